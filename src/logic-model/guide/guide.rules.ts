import type { LinkView, NodeView, VersionWhole } from '../logic-model.views.js';
import type { NodeKind } from '../node.rules.js';

/**
 * The steps in ESV's order: what is wrong and for whom, then from the wanted change back to what it takes, then why it is
 * believed, then a look at the whole. They are words of the address, so that a group can leave and come back.
 */
export const STEPS = [
  'problem',
  'malgrupp',
  'mal',
  'effekt-lang',
  'delmal',
  'effekt-medel',
  'utfall',
  'prestationer',
  'aktiviteter',
  'resurser',
  'antaganden',
  'kontroll',
] as const;
export type Step = (typeof STEPS)[number];

/** The steps that write goals and nodes, with their kind and what they may lead to, nearest first. */
const WRITES: Readonly<Partial<Record<Step, { kind: NodeKind; leadsTo: readonly NodeKind[] }>>> = {
  problem: { kind: 'need', leadsTo: [] },
  mal: { kind: 'overall_goal', leadsTo: [] },
  'effekt-lang': { kind: 'effect_long', leadsTo: ['overall_goal'] },
  delmal: { kind: 'sub_goal', leadsTo: [] },
  'effekt-medel': { kind: 'effect_medium', leadsTo: ['sub_goal', 'effect_long'] },
  utfall: { kind: 'outcome', leadsTo: ['effect_medium', 'sub_goal', 'effect_long'] },
  prestationer: { kind: 'output', leadsTo: ['outcome', 'effect_medium', 'sub_goal'] },
  aktiviteter: { kind: 'activity', leadsTo: ['output', 'outcome', 'effect_medium', 'sub_goal'] },
  resurser: { kind: 'resource', leadsTo: ['activity'] },
};

export const isStep = (value: string): value is Step => (STEPS as readonly string[]).includes(value);

export const kindOf = (step: Step): NodeKind | null => WRITES[step]?.kind ?? null;

const neighbour = (step: Step, by: 1 | -1): Step | null => STEPS[STEPS.indexOf(step) + by] ?? null;
export const nextOf = (step: Step): Step | null => neighbour(step, 1);
export const previousOf = (step: Step): Step | null => neighbour(step, -1);

/** What was written in a step so far. */
export function writtenIn(step: Step, { goals, nodes }: VersionWhole): NodeView[] {
  const kind = kindOf(step);
  return [...goals, ...nodes].filter((node) => node.kind === kind);
}

/** What something written in the step may lead to: what stands in the nearest column to the right that is not empty. */
export function targetsOf(step: Step, { goals, nodes }: VersionWhole): NodeView[] {
  const all = [...goals, ...nodes];
  const kind = WRITES[step]?.leadsTo.find((one) => all.some((node) => node.kind === one));
  return all.filter((node) => node.kind === kind);
}

/** The problems that what is written in the step may be said to meet: from the left, and so only if one wants to. */
export const needsFor = (step: Step, { nodes }: VersionWhole): NodeView[] =>
  kindOf(step) === 'activity' ? nodes.filter(({ kind }) => kind === 'need') : [];

/** The problems that no activity is said to meet. */
export const unmet = ({ nodes, links }: VersionWhole): NodeView[] =>
  nodes.filter(({ id, kind }) => kind === 'need' && !links.some(({ fromNodeId }) => fromNodeId === id));

/** The one value that all of them have, or null. */
function shared<T, V>(all: readonly T[], of: (one: T) => V): V | null {
  const values = new Set(all.map(of));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

/** Whom an activity is for when it meets these problems: the group they share, or none. */
export const groupOf = (needs: readonly NodeView[]): string | null =>
  shared(needs, ({ targetGroupId }) => targetGroupId);

/** The sub-goal that something stands under when it leads to these: the one they share, or none. */
export const subGoalOf = (targets: readonly NodeView[]): string | null =>
  shared(targets, (node) => (node.kind === 'sub_goal' ? node.id : node.subGoalId));

/** The links whose assumption is still to be written, in the order of the chain. A resource’s link says itself why. */
export function unexplained({ links, nodes }: VersionWhole): LinkView[] {
  const resources = new Set(nodes.filter(({ kind }) => kind === 'resource').map(({ id }) => id));
  return links.filter(({ assumption, fromNodeId }) => assumption === null && !resources.has(fromNodeId));
}

/** How much is done in a step: a count, and whether something is left that the step asks for. */
export function doneIn(step: Step, draft: VersionWhole): { count: number; left: boolean } {
  if (step === 'antaganden') {
    const left = unexplained(draft).length;
    return { count: draft.links.filter(({ assumption }) => assumption !== null).length, left: left > 0 };
  }
  if (step === 'malgrupp') {
    const needs = draft.nodes.filter(({ kind }) => kind === 'need');
    const said = needs.filter(({ targetGroupId }) => targetGroupId !== null).length;
    return { count: said, left: said === 0 || said < needs.length };
  }
  const count = writtenIn(step, draft).length;
  return { count, left: count === 0 && step !== 'kontroll' };
}

/** Where to go on: the first step with something left, or the look at the whole. */
export const whereToGoOn = (draft: VersionWhole): Step =>
  STEPS.find((step) => doneIn(step, draft).left) ?? 'kontroll';
