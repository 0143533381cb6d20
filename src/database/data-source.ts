import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { TIMEOUTS } from './read-door.js';

// oxlint-disable-next-line typescript/no-unsafe-function-type -- the type TypeORM itself asks for
export type EntityClass = Function | EntitySchema;

/** PostgreSQL's number for the type `date`. */
const DATE = 1082;

/** Dates without a time stay the text they are: a JavaScript Date would move them over midnight. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};

/** TypeORM for writes and migrations. Never synchronises: tables come from migrations alone. */
export function createDataSource(options: {
  url: string;
  poolSize: number;
  entities?: readonly EntityClass[];
  /** For the migrate step alone. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the type TypeORM itself asks for
  migrations?: readonly Function[];
  /** Connection settings that replace the usual ones, in milliseconds. */
  timeouts?: Readonly<Record<string, number>>;
}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    entities: [...(options.entities ?? [])],
    migrations: [...(options.migrations ?? [])],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: { types, ...TIMEOUTS, ...options.timeouts },
    poolErrorHandler: () => undefined,
  });
}
