import { v7 as newUuid } from 'uuid';
import type { Row } from './sql.js';

type Add = (table: string, row: Row) => Promise<string>;
type People = Readonly<Record<'person' | 'membership', string>>;

/** A notice nobody has read, the mail about it, and a choice. */
export async function addNotice(add: Add, people: People): Promise<void> {
  const duty = newUuid();
  const notice = await add('notice', {
    person_id: people.person,
    membership_id: people.membership,
    kind: 'duty-assigned',
    subject_type: 'decision_duty',
    subject_id: duty,
    title: 'Ta in målen i planen',
    due_on: '2025-06-30',
    path: `uppdrag/${duty}`,
    happened_at: new Date('2025-03-14T12:00:00Z'),
  });
  await add('mail', {
    person_id: people.person,
    notice_id: notice,
    next_at: new Date('2025-03-14T12:00:00Z'),
  });
  await add('notice_choice', { person_id: people.person, kind: 'duty-assigned', channel: 'digest' });
}
