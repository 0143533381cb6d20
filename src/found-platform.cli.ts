import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createApp } from './app.setup.js';
import { readConfig, type Config } from './config/config.js';
import { FoundPlatform } from './people/platforms/founding.dto.js';
import { FoundingService } from './people/platforms/founding.service.js';
import { Invalid } from './shared/errors.js';
import { text } from './shared/text.js';
import { explainFault } from './web/explain-fault.js';
import { checked } from './web/validate.js';

/** `npm run platform:found -- --slug … --name … …`: sets up a platform with its first coordinator, and prints their link. */
const OPTIONS = {
  slug: ['slug', 'address of its pages, for example kvinnofrid'],
  name: ['name', 'name of the platform'],
  county: ['county', 'name of the county'],
  'county-code': ['countyCode', 'two digits'],
  organisation: ['organisation', 'name of the coordinating organisation'],
  kind: ['kind', 'its kind: county_board, municipality, region, federation …'],
  email: ['email', 'the first coordinator’s e-mail address'],
  function: ['functionTitle', 'the first coordinator’s function'],
} as const;
type Option = keyof typeof OPTIONS;

const names = Object.keys(OPTIONS) as Option[];
const optionOf = (field: string): string => `--${names.find((name) => OPTIONS[name][0] === field) ?? field}`;

/** What was given on the command line, by field; says what is missing, all of it at once. */
function readOptions(): Record<string, string> {
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const given = names.map((name) => [OPTIONS[name][0], (values[name] ?? '').trim()] as const);
  const missing = names.filter((_, index) => given[index]?.[1] === '');
  if (missing.length > 0)
    throw new Invalid(
      missing.map((name) => ({ field: OPTIONS[name][0], reason: text('', OPTIONS[name][1]) })),
    );
  return Object.fromEntries(given);
}

async function found(wanted: FoundPlatform, config: Config): Promise<string[]> {
  const app = await createApp({ ...config, logLevel: 'silent' });
  try {
    const { link } = await app.get(FoundingService).found({
      ...wanted,
      coordinatedBy: wanted.organisation,
      organisation: { name: wanted.organisation, kind: wanted.kind },
      coordinator: { email: wanted.email, functionTitle: wanted.functionTitle },
    });
    if (!link)
      return [
        `${wanted.email} has an account already and signs in with its own password: ${config.publicUrl}/`,
      ];
    return [
      `The first coordinator chooses a password here, once, before ${link.expiresAt.toISOString()}:`,
      `${config.publicUrl}/valj-losenord/${link.secret}`,
    ];
  } finally {
    await app.close();
  }
}

try {
  const wanted = await checked(FoundPlatform, readOptions());
  for (const line of await found(wanted, readConfig(process.env))) console.log(line);
} catch (error) {
  console.error(explainFault(error, optionOf));
  process.exitCode = 1;
}
