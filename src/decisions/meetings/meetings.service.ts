import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { protocolOf } from './meeting.compose.js';
import { can } from './meeting.policy.js';
import { seatsOn } from './meeting.rules.js';
import type { CancelMeeting, CloseMeeting, EditMeeting, PlanMeeting } from './meetings.dto.js';
import { MeetingsQueries } from './meetings.queries.js';
import { refusals } from './meetings.refusals.js';
import type { MeetingRow } from './meetings.rows.js';
import type { MeetingView } from './meetings.views.js';

/** A body's meetings: planned, changed, closed with a frozen protocol. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly queries: MeetingsQueries,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, input: PlanMeeting): Promise<MeetingView> {
    const seats = await this.lockBody(actor, input.bodyId);
    authorize(can.prepare(actor, { seats }), refusals.onlyPreparers);
    const id = newId();
    await this.database.query(
      `insert into meeting (platform_id, id, body_id, number, on_date, place, first_paragraph, note, starts_at)
       select $1::uuid, $2::uuid, $3::uuid, coalesce(max(m.number), 0) + 1, $4::date, $5::text, $6::int, $7::text,
         $8::time
       from meeting m where m.platform_id = $1 and m.body_id = $3`,
      [
        actor.platformId,
        id,
        input.bodyId,
        input.onDate,
        input.place,
        input.firstParagraph ?? 1,
        input.note || null,
        input.startsAt || null,
      ],
    );
    await this.record(actor, id, 'planned', { bodyId: input.bodyId, onDate: input.onDate });
    return await this.queries.get(actor, id);
  }

  async change(actor: Actor, id: string, version: number, input: EditMeeting): Promise<MeetingView> {
    await this.toPrepare(actor, id, version);
    await this.database.query(
      `update meeting m set on_date = $3, place = $4, first_paragraph = $5, note = $6, starts_at = $7
       where m.platform_id = $1 and m.id = $2`,
      [
        actor.platformId,
        id,
        input.onDate,
        input.place,
        input.firstParagraph ?? 1,
        input.note || null,
        input.startsAt || null,
      ],
    );
    return await this.done(actor, id, 'changed', { onDate: input.onDate });
  }

  /** Freezes the protocol: agenda, attendance, decisions and stands as they are now, with a checksum. */
  async close(actor: Actor, id: string, version: number, input: CloseMeeting): Promise<MeetingView> {
    const row = await this.toPrepare(actor, id, version);
    if (row.onDate > this.clock.today()) throw new Conflict('meeting-to-come', refusals.notYet);
    if (input.adjustedOn && input.adjustedOn < row.onDate) {
      throw new Invalid([{ field: 'adjustedOn', reason: refusals.adjustedBefore }]);
    }
    const noted = new Set(row.attendance.map(({ seatId }) => seatId));
    const silent = seatsOn(row.seats, row.onDate).some((seat) => !seat.substitute && !noted.has(seat.id));
    if (silent) throw new Conflict('attendance-missing', refusals.nobodyNoted);
    const frozen = JSON.stringify(
      protocolOf(row, {
        protocolReference: input.protocolReference,
        adjustedOn: input.adjustedOn ?? null,
        closedBy: await this.functionOf(actor),
      }),
    );
    const sha256 = createHash('sha256').update(frozen).digest('hex');
    await this.database.query(
      `update meeting m set state = 'held', protocol_reference = $3, adjusted_on = $4, canonical_text = $5, sha256 = $6,
         closed_at = $7, closed_by = $8, version = m.version + 1
       where m.platform_id = $1 and m.id = $2`,
      [
        actor.platformId,
        id,
        input.protocolReference,
        input.adjustedOn ?? null,
        frozen,
        sha256,
        this.clock.now(),
        actor.membershipId,
      ],
    );
    await this.record(actor, id, 'closed', { sha256, protocolReference: input.protocolReference });
    return await this.queries.get(actor, id);
  }

  /** Calls it off for good. What was to be decided at it waits for the body's next meeting. */
  async cancel(actor: Actor, id: string, version: number, { reason }: CancelMeeting): Promise<MeetingView> {
    const row = await this.toPrepare(actor, id, version);
    await this.database.because(reason);
    await this.database.query(
      `update meeting m set state = 'cancelled', cancel_reason = $3, cancelled_at = $4, cancelled_by = $5,
         version = m.version + 1
       where m.platform_id = $1 and m.id = $2`,
      [actor.platformId, id, reason, this.clock.now(), actor.membershipId],
    );
    const freed = await this.database.query<{ id: string }>(
      `update decision d set meeting_date = null, version = d.version + 1
       where d.platform_id = $1 and d.body_id = $2 and d.state = 'open' and d.meeting_date = $3
         and not exists (select from meeting m where m.platform_id = $1 and m.body_id = $2 and m.on_date = $3
           and m.state = 'planned')
       returning d.id`,
      [actor.platformId, row.bodyId, row.onDate],
    );
    const matters = freed.map((one) => one.id);
    await this.record(actor, id, 'cancelled', { onDate: row.onDate, matters }, reason);
    return await this.queries.get(actor, id);
  }

  /**
   * The meeting, locked, for somebody who may prepare it and has seen it as it is.
   * @throws {Conflict} once it has been closed or cancelled @throws {Stale}
   */
  async toPrepare(actor: Actor, id: string, version: number): Promise<MeetingRow> {
    const [found] = await this.database.query(
      `select m.id from meeting m where m.platform_id = $1 and m.id = $2 for update`,
      [actor.platformId, id],
    );
    if (!found) throw new NotFound();
    const row = await this.queries.getRow(actor, id);
    authorize(can.prepare(actor, { seats: seatsOn(row.seats, this.clock.today()) }), refusals.onlyPreparers);
    if (row.state === 'held') throw new Conflict('meeting-held', refusals.held);
    if (row.state === 'cancelled') throw new Conflict('meeting-cancelled', refusals.cancelled);
    if (row.version !== version) throw new Stale();
    return row;
  }

  /** Counts the change and records it. */
  async done(actor: Actor, id: string, verb: string, data: object = {}): Promise<MeetingView> {
    await this.database.query(
      `update meeting m set version = m.version + 1 where m.platform_id = $1 and m.id = $2`,
      [actor.platformId, id],
    );
    await this.record(actor, id, verb, data);
    return await this.queries.get(actor, id);
  }

  private async record(
    actor: Actor,
    subjectId: string,
    verb: string,
    data: object,
    reason?: string,
  ): Promise<void> {
    await this.events.record(actor, { subject: 'meeting', subjectId, verb, reason, data });
  }

  private async lockBody(actor: Actor, bodyId: string) {
    const [body] = await this.database.query<{ active: boolean }>(
      `select b.active from body b where b.platform_id = $1 and b.id = $2 for update`,
      [actor.platformId, bodyId],
    );
    if (!body?.active) throw new Invalid([{ field: 'bodyId', reason: refusals.unknownBody }]);
    return await this.database.query<{ membershipId: string | null; chair: boolean }>(
      `select s.membership_id as "membershipId", s.chair from seat s
       where s.platform_id = $1 and s.body_id = $2 and s.valid_from <= $3 and (s.valid_to is null or s.valid_to >= $3)`,
      [actor.platformId, bodyId, this.clock.today()],
    );
  }

  private async functionOf(actor: Actor): Promise<string> {
    const [row] = await this.database.query<{ said: string }>(
      `select m.function_title || ', ' || o.name as said from membership m
       join organisation o on o.platform_id = $1 and o.id = m.organisation_id
       where m.platform_id = $1 and m.id = $2`,
      [actor.platformId, actor.membershipId],
    );
    return row?.said ?? '';
  }
}
