import pg from 'pg';
import {
  dropDatabase,
  hasDatabase,
  prepareDatabase,
  prepareLogins,
  renameDatabase,
} from '../../../src/database/embedded/login-roles.js';
import type { Cluster } from '../../../src/database/embedded/cluster.js';
import { migrate } from '../../../src/database/migrate.js';
import { benchCluster, benchUrls, databaseName, KINDS, PLATFORMS, type Kind } from './bench-cluster.js';
import { Rows } from './copy.js';
import { addIndicators } from './indicators.js';
import { addModel } from './model.js';
import { addPeople } from './people.js';
import { Seed } from './seed.js';
import { addWork } from './work.js';

/** `county` or `national`; both when none is named. What is there is made anew. */
export async function makeData(named: readonly string[]): Promise<void> {
  const kinds = KINDS.filter((kind) => named.length === 0 || named.includes(kind));
  if (named.some((one) => !KINDS.some((kind) => kind === one))) {
    throw new Error(`Unknown data set: ${named.join(' ')}. There are ${KINDS.join(' and ')}.`);
  }
  const cluster = await benchCluster();
  try {
    for (const kind of kinds) await makeDataSet(cluster, kind);
  } finally {
    await cluster.stop();
  }
}

/** Makes a data set unless it is there; one that is there gets the tables of today. */
export async function ensureDataSet(cluster: Cluster, kind: Kind): Promise<void> {
  const there = await hasDatabase(cluster.superuserUrl(), databaseName(kind));
  if (there) await migrate({ url: benchUrls(cluster, kind).owner, log: () => undefined });
  else await makeDataSet(cluster, kind);
}

/** Filled under another name and renamed when it is whole, so that a broken run leaves no half data set. */
async function makeDataSet(cluster: Cluster, kind: Kind): Promise<void> {
  const begun = performance.now();
  const [server, name] = [cluster.superuserUrl(), databaseName(kind)];
  const filling = `${name}_filling`;
  await dropDatabase(server, name);
  await dropDatabase(server, filling);
  await prepareLogins(server, cluster.secrets);
  await prepareDatabase(server, filling);
  const owner = new URL(benchUrls(cluster, kind).owner);
  owner.pathname = `/${filling}`;
  await migrate({ url: owner.href, log: () => undefined });
  const rows = await fillDatabase(cluster.superuserUrl(filling), PLATFORMS[kind]);
  await renameDatabase(server, filling, name);
  console.log(`${name}: ${rows} rows in ${Math.round((performance.now() - begun) / 1000)} s`);
}

/** Copies in platforms of a county's size, past triggers and foreign keys. Answers how many rows. */
export async function fillDatabase(superuserUrl: string, platforms: number): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    let count = 0;
    for (let number = 0; number < platforms; number += 1) {
      const rows = new Rows();
      addPlatform(rows, number);
      await client.query('begin');
      count += await rows.flush(client);
      await client.query('commit');
    }
    await client.query('vacuum (freeze, analyze)');
    return count;
  } finally {
    await client.end();
  }
}

/** The id that the platform of a number always has. */
export const platformIdOf = (number: number): string => new Seed(`platform ${number}`).id();

function addPlatform(rows: Rows, number: number): void {
  const seed = new Seed(`platform ${number}`);
  const home = { rows, seed, number, id: seed.id() };
  const people = addPeople(home);
  const model = addModel(home, people);
  addWork(home, people, model, addIndicators(home, people, model));
}
