import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { ActivitiesQueries } from './activities.queries.js';
import type { ParticipantInput, SetParticipants } from './activity-participants.dto.js';
import { Activity } from './activity.entity.js';
import { can } from './activity.policy.js';
import type { ActivityView } from './activity.view.js';

/** Who takes part in an activity, and with what: money, hours and people are kept apart. */
@Injectable()
export class ActivityParticipants {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ActivitiesQueries,
  ) {}

  /** Replaces the list of who takes part with what. */
  async set(
    actor: Actor,
    id: string,
    version: number,
    { participants }: SetParticipants,
  ): Promise<ActivityView> {
    const activity = await this.database
      .repo(Activity)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!activity) throw new NotFound();
    authorize(can.edit(actor, activity));
    refuseTwice(participants.map((one) => one.organisationId));
    const { affected } = await this.database
      .repo(Activity)
      .update({ platformId: actor.platformId, id, version }, { version: version + 1 });
    if (affected !== 1) throw new Stale();
    await this.database.query(
      `delete from activity_participant p
       where p.platform_id = $1 and p.activity_id = $2 and p.organisation_id <> all ($3::uuid[])`,
      [actor.platformId, id, participants.map((one) => one.organisationId)],
    );
    await this.database.query(
      `insert into activity_participant as p (platform_id, id, activity_id, organisation_id, contribution, kr, hours, people)
       select $1, n.id, $2, n."organisationId", n.contribution, n.kr, n.hours, n.people
       from jsonb_to_recordset($3::jsonb)
         as n (id uuid, "organisationId" uuid, contribution text, kr numeric, hours numeric, people numeric)
       on conflict on constraint activity_participant_organisation_key do update
       set contribution = excluded.contribution, kr = excluded.kr, hours = excluded.hours,
         people = excluded.people, version = p.version + 1
       where (p.contribution, p.kr, p.hours, p.people)
         is distinct from (excluded.contribution, excluded.kr, excluded.hours, excluded.people)`,
      [actor.platformId, id, JSON.stringify(participants.map(rowOf))],
    );
    await this.events.record(actor, { subject: 'activity', subjectId: id, verb: 'participants_changed' });
    return await this.queries.get(actor, id);
  }
}

function refuseTwice(organisationIds: readonly string[]): void {
  const twice = organisationIds.findIndex((id, index) => organisationIds.indexOf(id) !== index);
  if (twice >= 0) {
    throw Invalid.field(
      `participants.${twice}.organisationId`,
      'Organisationen står redan i listan. Slå ihop raderna.',
      'The organisation is in the list already. Join the rows.',
    );
  }
}

const rowOf = ({ organisationId, contribution, kr, hours, people }: ParticipantInput): object => ({
  id: newId(),
  organisationId,
  contribution,
  kr,
  hours,
  people,
});
