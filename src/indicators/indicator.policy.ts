import { hasRole, type Actor } from '../shared/actor.js';
import type { Source } from './use-status.types.js';

type Owned = { readonly ownerOrganisationId: string | null; readonly source: Source };

const owns = (actor: Actor, { ownerOrganisationId }: Pick<Owned, 'ownerOrganisationId'>): boolean =>
  ownerOrganisationId === actor.organisationId;
const coordinates = (actor: Actor): boolean => hasRole(actor, 'coordinator');
const worksFor = (actor: Actor): boolean => hasRole(actor, 'reporter', 'approver');

/** Who may do what with an indicator; the same for buttons, pages and the API. */
export const can = {
  /** Define an indicator of the own organisation; the coordinator may also name another owner. */
  define: (actor: Actor): boolean => coordinates(actor) || hasRole(actor, 'approver'),
  defineFor: (actor: Actor, organisationId: string): boolean =>
    coordinates(actor) || (hasRole(actor, 'approver') && organisationId === actor.organisationId),
  /** Take in somebody else's indicator: the platform then answers for its contract. */
  reuse: coordinates,
  amend: (actor: Actor, indicator: Owned): boolean =>
    coordinates(actor) ||
    (indicator.source === 'own' && hasRole(actor, 'approver') && owns(actor, indicator)),
  publish: (actor: Actor, indicator: Owned): boolean =>
    indicator.source !== 'platform' &&
    (coordinates(actor) || (hasRole(actor, 'approver') && owns(actor, indicator))),
  /** Others' indicators are fetched by the coordinator; partners never retype them. */
  enterValues: (actor: Actor, indicator: Owned): boolean =>
    coordinates(actor) || (indicator.source === 'own' && worksFor(actor) && owns(actor, indicator)),
  /** Attach to nodes, set baseline and target, judge. */
  steer: coordinates,
  judge: (actor: Actor): boolean => hasRole(actor, 'coordinator', 'steering_member'),
  seeUsers: (actor: Actor, indicator: Owned): boolean => coordinates(actor) || owns(actor, indicator),
  seeSmallCounts: (
    actor: Actor,
    indicator: Pick<Owned, 'ownerOrganisationId'>,
    reportedBy: string | null = null,
  ): boolean => coordinates(actor) || owns(actor, indicator) || reportedBy === actor.organisationId,
} as const;
