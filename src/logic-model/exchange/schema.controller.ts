import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Public } from '../../shared/access.js';
import { JsonText } from '../../web/answers.js';
import { modelFileSchema } from './model-file.schema.js';

@Controller('api/v1/schemas')
@ApiTags('logic model')
export class SchemaController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('logic-model-1.json')
  @Public()
  @ApiOperation({
    summary: 'The JSON Schema of a model as a file',
    description: 'Of format 1. A later format gets a number and an address of its own; this one stays.',
  })
  @ApiOkResponse({ description: 'JSON Schema 2020-12.', example: { title: 'A logic model of Effektkedja' } })
  schema(): JsonText {
    return new JsonText(JSON.stringify(modelFileSchema(this.config.publicUrl)));
  }
}
