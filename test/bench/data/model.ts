import { createHash } from 'node:crypto';
import { at } from './seed.js';
import { SIZES, type Home, type People } from './people.js';

const RANKS = ['need', 'resource', 'activity', 'output', 'outcome', 'effect_medium', 'effect_long'] as const;
type Kind = (typeof RANKS)[number];
type Node = { readonly id: string; readonly kind: Kind; readonly goal: number };

export type Model = {
  readonly goals: readonly string[];
  readonly nodes: readonly Node[];
  readonly activityNodes: readonly string[];
};

/** One adopted version: overall goal, sub-goals, nodes of every kind and links that go forward within a sub-goal. */
export function addModel(home: Home, people: People): Model {
  const { rows, seed, id } = home;
  const [model, version] = [seed.id(), seed.id()];
  rows.add('logic_model', {
    platform_id: id,
    id: model,
    name: 'Verksamhetslogik',
    organisation_id: at(people.organisations, 0),
    kind: 'platform',
  });
  const text = JSON.stringify({ version });
  rows.add('model_version', {
    platform_id: id,
    id: version,
    model_id: model,
    number: 1,
    title: 'Mål 2024–2027',
    state: 'adopted',
    period_from: '2024-01-01',
    period_to: '2099-12-31',
    adopted_at: '2023-12-01T09:00:00Z',
    in_force_from: '2024-01-01',
    canonical_text: text,
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  addDecision(home, people, version);
  const place = (kind: string, goal: string | null, number: number | null, position: number): string => {
    const node = seed.id();
    rows.add('node', { platform_id: id, id: node, model_id: model, kind });
    rows.add('version_node', {
      platform_id: id,
      id: seed.id(),
      version_id: version,
      node_id: node,
      kind,
      sub_goal_node_id: goal,
      number,
      position,
      text: `Våldsutsatta får det stöd de har rätt till, del ${position} av arbetet (${kind})`,
      organisation_id: kind === 'resource' ? at(people.organisations, position) : null,
      amount: kind === 'resource' ? 100_000 : null,
      amount_unit: kind === 'resource' ? 'kr' : null,
    });
    return node;
  };
  place('overall_goal', null, null, 0);
  const goals = Array.from({ length: SIZES.goals }, (_, index) => place('sub_goal', null, index + 1, index));
  const nodes = Array.from({ length: SIZES.nodes }, (_, index): Node => {
    const goal = index % SIZES.goals;
    const kind = at(RANKS, Math.floor(index / SIZES.goals));
    return { id: place(kind, at(goals, goal), null, index), kind, goal };
  });
  addLinks(home, version, nodes);
  const activityNodes = nodes.filter(({ kind }) => kind === 'activity').map((node) => node.id);
  return { goals, nodes, activityNodes };
}

function addLinks({ rows, seed, id }: Home, version: string, nodes: readonly Node[]): void {
  const pairs = nodes.flatMap((from) =>
    nodes
      .filter((to) => to.goal === from.goal && RANKS.indexOf(from.kind) < RANKS.indexOf(to.kind))
      .map((to) => ({ from, to })),
  );
  const step = pairs.length / SIZES.links;
  for (let index = 0; index < SIZES.links; index += 1) {
    const { from, to } = at(pairs, Math.floor(index * step));
    rows.add('link', {
      platform_id: id,
      id: seed.id(),
      version_id: version,
      from_node_id: from.id,
      to_node_id: to.id,
      assumption: 'Den som får kunskap använder den.',
    });
  }
}

function addDecision({ rows, seed, id }: Home, people: People, version: string): void {
  const decision = seed.id();
  rows.add('decision', {
    platform_id: id,
    id: decision,
    subject_type: 'model_version',
    subject_id: version,
    subject_title: 'Mål 2024–2027',
    body_id: people.body,
    state: 'adopted',
    tabled_by: people.coordinator,
    meeting_date: '2023-12-01',
    protocol_reference: 'Protokoll 4/2023',
    decided_by: people.coordinator,
    decided_at: '2023-12-01T09:00:00Z',
  });
  for (const [index, seat] of people.seats.entries()) {
    rows.add('stand', {
      platform_id: id,
      id: seed.id(),
      decision_id: decision,
      seat_id: seat,
      stance: 'for',
      membership_id: at(people.members, index),
    });
  }
}
