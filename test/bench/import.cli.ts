import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { Events } from '../../src/audit/events.js';
import { demoConfig } from '../../src/config/demo.config.js';
import { systemContext } from '../../src/database/context.js';
import { openDatabase } from '../../src/database/database.module.js';
import { startCluster } from '../../src/database/embedded/cluster.js';
import { preparedDatabase } from '../../src/database/embedded/prepared-database.js';
import { ContractAlarms } from '../../src/indicators/contract/contract-alarms.js';
import type { FetchedCell } from '../../src/indicators/sources/connector.js';
import { ImportWriter } from '../../src/indicators/sources/imports/import-writer.js';
import { Clock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/id.js';

/**
 * `npm run bench:import`: a million values as an import saves them, with revisions, trail and seal, beside a bare COPY
 * of the same rows into a table without any of it. `IMPORT_VALUES` for fewer. Prints a table; asserts nothing.
 */
const TOTAL = Number(process.env['IMPORT_VALUES'] ?? 1_000_000);
const AREAS = 25;
const YEARS = 25;
const PAGE = AREAS * YEARS * 3;

const page = (seed: number): FetchedCell[] =>
  Array.from({ length: PAGE }, (_, index) => ({
    area: String(1000 + (index % AREAS)),
    year: 2000 + (Math.floor(index / AREAS) % YEARS),
    sex: (['T', 'K', 'M'] as const)[Math.floor(index / AREAS / YEARS)] ?? 'T',
    number: String(((seed * 7919 + index * 31) % 100_000) / 100),
    state: 'final' as const,
    comment: null,
    gone: false,
  }));

const directory = await mkdtemp(path.join(os.tmpdir(), 'bench-import-'));
// The database runs as a user of its own.
await chmod(directory, 0o755);
const cluster = await startCluster({ directory: path.join(directory, 'postgres') });
try {
  const urls = await preparedDatabase(cluster, async () => undefined, () => undefined); // prettier-ignore
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  const platform = newId();
  const indicators = Array.from({ length: Math.ceil(TOTAL / PAGE) }, () => newId());
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
  const database = await openDatabase(demoConfig(0, urls.app), []);
  const clock = new Clock();
  const writer = new ImportWriter(database, clock, new ContractAlarms(new Events(database, clock)));
  const place = { platformId: platform, system: 'kolada', startedAt: new Date() };
  const save = async (label: string, shift: number): Promise<number> => {
    const begun = performance.now();
    for (const [index, indicatorId] of indicators.entries()) {
      const rows = page(index + shift);
      await database.unitOfWork(systemContext(platform, 'bench'), () =>
        writer.write(place, { into: 'values', indicatorId, rows }),
      );
    }
    const each = (indicators.length * PAGE) / ((performance.now() - begun) / 1000);
    console.log(`${label}: ${Math.round(each)} values/s`);
    return each;
  };
  const first = await save('new values', 0);
  await save('the same again', 0);
  await owner.query(
    'create table bare (area text, year int, sex text, number numeric, state text, indicator uuid)',
  );
  const begun = performance.now();
  const lines = function* (): Generator<string> {
    for (const [index, id] of indicators.entries()) {
      yield page(index)
        .map((row) => `${row.area}\t${row.year}\t${row.sex}\t${row.number}\t${row.state}\t${id}\n`)
        .join('');
    }
  };
  await pipeline(Readable.from(lines()), owner.query(from('copy bare from stdin')));
  const copied = (indicators.length * PAGE) / ((performance.now() - begun) / 1000);
  console.log(
    `bare COPY: ${Math.round(copied)} rows/s; import ÷ COPY = ${(first / copied).toFixed(3)} (goal 0.3)`,
  );
  await owner.end();
  await database.onApplicationShutdown();
} finally {
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
