import pg from 'pg';
import { verifyGoals } from './verify-goals.js';

const url = process.env['DATABASE_OWNER_URL'];
if (url) {
  const client = new pg.Client({ connectionString: url, application_name: 'effektkedja goals:verify' });
  try {
    await client.connect();
    const verdicts = await verifyGoals(client);
    for (const { platform, model, number, kind, fault } of verdicts) {
      const which = `${platform}: ${model}, version ${number}, ${kind}`;
      console.log(fault === null ? `${which}: the text agrees` : `${which}: BROKEN: ${fault}`);
    }
    if (verdicts.length === 0) console.log('nothing has been adopted or circulated yet');
    if (verdicts.some(({ fault }) => fault !== null)) process.exitCode = 1;
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
