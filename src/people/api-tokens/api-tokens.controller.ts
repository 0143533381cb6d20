import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { TOKEN_EXAMPLE, type ApiTokenView } from './api-tokens.dto.js';
import { ApiTokensQueries } from './api-tokens.queries.js';

@Controller('api/v1/platforms/:platformId/api-tokens')
@ApiTags('API-nycklar')
export class ApiTokensController {
  constructor(private readonly queries: ApiTokensQueries) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Egna API-nycklar',
    description:
      'The tokens of the membership that calls, to see when they expire. Tokens are made and revoked on the page API-nycklar only: a token edits no tokens.',
  })
  @ApiOkResponse({ description: 'The tokens, without their secrets.', example: { data: [TOKEN_EXAMPLE] } })
  async list(@Who() actor: Actor): Promise<{ data: ApiTokenView[] }> {
    return { data: await this.queries.list(actor) };
  }
}
