import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { pgErrorOf } from '../web/constraints.js';
import { ActivitiesQueries } from './activities.queries.js';
import type { PlanActivity } from './activity.dto.js';
import { Activity } from './activity.entity.js';
import { can } from './activity.policy.js';
import { faultsOf, NODE_KINDS } from './activity.rules.js';
import type { ActivityView } from './activity.view.js';

const IN_USE = text(
  'Aktiviteten kan inte tas bort: det finns insatser, rapporter eller avvikelser som hör till den. Ställ in den med ett skäl i stället.',
  'The activity cannot be removed: events, reports or deviations belong to it. Cancel it with a reason instead.',
);
const PROMISED = text(
  'Ett åtagande kan inte tas bort. Ställ in det med ett skäl i stället.',
  'A commitment cannot be removed. Cancel it with a reason instead.',
);
const NOT_YOURS = text(
  'Du kan bara lägga upp aktiviteter som din egen organisation leder. Välj den, eller be samordnaren.',
  'You can only plan activities that your own organisation leads. Choose it, or ask the coordinator.',
);

/** Plans activities and keeps the plans up to date. Changes of state are taken in ActivityMoves. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ActivitiesQueries,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, input: PlanActivity): Promise<ActivityView> {
    authorize(can.plan(actor));
    authorize(can.leadBy(actor, input.leadOrganisationId), NOT_YOURS);
    const id = newId();
    await this.check(actor, input);
    await this.database.repo(Activity).insert({
      platformId: actor.platformId,
      id,
      ...columnsOf(input),
      state: 'planned',
      stateSince: this.clock.now(),
      version: 1,
    });
    await this.setTargetGroups(actor, id, input.targetGroupIds ?? []);
    await this.events.record(actor, { subject: 'activity', subjectId: id, verb: 'planned' });
    return await this.queries.get(actor, id);
  }

  /** Replaces the whole plan. @throws {Stale} when `version` is not the present one */
  async edit(actor: Actor, id: string, version: number, input: PlanActivity): Promise<ActivityView> {
    const activity = await this.load(actor, id);
    authorize(can.edit(actor, activity));
    authorize(can.leadBy(actor, input.leadOrganisationId), NOT_YOURS);
    await this.check(actor, input);
    await this.save(activity, columnsOf(input), version);
    await this.setTargetGroups(actor, id, input.targetGroupIds ?? []);
    await this.events.record(actor, { subject: 'activity', subjectId: id, verb: 'edited' });
    return await this.queries.get(actor, id);
  }

  /** Takes away what nothing depends on. @throws {Conflict} when something does: then it is cancelled with a cause */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const activity = await this.load(actor, id);
    authorize(can.remove(actor, activity));
    if (activity.version !== version) throw new Stale();
    if (activity.commitment) throw new Conflict('commitment-is-cancelled', PROMISED);
    const own = [actor.platformId, id];
    await this.database.query(
      `delete from activity_participant p where p.platform_id = $1 and p.activity_id = $2`,
      own,
    );
    await this.database.query(
      `delete from activity_target_group g where g.platform_id = $1 and g.activity_id = $2`,
      own,
    );
    try {
      await this.database.repo(Activity).delete({ platformId: actor.platformId, id });
    } catch (error) {
      // Other modules' rows refer to it by foreign keys; their tables are not ours to ask.
      if (pgErrorOf(error)?.code === '23503') throw new Conflict('activity-in-use', IN_USE);
      throw error;
    }
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: id,
      verb: 'removed',
      data: { title: activity.title },
    });
  }

  private async load(actor: Actor, id: string): Promise<Activity> {
    const activity = await this.database
      .repo(Activity)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!activity) throw new NotFound();
    return activity;
  }

  private async save(activity: Activity, changes: Partial<Activity>, version: number): Promise<void> {
    const { platformId, id } = activity;
    const { affected } = await this.database
      .repo(Activity)
      .update({ platformId, id, version }, { ...changes, version: version + 1 });
    if (affected !== 1) throw new Stale();
  }

  private async check(actor: Actor, input: PlanActivity): Promise<void> {
    const faults = faultsOf(input);
    if (faults.length > 0) throw new Invalid(faults);
    if (!input.nodeId) return;
    const [node] = await this.database.query(
      `select from node n where n.platform_id = $1 and n.id = $2 and n.kind = any ($3)`,
      [actor.platformId, input.nodeId, NODE_KINDS],
    );
    if (!node) {
      throw Invalid.field(
        'nodeId',
        'Välj en aktivitet, en prestation eller ett delmål i verksamhetslogiken.',
        'Choose an activity, an output or a sub-goal of the logic model.',
      );
    }
  }

  private async setTargetGroups(actor: Actor, id: string, targetGroupIds: readonly string[]): Promise<void> {
    await this.database.query(
      `delete from activity_target_group g
       where g.platform_id = $1 and g.activity_id = $2 and g.target_group_id <> all ($3::uuid[])`,
      [actor.platformId, id, targetGroupIds],
    );
    const rows = [...new Set(targetGroupIds)].map((targetGroupId) => ({ id: newId(), targetGroupId }));
    await this.database.query(
      `insert into activity_target_group (platform_id, id, activity_id, target_group_id)
       select $1, n.id, $2, n."targetGroupId" from jsonb_to_recordset($3::jsonb) as n (id uuid, "targetGroupId" uuid)
       on conflict on constraint activity_target_group_key do nothing`,
      [actor.platformId, id, JSON.stringify(rows)],
    );
  }
}

const columnsOf = (input: PlanActivity): Partial<Activity> => ({
  title: input.title,
  description: input.description ?? null,
  nodeId: input.nodeId ?? null,
  leadOrganisationId: input.leadOrganisationId,
  form: input.form ?? 'project',
  taskNumber: input.taskNumber ?? null,
  startsOn: input.startsOn ?? null,
  endsOn: input.endsOn ?? null,
  responsibleFunction: input.responsibleFunction ?? null,
  addedValue: input.addedValue ?? null,
  commitment: input.commitment ?? false,
  notFollowableReason: input.notFollowableReason || null,
  statedTotal: input.statedTotal ?? null,
  statedUnit: input.statedUnit ?? null,
  effectCheckDue: input.effectCheckDue ?? null,
});
