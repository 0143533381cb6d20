import { hasRole, type Actor, type Role } from '../shared/actor.js';
import { isEditable, mayBecome, type VersionState } from './model-version.rules.js';

/** Whoever may come to change a model at all; which, the policies say. */
export const EDITORS = ['coordinator', 'approver', 'reporter'] as const satisfies readonly Role[];

/** Whose a model is: the platform's own, or an organisation's local one. */
export type Owned = { organisationId: string; modelKind: 'platform' | 'local' };

export type VersionFacts = {
  modelKind: 'platform' | 'local';
  /** The organisation that owns the model. */
  organisationId: string;
  state: VersionState;
  sharedAt: Date | string | null;
  /** It is out for comment, and the actor's organisation was asked. */
  asked?: boolean;
};

const owns = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  actor.organisationId === organisationId;

export const can = {
  create: (actor: Actor): boolean => hasRole(actor, 'coordinator'),
  /** A draft is seen by its own organisation alone until it is shared or tabled, or sent out for their comments. */
  see: (actor: Actor, version: Omit<VersionFacts, 'modelKind'>): boolean =>
    version.sharedAt !== null || owns(actor, version) || version.asked === true,
  /** An organisation draws its own model itself. */
  createLocal: (actor: Actor): boolean => hasRole(actor, 'approver', 'reporter'),
  /** Changing content and sharing: the coordinator of the owning organisation; of a local model whoever reports for it. */
  edit: (actor: Actor, model: Owned): boolean =>
    owns(actor, model) && hasRole(actor, ...(model.modelKind === 'local' ? EDITORS : EDITORS.slice(0, 1))),
  /** An organisation's own model is adopted by that organisation, which its approver records. */
  adoptOwn: (actor: Actor, model: Owned): boolean =>
    model.modelKind === 'local' && owns(actor, model) && hasRole(actor, 'approver'),
};

/** What this actor may do with the version now; `decision` is what its open decision allows the actor. */
export function allowedActions(
  actor: Actor,
  version: VersionFacts,
  decision: readonly string[],
  hasOpenVersion: boolean,
): string[] {
  const edits = can.edit(actor, version);
  const draft = edits && isEditable(version.state);
  return [
    ...(draft ? ['edit'] : []),
    // A local model is its organisation's own: no body of the platform decides about it.
    ...(draft && version.modelKind === 'platform' ? ['circulate', 'table'] : []),
    ...(draft && version.sharedAt === null ? ['share'] : []),
    ...(draft && can.adoptOwn(actor, version) ? ['adopt'] : []),
    ...(edits && version.state === 'returned' ? ['reopen'] : []),
    ...(edits && version.state === 'adopted' && !hasOpenVersion ? ['start-next-draft'] : []),
    ...(mayBecome(version.state, 'adopted') ? decision : []),
  ];
}
