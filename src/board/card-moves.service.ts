import { Injectable } from '@nestjs/common';
import { ActivityMoves } from '../activities/activity-moves.service.js';
import { DeviationsService } from '../improvement/deviations.service.js';
import { ImprovementsService } from '../improvement/improvements.service.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import type { BoardColumn } from '../shared/lifecycle.js';
import type { CardKind } from '../web/i18n/words.js';

export type Moved = { kind: CardKind; id: string; no: string; column: BoardColumn; version: number };
type Telling = { reason?: string | null; version?: number };

/** Moving a card changes the thing it shows, by the thing's own service and rules. */
@Injectable()
export class CardMoves {
  constructor(
    private readonly activities: ActivityMoves,
    private readonly deviations: DeviationsService,
    private readonly improvements: ImprovementsService,
  ) {}

  /** @throws {Conflict} saying why, when the card cannot go there or must be told more */
  async move(actor: Actor, kind: string, id: string, column: BoardColumn, telling: Telling): Promise<Moved> {
    if (kind === 'deviation') {
      const { no, version } = await this.deviations.moveTo(actor, id, column, telling);
      return { kind, id, no, column, version };
    }
    if (kind === 'improvement') {
      const { no, version } = await this.improvements.moveTo(actor, id, column, telling);
      return { kind, id, no, column, version };
    }
    if (kind !== 'activity' && kind !== 'commitment') throw new NotFound();
    const { no, version } = await this.activities.moveTo(actor, id, column, telling);
    return { kind, id, no, column, version };
  }
}
