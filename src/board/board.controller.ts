import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Ready } from '../web/answers.js';
import { Who } from '../web/request.js';
import { BoardQueries } from './board.queries.js';

@ApiTags('board')
@Controller('api/v1/platforms/:platformId/board')
export class BoardController {
  constructor(private readonly queries: BoardQueries) {}

  @Get()
  @Members()
  @ApiOperation({ summary: 'The steering board' })
  @ApiOkResponse({ description: 'The board.' })
  async board(@Who() actor: Actor): Promise<Ready> {
    const { body, etag } = await this.queries.json(actor);
    return new Ready('application/json; charset=utf-8', body, etag);
  }
}
