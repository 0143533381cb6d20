import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import type { LogEvent, ProfessionInput, RecordAbsence } from './activity-event.dto.js';
import { ActivityOutputs, type AbsenceView, type EventView } from './activity-outputs.js';
import { Activity, ActivityEvent, EventAbsence } from './activity.entity.js';
import type { ActivityState } from './activity.lifecycle.js';
import { can } from './activity.policy.js';
import { takesEvents } from './activity.rules.js';

const NOT_BEGUN = text(
  'Insatser registreras när aktiviteten pågår. Starta aktiviteten först.',
  'Events are registered once the activity is under way. Start the activity first.',
);
const CANCELLED = text(
  'Aktiviteten är inställd. Återuppta den innan ni registrerar insatser.',
  'The activity is cancelled. Resume it before you register events.',
);
const ALREADY_MET = text(
  'Organisationen har redan mötts i en insats. Ta bort den insatsen först om den är fel.',
  'An event has already met the organisation. Remove that event first if it is wrong.',
);

/** Events that happened in an activity, and organisations that none of them met. */
@Injectable()
export class ActivityEvents {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly outputs: ActivityOutputs,
    private readonly clock: Clock,
  ) {}

  async log(actor: Actor, activityId: string, input: LogEvent): Promise<EventView> {
    const activity = await this.load(actor, activityId);
    refuseEvents(activity.state);
    this.refuseFuture(input.onDate);
    refuseProfessionTwice(input.participants ?? []);
    const id = newId();
    await this.database.repo(ActivityEvent).insert({
      platformId: actor.platformId,
      id,
      activityId,
      onDate: input.onDate,
      kind: input.kind,
      title: input.title,
      focus: input.focus ?? null,
      outcome: input.outcome ?? null,
      organiserOrganisationId: input.organiserOrganisationId ?? null,
      version: 1,
    });
    await this.addDetails(actor, id, input);
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: activityId,
      verb: 'event_logged',
      data: { eventId: id, title: input.title, onDate: input.onDate },
    });
    return await this.outputs.event(actor, id);
  }

  /** @throws {Stale} when `version` is not the event's present one */
  async removeEvent(actor: Actor, eventId: string, version: number): Promise<{ activityId: string }> {
    const where = { platformId: actor.platformId, id: eventId };
    const event = await this.database.repo(ActivityEvent).findOneBy(where);
    if (!event) throw new NotFound();
    await this.load(actor, event.activityId);
    const { affected } = await this.database.repo(ActivityEvent).delete({ ...where, version });
    if (affected !== 1) throw new Stale();
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: event.activityId,
      verb: 'event_removed',
      data: { eventId, title: event.title, onDate: event.onDate },
    });
    return { activityId: event.activityId };
  }

  async recordAbsence(actor: Actor, activityId: string, input: RecordAbsence): Promise<AbsenceView> {
    await this.load(actor, activityId);
    const id = newId();
    await this.database.repo(EventAbsence).insert({
      platformId: actor.platformId,
      id,
      activityId,
      organisationId: input.organisationId,
      reason: input.reason,
      note: input.note ?? null,
      version: 1,
    });
    const { withoutEvent } = await this.outputs.of(actor, activityId);
    const absence = withoutEvent.find((one) => one.id === id);
    if (!absence) throw new Conflict('organisation-already-met', ALREADY_MET);
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: activityId,
      verb: 'absence_recorded',
      data: { organisation: absence.organisation, why: input.reason },
    });
    return absence;
  }

  /** @throws {Stale} when `version` is not the present one */
  async removeAbsence(actor: Actor, absenceId: string, version: number): Promise<{ activityId: string }> {
    const where = { platformId: actor.platformId, id: absenceId };
    const absence = await this.database.repo(EventAbsence).findOneBy(where);
    if (!absence) throw new NotFound();
    await this.load(actor, absence.activityId);
    const { affected } = await this.database.repo(EventAbsence).delete({ ...where, version });
    if (affected !== 1) throw new Stale();
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: absence.activityId,
      verb: 'absence_removed',
    });
    return { activityId: absence.activityId };
  }

  /** The activity, locked and allowed: its events are changed one at a time. */
  private async load(actor: Actor, id: string): Promise<Activity> {
    const activity = await this.database
      .repo(Activity)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!activity) throw new NotFound();
    authorize(can.log(actor, activity));
    return activity;
  }

  private async addDetails(actor: Actor, eventId: string, input: LogEvent): Promise<void> {
    const met = [...new Set(input.organisationIds ?? [])];
    await this.database.query(
      `insert into event_organisation (platform_id, id, event_id, organisation_id)
       select $1, n.id, $2, n."organisationId"
       from jsonb_to_recordset($3::jsonb) as n (id uuid, "organisationId" uuid)`,
      [
        actor.platformId,
        eventId,
        JSON.stringify(met.map((organisationId) => ({ id: newId(), organisationId }))),
      ],
    );
    const people = (input.participants ?? []).map(({ profession, count }) => ({
      profession,
      count,
      id: newId(),
    }));
    await this.database.query(
      `insert into event_participants (platform_id, id, event_id, profession, count)
       select $1, n.id, $2, n.profession, n.count
       from jsonb_to_recordset($3::jsonb) as n (id uuid, profession text, count int)`,
      [actor.platformId, eventId, JSON.stringify(people)],
    );
  }

  private refuseFuture(onDate: string): void {
    const today = this.clock.today();
    if (onDate > today) {
      throw Invalid.field(
        'onDate',
        `En insats har redan hänt. Ange ett datum till och med i dag (${today}).`,
        `An event has already happened. Give a date up to today (${today}).`,
      );
    }
  }
}

/** @throws {Conflict} in a state where nothing can have happened */
export function refuseEvents(state: ActivityState): void {
  if (takesEvents(state)) return;
  throw new Conflict('activity-takes-no-events', state === 'planned' ? NOT_BEGUN : CANCELLED);
}

function refuseProfessionTwice(participants: readonly ProfessionInput[]): void {
  const names = participants.map((one) => one.profession.toLocaleLowerCase('sv'));
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) {
    throw Invalid.field(
      `participants.${twice}.profession`,
      'Yrkesgruppen står redan i listan. Lägg ihop antalen.',
      'The profession is in the list already. Add the numbers together.',
    );
  }
}
