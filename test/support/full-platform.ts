import { createHash, randomBytes } from 'node:crypto';
import { v7 as newUuid } from 'uuid';
import { addEndorsement, addMeeting } from './full-decisions.js';
import { addSearchAndSeries } from './full-search.js';
import { addValueFile } from './full-files.js';
import { addNotice } from './full-notices.js';
import { addSource } from './full-sources.js';
import type { Row, Sql, Tx } from './sql.js';

/** Ids of one platform's rows, at least one in every table of a platform. */
export type FullPlatform = Readonly<{
  id: string;
  organisation: string;
  partner: string;
  person: string;
  membership: string;
  reviewer: string;
  body: string;
  seat: string;
  model: string;
  version: string;
  nodes: Readonly<Record<string, string>>;
  decision: string;
  indicator: string;
  use: string;
  value: string;
  activity: string;
  round: string;
  report: string;
  item: string;
  followUp: string;
}>;

const kinds = ['overall_goal', 'sub_goal', 'activity', 'output', 'outcome', 'effect_medium'];

/** Fills a platform by SQL, as the application's role. Everything in it is made up. */
export async function fullPlatform(sql: Sql, slug: string): Promise<FullPlatform> {
  const id = newUuid();
  return sql.work(id, async (tx) => {
    const add = (table: string, row: Row) => tx.insert(table, { platform_id: id, ...row });
    await tx.insert('platform', {
      id,
      slug,
      name: `Samverkan ${slug}`,
      county: 'Provlän',
      county_code: '99',
      coordinated_by: 'Länsstyrelsen i Provlän',
      made_up_values: true,
    });
    const people = await addPeople(tx, add, slug);
    const model = await addModel(add, people.organisation);
    await addCirculation(add, people, model);
    const decision = await addDecision(add, people, model.version);
    await addMeeting(add, people, model.version);
    await addEndorsement(add, people, model.version);
    await addNotice(add, people);
    const measures = await addMeasures(add, people, model.nodes, decision);
    await addSource(add, measures.indicator);
    const activity = await addActivity(add, people, model);
    const reporting = await addReporting(add, people, activity, measures.indicator);
    const followUp = await addRest(add, people, model, activity);
    return { id, ...people, ...model, decision, ...measures, activity, ...reporting, followUp };
  });
}
type Add = (table: string, row: Row) => Promise<string>;
type People = Awaited<ReturnType<typeof addPeople>>;
type Model = Awaited<ReturnType<typeof addModel>>;
async function addPeople(tx: Tx, add: Add, slug: string) {
  const organisation = await add('organisation', {
    name: 'Länsstyrelsen',
    kind: 'county_board',
    relation: 'internal',
  });
  const partner = await add('organisation', {
    name: 'Provköpings kommun',
    kind: 'municipality',
    relation: 'internal',
    area_code: '9980',
  });
  const person = await tx.insert('person', { email: `samordnare@${slug}.example`, name: 'Prov Person' });
  const member = (of: string, roles: string[]) =>
    add('membership', {
      person_id: person,
      organisation_id: of,
      function_title: 'Samordnare',
      roles,
      valid_from: '2020-01-01',
    });
  const membership = await member(organisation, ['coordinator', 'steering_member']);
  const reviewer = await member(organisation, ['coordinator']);
  const targetGroup = await add('target_group', { name: 'Allmänheten', category: 'public' });
  const body = await add('body', { name: 'Styrgruppen', kind: 'steering_group' });
  const seat = await add('seat', {
    body_id: body,
    organisation_id: organisation,
    membership_id: membership,
    function_title: 'Länsråd',
    chair: true,
    valid_from: '2020-01-01',
  });
  const token = await add('api_token', {
    membership_id: membership,
    name: 'Prov',
    token_hash: randomBytes(32),
    prefix: 'ekt_prov',
    scopes: ['read'],
    expires_at: '2099-01-01',
  });
  await add('api_token_use', { id: token, last_used_at: new Date() });
  await add('idempotency_key', {
    membership_id: membership,
    key: 'nyckel-1',
    request_hash: randomBytes(32).toString('hex'),
  });
  await add('domain_event', { subject_type: 'body', subject_id: body, verb: 'founded' });
  return { organisation, partner, person, membership, reviewer, targetGroup, body, seat };
}

async function addModel(add: Add, organisation: string) {
  const model = await add('logic_model', { name: 'Verksamhetslogik', organisation_id: organisation });
  const version = await add('model_version', {
    model_id: model,
    number: 1,
    title: 'Första',
    period_from: '2024-01-01',
    period_to: '2027-12-31',
  });
  const nodes: Record<string, string> = {};
  for (const kind of kinds) {
    const node = await add('node', { model_id: model, kind });
    nodes[kind] = node;
    await add('version_node', {
      version_id: version,
      node_id: node,
      kind,
      text: kind,
      number: kind === 'sub_goal' ? 1 : null,
      sub_goal_node_id: kind.endsWith('goal') ? null : nodes['sub_goal'],
    });
  }
  await add('link', { version_id: version, from_node_id: nodes['activity'], to_node_id: nodes['output'] });
  await add('goal_conflict', {
    version_id: version,
    first_node_id: nodes['activity'],
    second_node_id: nodes['outcome'],
    reasoning: 'Tar tid',
  });
  const factor = await add('external_factor', { version_id: version, identity: newUuid(), text: 'Ny lag' });
  await add('external_factor_node', {
    version_id: version,
    factor_id: factor,
    node_id: nodes['activity'],
  });
  const own = await add('logic_model', { name: 'Egen', organisation_id: organisation, kind: 'local' });
  const goal = await add('node', { model_id: own, kind: 'sub_goal' });
  await add('goal_link', { local_node_id: goal, platform_node_id: nodes['sub_goal'] });
  return { model, version, nodes };
}

