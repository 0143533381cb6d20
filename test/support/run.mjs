// Runs one of the project's TypeScript programs in a process of its own: `node run.mjs src/database/migrate.cli.ts`.
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

register('./typescript-loader.mjs', import.meta.url);
await import(pathToFileURL(path.resolve(process.argv[2])).href);
