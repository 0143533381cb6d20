import { migrate } from '../migrate.js';
import type { Cluster } from './cluster.js';
import {
  dropDatabase,
  hasDatabase,
  prepareDatabase,
  prepareLogins,
  renameDatabase,
  urlsOf,
} from './login-roles.js';
import type { DatabaseUrls } from './login-roles.js';

const complete = 'effektkedja';
const unfinished = 'effektkedja_unfinished';

/**
 * The cluster's database, at the newest schema. A new one is filled under another name and gets its own when it is
 * complete, in one step: an interrupted fill is found by that other name and thrown away.
 */
export async function preparedDatabase(
  cluster: Cluster,
  fill: (urls: DatabaseUrls) => Promise<void>,
  log: (line: string) => void,
): Promise<DatabaseUrls> {
  const superuser = cluster.superuserUrl();
  const urls = urlsOf(superuser, complete, cluster.secrets);
  await prepareLogins(superuser, cluster.secrets);
  if (await hasDatabase(superuser, complete)) {
    await migrate({ url: urls.owner, log });
    return urls;
  }
  const fresh = urlsOf(superuser, unfinished, cluster.secrets);
  await dropDatabase(superuser, unfinished);
  await prepareDatabase(superuser, unfinished);
  await migrate({ url: fresh.owner, log });
  await fill(fresh);
  await renameDatabase(superuser, unfinished, complete);
  return urls;
}
