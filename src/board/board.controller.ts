import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FastLane } from '../people/fast-lane.js';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Ready } from '../web/answers.js';
import { Who } from '../web/request.js';
import { BoardQueries } from './board.queries.js';

@ApiTags('board')
@Controller('api/v1/platforms/:platformId/board')
export class BoardController {
  constructor(
    private readonly queries: BoardQueries,
    lane: FastLane,
  ) {
    lane.serve('/api/v1/platforms/:platformId/board', (actor) => queries.findJson(actor));
  }

  @Get()
  @Members()
  @ApiOperation({ summary: 'The steering board' })
  @ApiOkResponse({ description: 'The board.' })
  async board(@Who() actor: Actor): Promise<Ready> {
    return await this.queries.json(actor);
  }
}
