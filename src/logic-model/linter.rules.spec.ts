import { describe, expect, it } from '@jest/globals';
import { lint, type Linted } from './linter.rules.js';
import { wording, type FindingCode } from './linter.wording.js';
import type { LinkView, NodeView } from './logic-model.views.js';
import type { NodeKind } from './node.rules.js';

const node = (id: string, kind: NodeKind, more: Partial<NodeView> = {}): NodeView => ({
  id,
  kind,
  number: null,
  subGoalId: null,
  position: 1,
  text: id,
  detail: null,
  notMeasuredReason: null,
  organisationId: null,
  organisationName: null,
  targetGroupId: null,
  targetGroupName: null,
  amount: null,
  amountUnit: null,
  evidence: null,
  sideEffect: null,
  version: 1,
  ...more,
});
const link = (fromNodeId: string, toNodeId: string, assumption: string | null = 'Därför'): LinkView => ({
  id: `${fromNodeId}-${toNodeId}`,
  fromNodeId,
  toNodeId,
  assumption,
  evidence: 'none',
  sources: [],
  claim: 'unknown',
  claimReasoning: null,
  sign: '+',
  version: 1,
});

const whole: Linted = {
  goals: [node('goal', 'overall_goal'), node('d1', 'sub_goal', { number: 1 })],
  nodes: [
    node('r', 'resource'),
    node('a', 'activity', { subGoalId: 'd1' }),
    node('p', 'output', { subGoalId: 'd1' }),
    node('l', 'effect_long', { notMeasuredReason: 'Ingen källa' }),
  ],
  links: [link('r', 'a', null), link('a', 'p'), link('p', 'l')],
  factors: [],
  reviewDue: '2027-01-01',
};
const uses = [{ nodeId: 'p', indicators: 1, activities: 0 }];
const codes = (changes: Partial<Linted>, today = '2026-11-20'): string[] =>
  lint({ ...whole, ...changes }, uses, today).map(({ code }) => code);

describe('the linter', () => {
  it('has nothing to say of a whole model', () => {
    expect(codes({})).toEqual([]);
  });

  it('stops a model without goals', () => {
    expect(codes({ goals: [], nodes: [], links: [] })).toEqual(['no-overall-goal', 'no-sub-goal']);
  });

  it('stops a sub-goal that nothing leads to, and warns of one without activity', () => {
    const second = node('d2', 'sub_goal', { number: 2 });
    expect(codes({ goals: [...whole.goals, second] })).toEqual(['orphan-goal']);
    const outcome = node('u', 'outcome', { subGoalId: 'd2', notMeasuredReason: 'Nej' });
    expect(codes({ goals: [...whole.goals, second], nodes: [...whole.nodes, outcome] })).toEqual([
      'goal-without-activity',
    ]);
    const crossing = [...whole.links, link('a', 'u')];
    expect(
      codes({ goals: [...whole.goals, second], nodes: [...whole.nodes, outcome], links: crossing }),
    ).toEqual([]);
  });

  it('does not take a need or a resource for a way to a goal', () => {
    const second = node('d2', 'sub_goal', { number: 2 });
    const need = node('b', 'need', { subGoalId: 'd2' });
    expect(codes({ goals: [...whole.goals, second], nodes: [...whole.nodes, need] })).toEqual([
      'orphan-goal',
    ]);
  });

  it('stops a circle, should one have come in', () => {
    expect(codes({ links: [...whole.links, link('p', 'a')] })).toContain('cycle');
  });

  it('warns of activities that reach no goal', () => {
    expect(codes({ nodes: [...whole.nodes, node('x', 'activity')] })).toEqual(['activity-reaches-no-goal']);
    expect(
      codes({ nodes: [...whole.nodes, node('x', 'activity')], links: [...whole.links, link('x', 'p')] }),
    ).toEqual([]);
  });

  it('warns once of a target group that no activity is for', () => {
    const young = { targetGroupId: 'unga', targetGroupName: 'Unga 13–17 år' };
    const about = whole.nodes.map((one) => (one.kind === 'activity' ? one : { ...one, ...young }));
    expect(codes({ nodes: about })).toEqual(['target-group-without-activity']);
    expect(codes({ nodes: about.map((one) => ({ ...one, ...young })) })).toEqual([]);
  });

  it('warns of what is not measured, unless it says why', () => {
    const nodes = [...whole.nodes, node('u', 'outcome', { subGoalId: 'd1' })];
    expect(lint({ ...whole, nodes }, uses, '2026-11-20')).toMatchObject([
      { code: 'node-without-measure', severity: 'warn', nodeId: 'u' },
    ]);
  });

  it('asks for assumptions, but not on what resources are used for', () => {
    expect(codes({ links: [link('r', 'a', null), link('a', 'p', null), link('p', 'l')] })).toEqual([
      'link-without-assumption',
    ]);
  });

  it('notes missing resources, a missing long effect and an overdue review, worst first', () => {
    const bare = { nodes: whole.nodes.filter(({ id }) => id === 'a' || id === 'p'), links: [link('a', 'p')] };
    expect(codes(bare, '2027-01-02')).toEqual(['no-long-effect', 'no-resources', 'review-overdue']);
  });
});

