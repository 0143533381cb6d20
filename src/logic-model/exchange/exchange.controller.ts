import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { examples } from '../logic-model.examples.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionView } from '../logic-model.views.js';
import { VersionReviewService } from '../version-review.service.js';
import { exchangeExamples } from './exchange.examples.js';
import { ImportService } from './import.service.js';
import { ModelFile, type WholeFile } from './model-file.dto.js';
import { toModelFile } from './model-file.rules.js';
import { EDITORS } from '../logic-model.policy.js';
import { PreviewQueries, type ImportPreview } from './preview.queries.js';

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class ExchangeController {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly previews: PreviewQueries,
    private readonly imports: ImportService,
    private readonly review: VersionReviewService,
  ) {}

  @Get('export')
  @Members()
  @ApiOperation({
    summary: 'A version as a file',
    description:
      'Everything a version says, in a format with a number of its own; its JSON Schema is at /api/v1/schemas/logic-model-1.json. Brought in elsewhere and exported again it is the same but for the ids and the programme’s name.',
  })
  @ApiOkResponse({ description: 'The file.', example: exchangeExamples.file })
  async export(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<WholeFile> {
    return toModelFile(await this.queries.getVersion(actor, versionId));
  }

  @Post('import/preview')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'What bringing a file in would make',
    description: 'Saves nothing. What is wrong is named by its place in the file, `nodes.3.text`.',
  })
  @ApiOkResponse({ description: 'The preview.', example: exchangeExamples.preview })
  async preview(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() file: ModelFile,
  ): Promise<ImportPreview> {
    await this.queries.getVersion(actor, versionId);
    return await this.previews.preview(actor, file);
  }

  @Post('import')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Fill an empty draft from a file',
    description:
      'All or nothing. The draft gets the file’s title and period. Nodes whose `id` is one of the model’s own keep their identity, others get new ones. Names of organisations and target groups that the platform does not know are left out.',
  })
  @ApiOkResponse({ description: 'The version.', example: examples.version })
  @ApiConflictResponse({ description: 'The draft is not empty, or it is no draft.' })
  async import(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() file: ModelFile,
  ): Promise<VersionView> {
    await this.imports.fill(actor, versionId, file);
    return await this.review.view(actor, versionId);
  }
}
