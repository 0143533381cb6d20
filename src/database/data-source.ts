import { DataSource, type EntitySchema } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { TIMEOUTS } from './read-door.js';

// oxlint-disable-next-line typescript/no-unsafe-function-type -- the type TypeORM itself asks for
export type EntityClass = Function | EntitySchema;

/** TypeORM for writes. Never synchronises: tables come from migrations alone. */
export function createDataSource(options: {
  url: string;
  poolSize: number;
  entities?: readonly EntityClass[];
}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    entities: [...(options.entities ?? [])],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: TIMEOUTS,
    poolErrorHandler: () => undefined,
  });
}
