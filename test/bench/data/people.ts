import { createHash } from 'node:crypto';
import type { Rows } from './copy.js';
import { at, tokenOf, type Seed } from './seed.js';

export const SIZES = { organisations: 40, goals: 7, nodes: 60, links: 120, activities: 200, indicators: 60 };

/** Where a platform's rows are put, and with what. */
export type Home = { readonly rows: Rows; readonly seed: Seed; readonly number: number; readonly id: string };

export type People = {
  readonly organisations: readonly string[];
  /** The member of each organisation, who reports and approves. */
  readonly members: readonly string[];
  readonly coordinator: string;
  readonly body: string;
  readonly seats: readonly string[];
  readonly targetGroups: readonly string[];
};

export const countyCode = ({ number }: Home): string => String(number + 1).padStart(2, '0');

/** The platform, its organisations, a member for each and the steering group. */
export function addPeople(home: Home): People {
  const { rows, seed, id } = home;
  rows.add('platform', {
    id,
    slug: `lan-${home.number}`,
    name: `Provlän ${home.number}`,
    county: `Provlän ${home.number}`,
    county_code: countyCode(home),
    coordinated_by: 'Länsstyrelsen',
    made_up_values: true,
  });
  rows.add('platform_revision', { platform_id: id });
  const kinds = ['county_board', 'police', 'prosecutor', 'region', 'ngo'];
  const organisations = Array.from({ length: SIZES.organisations }, (_, index) => {
    const organisation = seed.id();
    rows.add('organisation', {
      platform_id: id,
      id: organisation,
      name: index < kinds.length ? `Myndighet ${index}` : `Kommun ${index}`,
      kind: kinds[index] ?? 'municipality',
      relation: 'internal',
    });
    return organisation;
  });
  const members = organisations.map((organisation, index) =>
    addMember(home, organisation, index, ['reporter', 'approver']),
  );
  const coordinator = addMember(home, at(organisations, 0), SIZES.organisations, [
    'coordinator',
    'steering_member',
  ]);
  const targetGroups = ['Allmänheten', 'Handläggare', 'Chefer'].map((name) => {
    const group = seed.id();
    rows.add('target_group', { platform_id: id, id: group, name, category: 'public' });
    return group;
  });
  return { organisations, members, coordinator, targetGroups, ...addBody(home, organisations, members) };
}

function addMember(home: Home, organisation: string, index: number, roles: readonly string[]): string {
  const { rows, seed, id, number } = home;
  const [person, membership, token] = [seed.id(), seed.id(), seed.id()];
  const secret = tokenOf(number, index);
  rows.add('person', { id: person, email: `medlem${index}@lan-${number}.invalid`, name: 'Påhittad Person' });
  rows.add('membership', {
    platform_id: id,
    id: membership,
    person_id: person,
    organisation_id: organisation,
    function_title: 'Handläggare',
    roles,
    valid_from: '2020-01-01',
  });
  rows.add('api_token', {
    platform_id: id,
    id: token,
    membership_id: membership,
    name: 'Mätning',
    token_hash: `\\x${createHash('sha256').update(secret).digest('hex')}`,
    prefix: secret.slice(0, 8),
    scopes: ['read', 'write'],
    expires_at: '2099-01-01T00:00:00Z',
  });
  return membership;
}

function addBody(
  { rows, seed, id }: Home,
  organisations: readonly string[],
  members: readonly string[],
): Pick<People, 'body' | 'seats'> {
  const body = seed.id();
  rows.add('body', { platform_id: id, id: body, name: 'Styrgruppen', kind: 'steering_group' });
  const seats = organisations.slice(0, 8).map((organisation, index) => {
    const seat = seed.id();
    rows.add('seat', {
      platform_id: id,
      id: seat,
      body_id: body,
      organisation_id: organisation,
      membership_id: at(members, index),
      function_title: 'Ledamot',
      chair: index === 0,
      valid_from: '2020-01-01',
    });
    return seat;
  });
  return { body, seats };
}
