import { hasRole, type Actor } from '../../shared/actor.js';
import { verbsFrom } from '../../shared/lifecycle.js';
import { SIGNATURE_LIFECYCLE, type SignatureState } from './endorsement.rules.js';

export type SignatureFacts = { state: SignatureState; membershipId: string; organisationId: string };

export const can = {
  invite: (actor: Actor): boolean => hasRole(actor, 'coordinator'),
  /** The head who was invited, for the own organisation. */
  answer: (actor: Actor, signature: SignatureFacts): boolean =>
    hasRole(actor, 'approver') &&
    actor.membershipId === signature.membershipId &&
    actor.organisationId === signature.organisationId,
};

/** What this actor may do with a signature now. */
export const allowedActions = (actor: Actor, signature: SignatureFacts): string[] =>
  can.answer(actor, signature) ? verbsFrom(SIGNATURE_LIFECYCLE, signature.state) : [];
