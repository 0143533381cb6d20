import { AccountsService } from '../people/accounts/accounts.service.js';
import { BodiesService } from '../people/bodies/bodies.service.js';
import { SeatsService } from '../people/bodies/seats.service.js';
import { InvitationsService } from '../people/memberships/invitations.service.js';
import { OrganisationsService } from '../people/organisations/organisations.service.js';
import { FoundingService, type NewPlatform } from '../people/platforms/founding.service.js';
import { TargetGroupsService } from '../people/target-groups/target-groups.service.js';
import type { Actor, Role } from '../shared/actor.js';
import { DEMO_PASSWORD, emailOf } from './accounts.js';
import {
  bodies,
  organisations,
  otherMunicipalities,
  people,
  platform,
  targetGroups,
  type OrganisationFacts,
  type PersonKey,
} from './county/organisations.js';
import type { Stage } from './stage.js';

export type Cast = {
  /** By the keys of the facts. */
  actors: Record<PersonKey, Actor>;
  organisations: Record<string, string>;
  bodies: Record<string, string>;
  targetGroups: Record<string, string>;
};

/** The day everybody's membership began. */
const BEGAN = '2013-09-01';

export async function choosePassword(stage: Stage, secret: string): Promise<void> {
  const chosen = { password: DEMO_PASSWORD, again: DEMO_PASSWORD };
  await stage.beside(() => stage.service(AccountsService).choosePassword(secret, chosen, null));
}

export async function found(stage: Stage, facts: NewPlatform): Promise<Actor> {
  stage.at(BEGAN);
  const { actor, link } = await stage.service(FoundingService).found(facts);
  await choosePassword(stage, link.secret);
  return actor;
}

/** Parties, target groups, bodies, practice accounts and the steering group's five seats. */
export async function fillPeople(stage: Stage): Promise<Cast> {
  const { lansstyrelsen, ...others } = organisations;
  const founder = await found(stage, {
    ...platform,
    madeUpValues: true,
    organisation: { name: lansstyrelsen.name, shortName: lansstyrelsen.short, kind: lansstyrelsen.kind },
    coordinator: { email: emailOf(people.coordinator.email), functionTitle: people.coordinator.function },
  });
  const ids: Record<string, string> = { lansstyrelsen: founder.organisationId };
  for (const [key, one] of Object.entries(others)) ids[key] = await register(stage, founder, one, ids);
  for (const [areaCode, name] of otherMunicipalities) {
    const facts = {
      name,
      kind: 'municipality',
      relation: 'external',
      areaCode,
      memberOf: 'storsthlm',
    } as const;
    ids[areaCode] = await register(stage, founder, facts, ids);
  }
  const groups = await nameTargetGroups(stage, founder);
  const actors = await invite(stage, founder, ids);
  return {
    actors,
    organisations: ids,
    targetGroups: groups,
    bodies: await seat(stage, founder, actors, ids),
  };
}

export async function register(
  stage: Stage,
  actor: Actor,
  one: OrganisationFacts,
  ids: Readonly<Record<string, string>>,
): Promise<string> {
  const made = await stage.as(actor, () =>
    stage.service(OrganisationsService).register(actor, {
      name: one.name,
      shortName: one.short ?? null,
      kind: one.kind,
      relation: one.relation,
      areaCode: one.areaCode ?? null,
      memberOfId: one.memberOf === undefined ? null : (ids[one.memberOf] ?? null),
    } as Parameters<OrganisationsService['register']>[1]),
  );
  return made.id;
}

async function nameTargetGroups(stage: Stage, actor: Actor): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [position, group] of targetGroups.entries()) {
    const parentId = 'parent' in group ? (ids[group.parent] ?? null) : null;
    const made = await stage.as(actor, () =>
      stage
        .service(TargetGroupsService)
        .add(actor, { name: group.name, category: group.category, parentId, position }),
    );
    ids[group.key] = made.id;
  }
  return ids;
}

async function invite(
  stage: Stage,
  founder: Actor,
  ids: Readonly<Record<string, string>>,
): Promise<Cast['actors']> {
  const actors: Partial<Cast['actors']> = { coordinator: founder };
  for (const [key, person] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    if (key === 'coordinator') continue;
    actors[key] = await inviteOne(
      stage,
      founder,
      person.email,
      person.function,
      ids[person.organisation] ?? '',
      person.roles,
    );
  }
  return actors as Cast['actors'];
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

async function seat(
  stage: Stage,
  founder: Actor,
  actors: Cast['actors'],
  ids: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const body of bodies) {
    const { id } = await stage.as(founder, () =>
      stage.service(BodiesService).setUp(founder, {
        name: body.name,
        kind: body.kind,
        purpose: body.purpose,
        quorumRule: body.quorum,
        wipLimit: 'wipLimit' in body ? body.wipLimit : null,
      }),
    );
    made[body.key] = id;
  }
  for (const [key, person] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    if (!('seat' in person)) continue;
    await stage.as(founder, () =>
      stage.service(SeatsService).add(founder, made['steering'] ?? '', {
        functionTitle: person.function,
        organisationId: ids[person.organisation] ?? '',
        membershipId: actors[key].membershipId,
        mandate: 'Får besluta om mål, strategi och planer för sin organisation.',
        chair: person.seat === 'chair',
        validFrom: BEGAN,
      }),
    );
  }
  return made;
}
