import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { text, type Text } from '../../shared/text.js';
import { ModelVersionRows } from '../model-version.rows.js';
import { UndoQueries } from './undo.queries.js';
import { changedSince, notTheLast, nothingToUndo, type Who } from './undo.refusals.js';
import { changedColumns, editedTable, ownColumns, renumbers, type Entry } from './undo.rules.js';
import { CHANGE_BACK, STANDS, TAKE_AWAY } from './undo.row-statements.js';
import { ENTRIES, LAST_CHANGER, REMOVER } from './undo.statements.js';

type Where = { actor: Actor; versionId: string };

/**
 * Takes one's latest change of a draft back, row by row from the audit trail, where what it changed still stands as it
 * left it. That is a change of its own; what others have done elsewhere stays.
 */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly queries: UndoQueries,
    private readonly events: Events,
  ) {}

  async undo(actor: Actor, versionId: string, changeId: string): Promise<void> {
    await this.rows.editable(actor, versionId);
    const change = await this.queries.lastChange(actor, versionId);
    if (!change) throw nothingToUndo;
    if (change.id !== changeId) throw notTheLast;
    const entries = await this.database.query<Entry>(ENTRIES, [actor.platformId, changeId]);
    const where = { actor, versionId };
    const of = (operation: Entry['operation'], table: Entry['table']): Entry[] =>
      entries.filter((entry) => entry.operation === operation && entry.table === table);
    for (const entry of [...of('I', 'link'), ...of('I', 'version_node')]) await this.takeAway(where, entry);
    for (const entry of of('D', 'version_node')) await this.putNodeBack(where, entry);
    for (const entry of of('D', 'link')) await this.putLinkBack(where, entry);
    for (const entry of of('D', 'external_factor_node')) await this.putFactorBack(actor, entry);
    for (const entry of of('D', 'goal_conflict')) await this.putConflictBack(where, entry);
    const follow = renumbers(entries);
    for (const entry of [...of('U', 'version_node'), ...of('U', 'link')])
      await this.changeBack(where, entry, changedColumns(entry, follow));
    if (follow) await this.renumber(where, of('D', 'version_node'));
    await this.rows.contentChanged(actor, versionId);
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb: 'change-undone',
      data: { undid: changeId, verb: change.verb, nodeId: change.rowId },
    });
  }

  private async takeAway(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    if (entry.table === 'version_node') await this.mustBeAlone(where, entry);
    const done = await this.database.query(TAKE_AWAY[editedTable(entry)], [
      actor.platformId,
      versionId,
      entry.rowId,
      entry.after,
      ownColumns(entry),
    ]);
    if (done.length === 0) throw await this.changed(where, entry);
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
    if (hung) throw changedSince(await this.lastChanger(where, hung.id), actor.personId, nameOf(entry));
  }

  private async putNodeBack(where: Where, entry: Entry): Promise<void> {
    const { actor, versionId } = where;
    await this.mustStand(where, entry, [entry.was?.['sub_goal_node_id']]);
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
    await this.mustStand(where, entry, [entry.was?.['from_node_id'], entry.was?.['to_node_id']]);
    const [again] = await this.database.query<{ id: string }>(
      `select l.id from link l
       where l.platform_id = $1 and l.version_id = $2 and l.from_node_id = $3 and l.to_node_id = $4`,
      [actor.platformId, versionId, entry.was?.['from_node_id'], entry.was?.['to_node_id']],
    );
    if (again) throw changedSince(await this.lastChanger(where, again.id), actor.personId, nameOf(entry));
    await this.database.query(
      `insert into link select o.* from json_populate_record(null::link,
         ($1::jsonb || jsonb_build_object('version', ($1::jsonb ->> 'version')::int + 1))::json) o`,
      [entry.before],
    );
  }

  /** A factor that has been removed since stays so. */
  private async putFactorBack({ platformId }: Actor, entry: Entry): Promise<void> {
    await this.database.query(
      `insert into external_factor_node
       select o.* from json_populate_record(null::external_factor_node, $2::json) o
       join external_factor f on f.platform_id = $1 and f.id = o.factor_id`,
      [platformId, entry.before],
    );
  }

  private async putConflictBack(where: Where, entry: Entry): Promise<void> {
    await this.mustStand(where, entry, [entry.was?.['first_node_id'], entry.was?.['second_node_id']]);
    await this.database.query(
      `insert into goal_conflict select o.* from json_populate_record(null::goal_conflict,
         ($1::jsonb || jsonb_build_object('version', ($1::jsonb ->> 'version')::int + 1))::json) o`,
      [entry.before],
    );
  }

  private async changeBack(where: Where, entry: Entry, columns: readonly string[]): Promise<void> {
    if (columns.length === 0) return;
    const { actor, versionId } = where;
    if (columns.includes('sub_goal_node_id'))
      await this.mustStand(where, entry, [entry.was?.['sub_goal_node_id']]);
    // Two rows that changed numbers with each other meet on the way back.
    if (columns.includes('number'))
      await this.database.query(`set constraints version_node_sub_goal_number_key deferred`);
    const done = await this.database.query(CHANGE_BACK[editedTable(entry)], [
      actor.platformId,
      versionId,
      entry.rowId,
      entry.after,
      columns,
      entry.before,
    ]);
    if (done.length === 0) throw await this.changed(where, entry);
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

  /** What a row leans on must still be in the draft. */
  private async mustStand(
    where: Where,
    entry: Entry,
    nodeIds: readonly (string | null | undefined)[],
  ): Promise<void> {
    const { actor, versionId } = where;
    for (const nodeId of nodeIds.filter((id) => typeof id === 'string')) {
      const [stands] = await this.database.query(
        `select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3`,
        [actor.platformId, versionId, nodeId],
      );
      if (!stands) throw changedSince(await this.remover(where, nodeId), actor.personId, nameOf(entry));
    }
  }

  private async changed(where: Where, entry: Entry) {
    const nodeId = entry.became?.['node_id'];
    const [stands] = await this.database.query(STANDS[editedTable(entry)], [
      where.actor.platformId,
      entry.rowId,
    ]);
    const who =
      stands || !nodeId ? await this.lastChanger(where, entry.rowId) : await this.remover(where, nodeId);
    return changedSince(who, where.actor.personId, nameOf(entry));
  }

  private async lastChanger({ actor }: Where, rowId: string): Promise<Who | undefined> {
    return (await this.database.query<Who>(LAST_CHANGER, [actor.platformId, rowId]))[0];
  }

  private async remover({ actor, versionId }: Where, nodeId: string): Promise<Who | undefined> {
    return (await this.database.query<Who>(REMOVER, [actor.platformId, versionId, nodeId]))[0];
  }
}

const nameOf = ({ table, was, became }: Entry): Text => {
  if (table === 'link') return text('sambandet', 'the link');
  if (table !== 'version_node') return text('det som hörde dit', 'what belonged to it');
  const wording = `”${(became ?? was)?.['text'] ?? ''}”`;
  return text(wording, wording);
};
