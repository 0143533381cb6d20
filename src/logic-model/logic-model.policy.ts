import { hasRole, type Actor } from '../shared/actor.js';
import { isEditable, mayBecome, type VersionState } from './model-version.rules.js';

export type VersionFacts = {
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
  see: (actor: Actor, version: VersionFacts): boolean =>
    version.sharedAt !== null || owns(actor, version) || version.asked === true,
  /** Changing content, sharing and tabling: the coordinator of the owning organisation. */
  edit: (actor: Actor, version: { organisationId: string }): boolean =>
    hasRole(actor, 'coordinator') && owns(actor, version),
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
    ...(draft ? ['edit', 'circulate', 'table'] : []),
    ...(draft && version.sharedAt === null ? ['share'] : []),
    ...(edits && version.state === 'returned' ? ['reopen'] : []),
    ...(edits && version.state === 'adopted' && !hasOpenVersion ? ['start-next-draft'] : []),
    ...(mayBecome(version.state, 'adopted') ? decision : []),
  ];
}
