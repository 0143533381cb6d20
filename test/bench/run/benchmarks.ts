import { Clock } from '../../../src/shared/clock.js';
import { benchCluster, benchUrls, KINDS, type Kind } from '../data/bench-cluster.js';
import { ensureDataSet, platformIdOf } from '../data/make.js';
import { buffersOf } from './buffers.js';
import type { Measured } from './load.js';
import { platformVersion } from './plain.js';
import { Load, processorSeconds, startApp, stopAll } from './processes.js';
import { Results } from './results.js';
import { setStage, type Stage } from './stage.js';
import { printTable } from './table.js';

type Options = { rounds: number; milliseconds: number; reads: number; kinds: readonly Kind[]; only: RegExp };

/**
 * `npm run bench [-- --rounds=5 --seconds=1.5 --reads=50000 --data=county,national --only=board]`. The peers take
 * turns within every round, data set after data set, so that a busy moment of the machine hits them all.
 */
export async function runBenchmarks(given: readonly string[]): Promise<void> {
  const options = optionsOf(given);
  const cluster = await benchCluster();
  const load = new Load();
  try {
    for (const kind of options.kinds) await ensureDataSet(cluster, kind);
    const day = new Clock().today();
    const stages: Stage[] = [];
    for (const kind of options.kinds) stages.push(await setStage(kind, benchUrls(cluster, kind), day));
    const database = (await cluster.pid()) ?? 0;
    const results = new Results();
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const stage of stages) await measure(stage, load, database, options, round === 0 ? null : results);
    }
    for (const { kind } of stages) {
      results.buffers.set(kind, await buffersOf(benchUrls(cluster, kind).app, platformIdOf(0), day));
    }
    const fresh =
      stages[0] && (await freshness(stages[0], benchUrls(cluster, stages[0].kind), load, options));
    for (const stage of stages) await stage.stop();
    printTable(results, stages, fresh ?? null);
  } finally {
    load.stop();
    stopAll();
    await cluster.stop();
  }
}

/** Until what is run has been compiled: a server that runs for months is measured, not one that has just begun. */
const WARMING_UP_MS = 8_000;

/** One round of a stage's cases; the first round only warms up. */
async function measure(
  stage: Stage,
  load: Load,
  database: number,
  options: Options,
  results: Results | null,
): Promise<void> {
  for (const { name, server, order } of stage.cases.filter((one) => options.only.test(one.name))) {
    const milliseconds = results ? options.milliseconds : WARMING_UP_MS;
    const told = { ...(await order()), milliseconds };
    const before = [processorSeconds(server.pid), processorSeconds(database)] as const;
    const measured = await load.run(told as Parameters<Load['run']>[0]);
    const spent = [processorSeconds(server.pid) - before[0], processorSeconds(database) - before[1]] as const;
    results?.add(stage.kind, name, measured, spent);
  }
}

async function freshness(
  stage: Stage,
  urls: { app: string; superuser: string },
  load: Load,
  { reads }: Options,
): Promise<Measured> {
  const writer = await startApp(urls.app, { cached: true });
  const platformId = platformIdOf(0);
  const measured = await load.run({
    kind: 'fresh',
    port: stage.app.port,
    writePort: writer.port,
    milliseconds: 0,
    fresh: {
      board: stage.board.path,
      platform: `/api/v1/platforms/${platformId}`,
      token: stage.board.token,
      version: await platformVersion(urls.superuser, platformId),
      reads,
    },
  });
  await writer.stop();
  return measured;
}

function optionsOf(given: readonly string[]): Options {
  const named = new Map(
    given.map((one) => {
      const [, name = '', value = ''] = /^--(\w+)=(.+)$/.exec(one) ?? [];
      return [name, value];
    }),
  );
  const known = ['rounds', 'seconds', 'reads', 'data', 'only'];
  const unknown = given.filter((one) => !known.some((name) => one.startsWith(`--${name}=`)));
  if (unknown.length > 0)
    throw new Error(`Unknown option ${unknown.join(' ')}; there are ${known.join(', ')}.`);
  const data = named.get('data')?.split(',');
  return {
    rounds: Number(named.get('rounds') ?? 5),
    milliseconds: Number(named.get('seconds') ?? 1.5) * 1000,
    reads: Number(named.get('reads') ?? 50_000),
    kinds: KINDS.filter((kind) => data?.includes(kind) ?? true),
    only: new RegExp(named.get('only') ?? ''),
  };
}
