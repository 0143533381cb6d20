import { Invalid } from '../shared/errors.js';
import { refusals } from './decisions.refusals.js';

export type Recording = {
  meetingDate?: string | null;
  protocolReference?: string | null;
  protocolParagraph?: string | null;
  note?: string | null;
  reason?: string | null;
};

/** A decision is recorded once it has been taken. `today` is a day. */
export function refuseDayToCome({ meetingDate }: Recording, today: string): void {
  if (meetingDate && meetingDate > today) {
    throw new Invalid([{ field: 'meetingDate', reason: refusals.meetingToCome }]);
  }
}

/** What an adoption can be found by: its day, and its number in the registry. */
export function checkProtocol(recording: Recording, today: string): void {
  refuseDayToCome(recording, today);
  if (!recording.meetingDate) throw new Invalid([{ field: 'meetingDate', reason: refusals.dateNeeded }]);
  if (!recording.protocolReference?.trim()) {
    throw new Invalid([{ field: 'protocolReference', reason: refusals.protocolNeeded }]);
  }
}
