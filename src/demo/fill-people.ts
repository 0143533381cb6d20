import { BodiesService } from '../people/bodies/bodies.service.js';
import { SeatsService } from '../people/bodies/seats.service.js';
import { OrganisationsService } from '../people/organisations/organisations.service.js';
import { TargetGroupsService } from '../people/target-groups/target-groups.service.js';
import type { Actor } from '../shared/actor.js';
import { emailOf } from './accounts.js';
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
import { BEGAN, found, inviteOne, layDownAdministration } from './fill-accounts.js';
import type { Stage } from './stage.js';

export type Cast = {
  /** By the keys of the facts. */
  actors: Record<PersonKey, Actor>;
  organisations: Record<string, string>;
  bodies: Record<string, string>;
  targetGroups: Record<string, string>;
};

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
  const seated = await seat(stage, founder, actors, ids);
  await layDownAdministration(stage, founder);
  return {
    actors: { ...actors, coordinator: { ...founder, roles: people.coordinator.roles } },
    organisations: ids,
    targetGroups: groups,
    bodies: seated,
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
