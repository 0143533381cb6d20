import { Injectable } from '@nestjs/common';
import { RevisionCache, type Kept } from '../audit/revision-cache.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Ready } from '../web/answers.js';
import { audienceOf, BoardQueries } from './board.queries.js';
import type { BoardRow } from './board.rows.js';
import type { CardsRow, Named } from './cards.rows.js';
import { CARDS } from './cards.statement.js';
import { composeCards, type CardFilter, type CardsView } from './cards.view.js';

export type CardChoices = { organisations: readonly Named[]; targetGroups: readonly Named[] };

/** The cards of the board: read once for each revision and day, composed for each audience and filter. */
@Injectable()
export class CardsQueries {
  constructor(
    private readonly cache: RevisionCache,
    private readonly boards: BoardQueries,
    private readonly clock: Clock,
  ) {}

  async cards(actor: Actor, filter: CardFilter): Promise<CardsView> {
    const [{ value }, board] = [await this.rows(actor), await this.boards.board(actor)];
    return composeCards(actor, value, board, filter);
  }

  async choices(actor: Actor): Promise<CardChoices> {
    const { organisations, targetGroups } = (await this.rows(actor)).value;
    return { organisations, targetGroups };
  }

  /** As JSON bytes with their tag. */
  async json(actor: Actor, filter: CardFilter): Promise<Ready> {
    const rows = await this.rows(actor);
    const { body, etag } = rows.rendered(JSON.stringify(await this.cards(actor, filter)));
    return new Ready('application/json; charset=utf-8', body, etag);
  }

  /** What the statuses on the cards and rows come from. */
  board(actor: Actor): Promise<Kept<BoardRow>> {
    return this.boards.rows(actor);
  }

  rows(actor: Actor): Promise<Kept<CardsRow>> {
    const day = this.clock.today();
    return this.cache.get<CardsRow>(actor.platformId, {
      key: `cards ${day}`,
      statement: CARDS,
      params: [actor.platformId, day],
    });
  }
}

/** Those who see the same cards with the same buttons. */
export const moversOf = (actor: Actor): string =>
  `${audienceOf(actor)} ${hasRole(actor, 'coordinator', 'reporter', 'approver') ? 'moves' : 'reads'}`;
