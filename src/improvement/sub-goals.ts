import { Injectable } from '@nestjs/common';
import { ActivitiesQueries } from '../activities/activities.queries.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Invalid, NotFound } from '../shared/errors.js';

/** Which sub-goal a deviation or an improvement stands under. */
@Injectable()
export class SubGoals {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesQueries,
  ) {}

  /** @throws {Invalid} when the node is no sub-goal of the platform */
  async check(actor: Actor, nodeId: string | null): Promise<void> {
    if (nodeId === null) return;
    const [node] = await this.database.query(
      `select from node n where n.platform_id = $1 and n.id = $2 and n.kind = 'sub_goal'`,
      [actor.platformId, nodeId],
    );
    if (!node)
      throw Invalid.field('subGoalNodeId', 'Välj ett delmål i listan.', 'Choose a sub-goal from the list.');
  }

  /** The sub-goal that an activity's node stands under. @throws {Invalid} when there is no such activity */
  async ofActivity(actor: Actor, activityId: string | null): Promise<string | null> {
    if (activityId === null) return null;
    try {
      return (await this.activities.get(actor, activityId)).subGoalId;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw Invalid.field('activityId', 'Välj en aktivitet i listan.', 'Choose an activity from the list.');
    }
  }
}
