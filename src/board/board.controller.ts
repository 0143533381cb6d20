import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FastLane } from '../people/fast-lane.js';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Ready } from '../web/answers.js';
import { Who } from '../web/request.js';
import { BOARD_EXAMPLE } from './board.examples.js';
import { BoardQueries } from './board.queries.js';

@ApiTags('board')
@Controller('api/v1/platforms/:platformId/board')
export class BoardController {
  constructor(
    private readonly queries: BoardQueries,
    lane: FastLane,
  ) {
    lane.serve('/api/v1/platforms/:platformId/board', (actor) => queries.json(actor));
  }

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The steering board',
    description:
      'The goals of the version in force with status, basis and trend; the chain from resources to long effects, ' +
      'counted for all and for each sub-goal (rows and `shared` add up to `chain`); headline indicators as this ' +
      'reader may see them; the share of commitments that can be followed up; what needs attention. The strong tag ' +
      'changes with any change on the platform: ask with `If-None-Match`.',
  })
  @ApiOkResponse({ description: 'The board.', example: BOARD_EXAMPLE })
  async board(@Who() actor: Actor): Promise<Ready> {
    return await this.queries.json(actor);
  }
}
