import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ConfigFaults, readConfig } from '../../config/config.js';
import { openDatabase } from '../../database/database.module.js';
import { UnsafeDatabase } from '../../database/safety.js';
import { Clock } from '../../shared/clock.js';
import { DomainError } from '../../shared/errors.js';
import { runOperator, USAGE } from './account-commands.js';
import { Operator } from './operator.js';

try {
  const { positionals, values } = parseArgs({
    options: { email: { type: 'string' } },
    allowPositionals: true,
  });
  const [command = ''] = positionals;
  const config = readConfig(process.env);
  const database = await openDatabase(config, []);
  try {
    const lines = await runOperator(new Operator(database, new Clock()), config.publicUrl, command, values);
    for (const line of lines) console.log(line);
  } finally {
    await database.onApplicationShutdown();
  }
} catch (error) {
  const known = [ConfigFaults, UnsafeDatabase, DomainError, TypeError].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? describe(error) : error);
  process.exitCode = 1;
}

function describe(error: Error): string {
  if (!(error instanceof DomainError)) return `${error.message}\n\n${USAGE}`;
  const fields = 'fields' in error && Array.isArray(error.fields) ? (error.fields as Fault[]) : [];
  return [error.text.en, ...fields.map(({ field, reason }) => `- ${field}: ${reason.en}`), '', USAGE].join(
    '\n',
  );
}

type Fault = { field: string; reason: { en: string } };
