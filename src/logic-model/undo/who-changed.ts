import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Conflict } from '../../shared/errors.js';
import { changedSince, type Who } from './undo.refusals.js';
import { nameOf, type Entry, type Where } from './undo.rules.js';
import { LAST_CHANGER, REMOVER } from './undo.statements.js';

/** Who stands in the way of a change being taken back, and refuses in their name. */
@Injectable()
export class WhoChanged {
  constructor(private readonly database: Database) {}

  /** Somebody has changed or removed the row itself. */
  async since(where: Where, entry: Entry): Promise<Conflict> {
    const nodeId = entry.became?.['node_id'];
    const gone =
      entry.table === 'version_node' && typeof nodeId === 'string' && !(await this.nodeStands(where, nodeId));
    const who = gone ? await this.remover(where, nodeId) : await this.last(where, entry.rowId);
    return changedSince(who, where.actor.personId, nameOf(entry));
  }

  /** Somebody has put another row in its way. */
  async with(where: Where, entry: Entry, rowId: string): Promise<Conflict> {
    return changedSince(await this.last(where, rowId), where.actor.personId, nameOf(entry));
  }

  /** What a row leans on must still be in the draft. */
  async mustStand(
    where: Where,
    entry: Entry,
    nodeIds: readonly (string | null | undefined)[],
  ): Promise<void> {
    for (const nodeId of nodeIds.filter((id) => typeof id === 'string')) {
      if (await this.nodeStands(where, nodeId)) continue;
      throw changedSince(await this.remover(where, nodeId), where.actor.personId, nameOf(entry));
    }
  }

  async nodeStands({ actor, versionId }: Where, nodeId: string): Promise<boolean> {
    const found = await this.database.query(
      `select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3`,
      [actor.platformId, versionId, nodeId],
    );
    return found.length > 0;
  }

  private async last({ actor }: Where, rowId: string): Promise<Who | undefined> {
    return (await this.database.query<Who>(LAST_CHANGER, [actor.platformId, rowId]))[0];
  }

  private async remover({ actor, versionId }: Where, nodeId: string): Promise<Who | undefined> {
    return (await this.database.query<Who>(REMOVER, [actor.platformId, versionId, nodeId]))[0];
  }
}
