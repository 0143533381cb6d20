import { hasRole, type Actor } from '../shared/actor.js';

export type DecisionFacts = {
  state: 'open' | 'adopted' | 'returned';
  /** The person who tabled the matter. */
  tabledByPersonId: string;
  seats: readonly { membershipId: string | null; chair: boolean }[];
};

const holdsSeat = (actor: Actor, { seats }: DecisionFacts): boolean =>
  seats.some((seat) => seat.membershipId === actor.membershipId);

export const isChair = (actor: Actor, { seats }: Pick<DecisionFacts, 'seats'>): boolean =>
  seats.some((seat) => seat.chair && seat.membershipId === actor.membershipId);

/** Rights that hang on the person and the seats; what the state allows is asked beside them. */
export const can = {
  takeStand: (actor: Actor, decision: DecisionFacts): boolean =>
    hasRole(actor, 'steering_member') && holdsSeat(actor, decision),
  /** The chair, unless it is the chair who tabled it: four eyes. */
  record: (actor: Actor, decision: DecisionFacts): boolean =>
    hasRole(actor, 'steering_member') &&
    isChair(actor, decision) &&
    decision.tabledByPersonId !== actor.personId,
};

/** What this actor may do now, for buttons and for `allowedActions`. */
export function allowedActions(actor: Actor, decision: DecisionFacts): string[] {
  if (decision.state !== 'open') return [];
  return [
    ...(can.takeStand(actor, decision) ? ['take-stand'] : []),
    ...(can.record(actor, decision) ? ['adopt', 'return'] : []),
  ];
}
