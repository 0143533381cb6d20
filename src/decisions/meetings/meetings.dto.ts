import { Paging } from '../../shared/paging.js';
import { Day, Id, Line, OneOf, Prose, TimeOfDay, Whole } from '../../shared/validation.js';
import { PRESENCES, type Presence } from './meeting.rules.js';

/** What is said of a meeting beforehand. */
export class EditMeeting {
  @Day({ description: 'The day of the meeting.', example: '2026-12-09' })
  onDate!: string;

  @TimeOfDay({ description: 'When it begins, Stockholm time.', example: '13:00', optional: true })
  startsAt?: string | null;

  @Line({
    description: 'Where it is held, or the address of the video meeting.',
    example: 'Länsstyrelsen, sal Mälaren',
    max: 300,
  })
  place!: string;

  @Whole({
    description: 'The number of the first paragraph of the protocol, where they run on over the year.',
    example: 21,
    min: 1,
    max: 9999,
    optional: true,
  })
  firstParagraph?: number | null;

  @Prose({
    description: 'What else the members should know.',
    example: 'Handlingar finns under varje punkt.',
    optional: true,
    max: 2000,
  })
  note?: string | null;
}

export class PlanMeeting extends EditMeeting {
  @Id({ description: 'The body that meets.', example: '0197a1c2-0000-7000-8000-00000000b001' })
  bodyId!: string;
}

/** An item of the body's own on the agenda. */
export class AddItem {
  @Line({ description: 'What it is about.', example: 'Nästa års budget för kanslistödet', max: 300 })
  title!: string;

  @Prose({
    description: 'More about it.',
    example: 'Underlag delas ut vid mötet.',
    optional: true,
    max: 4000,
  })
  detail?: string | null;
}

/** What was said or settled about an item, for the protocol. */
export class NoteItem {
  @Prose({
    description: 'What the meeting noted. Empty takes the note away.',
    example: 'Styrgruppen lägger informationen till handlingarna.',
    optional: true,
    max: 4000,
  })
  outcome?: string | null;
}

export class MoveItem {
  @OneOf({ description: 'One step up or down the agenda.', example: 'up', of: ['up', 'down'] })
  direction!: 'up' | 'down';
}

/** Who sat on an ordinary seat. */
export class NoteAttendance {
  @OneOf({
    description: 'The holder was there, nobody was, or a substitute stepped in.',
    example: 'present',
    of: PRESENCES,
  })
  presence!: Presence;

  @Id({
    description: 'The substitute’s seat, of the same organisation; only where a substitute stepped in.',
    optional: true,
  })
  substituteSeatId?: string | null;
}

export class CloseMeeting {
  @Line({ description: 'The registry number of the protocol.', example: '801-4127-2026', max: 100 })
  protocolReference!: string;

  @Day({ description: 'The day the protocol was adjusted.', example: '2026-12-12', optional: true })
  adjustedOn?: string | null;
}

export class CancelMeeting {
  @Prose({
    description: 'Why it is cancelled. Seen by all.',
    example: 'Flyttas till januari, då underlaget är klart.',
    max: 2000,
  })
  reason!: string;
}

export class MeetingsQuery extends Paging {
  @Id({ description: 'Only the meetings of this body.', optional: true })
  bodyId?: string | null;

  @OneOf({
    description: 'Only meetings to come, only those closed, or only those cancelled.',
    example: 'planned',
    of: ['planned', 'held', 'cancelled'],
    optional: true,
  })
  state?: string | null;
}
