import type { EntityClass } from './database/data-source.js';
import { Decision } from './decisions/decision.entity.js';

/** Every entity of every module, for the one data source. */
export const ENTITIES: readonly EntityClass[] = [Decision];
