import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { BesideReversal } from './beside-reversal.js';
import { changedColumns, isEdited, ownColumns, renumbers, type Entry, type Where } from './undo.rules.js';
import { CHANGE_BACK, TAKE_AWAY, type EditedTable } from './undo.row-statements.js';
import { WhoChanged } from './who-changed.js';

/** Takes the rows of one change back, where each still stands as the change left it; else all of it is refused. */
@Injectable()
export class Reversal {
  constructor(
    private readonly database: Database,
    private readonly who: WhoChanged,
    private readonly beside: BesideReversal,
  ) {}

  async of(where: Where, entries: readonly Entry[]): Promise<void> {
    const rows = entries.filter(isEdited);
    const of = (operation: Entry['operation'], table: EditedTable): Entry<EditedTable>[] =>
      rows.filter((entry) => entry.operation === operation && entry.table === table);
    const touches = entries.filter(({ table }) => table === 'external_factor_node');
    await this.beside.takeTouchesAway(where, touches);
    for (const table of ['goal_conflict', 'link', 'external_factor', 'version_node'] as const)
      for (const entry of of('I', table)) await this.takeAway(where, entry);
    for (const entry of of('D', 'version_node')) await this.putNodeBack(where, entry);
    for (const entry of of('D', 'link')) await this.putLinkBack(where, entry);
    for (const entry of of('D', 'external_factor')) await this.beside.putFactorBack(entry);
    for (const entry of of('D', 'goal_conflict')) await this.beside.putConflictBack(where, entry);
    await this.beside.putTouchesBack(where, touches);
    const follow = renumbers(entries);
    for (const table of ['version_node', 'link', 'external_factor', 'goal_conflict'] as const)
      for (const entry of of('U', table)) await this.changeBack(where, entry, changedColumns(entry, follow));
    if (follow) await this.renumber(where, of('D', 'version_node'));
  }

  private async takeAway(where: Where, entry: Entry<EditedTable>): Promise<void> {
    const { actor, versionId } = where;
    if (entry.table === 'version_node') await this.mustBeAlone(where, entry);
    if (entry.table === 'external_factor') await this.beside.mustTouchNothing(where, entry);
    const done = await this.database.query(TAKE_AWAY[entry.table], [
      actor.platformId,
      versionId,
      entry.rowId,
      entry.after,
      ownColumns(entry),
    ]);
    if (done.length === 0) throw await this.who.since(where, entry);
  }

  /** What others have hung on an added step goes with it only if they take it away themselves. */
  private async mustBeAlone(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    const nodeId = entry.became?.['node_id'];
    const [hung] = await this.database.query<{ id: string }>(
      `select l.id from link l where l.platform_id = $1 and l.version_id = $2 and $3 in (l.from_node_id, l.to_node_id)
       union all
       select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 and n.sub_goal_node_id = $3
       union all
       select f.id from external_factor_node f where f.platform_id = $1 and f.version_id = $2 and f.node_id = $3
       union all
       select c.id from goal_conflict c
       where c.platform_id = $1 and c.version_id = $2 and $3 in (c.first_node_id, c.second_node_id)
       limit 1`,
      [actor.platformId, versionId, nodeId],
    );
    if (hung) throw await this.who.with(where, entry, hung.id);
  }

  private async putNodeBack(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    await this.who.mustStand(where, entry, [entry.was?.['sub_goal_node_id']]);
    // The numbers are put right afterwards: until then it stands last.
    await this.database.query(
      `insert into version_node
       select o.* from json_populate_record(null::version_node, (
         $3::jsonb || jsonb_build_object('version', ($3::jsonb ->> 'version')::int + 1, 'number',
           case when $3::jsonb ->> 'kind' = 'sub_goal' then (
             select coalesce(max(n.number), 0) + 1 from version_node n
             where n.platform_id = $1 and n.version_id = $2 and n.kind = 'sub_goal') end))::json) o`,
      [actor.platformId, versionId, entry.before],
    );
  }

  private async putLinkBack(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    await this.who.mustStand(where, entry, [entry.was?.['from_node_id'], entry.was?.['to_node_id']]);
    const [again] = await this.database.query<{ id: string }>(
      `select l.id from link l
       where l.platform_id = $1 and l.version_id = $2 and l.from_node_id = $3 and l.to_node_id = $4`,
      [actor.platformId, versionId, entry.was?.['from_node_id'], entry.was?.['to_node_id']],
    );
    if (again) throw await this.who.with(where, entry, again.id);
    await this.database.query(
      `insert into link select o.* from json_populate_record(null::link,
         ($1::jsonb || jsonb_build_object('version', ($1::jsonb ->> 'version')::int + 1))::json) o`,
      [entry.before],
    );
  }

  private async changeBack(
    where: Where,
    entry: Entry<EditedTable>,
    columns: readonly string[],
  ): Promise<void> {
    // A factor whose touches alone were changed gets a new row version too, so that no open form takes it for the old.
    if (columns.length === 0 && entry.table !== 'external_factor') return;
    const { actor, versionId } = where;
    if (columns.includes('sub_goal_node_id'))
      await this.who.mustStand(where, entry, [entry.was?.['sub_goal_node_id']]);
    // Two rows that changed numbers with each other meet on the way back.
    if (columns.includes('number'))
      await this.database.query(`set constraints version_node_sub_goal_number_key deferred`);
    const done = await this.database.query(CHANGE_BACK[entry.table], [
      actor.platformId,
      versionId,
      entry.rowId,
      entry.after,
      columns,
      entry.before,
    ]);
    if (done.length === 0) throw await this.who.since(where, entry);
  }

  private async renumber({ actor, versionId }: Where, restored: readonly Entry[]): Promise<void> {
    const goals = await this.database.query<{ nodeId: string }>(
      `select n.node_id as "nodeId" from version_node n
       where n.platform_id = $1 and n.version_id = $2 and n.kind = 'sub_goal' order by n.number`,
      [actor.platformId, versionId],
    );
    const back = restored.find(({ was }) => was?.['kind'] === 'sub_goal')?.was;
    const order = goals.map(({ nodeId }) => nodeId).filter((id) => id !== back?.['node_id']);
    if (back) order.splice(Number(back['number']) - 1, 0, back['node_id'] ?? '');
    await this.database.query(
      `update version_node n set number = o.place, version = n.version + 1
       from unnest($3::uuid[]) with ordinality as o (node_id, place)
       where n.platform_id = $1 and n.version_id = $2 and n.node_id = o.node_id and n.number <> o.place`,
      [actor.platformId, versionId, order],
    );
  }
}
