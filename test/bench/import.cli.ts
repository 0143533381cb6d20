import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Events } from '../../src/audit/events.js';
import { demoConfig } from '../../src/config/demo.config.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/database.module.js';
import { startCluster } from '../../src/database/embedded/cluster.js';
import { preparedDatabase } from '../../src/database/embedded/prepared-database.js';
import { ContractAlarms } from '../../src/indicators/contract/contract-alarms.js';
import type { Batch, Connector, FetchedCell, Step } from '../../src/indicators/sources/connector.js';
import { FigureWriter } from '../../src/indicators/sources/imports/figure-writer.js';
import { ImportLease } from '../../src/indicators/sources/imports/import-lease.js';
import { ImportRun } from '../../src/indicators/sources/imports/import-run.js';
import { ImportWriter } from '../../src/indicators/sources/imports/import-writer.js';
import { SourceValues } from '../../src/indicators/sources/source-values.js';
import { Clock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/id.js';
import { climb, told } from './import-ladder.js';
import { mainProcess, measured, type Cost } from './processor-time.js';

/**
 * `npm run bench:import`: a million values through the import as it runs (turn, pages, revisions, trail, seal, progress),
 * beside a bare COPY of the very rows that came of it, and what each thing between the two costs. `IMPORT_VALUES` for
 * fewer. Prints tables; asserts nothing.
 */
const TOTAL = Number(process.env['IMPORT_VALUES'] ?? 1_000_000);
const AREAS = 25;
const YEARS = 25;
const PAGE = AREAS * YEARS * 3;
const PAGES = Math.ceil(TOTAL / PAGE);
const VALUES = PAGES * PAGE;

/** What a source answers about one key figure; another `shift`, other figures in the same places. */
const cells = (page: number, shift: number): FetchedCell[] =>
  Array.from({ length: PAGE }, (_, index) => ({
    area: String(1000 + (index % AREAS)),
    start: `${2000 + (Math.floor(index / AREAS) % YEARS)}-01-01`,
    end: `${2000 + (Math.floor(index / AREAS) % YEARS)}-12-31`,
    sex: (['T', 'K', 'M'] as const)[Math.floor(index / AREAS / YEARS)] ?? 'T',
    number: String((((page + shift) * 7919 + index * 31) % 100_000) / 100),
    rounded: false,
    state: 'final' as const,
    comment: null,
    gone: false,
  }));

/** A source that answers at once, one indicator a step. */
const sourceOf = (shift: number): Connector => ({
  system: 'kolada',
  name: 'Kolada',
  kinds: ['values'],
  address: null,
  plan: (_, { linked }) => linked.map(({ indicatorId }, page) => ({ name: indicatorId, indicatorId, page })),
  // eslint-disable-next-line @typescript-eslint/require-await
  async *fetch(step: Step): AsyncGenerator<Batch> {
    const rows = cells(Number(step['page']), shift);
    yield {
      next: null,
      writes: [{ into: 'values', indicatorId: String(step['indicatorId']), rows }],
      lines: [],
    };
  },
});

const directory = await mkdtemp(path.join(os.tmpdir(), 'bench-import-'));
// The database runs as a user of its own.
await chmod(directory, 0o755);
const cluster = await startCluster({ directory: path.join(directory, 'postgres') });
let database: Database | null = null;
try {
  const urls = await preparedDatabase(cluster, async () => undefined, () => undefined); // prettier-ignore
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl() });
  await superuser.connect();
  const main = await mainProcess(superuser);
  await superuser.end();
  const [platform, source] = [newId(), newId()];
  const indicators = Array.from({ length: PAGES }, () => newId());
  await owner.query(
    `select set_config('app.actor', 'system', false), set_config('app.platform_id', $1, false)`,
    [platform],
  );
  await owner.query(
    `insert into platform (id, slug, name, county, county_code, coordinated_by) values ($1, 'bench', 'B', 'B', '99', 'B')`,
    [platform],
  );
  await owner.query(
    `insert into indicator (platform_id, id, source, external_id, name, measure, direction)
     select $1, i, 'kolada', i::text, i::text, 'rate', 'lower' from unnest($2::uuid[]) i`,
    [platform, indicators],
  );
  await owner.query(`insert into source (platform_id, id, system) values ($1, $2, 'kolada')`, [
    platform,
    source,
  ]);
  const opened = (database = await openDatabase(demoConfig(0, urls.app), []));
  const clock = new Clock();
  const alarms = new ContractAlarms(new Events(opened, clock));
  const figures = new FigureWriter(opened, clock, new SourceValues(opened, clock));
  const writer = new ImportWriter(opened, clock, alarms, figures);

  const imported = async (label: string, shift: number): Promise<Cost> => {
    const job = newId();
    await owner.query(
      `insert into import_job (platform_id, id, source_id, kind) values ($1, $2, $3, 'values')`,
      [platform, job, source],
    );
    const stopping = new AbortController();
    const turn = await new ImportLease(opened).take(platform, job, 'kolada', stopping.signal);
    if (!turn) throw new Error('somebody else has the turn');
    const run = new ImportRun(opened, writer, clock, sourceOf(shift), turn, platform, job);
    const end = measured(main);
    const state = await run.begin();
    if (!state) throw new Error('there was nothing to import');
    await run.steps(state);
    await run.finish(source, { state: 'done', reason: null });
    const cost = end();
    await turn.leave();
    told(`${label}: ${Math.round(VALUES / cost.clock)} values/s`, VALUES, cost);
    return cost;
  };
  console.log(
    `${VALUES} values, ${PAGE} a page; load ${os.loadavg()[0]?.toFixed(1)}. By the clock, and of processor time:`,
  );
  const first = await imported('import, new values', 0);
  await climb({ cluster: cluster.superuserUrl(), urls, platform, directory, rows: VALUES, imported: first });
  await imported('import, the same again', 0);
  await imported('import, every value changed', 1);
  console.log(`load ${os.loadavg()[0]?.toFixed(1)}`);
  await owner.end();
} finally {
  await database?.onApplicationShutdown();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
