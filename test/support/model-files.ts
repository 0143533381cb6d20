import fc from 'fast-check';
import { holdsIdentityNumber } from '../../src/shared/personal-data.js';
import type { FileLink } from '../../src/logic-model/exchange/file-link.dto.js';
import { FORMAT, FORMAT_VERSION, type WholeFile } from '../../src/logic-model/exchange/model-file.dto.js';
import {
  AMOUNT_UNITS,
  CLAIMS,
  EVIDENCE,
  FACTOR_WORKS,
  isGoal,
  NODE_KINDS,
  SIDE_EFFECTS,
  mayBeSideEffect,
  rankOf,
  SIGNS,
} from '../../src/logic-model/node.rules.js';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Any text that a field takes: all of Unicode but control characters, trimmed, without identity numbers. */
const prose = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .map((value) => value.replace(CONTROL, '').slice(0, max).trim())
    .filter((value) => value !== '' && !holdsIdentityNumber(value));
const line = (max: number): fc.Arbitrary<string> =>
  prose(max)
    .map((value) => value.replaceAll(/[\r\n]/g, '').trim())
    .filter((value) => value !== '' && !holdsIdentityNumber(value));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 3 });

const amount = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);

const node = (names: { organisations: string[]; targetGroups: string[] }) =>
  fc.record({
    kind: fc.constantFrom(...NODE_KINDS.filter((kind) => kind !== 'overall_goal')),
    under: fc.nat(),
    text: prose(2000),
    detail: maybe(prose(4000)),
    notMeasuredReason: maybe(line(500)),
    organisation: maybe(fc.constantFrom(...names.organisations)),
    targetGroup: maybe(fc.constantFrom(...names.targetGroups)),
    amount: maybe(amount),
    amountUnit: fc.constantFrom(...AMOUNT_UNITS),
    evidence: maybe(prose(2000)),
    sideEffect: maybe(fc.constantFrom(...SIDE_EFFECTS)),
  });

const address = fc
  .webUrl({ withFragments: true, withQueryParameters: true })
  .filter((url) => url.length <= 1000);

const link = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  assumption: maybe(prose(2000)),
  evidence: fc.constantFrom(...EVIDENCE),
  sources: fc.array(fc.record({ title: line(500), url: maybe(address) }), { maxLength: 10 }),
  claim: fc.constantFrom(...CLAIMS),
  claimReasoning: maybe(prose(2000)),
  sign: fc.constantFrom(...SIGNS),
});

const factor = fc.record({
  text: prose(2000),
  occursOn: maybe(fc.constantFrom('2024-04-01', '2026-09-13', '2028-02-29')),
  works: fc.constantFrom(...FACTOR_WORKS),
  how: maybe(prose(2000)),
  touches: fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 4 }),
});

/** Random models that hold together: links go forward, and within a column in the order of the file. */
export const modelFiles = (names: {
  organisations: string[];
  targetGroups: string[];
}): fc.Arbitrary<WholeFile> =>
  fc
    .record({
      name: line(300),
      title: line(300),
      reviewDue: maybe(fc.constant('2029-02-28')),
      overall: fc.boolean(),
      nodes: fc.array(node(names), { maxLength: 14 }),
      links: fc.array(link, { maxLength: 20 }),
      conflicts: fc.array(fc.tuple(fc.nat(), fc.nat(), prose(2000)), { maxLength: 4 }),
      factors: fc.array(factor, { maxLength: 4 }),
    })
    .map(({ overall, nodes, links, factors, conflicts, ...about }) => {
      const placed = nodes.map(({ under, ...one }, index) => ({ ...one, under, id: `n${index}` }));
      const goals = placed.filter(({ kind }) => kind === 'sub_goal');
      const whole = [
        ...(overall ? [{ ...EMPTY, id: 'mål', kind: 'overall_goal' as const, text: 'Målet' }] : []),
        ...placed.map(({ under, ...one }) => ({
          ...one,
          subGoal: isGoal(one.kind) || under % 3 === 0 ? null : (goals[under % goals.length]?.id ?? null),
          sideEffect: mayBeSideEffect(one.kind) ? one.sideEffect : null,
          amount: one.kind === 'resource' ? one.amount : null,
          amountUnit: one.kind === 'resource' ? one.amountUnit : null,
        })),
      ];
      return {
        format: FORMAT,
        formatVersion: FORMAT_VERSION,
        ...about,
        periodFrom: '2027-01-01',
        periodTo: '2030-12-31',
        nodes: whole,
        links: forward(whole, links),
        conflicts: pairs(whole, conflicts),
        factors: factors.map(({ touches, ...said }, index) => ({
          ...said,
          id: `f${index}`,
          nodes: touches.flatMap((turn) => whole[turn]?.id ?? []),
        })),
      };
    });

const EMPTY = {
  subGoal: null,
  detail: null,
  notMeasuredReason: null,
  sideEffect: null,
  organisation: null,
  targetGroup: null,
  amount: null,
  amountUnit: null,
  evidence: null,
};

type Drawn = Required<Omit<FileLink, 'from' | 'to' | 'evidenceSource'>> & { from: number; to: number };

function forward(nodes: WholeFile['nodes'], drawn: readonly Drawn[]): WholeFile['links'] {
  const links = new Map<string, WholeFile['links'][number]>();
  const order = nodes
    .map((one, index) => ({ one, at: rankOf(one.kind) * 1000 + index }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one.id);
  for (const { from, to, ...said } of drawn) {
    const [a, b] = [from % (order.length || 1), to % (order.length || 1)].sort((x, y) => x - y);
    const ends = [order[a ?? 0], order[b ?? 0]];
    if (ends[0] === undefined || ends[1] === undefined || a === b) continue;
    links.set(ends.join(' '), { ...said, from: ends[0], to: ends[1] });
  }
  return [...links.values()];
}

/** Two different nodes each, no two twice. */
function pairs(
  nodes: WholeFile['nodes'],
  drawn: readonly (readonly [number, number, string])[],
): WholeFile['conflicts'] {
  const conflicts = new Map<string, WholeFile['conflicts'][number]>();
  for (const [a, b, reasoning] of drawn) {
    const [first, second] = [nodes[a % (nodes.length || 1)]?.id, nodes[b % (nodes.length || 1)]?.id];
    if (first === undefined || second === undefined || first === second) continue;
    conflicts.set([first, second].sort().join(' '), { first, second, reasoning });
  }
  return [...conflicts.values()];
}

/** A file with its ids replaced by their turn: what is left when a model has been brought in elsewhere. */
export function withoutIds({ name: _name, ...file }: WholeFile): object {
  const turn = new Map(file.nodes.map(({ id }, index) => [id, `#${index}`]));
  const at = (id: string | null): string | null => (id === null ? null : (turn.get(id) ?? 'nowhere'));
  return {
    ...file,
    nodes: file.nodes.map((one) => ({ ...one, id: at(one.id), subGoal: at(one.subGoal) })),
    links: file.links.map((one) => ({ ...one, from: at(one.from), to: at(one.to) })),
    conflicts: file.conflicts.map((one) => ({ ...one, first: at(one.first), second: at(one.second) })),
    factors: file.factors.map((one, index) => ({ ...one, id: `#${index}`, nodes: one.nodes.map(at) })),
  };
}
