import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Ready } from '../web/answers.js';
import { Who } from '../web/request.js';
import { CARD_KINDS, CardsQuery, MoveCard } from './board.dto.js';
import { CARDS_EXAMPLE, MOVED_EXAMPLE } from './cards.examples.js';
import { CardMoves, type Moved } from './card-moves.service.js';
import { CardsQueries } from './cards.queries.js';

@ApiTags('board')
@Controller('api/v1/platforms/:platformId/board/cards')
export class CardsController {
  constructor(
    private readonly queries: CardsQueries,
    private readonly moves: CardMoves,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The cards of the kanban board',
    description:
      'Activities, commitments, deviations and improvements as cards in rows and columns, with how long each has ' +
      'been in its column, whether it is late and why it is stopped. Every card stands in one row and one column.',
  })
  @ApiOkResponse({ description: 'Columns, rows and cards.', example: CARDS_EXAMPLE })
  async cards(@Who() actor: Actor, @Query() query: CardsQuery): Promise<Ready> {
    const { rows = 'sub-goal', organisation = null, targetGroup = null, kind = null } = query;
    return await this.queries.json(actor, { rows, organisation, targetGroup, kind });
  }

  @Post(':kind/:id/move')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiParam({ name: 'kind', enum: CARD_KINDS, description: 'What the card shows.', example: 'activity' })
  @ApiOperation({
    summary: 'Move a card to another column',
    description:
      'Changes the state of what the card shows, by its own rules: 409 says why where no step leads there, or what ' +
      'must be told. 412 where the card has changed since `version`.',
  })
  @ApiOkResponse({ description: 'Where the card is now, with its new version.', example: MOVED_EXAMPLE })
  @ApiPreconditionFailedResponse({ description: 'The card has changed since `version`.' })
  async move(
    @Who() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body() { column, reason, note, version }: MoveCard,
  ): Promise<Moved> {
    return await this.moves.move(actor, kind, id, column, { reason: reason ?? note, version });
  }
}
