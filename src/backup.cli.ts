import pg from 'pg';
import { verifyAudit } from './audit/verifier.js';
import { takeBackup } from './database/backup/take-backup.js';
import { restoreBackup } from './database/backup/restore-backup.js';

/** `npm run backup -- <file>` and `npm run restore -- <file>`. */
const USAGE = `npm run backup -- <file>    with DATABASE_BACKUP_URL, a login with the role effektkedja_backup
npm run restore -- <file>   with DATABASE_OWNER_URL, the owner's login to an empty, migrated database`;

async function verify(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const verdicts = await verifyAudit(client);
    for (const { name, commits, fault } of verdicts) {
      console.log(
        `${name ?? 'persons'}: ${fault ? `BROKEN at ${fault.number}: ${fault.what}` : `${commits} commits verified`}`,
      );
    }
    if (verdicts.some(({ fault }) => fault)) process.exitCode = 1;
  } finally {
    await client.end();
  }
}

const [verb, file] = process.argv.slice(-2);
const url = process.env[verb === 'restore' ? 'DATABASE_OWNER_URL' : 'DATABASE_BACKUP_URL'];
if ((verb !== 'take' && verb !== 'restore') || file === undefined || !url) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    if (verb === 'take') {
      const { tables, rows } = await takeBackup(url, file);
      console.log(`${file}: ${rows} rows of ${tables} tables`);
    } else {
      const { takenAt, tables, rows } = await restoreBackup(url, file);
      console.log(`restored ${rows} rows of ${tables} tables as of ${takenAt}`);
      await verify(url);
    }
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
