import { describe, expect, it } from '@jest/globals';
import type { LinkView, NodeView, VersionWhole } from '../logic-model.views.js';
import { examples } from '../logic-model.examples.js';
import { difference } from './difference.rules.js';
import type { DifferenceLine, TargetInForce } from './difference.views.js';
import { contentOf } from './named.rules.js';

const node = (id: string, more: Partial<NodeView> = {}): NodeView => ({
  ...examples.node,
  organisationId: null,
  organisationName: null,
  id,
  text: id,
  subGoalId: 'g1',
  ...more,
});
const goal = (id: string, number: number): NodeView =>
  node(id, { kind: 'sub_goal', number, subGoalId: null });
const link = (fromNodeId: string, toNodeId: string, more: Partial<LinkView> = {}): LinkView => ({
  ...examples.link,
  id: `${fromNodeId} ${toNodeId}`,
  fromNodeId,
  toNodeId,
  ...more,
});

const GOALS = [goal('g1', 1), goal('g2', 2)];
const version = (nodes: NodeView[], links: LinkView[] = [], goals = GOALS): VersionWhole => ({
  ...examples.version,
  goals,
  nodes,
  links,
});

function lines(
  before: VersionWhole,
  now: VersionWhole,
  targets: { before: TargetInForce[]; now: TargetInForce[] } = { before: [], now: [] },
): DifferenceLine[] {
  return difference(before, now, { before: contentOf(before), now: contentOf(now) }, targets);
}
const short = (all: DifferenceLine[]): string[] =>
  all.map(({ change, node: about, to, field, before, after }) =>
    [change, about?.id, to?.id, field, before, after]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
const three = [node('a', { position: 1 }), node('b', { position: 2 }), node('c', { position: 3 })];

describe('the difference between two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(lines(version(three, [link('a', 'b')]), version(three, [link('a', 'b')]))).toEqual([]);
  });

  it('tells one move, not one for each that was passed', () => {
    const top = [node('c', { position: 1 }), node('a', { position: 2 }), node('b', { position: 3 })];
    expect(short(lines(version(three), version(top)))).toEqual(['moved c position 3 1']);
    const without = [node('b', { position: 1 }), node('c', { position: 2 })];
    expect(short(lines(version(three), version(without)))).toEqual(['removed a a']);
  });

  it('tells a move to another sub-goal and a renumbered sub-goal apart', () => {
    const moved = [node('a', { subGoalId: 'g2' })];
    expect(short(lines(version([node('a')]), version(moved)))).toEqual(['moved a subGoal 1 2']);
    const swapped = [goal('g2', 1), goal('g1', 2)];
    expect(short(lines(version([node('a')]), version([node('a')], [], swapped)))).toEqual([
      'moved g2 number 2 1',
      'moved g1 number 1 2',
    ]);
    const common = [node('a', { subGoalId: null })];
    expect(short(lines(version([node('a')]), version(common)))).toEqual(['moved a subGoal 1']);
  });

  it('tells a link that was moved from one that went with its node', () => {
    const was = version(three, [link('a', 'b')]);
    expect(short(lines(was, version(three, [link('a', 'c')])))).toEqual(['relinked a c to b c']);
    expect(short(lines(was, version(three, [link('c', 'b')])))).toEqual(['relinked c b from a c']);
    expect(short(lines(was, version(three)))).toEqual([`unlinked a b ${examples.link.assumption ?? ''}`]);
    const fresh = [...three, node('d', { position: 4 })];
    expect(lines(was, version(fresh, [link('a', 'd')])).map(({ change }) => change)).toEqual([
      'added',
      'linked',
      'unlinked',
    ]);
  });

  it('tells what a link says, word by word', () => {
    const says = (more: Partial<LinkView>): VersionWhole => version(three, [link('a', 'b', more)]);
    const all = lines(
      says({ assumption: 'Det hjälper' }),
      says({ assumption: 'Det hjälper ofta', evidence: 'none' }),
    );
    expect(short(all)).toEqual([
      'link_changed a b assumption Det hjälper Det hjälper ofta',
      'link_changed a b evidenceGrade partial none',
    ]);
    expect(all[0]?.words?.after.at(-1)).toEqual({ kind: 'added', text: 'ofta' });
  });

  it('tells targets of the nodes in either version', () => {
    const target = (nodeId: string, value: string | null): TargetInForce => ({
      useId: `u ${nodeId}`,
      nodeId,
      indicatorId: 'i',
      indicatorName: 'Andel',
      value,
      dueOn: value === null ? null : '2027-12-31',
    });
    const targets = {
      before: [target('a', '10'), target('b', '5'), target('x', '1')],
      now: [target('a', '12'), target('b', '5'), target('x', '2')],
    };
    expect(short(lines(version(three), version(three), targets))).toEqual([
      'target_changed a target 10/2027-12-31 12/2027-12-31',
    ]);
  });
});
