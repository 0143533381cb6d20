import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { offsetOf, paged, type Paged, type Paging } from '../../shared/paging.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { allowedActions, allowedOnComment } from './circulation.policy.js';
import { sentNodes, takingPart } from './circulation.rules.js';
import { CIRCULATION, CIRCULATION_BY_NUMBER, CIRCULATIONS } from './circulation.statements.js';
import type { CirculationListed, CirculationRow, CirculationView, CommentView } from './circulation.views.js';

/** Reads of circulations. What this reader may not see is not found. */
@Injectable()
export class CirculationQueries {
  constructor(
    private readonly database: Database,
    private readonly models: LogicModelQueries,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, circulationId: string): Promise<CirculationView> {
    const params = [actor.platformId, circulationId, actor.organisationId, this.clock.today()];
    const json = await this.database.readJson(CIRCULATION, params);
    if (json === null) throw new NotFound();
    return this.shown(actor, JSON.parse(json) as CirculationRow);
  }

  async getComment(actor: Actor, circulationId: string, commentId: string): Promise<CommentView> {
    const found = (await this.get(actor, circulationId)).comments.find(({ id }) => id === commentId);
    if (!found) throw new NotFound();
    return found;
  }

  /** The latest circulation of the version with this number; null where there is none to be seen. */
  async findByNumber(actor: Actor, number: string): Promise<CirculationView | null> {
    if (!/^[1-9]\d{0,5}$/.test(number)) return null;
    const params = [actor.platformId, Number(number), actor.organisationId];
    const [row] = await this.database.read<{ id: string }>(CIRCULATION_BY_NUMBER, params);
    return row ? await this.get(actor, row.id) : null;
  }

  /** As `findByNumber`; @throws {NotFound} */
  async getByNumber(actor: Actor, number: string): Promise<CirculationView> {
    const found = await this.findByNumber(actor, number);
    if (!found) throw new NotFound();
    return found;
  }

  /** The circulations of a version the reader may see, latest first. */
  async list(actor: Actor, versionId: string, paging: Paging): Promise<Paged<CirculationListed>> {
    const params = [actor.platformId, versionId, actor.organisationId, paging.limit, offsetOf(paging)];
    const rows = await this.database.read<CirculationListed & { total: number }>(CIRCULATIONS, params);
    // Whoever was asked still finds what they answered when the version itself is a draft again.
    if (rows.length === 0) await this.models.getVersion(actor, versionId);
    const total = rows[0]?.total ?? 0;
    return paged(
      rows.map(({ total: _total, ...row }) => row),
      paging,
      total,
    );
  }

  private shown(actor: Actor, row: CirculationRow): CirculationView {
    const today = this.clock.today();
    return {
      ...told(row),
      participants: row.participants.map((one) => ({
        ...one,
        takingPart: takingPart(one),
        mine: one.organisationId === actor.organisationId,
      })),
      comments: row.comments.map(({ membershipId, ...one }) => ({
        ...one,
        mine: membershipId === actor.membershipId,
        allowedActions: allowedOnComment(
          actor,
          row,
          { membershipId, state: one.state, applied: one.appliedAt !== null },
          today,
        ),
      })),
      text: sentNodes(row.canonicalText),
      allowedActions: allowedActions(actor, row, today),
    };
  }
}

/** What everybody who sees the circulation is told of it, without what is made of the rest. */
function told(
  row: CirculationRow,
): Omit<CirculationView, 'participants' | 'comments' | 'text' | 'allowedActions'> {
  const { id, versionId, versionNumber, versionTitle, versionState, organisationId, organisationName } = row;
  const { message, dueOn, state, openedAt, openedBy, closedAt, sha256, version } = row;
  const of = { versionId, versionNumber, versionTitle, versionState, organisationId, organisationName };
  return { id, ...of, message, dueOn, state, openedAt, openedBy, closedAt, sha256, version };
}
