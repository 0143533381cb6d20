import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { offsetOf, paged, type Paged } from '../shared/paging.js';
import type { ActivityQuery } from './activity-query.dto.js';
import { CHOICES, LIST, ONE } from './activity.statements.js';
import { numberIn } from './activity.rules.js';
import {
  toActivityItem,
  toActivityView,
  type ActivityItem,
  type ActivityListRow,
  type ActivityRow,
  type ActivityView,
} from './activity.view.js';

export type Named = { id: string; name: string };
export type Choices = {
  organisations: (Named & { kind: string })[];
  targetGroups: (Named & { category: 'internal_partner' | 'external_actor' | 'public' })[];
  nodes: {
    id: string;
    kind: 'sub_goal' | 'activity' | 'output';
    text: string;
    subGoalNumber: number | null;
  }[];
};

/** A search text as a pattern: what the person wrote, literally, anywhere. */
const patternOf = (q: string): string => `%${q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The register and one activity. */
@Injectable()
export class ActivitiesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ActivityQuery): Promise<Paged<ActivityItem>> {
    const today = this.clock.today();
    const q = query.q?.trim() ?? '';
    const [found] = await this.database.read<{ total: number; rows: ActivityListRow[] }>(LIST, [
      actor.platformId,
      query.subGoal ?? null,
      query.organisation ?? null,
      query.state ?? null,
      today,
      query.commitment ?? null,
      q === '' ? null : patternOf(q),
      numberIn(q),
      query.sort ?? 'number',
      query.limit,
      offsetOf(query),
      query.followable ?? null,
    ]);
    const rows = (found?.rows ?? []).map((row) => toActivityItem(actor, row, today));
    return paged(rows, query, found?.total ?? 0);
  }

  /** @throws {NotFound} */
  async get(actor: Actor, id: string): Promise<ActivityView> {
    const [row] = await this.database.read<ActivityRow>(ONE, [actor.platformId, id]);
    if (!row) throw new NotFound();
    return toActivityView(actor, row, this.clock.today());
  }

  /** What a form chooses between: organisations, target groups and nodes of the version in force. */
  async choices(actor: Actor): Promise<Choices> {
    const [choices] = await this.database.read<Choices>(CHOICES, [actor.platformId]);
    return choices ?? { organisations: [], targetGroups: [], nodes: [] };
  }
}
