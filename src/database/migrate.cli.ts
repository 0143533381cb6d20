import { migrate } from './migrate.js';

const url = process.env['DATABASE_OWNER_URL'];
if (url) {
  try {
    await migrate({ url, log: (line) => console.log(line) });
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
} else {
  console.error(
    "Set DATABASE_OWNER_URL to the database's address with the owner's login, which may alter its tables.",
  );
  process.exitCode = 2;
}
