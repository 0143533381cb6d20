import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readConfig } from '../../config/config.js';
import { openDatabase } from '../../database/database.module.js';
import { Clock } from '../../shared/clock.js';
import { explainFault } from '../../web/explain-fault.js';
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
  console.error(`${explainFault(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
