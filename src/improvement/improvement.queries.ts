import { Injectable } from '@nestjs/common';
import { activityNo } from '../activities/activity.rules.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { offsetOf, paged, type Paged } from '../shared/paging.js';
import type { DeviationState } from './deviation.lifecycle.js';
import { allowedActions as deviationActions, type DeviationAction } from './deviation.policy.js';
import type { DeviationQuery, ImprovementQuery } from './improvement.dto.js';
import type { ImprovementState } from './improvement.lifecycle.js';
import { allowedActions as improvementActions, type ImprovementAction } from './improvement.policy.js';
import { deviationNo, improvementNo, isLate, type Severity } from './improvement.rules.js';
import { CHOICES, DEVIATIONS, IMPROVEMENTS } from './improvement.statements.js';

type Common<S> = {
  id: string;
  number: number;
  title: string;
  description: string | null;
  subGoalId: string | null;
  subGoalNumber: number | null;
  subGoalText: string | null;
  state: S;
  stateSince: string;
  effectCheckNote: string | null;
  dueOn: string | null;
  version: number;
};
type DeviationRow = Common<DeviationState> & {
  activityId: string | null;
  activityTitle: string | null;
  activityNumber: number | null;
  activityIsCommitment: boolean | null;
  raisedByOrganisationId: string;
  raisedBy: string;
  ownerOrganisationId: string;
  owner: string;
  /** The body it has been brought before. */
  escalatedBodyId: string | null;
  escalatedTo: string | null;
  since: string;
  severity: Severity;
  cause: string | null;
  containment: string | null;
};
type ImprovementRow = Common<ImprovementState> & { organisationId: string; organisation: string };

/** `no`: as people say it, `V-04`. */
export type DeviationView = Omit<DeviationRow, 'activityIsCommitment'> & {
  no: string;
  activityNo: string | null;
  late: boolean;
  allowedActions: DeviationAction[];
};
/** `no`: as people say it, `F-12`. */
export type ImprovementView = ImprovementRow & {
  no: string;
  late: boolean;
  allowedActions: ImprovementAction[];
};

type Named = { id: string; name: string };
export type ImprovementChoices = {
  organisations: Named[];
  subGoals: { id: string; number: number | null; text: string }[];
  activities: { id: string; number: number; title: string; commitment: boolean }[];
};

const ALL_OF_ONE = { limit: 1, page: 1 };
const patternOf = (q = ''): string | null =>
  q.trim() === '' ? null : `%${q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The registers of deviations and improvements. */
@Injectable()
export class ImprovementQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async deviations(actor: Actor, query: DeviationQuery): Promise<Paged<DeviationView>> {
    return await this.readDeviations(actor, null, query);
  }

  /** @throws {NotFound} */
  async deviation(actor: Actor, id: string): Promise<DeviationView> {
    const [found] = (await this.readDeviations(actor, id, ALL_OF_ONE)).data;
    if (!found) throw new NotFound();
    return found;
  }

  async improvements(actor: Actor, query: ImprovementQuery): Promise<Paged<ImprovementView>> {
    return await this.readImprovements(actor, null, query);
  }

  /** @throws {NotFound} */
  async improvement(actor: Actor, id: string): Promise<ImprovementView> {
    const [found] = (await this.readImprovements(actor, id, ALL_OF_ONE)).data;
    if (!found) throw new NotFound();
    return found;
  }

  /** What the forms choose between. */
  async choices(actor: Actor): Promise<ImprovementChoices> {
    const [choices] = await this.database.read<ImprovementChoices>(CHOICES, [actor.platformId]);
    return choices ?? { organisations: [], subGoals: [], activities: [] };
  }

  private async readDeviations(
    actor: Actor,
    id: string | null,
    query: DeviationQuery,
  ): Promise<Paged<DeviationView>> {
    const [found] = await this.database.read<{ total: number; rows: DeviationRow[] }>(DEVIATIONS, [
      actor.platformId,
      id,
      query.subGoal ?? null,
      query.organisation ?? null,
      query.state ?? null,
      patternOf(query.q),
      query.unfinished ?? null,
      query.limit,
      offsetOf(query),
    ]);
    const today = this.clock.today();
    const rows = (found?.rows ?? []).map(({ activityIsCommitment, ...row }) => ({
      ...row,
      no: deviationNo(row.number),
      activityNo:
        row.activityNumber === null ? null : activityNo(row.activityNumber, activityIsCommitment ?? false),
      late: isLate(row.dueOn, row.state === 'closed', today),
      allowedActions: deviationActions(actor, row),
    }));
    return paged(rows, query, found?.total ?? 0);
  }

  private async readImprovements(
    actor: Actor,
    id: string | null,
    query: ImprovementQuery,
  ): Promise<Paged<ImprovementView>> {
    const [found] = await this.database.read<{ total: number; rows: ImprovementRow[] }>(IMPROVEMENTS, [
      actor.platformId,
      id,
      query.subGoal ?? null,
      query.organisation ?? null,
      query.state ?? null,
      patternOf(query.q),
      query.limit,
      offsetOf(query),
    ]);
    const today = this.clock.today();
    const ended: readonly ImprovementState[] = ['done', 'effect_checked', 'dropped'];
    const rows = (found?.rows ?? []).map((row) => ({
      ...row,
      no: improvementNo(row.number),
      late: isLate(row.dueOn, ended.includes(row.state), today),
      allowedActions: improvementActions(actor, row),
    }));
    return paged(rows, query, found?.total ?? 0);
  }
}
