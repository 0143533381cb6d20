import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';

export type UseRecord = {
  id: string;
  indicatorId: string;
  nodeId: string;
  version: number;
  ended: boolean;
  hasBaseline: boolean;
};

/** A use, locked until the unit of work ends. */
@Injectable()
export class UseLock {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} */
  async take(actor: Actor, useId: string): Promise<UseRecord> {
    const [use] = await this.database.query<UseRecord>(
      `select u.id, u.indicator_id as "indicatorId", u.node_id as "nodeId", u.version,
         u.ended_at is not null as ended, u.baseline_value is not null as "hasBaseline"
       from indicator_use u where u.platform_id = $1 and u.id = $2 for update`,
      [actor.platformId, useId],
    );
    if (!use) throw new NotFound();
    return use;
  }
}
