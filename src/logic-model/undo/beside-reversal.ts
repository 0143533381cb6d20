import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Entry, Where } from './undo.rules.js';
import { WhoChanged } from './who-changed.js';

/** What stands beside the chain: external factors with what they touch, and goal conflicts. */
@Injectable()
export class BesideReversal {
  constructor(
    private readonly database: Database,
    private readonly who: WhoChanged,
  ) {}

  /** A touch that went with its node is gone already; one that somebody took away is their change. */
  async takeTouchesAway(where: Where, touches: readonly Entry[]): Promise<void> {
    const { actor, versionId } = where;
    for (const entry of touches.filter(({ operation }) => operation === 'I')) {
      const done = await this.database.query(
        `delete from external_factor_node x where x.platform_id = $1 and x.version_id = $2 and x.id = $3 returning x.id`,
        [actor.platformId, versionId, entry.rowId],
      );
      if (done.length === 0 && (await this.who.nodeStands(where, entry.became?.['node_id'] ?? '')))
        throw await this.who.since(where, entry);
    }
  }

  /** What others have let an added factor touch stays, and so does the factor. */
  async mustTouchNothing(where: Where, entry: Entry): Promise<void> {
    const [touch] = await this.database.query<{ id: string }>(
      `select x.id from external_factor_node x where x.platform_id = $1 and x.version_id = $2 and x.factor_id = $3
       limit 1`,
      [where.actor.platformId, where.versionId, entry.rowId],
    );
    if (touch) throw await this.who.with(where, entry, touch.id);
  }

  async putFactorBack(entry: Entry): Promise<void> {
    await this.database.query(
      `insert into external_factor select o.* from json_populate_record(null::external_factor,
         ($1::jsonb || jsonb_build_object('version', ($1::jsonb ->> 'version')::int + 1))::json) o`,
      [entry.before],
    );
  }

  /** Where the factor or the node has been removed since, that stays so; what is touched already is not touched twice. */
  async putTouchesBack({ actor, versionId }: Where, touches: readonly Entry[]): Promise<void> {
    for (const { before } of touches.filter(({ operation }) => operation === 'D'))
      await this.database.query(
        `insert into external_factor_node
         select o.* from json_populate_record(null::external_factor_node, $3::json) o
         join external_factor f on f.platform_id = $1 and f.version_id = $2 and f.id = o.factor_id
         join version_node n on n.platform_id = $1 and n.version_id = $2 and n.node_id = o.node_id
         on conflict on constraint external_factor_node_key do nothing`,
        [actor.platformId, versionId, before],
      );
  }

  async putConflictBack(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    const ends = [entry.was?.['first_node_id'], entry.was?.['second_node_id']];
    await this.who.mustStand(where, entry, ends);
    const [again] = await this.database.query<{ id: string }>(
      `select c.id from goal_conflict c where c.platform_id = $1 and c.version_id = $2
         and c.first_node_id = any ($3::uuid[]) and c.second_node_id = any ($3::uuid[])`,
      [actor.platformId, versionId, ends],
    );
    if (again) throw await this.who.with(where, entry, again.id);
    await this.database.query(
      `insert into goal_conflict select o.* from json_populate_record(null::goal_conflict,
         ($1::jsonb || jsonb_build_object('version', ($1::jsonb ->> 'version')::int + 1))::json) o`,
      [entry.before],
    );
  }
}