/** For every rule, the whole model with the one change that breaks that rule and no other. */
const second = node('d2', 'sub_goal', { number: 2 });
const outcome = node('u', 'outcome', { subGoalId: 'd2', notMeasuredReason: 'Nej' });
const broken: Record<FindingCode, Partial<Linted>> = {
  'no-overall-goal': { goals: whole.goals.filter(({ kind }) => kind !== 'overall_goal') },
  'no-sub-goal': {
    goals: whole.goals.filter(({ kind }) => kind === 'overall_goal'),
    nodes: whole.nodes.map((one) => ({ ...one, subGoalId: null })),
    links: [...whole.links, link('l', 'goal')],
  },
  'orphan-goal': { goals: [...whole.goals, second] },
  cycle: { links: [...whole.links, link('p', 'a')] },
  'goal-without-activity': { goals: [...whole.goals, second], nodes: [...whole.nodes, outcome] },
  'activity-reaches-no-goal': { nodes: [...whole.nodes, node('x', 'activity')] },
  'target-group-without-activity': {
    nodes: [...whole.nodes, node('b', 'need', { targetGroupId: 'g', targetGroupName: 'Unga' })],
  },
  'node-without-measure': { nodes: [...whole.nodes, node('u', 'outcome', { subGoalId: 'd1' })] },
  'side-effect-unwatched': {
    nodes: [
      ...whole.nodes,
      node('x', 'outcome', { subGoalId: 'd1', notMeasuredReason: 'Nej', sideEffect: 'unwanted' }),
    ],
  },
  'link-without-assumption': { links: [link('r', 'a', null), link('a', 'p', null), link('p', 'l')] },
  'evidence-without-source': {
    links: whole.links.map((one) => ({ ...one, evidence: one.fromNodeId === 'a' ? 'partial' : 'none' })),
  },
  'no-long-effect': {
    nodes: whole.nodes.filter(({ kind }) => kind !== 'effect_long'),
    links: [link('r', 'a', null), link('a', 'p')],
  },
  'no-resources': {
    nodes: whole.nodes.filter(({ kind }) => kind !== 'resource'),
    links: [link('a', 'p'), link('p', 'l')],
  },
  'factor-touches-nothing': {
    factors: [
      {
        id: 'f',
        identity: 'f',
        text: 'Val',
        occursOn: null,
        works: 'unknown',
        how: null,
        nodeIds: [],
        version: 1,
      },
    ],
  },
  'review-overdue': { reviewDue: '2026-11-19' },
};

describe('every rule of the linter', () => {
  it('has a model here', () => {
    expect(Object.keys(broken).sort()).toEqual(Object.keys(wording).sort());
  });

  it.each(Object.entries(broken))('%s is found alone', (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });
});
