import type { Kind } from '../data/bench-cluster.js';
import type { Measured } from './load.js';
import type { Results } from './results.js';
import type { Stage } from './stage.js';

type Line = readonly string[];

/** Prints what was measured, then the ratios against the goals of the house. */
export function printTable(results: Results, stages: readonly Stage[], fresh: Measured | null): void {
  const kinds = stages.map(({ kind }) => kind);
  const cases = [...new Set(stages.flatMap((stage) => stage.cases.map(({ name }) => name)))];
  const measured = cases.flatMap((name) =>
    kinds.filter((kind) => results.has(kind, name)).map((kind) => measuredLine(results, kind, name)),
  );
  console.log(`\nBoard: ${stages.map(({ kind, board }) => `${board.bytes} bytes (${kind})`).join(', ')}\n`);
  print([['', 'data', 'answers/s', 'median ms', 'server ms', 'database ms', 'load busy'], ...measured]);
  const goals = [
    ...kinds.flatMap((kind) => readingGoals(results, kind)),
    ...(fresh ? [freshLine(fresh)] : []),
    ...kinds.flatMap((kind) => reportGoals(results, kind)),
    ...growthGoals(results, kinds),
  ];
  console.log('');
  print([['', 'data', 'what', 'measured', 'goal', ''], ...goals]);
}

function measuredLine(results: Results, kind: Kind, name: string): Line {
  const one = (of: 'rate' | 'median' | 'server' | 'database' | 'busy', digits: number): string =>
    results.median(kind, name, of).toFixed(digits);
  return [name, kind, one('rate', 0), one('median', 2), one('server', 3), one('database', 3), one('busy', 2)];
}

const atLeast = (name: string, kind: string, what: string, measured: number, goal: number): Line =>
  goalLine(name, kind, what, measured, `≥ ${goal}`, measured >= goal);
const atMost = (name: string, kind: string, what: string, measured: number, goal: number): Line =>
  goalLine(name, kind, what, measured, `≤ ${goal}`, measured <= goal);

/** Measured, with no goal of its own. */
const note = (name: string, kind: string, what: string, measured: number): Line => [
  name,
  kind,
  what,
  Number.isNaN(measured) ? '–' : measured.toFixed(2),
  '',
  '',
];

function goalLine(
  name: string,
  kind: string,
  what: string,
  measured: number,
  goal: string,
  reached: boolean,
): Line {
  if (Number.isNaN(measured)) return [name, kind, what, '–', goal, 'not measured'];
  return [name, kind, what, measured.toFixed(2), goal, reached ? 'reached' : 'NOT reached'];
}

function readingGoals(results: Results, kind: Kind): Line[] {
  const speed = (name: string, peer: string): number => results.ratio(kind, name, peer, ({ rate }) => rate);
  const worked = (name: string, peer: string): number =>
    results.ratio(kind, name, peer, ({ server }) => server);
  const alone = results.ratio(
    kind,
    'board uncached, 1 connection',
    'board L1, 1 connection',
    ({ median }) => median,
  );
  return [
    atLeast('S1', kind, 'board cached × L0', speed('board cached', 'board L0'), 0.45),
    atLeast('S1', kind, 'board cached × L1', speed('board cached', 'board L1'), 6),
    atLeast('S1', kind, 'board 304 × L0', speed('board cached 304', 'board L0'), 0.45),
    note('', kind, 'board 304 × a 304 of bare node:http', speed('board cached 304', 'board L0 304')),
    note('', kind, 'board cached × L0, processor time of the server', 1 / worked('board cached', 'board L0')),
    atLeast('S1', kind, 'board 304 × L1', speed('board cached 304', 'board L1'), 6),
    atLeast('S2', kind, 'board uncached × L1', speed('board uncached', 'board L1'), 0.75),
    atMost('S2', kind, 'board uncached p50 × L1, 1 connection', alone, 1.3),
  ];
}

function freshLine({ answers, stale, writes }: Measured): Line {
  const what = `stale reads of ${answers} under ${writes} writes, two processes`;
  return goalLine('S1', 'first', what, stale, '0 of ≥ 50000', stale === 0 && answers >= 50_000);
}

function reportGoals(results: Results, kind: Kind): Line[] {
  const speed = (name: string, peer: string): number => results.ratio(kind, name, peer, ({ rate }) => rate);
  const lines = [atLeast('S4', kind, 'report × L1, one platform', speed('report', 'report L1'), 0.55)];
  if (results.has(kind, 'report, spread')) {
    const spread = speed('report, spread', 'report L1, spread');
    lines.push(atLeast('S4', kind, 'report × L1, spread over 21', spread, 0.7));
  }
  return lines;
}

function growthGoals(results: Results, kinds: readonly Kind[]): Line[] {
  if (kinds.length < 2) return [];
  const both = 'national ÷ county';
  const lines = ['board cached', 'board cached 304', 'board uncached', 'report'].map((name) => {
    const growth = results.ratio('national', name, name, (one) => one.server + one.database, 'county');
    return atMost('S5', both, `${name}, processor time`, growth, 1.1);
  });
  const [county, national] = [results.buffers.get('county') ?? {}, results.buffers.get('national') ?? {}];
  for (const [name, pages] of Object.entries(county)) {
    const growth = (national[name] ?? Number.NaN) / pages;
    const what = `${name}, buffers (${pages} → ${national[name]})`;
    lines.push(goalLine('S5', both, what, growth, '0.9–1.1', growth >= 0.9 && growth <= 1.1));
  }
  return lines;
}

function print(lines: readonly Line[]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
