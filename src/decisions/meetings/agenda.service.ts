import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Invalid, NotFound } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { agendaItems } from './meeting.compose.js';
import { moved, seatsOn } from './meeting.rules.js';
import type { AddItem, MoveItem, NoteAttendance, NoteItem } from './meetings.dto.js';
import { refusals } from './meetings.refusals.js';
import { MeetingsService } from './meetings.service.js';
import type { MeetingRow } from './meetings.rows.js';
import type { MeetingView } from './meetings.views.js';

/** What happens to the agenda and at the meeting. Every change counts the meeting's version. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
  ) {}

  async add(actor: Actor, meetingId: string, version: number, input: AddItem): Promise<MeetingView> {
    const row = await this.meetings.toPrepare(actor, meetingId, version);
    const ids = agendaItems(row, 'sv').map(({ id }) => id);
    const itemId = newId();
    await this.database.query(
      `insert into meeting_item (platform_id, id, meeting_id, kind, position, title, detail)
       values ($1, $2, $3, 'own', $4, $5, $6)`,
      [actor.platformId, itemId, meetingId, ids.length + 1, input.title, input.detail || null],
    );
    await this.place(actor, row, ids);
    return await this.meetings.done(actor, meetingId, 'item-added', { title: input.title });
  }

  async edit(
    actor: Actor,
    meetingId: string,
    itemId: string,
    version: number,
    input: AddItem,
  ): Promise<MeetingView> {
    await this.meetings.toPrepare(actor, meetingId, version);
    const changed = await this.database.query(
      `update meeting_item i set title = $4, detail = $5, version = i.version + 1
       where i.platform_id = $1 and i.meeting_id = $2 and i.id = $3 and i.kind = 'own' returning i.id`,
      [actor.platformId, meetingId, itemId, input.title, input.detail || null],
    );
    if (changed.length === 0) throw new NotFound();
    return await this.meetings.done(actor, meetingId, 'item-changed', { title: input.title });
  }

  /** Takes an own item away; what came by itself goes when it is no longer the body's to treat. */
  async remove(actor: Actor, meetingId: string, itemId: string, version: number): Promise<MeetingView> {
    await this.meetings.toPrepare(actor, meetingId, version);
    const [gone] = await this.database.query<{ title: string }>(
      `with gone as (delete from meeting_item i
         where i.platform_id = $1 and i.meeting_id = $2 and i.id = $3 and i.kind = 'own' returning i.title)
       select gone.title from gone`,
      [actor.platformId, meetingId, itemId],
    );
    if (!gone) throw new NotFound();
    return await this.meetings.done(actor, meetingId, 'item-removed', { title: gone.title });
  }

  async move(
    actor: Actor,
    meetingId: string,
    itemId: string,
    version: number,
    { direction }: MoveItem,
  ): Promise<MeetingView> {
    const row = await this.meetings.toPrepare(actor, meetingId, version);
    const ids = agendaItems(row, 'sv').map(({ id }) => id);
    if (!ids.includes(itemId)) throw new NotFound();
    await this.place(actor, row, moved(ids, itemId, direction));
    return await this.meetings.done(actor, meetingId, 'item-moved', { itemId, direction });
  }

  /** What the meeting noted about an item. */
  async note(
    actor: Actor,
    meetingId: string,
    itemId: string,
    version: number,
    { outcome }: NoteItem,
  ): Promise<MeetingView> {
    const row = await this.meetings.toPrepare(actor, meetingId, version);
    const ids = agendaItems(row, 'sv').map(({ id }) => id);
    if (!ids.includes(itemId)) throw new NotFound();
    await this.place(actor, row, ids);
    await this.database.query(
      `update meeting_item i set outcome = $4, version = i.version + 1
       where i.platform_id = $1 and i.meeting_id = $2 and (i.subject_id = $3 or i.id = $3)`,
      [actor.platformId, meetingId, itemId, outcome || null],
    );
    return await this.meetings.done(actor, meetingId, 'item-noted', { itemId });
  }

  /** Who sat on an ordinary seat. A substitute steps in for one seat of the own organisation. */
  async attend(
    actor: Actor,
    meetingId: string,
    seatId: string,
    version: number,
    input: NoteAttendance,
  ): Promise<MeetingView> {
    const row = await this.meetings.toPrepare(actor, meetingId, version);
    const seat = seatsOn(row.seats, row.onDate).find((one) => one.id === seatId && !one.substitute);
    if (!seat) throw new NotFound();
    const substitute = input.presence === 'substitute';
    const substituteSeatId = input.substituteSeatId ?? null;
    if (substitute && substituteSeatId === null) {
      throw new Invalid([{ field: 'substituteSeatId', reason: refusals.whichSubstitute }]);
    }
    if (!substitute && substituteSeatId !== null) {
      throw new Invalid([{ field: 'substituteSeatId', reason: refusals.noSubstitute }]);
    }
    await this.database.query(
      `insert into meeting_attendance (platform_id, id, meeting_id, seat_id, presence, substitute_seat_id)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (platform_id, meeting_id, seat_id) do update
       set presence = excluded.presence, substitute_seat_id = excluded.substitute_seat_id,
           version = meeting_attendance.version + 1`,
      [actor.platformId, newId(), meetingId, seatId, input.presence, substituteSeatId],
    );
    return await this.meetings.done(actor, meetingId, 'attendance-noted', {
      seatId,
      presence: input.presence,
      substituteSeatId,
    });
  }

  /** Gives the items these places, in one statement; what came by itself gets a row to keep its place in. */
  private async place(actor: Actor, row: MeetingRow, ids: readonly string[]): Promise<void> {
    const items = agendaItems(row, 'sv');
    const kindOf = new Map(items.map(({ id, kind }) => [id, kind]));
    const subjects = ids.filter((id) => kindOf.get(id) !== 'own');
    await this.database.query(
      `insert into meeting_item (platform_id, id, meeting_id, kind, subject_id, position)
       select $1::uuid, n.new_id, $2::uuid, n.kind, n.subject_id, n.position
       from unnest($3::uuid[], $4::text[], $5::uuid[], $6::int[]) as n (new_id, kind, subject_id, position)
       on conflict (platform_id, meeting_id, subject_id) do update
       set position = excluded.position, version = meeting_item.version + 1
       where meeting_item.position <> excluded.position`,
      [
        actor.platformId,
        row.id,
        subjects.map(() => newId()),
        subjects.map((id) => kindOf.get(id)),
        subjects,
        subjects.map((id) => ids.indexOf(id) + 1),
      ],
    );
    await this.database.query(
      `update meeting_item i set position = n.position, version = i.version + 1
       from unnest($3::uuid[], $4::int[]) as n (id, position)
       where i.platform_id = $1 and i.meeting_id = $2 and i.kind = 'own' and i.id = n.id
         and i.position <> n.position`,
      [actor.platformId, row.id, ids, ids.map((_, index) => index + 1)],
    );
  }
}
