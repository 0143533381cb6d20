import os from 'node:os';
import { boxesOf, layoutInputOf, type ToDraw } from '../../src/logic-model/diagram/picture.rules.js';
import { DiagramLayouts } from '../../src/logic-model/diagram/diagram-layouts.js';
import { DiagramSvg } from '../../src/logic-model/diagram/views/diagram-svg.js';
import type { Layout } from '../../src/logic-model/diagram/diagram.types.js';
import { renderFragment } from '../../src/web/render.js';
import { h } from 'preact';
import { randomModel } from '../support/random-model.js';

/**
 * `npm run bench:diagram`: the first layout of 120 nodes and 240 links in a new thread (cold), the same again (warm:
 * from the cache, and drawn), and the next graphs in the running thread. Prints a table.
 */
const ROUNDS = 5;

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; processor: number; result: T }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begun, processor: (user + system) / 1000, result };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The made-up model as nodes with texts, so that wrapping and drawing are counted too. */
function toDraw(seed: number): ToDraw {
  const { boxes, lines } = randomModel(120, 240, seed);
  return {
    nodes: boxes.map(({ id, column }, index) => ({
      id,
      kind: column,
      number: null,
      subGoalId: null,
      position: index,
      text: 'Handläggare bedömer risk på samma sätt i hela länet'.slice(0, 20 + (index % 4) * 10),
      detail: null,
      notMeasuredReason: null,
      sideEffect: null,
      organisationId: null,
      organisationName: null,
      targetGroupId: null,
      targetGroupName: null,
      amount: null,
      amountUnit: null,
      evidence: null,
      version: 1,
    })),
    links: lines.map(({ id, from, to }) => ({
      id,
      fromNodeId: from,
      toNodeId: to,
      evidence: 'partial',
      claim: 'contributes',
      sign: '+',
    })),
    conflicts: [],
  };
}

const cold: number[] = [];
/** Processor time of the first layout, all threads: what does not grow when the machine is busy with others. */
const processor: number[] = [];
const warm: number[] = [];
const running: number[] = [];
const ways = new Set<string>();

const around = { locale: 'sv', codes: new Map(), uses: new Map(), statusOf: () => null } as const;
async function draw(layouts: DiagramLayouts, what: ToDraw): Promise<{ layout: Layout; svg: string }> {
  const boxes = boxesOf(what, around);
  const layout = await layouts.of(layoutInputOf(boxes, what));
  const picture = { title: 'Mätning', layout, boxes, links: what.links, conflicts: [], factors: [] };
  return { layout, svg: renderFragment({ locale: 'sv', csrf: '' }, h(DiagramSvg, { picture })) };
}

for (let round = 1; round <= ROUNDS; round++) {
  const layouts = new DiagramLayouts();
  const what = toDraw(round);
  const first = await timed(() => draw(layouts, what));
  cold.push(first.ms);
  processor.push(first.processor);
  ways.add(first.result.layout.way);
  for (let again = 0; again < 5; again++) warm.push((await timed(() => draw(layouts, what))).ms);
  running.push((await timed(() => draw(layouts, toDraw(round + 100)))).ms);
  await layouts.onApplicationShutdown();
}

const line = (name: string, values: readonly number[], goal: string): void =>
  console.log(
    `| ${name} | ${median(values).toFixed(1)} | ${Math.min(...values).toFixed(1)} | ${Math.max(...values).toFixed(1)} | ${goal} |`,
  );
console.log(
  `120 nodes, 240 links, ${ROUNDS} models; ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
);
console.log('| | median ms | least | most | goal |\n|---|---|---|---|---|');
line('cold: new thread, layout, drawn', cold, '≤ 1500');
line('cold, processor time', processor, '');
line('warm: found in the cache, drawn', warm, '≤ 20');
line('another model, running thread', running, '');
console.log(`Laid out as: ${[...ways].join(', ')}`);
