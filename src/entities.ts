import type { EntityClass } from './database/data-source.js';

/** Every entity of every module, for the one data source. */
export const ENTITIES: readonly EntityClass[] = [];
