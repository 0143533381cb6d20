import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { createDataSource, type EntityClass } from './data-source.js';
import { Database } from './database.js';
import { ReadDoor } from './read-door.js';
import { refuseUnsafeDatabase } from './safety.js';

/** Opens the door by hand, for commands that run outside the application. Close it with `onApplicationShutdown`. */
export async function openDatabase(config: Config, entities: readonly EntityClass[]): Promise<Database> {
  const url = config.databaseUrl;
  await refuseUnsafeDatabase(url, config.requireDurable);
  const source = createDataSource({ url, poolSize: config.writePool, entities });
  await source.initialize();
  return new Database(source, new ReadDoor({ url, size: config.readPool }));
}

/** The one door to PostgreSQL, for the entities the modules above it write by id. */
@Global()
@Module({})
export class DatabaseModule {
  static of(entities: readonly EntityClass[]): DynamicModule {
    const open = (config: Config): Promise<Database> => openDatabase(config, entities);
    return {
      module: DatabaseModule,
      providers: [{ provide: Database, inject: [CONFIG], useFactory: open }],
      exports: [Database],
    };
  }
}
