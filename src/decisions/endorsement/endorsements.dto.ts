import { Paging } from '../../shared/paging.js';
import { Day, Id, Ids, Line, OneOf, Prose, Whole } from '../../shared/validation.js';
import type { SignatureState, Standing } from './endorsement.rules.js';

/** Sends an adopted plan to the heads of the organisations. */
export class InviteHeads {
  @Ids({
    description: 'Memberships of the heads: approvers, one for each organisation.',
    example: ['0197a1c2-0000-7000-8000-00000000a101'],
    max: 400,
  })
  membershipIds!: string[];

  @OneOf({
    description: 'The plan is in force when all have signed, or at least a number of them.',
    example: 'all',
    of: ['all', 'n'],
  })
  rule!: 'all' | 'n';

  @Whole({ description: 'The number, where the rule is n.', example: 8, min: 1, max: 400, optional: true })
  ruleN?: number | null;

  @Day({ description: 'The last day to answer.', example: '2026-12-31' })
  lastDay!: string;

  @Prose({
    description: 'A word to the heads.',
    example: 'Planen antogs av styrgruppen den 20 november.',
    optional: true,
    max: 2000,
  })
  message?: string | null;
}

/** One more organisation, or another head of one that has not signed. */
export class InviteHead {
  @Id({
    description: 'The head’s membership, an approver’s.',
    example: '0197a1c2-0000-7000-8000-00000000a101',
  })
  membershipId!: string;
}

export class SignPlan {
  @Line({
    description: 'The SHA-256 of the text that was read: what is signed.',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    max: 64,
  })
  textSha256!: string;

  @Prose({
    description: 'A comment to the signature.',
    example: 'Vi påbörjar delmål 3 under hösten.',
    optional: true,
    max: 2000,
  })
  comment?: string | null;
}

export class DeclinePlan {
  @Prose({
    description: 'Why the organisation does not sign. Seen by all.',
    example: 'Nämnden har inte behandlat planen än.',
    max: 2000,
  })
  comment!: string;
}

export class WithdrawSignature {
  @Prose({
    description: 'Why the signature is withdrawn. Seen by all.',
    example: 'Nämnden har upphävt sitt beslut.',
    max: 2000,
  })
  reason!: string;
}

export class EndorsementsQuery extends Paging {
  @Id({ description: 'Only the endorsement of this subject.', optional: true })
  subjectId?: string | null;
}

export type SignatureAnswer = {
  state: Exclude<SignatureState, 'invited'>;
  comment: string | null;
  textSha256: string;
  by: string;
  at: string;
};

export type SignatureView = {
  id: string;
  organisation: { id: string; name: string };
  /** The invited head, by function. */
  head: string;
  state: SignatureState;
  comment: string | null;
  textSha256: string | null;
  answeredAt: string | null;
  mine: boolean;
  history: SignatureAnswer[];
  allowedActions: string[];
  version: number;
};

export type EndorsementView = {
  id: string;
  subjectType: string;
  subjectId: string;
  subjectTitle: string;
  /** The page of what is signed, after `/p/:platform/`. */
  path: string | null;
  textSha256: string;
  rule: 'all' | 'n';
  ruleN: number | null;
  lastDay: string;
  message: string | null;
  invitedBy: string;
  standing: Standing;
  /** Organisations whose signature is not there, by name. */
  missing: string[];
  signatures: SignatureView[];
  allowedActions: string[];
  version: number;
};
