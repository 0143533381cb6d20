import path from 'node:path';
import { startCluster, type Cluster } from '../../../src/database/embedded/cluster.js';
import { urlsOf, type DatabaseUrls } from '../../../src/database/embedded/login-roles.js';

export const KINDS = ['county', 'national'] as const;
export type Kind = (typeof KINDS)[number];

/** How many platforms a data set has. */
export const PLATFORMS: Readonly<Record<Kind, number>> = { county: 1, national: 21 };

export type BenchUrls = DatabaseUrls & { superuser: string };

export const databaseName = (kind: Kind): string => `bench_${kind}`;

/** A cluster beside the demonstration's, with the same settings: both can run at once. */
export async function benchCluster(): Promise<Cluster> {
  const { DATA_DIR = '.data' } = process.env;
  return await startCluster({ directory: path.resolve(DATA_DIR, 'bench', 'postgres') });
}

export function benchUrls(cluster: Cluster, kind: Kind): BenchUrls {
  const superuser = cluster.superuserUrl(databaseName(kind));
  return { superuser, ...urlsOf(superuser, databaseName(kind), cluster.secrets) };
}
