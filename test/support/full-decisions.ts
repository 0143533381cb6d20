import type { Row } from './sql.js';

type Add = (table: string, row: Row) => Promise<string>;
type People = Readonly<Record<'body' | 'seat' | 'membership' | 'partner' | 'organisation', string>>;

/** A meeting with an item and attendance, and a decision with a duty. */
export async function addMeeting(add: Add, people: People, version: string): Promise<void> {
  const meeting = await add('meeting', {
    body_id: people.body,
    number: 1,
    on_date: '2025-03-14',
    place: 'Länsstyrelsen',
  });
  await add('meeting_item', { meeting_id: meeting, kind: 'own', position: 1, title: 'Budget' });
  await add('meeting_attendance', { meeting_id: meeting, seat_id: people.seat, presence: 'present' });
  const taken = await add('decision', {
    subject_type: 'model_version',
    subject_id: version,
    body_id: people.body,
    tabled_by: people.membership,
    state: 'adopted',
    meeting_date: '2025-03-14',
    protocol_reference: '2025:6',
    decided_by: people.membership,
    decided_at: new Date('2025-03-14T12:00:00Z'),
  });
  await add('decision_duty', {
    decision_id: taken,
    organisation_id: people.partner,
    what: 'Ta in målen i planen',
    due_on: '2025-06-30',
  });
}

/** A plan sent to be signed, and one organisation that has declined. */
export async function addEndorsement(add: Add, people: People, version: string): Promise<void> {
  const text = 'a'.repeat(64);
  const endorsement = await add('endorsement', {
    subject_type: 'model_version',
    subject_id: version,
    subject_title: 'Mål',
    text_sha256: text,
    rule: 'all',
    last_day: '2026-06-30',
    invited_by: people.membership,
  });
  const signature = await add('signature', {
    endorsement_id: endorsement,
    organisation_id: people.organisation,
    membership_id: people.membership,
  });
  await add('signature_answer', {
    signature_id: signature,
    state: 'declined',
    comment: 'Inte än',
    text_sha256: text,
    membership_id: people.membership,
  });
}
