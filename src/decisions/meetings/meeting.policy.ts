import { hasRole, type Actor } from '../../shared/actor.js';
import type { MeetingState } from './meeting.rules.js';

export type MeetingFacts = {
  state: MeetingState;
  onDate: string;
  seats: readonly { membershipId: string | null; chair: boolean }[];
};

const chairs = (actor: Actor, { seats }: Pick<MeetingFacts, 'seats'>): boolean =>
  hasRole(actor, 'steering_member') &&
  seats.some(({ chair, membershipId }) => chair && membershipId === actor.membershipId);

export const can = {
  /** The coordinator prepares every body's meetings, and the chair the own body's. */
  prepare: (actor: Actor, meeting: Pick<MeetingFacts, 'seats'>): boolean =>
    hasRole(actor, 'coordinator') || chairs(actor, meeting),
};

/** What this actor may do with a meeting now; it is closed on its day at the earliest. */
export function allowedActions(actor: Actor, meeting: MeetingFacts, today: string): string[] {
  if (meeting.state !== 'planned' || !can.prepare(actor, meeting)) return [];
  return ['edit', 'add-item', 'note', 'attendance', 'cancel', ...(meeting.onDate <= today ? ['close'] : [])];
}