async function addCirculation(add: Add, people: People, { version, nodes }: Model): Promise<void> {
  const text = '{}';
  const circulation = await add('circulation', {
    version_id: version,
    due_on: '2026-12-11',
    canonical_text: text,
    sha256: sha256Of(text),
    opened_by: people.membership,
  });
  await add('circulation_invitation', { circulation_id: circulation, organisation_id: people.partner });
  await add('circulation_comment', {
    circulation_id: circulation,
    organisation_id: people.partner,
    membership_id: people.membership,
    node_id: nodes['sub_goal'],
    comment: 'Otydligt',
  });
}

async function addDecision(add: Add, people: People, version: string): Promise<string> {
  const decision = await add('decision', {
    subject_type: 'model_version',
    subject_id: version,
    body_id: people.body,
    tabled_by: people.membership,
  });
  await add('stand', {
    decision_id: decision,
    seat_id: people.seat,
    stance: 'for',
    membership_id: people.membership,
  });
  return decision;
}

async function addMeasures(add: Add, people: People, nodes: Model['nodes'], decision: string) {
  const indicator = await add('indicator', {
    owner_organisation_id: people.organisation,
    name: 'Anmälda brott om våld i nära relation',
    definition: 'Antal anmälda brott per år',
    measure: 'count',
    direction: 'neither',
    published: true,
  });
  await add('indicator_contract', {
    indicator_id: indicator,
    owner_name: 'Källan',
    source_system: 'file',
    external_id: 'X1',
    retrieved_at: new Date(),
    definition_snapshot: 'Antal',
  });
  await addValueFile(add, indicator, people.membership);
  await addSearchAndSeries(add, indicator);
  const use = await add('indicator_use', { indicator_id: indicator, node_id: nodes['sub_goal'] });
  await add('target', {
    use_id: use,
    revision: 1,
    value: '12.5',
    due_on: '2026-12-31',
    valid_from: '2024-01-01',
    decision_id: decision,
  });
  const value = await add('indicator_value', {
    indicator_id: indicator,
    period_start: '2024-01-01',
    period_end: '2024-12-31',
    number: '10',
    kind: 'reported',
    made_up: true,
  });
  await add('status_judgement', { node_id: nodes['sub_goal'], status: 'on_track', judged_on: '2025-01-15' });
  return { indicator, use, value };
}

async function addActivity(add: Add, people: People, model: Model): Promise<string> {
  const activity = await add('activity', {
    title: 'Utbildning',
    node_id: model.nodes['activity'],
    lead_organisation_id: people.organisation,
  });
  await add('activity_participant', { activity_id: activity, organisation_id: people.partner, hours: '40' });
  await add('activity_target_group', { activity_id: activity, target_group_id: people.targetGroup });
  const event = await add('activity_event', {
    activity_id: activity,
    on_date: '2025-03-01',
    kind: 'training',
    title: 'Utbildningsdag',
  });
  await add('event_organisation', { event_id: event, organisation_id: people.partner });
  await add('event_participants', { event_id: event, profession: 'Socialsekreterare', count: 12 });
  await add('event_absence', {
    activity_id: activity,
    organisation_id: people.organisation,
    reason: 'illness',
  });
  return activity;
}

async function addReporting(add: Add, people: People, activity: string, indicator: string) {
  const round = await add('reporting_round', {
    name: 'Helår 2025',
    period_from: '2025-01-01',
    period_to: '2025-12-31',
    opens_on: '2026-01-02',
    due_on: '2026-01-31',
    state: 'open',
  });
  const report = await add('report', {
    round_id: round,
    organisation_id: people.partner,
    state: 'in_progress',
  });
  await add('report_item', { report_id: report, kind: 'activity', activity_id: activity });
  const item = await add('report_item', { report_id: report, kind: 'indicator', indicator_id: indicator });
  await add('report_value', { report_item_id: item, number: '7' });
  return { round, report, item };
}

async function addRest(add: Add, people: People, model: Model, activity: string): Promise<string> {
  const subGoal = model.nodes['sub_goal'];
  await add('deviation', {
    title: 'Utbildningen är försenad',
    sub_goal_node_id: subGoal,
    activity_id: activity,
    raised_by_organisation_id: people.partner,
    owner_organisation_id: people.organisation,
    since: '2025-05-01',
  });
  await add('improvement', {
    title: 'Digital kurs',
    sub_goal_node_id: subGoal,
    organisation_id: people.partner,
  });
  const followUp = await add('follow_up', { year: 2025 });
  await add('follow_up_section', { follow_up_id: followUp, node_id: subGoal, analysis: 'Bra' });
  return followUp;
}

/** Lower-case hexadecimal SHA-256, as frozen records carry it. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
