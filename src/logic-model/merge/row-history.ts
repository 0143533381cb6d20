import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { LINK_AT, NODE_AT, WHO_SINCE } from './row-history.statements.js';
import type { Sides } from './merge.rules.js';

/** Somebody who changed a row, by function and organisation. */
export type Changer = { functionTitle: string | null; organisation: string | null; at: string };

/** What a node or a link said at an earlier version of its row. The audit trail keeps it; no form can make it up. */
@Injectable()
export class RowHistory {
  constructor(private readonly database: Database) {}

  /** Null where the trail does not know that version of the row. */
  async node(actor: Actor, versionId: string, nodeId: string, version: number): Promise<Sides | null> {
    return await this.at(NODE_AT, [actor.platformId, versionId, nodeId, version]);
  }

  async link(actor: Actor, versionId: string, linkId: string, version: number): Promise<Sides | null> {
    return await this.at(LINK_AT, [actor.platformId, versionId, linkId, version]);
  }

  /** Who has changed the row since, the latest first, each once. */
  async changers(actor: Actor, versionId: string, id: string, since: number): Promise<Changer[]> {
    return await this.database.read<Changer>(WHO_SINCE, [actor.platformId, versionId, id, since]);
  }

  private async at(
    statement: { name: string; text: string },
    params: readonly unknown[],
  ): Promise<Sides | null> {
    const [found] = await this.database.read<{ row: Record<string, string | null> }>(statement, params);
    return found ? fieldsOfRow(found.row) : null;
  }
}

/** A row of the trail as a form calls its columns. */
export const fieldsOfRow = (row: Readonly<Record<string, string | null>>): Sides =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value ?? '']));

/** What a form calls a column. */
const fieldOf = (column: string): string =>
  column === 'sub_goal_node_id'
    ? 'subGoalId'
    : column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
