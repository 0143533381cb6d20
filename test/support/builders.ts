import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '../../src/shared/actor.js';
import { newId } from '../../src/shared/id.js';
import { newSecret, secretHash } from '../../src/people/secrets.js';
import type { TestApp } from './app.js';

/** Inserts one row as the owner; column names as in the database. Answers what was given, with its id. */
export async function insert<T extends Record<string, unknown>>(
  { owner }: Pick<TestApp, 'owner'>,
  table: string,
  row: T,
): Promise<T & { id: string }> {
  const full = { id: newId(), ...row };
  const names = Object.keys(full);
  const places = names.map((_, index) => `$${index + 1}`);
  await owner.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(full),
  );
  return full;
}

export type BuiltPlatform = { id: string; slug: string; name: string };

export async function aPlatform(
  test: Pick<TestApp, 'owner'>,
  given: Record<string, unknown> = {},
): Promise<BuiltPlatform> {
  const slug = `p-${randomBytes(5).toString('hex')}`;
  return await insert(test, 'platform', {
    slug,
    name: `Plattform ${slug}`,
    county: 'Provlän',
    county_code: '01',
    coordinated_by: 'Länsstyrelsen i Provlän',
    ...given,
  });
}

export async function anOrganisation(
  test: Pick<TestApp, 'owner'>,
  platform: { id: string },
  given: Record<string, unknown> = {},
): Promise<{ id: string; name: string }> {
  return await insert(test, 'organisation', {
    platform_id: platform.id,
    name: `Organisation ${randomBytes(4).toString('hex')}`,
    kind: 'municipality',
    relation: 'internal',
    ...given,
  });
}

/** A member with everything a test needs to act as them: actor, API token, cookie and form token. */
export type Member = {
  actor: Actor;
  email: string;
  token: string;
  cookie: string;
  csrf: string;
};

export type MemberOptions = {
  roles: readonly Role[];
  organisation?: { id: string };
  membership?: Record<string, unknown>;
  person?: Record<string, unknown>;
};

/** A person with one membership (their organisation is made unless given), a token and a session. */
export async function aMember(
  test: Pick<TestApp, 'owner' | 'clock'>,
  platform: BuiltPlatform,
  options: MemberOptions,
): Promise<Member> {
  const organisation = options.organisation ?? (await anOrganisation(test, platform));
  const email = `${randomBytes(6).toString('hex')}@exempel.invalid`;
  const person = await insert(test, 'person', { email, name: 'Provperson', ...options.person });
  const membership = await insert(test, 'membership', {
    platform_id: platform.id,
    person_id: person.id,
    organisation_id: organisation.id,
    function_title: 'Handläggare',
    roles: [...options.roles],
    valid_from: '2020-01-01',
    ...options.membership,
  });
  const [token, session, csrf] = [newSecret(), newSecret(), newSecret()];
  await insert(test, 'api_token', {
    platform_id: platform.id,
    membership_id: membership.id,
    name: 'Prov',
    token_hash: Buffer.from(secretHash(token), 'hex'),
    prefix: token.slice(0, 6),
    scopes: ['read', 'write'],
    expires_at: '2099-01-01T00:00:00Z',
  });
  await test.owner.query(
    `insert into session (token_hash, person_id, csrf_token, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours')`,
    [Buffer.from(secretHash(session), 'hex'), person.id, csrf, test.clock.now()],
  );
  const actor: Actor = {
    kind: 'person',
    personId: person.id,
    membershipId: membership.id,
    platformId: platform.id,
    platformSlug: platform.slug,
    organisationId: organisation.id,
    roles: options.roles,
    locale: 'sv',
  };
  return { actor, email, token, cookie: `session=${session}`, csrf };
}

/** An adopted version with an overall goal and numbered sub-goals, put in as the owner. */
export async function anAdoptedModel(
  test: TestApp,
  platform: { id: string },
  by: Member,
  subGoals: readonly string[] = ['Delmålet'],
): Promise<{ versionId: string; overall: string; subGoals: string[] }> {
  const inHome = <T extends Record<string, unknown>>(table: string, row: T): Promise<T & { id: string }> =>
    insert(test, table, { platform_id: platform.id, ...row });
  const model = await inHome('logic_model', {
    name: 'Verksamhetslogik',
    organisation_id: by.actor.organisationId,
    kind: 'platform',
  });
  const version = await inHome('model_version', {
    model_id: model.id,
    number: 1,
    title: 'Mål',
    state: 'draft',
    period_from: '2024-01-01',
    period_to: '2027-12-31',
  });
  const place = async (kind: string, text: string, number: number | null): Promise<string> => {
    const node = await inHome('node', { model_id: model.id, kind });
    await inHome('version_node', {
      version_id: version.id,
      node_id: node.id,
      kind,
      text,
      number,
      position: number ?? 0,
    });
    return node.id;
  };
  const overall = await place('overall_goal', 'Det övergripande målet', null);
  const placed: string[] = [];
  for (const [index, text] of subGoals.entries()) placed.push(await place('sub_goal', text, index + 1));
  await test.owner.query(`update model_version set state = 'tabled', shared_at = now() where id = $1`, [
    version.id,
  ]);
  await test.owner.query(
    `update model_version set state = 'adopted', adopted_at = $2, canonical_text = '{}',
       sha256 = encode(sha256(convert_to('{}', 'UTF8')), 'hex') where id = $1`,
    [version.id, test.clock.now()],
  );
  return { versionId: version.id, overall, subGoals: placed };
}
