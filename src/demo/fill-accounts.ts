import { AccountsService } from '../people/accounts/accounts.service.js';
import { InvitationsService } from '../people/memberships/invitations.service.js';
import { MembershipsQueries } from '../people/memberships/memberships.queries.js';
import { MembershipsService } from '../people/memberships/memberships.service.js';
import { FoundingService, type NewPlatform } from '../people/platforms/founding.service.js';
import type { Actor, Role } from '../shared/actor.js';
import { DEMO_PASSWORD, emailOf } from './accounts.js';
import { people } from './county/organisations.js';
import type { Stage } from './stage.js';

/** The day everybody's membership began. */
export const BEGAN = '2013-09-01';

export async function choosePassword(stage: Stage, secret: string): Promise<void> {
  const chosen = { password: DEMO_PASSWORD, again: DEMO_PASSWORD };
  await stage.beside(() => stage.service(AccountsService).choosePassword(secret, chosen, null));
}

export async function found(stage: Stage, facts: NewPlatform): Promise<Actor> {
  stage.at(BEGAN);
  const { actor, link } = await stage.service(FoundingService).found(facts);
  if (link) await choosePassword(stage, link.secret);
  return actor;
}

export async function inviteOne(
  stage: Stage,
  founder: Actor,
  email: string,
  functionTitle: string,
  organisationId: string,
  roles: readonly Role[],
): Promise<Actor> {
  const { membership, link } = await stage.as(founder, () =>
    stage.service(InvitationsService).invite(
      { ...founder, kind: 'person' },
      {
        email: emailOf(email),
        organisationId,
        functionTitle,
        roles: [...roles],
        validFrom: BEGAN,
        validTo: null,
      },
    ),
  );
  if (link) await choosePassword(stage, link.secret);
  const [row] = await stage.as(founder, () =>
    stage.query<{ person_id: string }>(
      `select m.person_id from membership m where m.platform_id = $1 and m.id = $2`,
      [founder.platformId, membership.id],
    ),
  );
  return {
    ...founder,
    kind: 'person',
    personId: row?.person_id ?? '',
    membershipId: membership.id,
    organisationId,
    roles,
  };
}

/** Whoever founds a platform is its administrator too, until somebody else is: here each role is shown by itself. */
export async function layDownAdministration(stage: Stage, founder: Actor): Promise<void> {
  await stage.as(founder, async () => {
    const { version } = await stage.service(MembershipsQueries).get(founder, founder.membershipId ?? '');
    await stage.service(MembershipsService).change(founder, founder.membershipId ?? '', version, {
      organisationId: founder.organisationId,
      functionTitle: people.coordinator.function,
      roles: [...people.coordinator.roles],
      validFrom: BEGAN,
      validTo: null,
    });
  });
}
