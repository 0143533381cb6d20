import { Injectable } from '@nestjs/common';
import { RevisionCache, type Kept } from '../audit/revision-cache.js';
import { can } from '../indicators/indicator.policy.js';
import { statusOfUse } from '../indicators/use-status.js';
import { PlatformStatuses } from '../indicators/use-status.queries.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Ready } from '../web/answers.js';
import { composeBoard } from './board.compose.js';
import type { BoardRow } from './board.rows.js';
import { BOARD } from './board.statement.js';
import type { BoardView } from './board.view.js';

/** Everything on the board for one audience. */
export type Board = { readonly view: BoardView; readonly statuses: PlatformStatuses };

/**
 * The steering board: read once for each revision and day, composed once for each audience. An audience is
 * those who see the same small counts: the coordinators, or the members of one organisation.
 */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly cache: RevisionCache,
    private readonly clock: Clock,
  ) {}

  async board(actor: Actor): Promise<Board> {
    return boardFor(actor, await this.rows(actor));
  }

  /** The board as JSON bytes with their tag. */
  async json(actor: Actor): Promise<Ready> {
    const rows = await this.rows(actor);
    return rows.once(`json ${audienceOf(actor)}`, () => {
      const { body, etag } = rows.rendered(JSON.stringify(boardFor(actor, rows).view));
      return new Ready('application/json; charset=utf-8', body, etag);
    });
  }

  /** What has been read of this revision and day, for pages that keep their own renderings beside it. */
  rows(actor: Actor): Promise<Kept<BoardRow>> {
    const day = this.clock.today();
    return this.cache.get<BoardRow>(actor.platformId, {
      key: `board ${day}`,
      statement: BOARD,
      params: [actor.platformId, day],
      originsOf: ({ board }) => board.origins,
    });
  }
}

export const audienceOf = (actor: Actor): string =>
  hasRole(actor, 'coordinator') ? 'coordinator' : actor.organisationId;

export const boardFor = (actor: Actor, rows: Kept<BoardRow>): Board =>
  rows.once(`board ${audienceOf(actor)}`, ({ board, uses, judgements }) => {
    const seen = uses.map((use) => statusOfUse(use, board.day, can.seeSmallCounts(actor, use)));
    const statuses = new PlatformStatuses(seen, judgements, board.day);
    return { view: composeBoard(board, statuses), statuses };
  });
