import pg from 'pg';
import { verifyAudit } from './verifier.js';

const url = process.env['DATABASE_OWNER_URL'];
if (url) {
  const client = new pg.Client({ connectionString: url, application_name: 'effektkedja audit:verify' });
  try {
    await client.connect();
    const verdicts = await verifyAudit(client);
    for (const { name, platformId, commits, fault } of verdicts) {
      const whose = name ?? (/^[0-]+$/.test(platformId) ? 'persons' : platformId);
      if (fault)
        console.log(`${whose}: BROKEN at number ${fault.number}: ${fault.what} (${commits} sound before it)`);
      else console.log(`${whose}: ${commits} commits verified`);
    }
    if (verdicts.length === 0) console.log('there is no trail yet');
    if (verdicts.some((one) => one.fault)) process.exitCode = 1;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  } finally {
    await client.end();
  }
} else {
  console.error("Set DATABASE_OWNER_URL to the database's address with the owner's or the backup's login.");
  process.exitCode = 2;
}
