import { parseArgs } from 'node:util';
import { createApp } from './app.setup.js';
import { ConfigFaults, readConfig } from './config/config.js';
import { UnsafeDatabase } from './database/safety.js';
import { FoundingService } from './people/platforms/founding.service.js';

/** `npm run platform:found -- --slug … --name … …`: sets up a platform with its first coordinator, and prints their link. */
const WANTED = {
  slug: 'address of its pages, for example kvinnofrid',
  name: 'name of the platform',
  county: 'name of the county',
  'county-code': 'two digits',
  organisation: 'name of the coordinating organisation',
  kind: 'its kind: county_board, municipality, region, federation …',
  email: 'the first coordinator’s e-mail address',
  function: 'the first coordinator’s function',
} as const;
type Wanted = keyof typeof WANTED;

const names = Object.keys(WANTED) as Wanted[];
const { values } = parseArgs({
  options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
});
const given = (name: Wanted): string => (values[name] ?? '').trim();
const missing = names.filter((name) => given(name) === '');

if (missing.length > 0) {
  console.error(`Missing:\n${missing.map((name) => `  --${name}   ${WANTED[name]}`).join('\n')}`);
  process.exit(1);
}
try {
  const config = readConfig(process.env);
  const app = await createApp({ ...config, logLevel: 'silent' });
  const { link } = await app.get(FoundingService).found({
    slug: given('slug'),
    name: given('name'),
    county: given('county'),
    countyCode: given('county-code'),
    coordinatedBy: given('organisation'),
    organisation: { name: given('organisation'), kind: given('kind') },
    coordinator: { email: given('email'), functionTitle: given('function') },
  });
  await app.close();
  console.log(`The first coordinator chooses a password here, once, before ${link.expiresAt.toISOString()}:`);
  console.log(`${config.publicUrl}/valj-losenord/${link.secret}`);
} catch (error) {
  const known = error instanceof ConfigFaults || error instanceof UnsafeDatabase;
  console.error(known || error instanceof Error ? error.message : error);
  process.exit(1);
}
