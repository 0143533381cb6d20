import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { KNOWN_NODE, LINK_AT, NODE_AT, WHO_SINCE } from './row-history.statements.js';
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

  /** Whether the model has ever had the node: then it has been removed, and the address is not wrong. */
  async knows(actor: Actor, modelId: string, nodeId: string): Promise<boolean> {
    return (await this.database.read(KNOWN_NODE, [actor.platformId, modelId, nodeId])).length > 0;
  }

  private async at(
    statement: { name: string; text: string },
    params: readonly unknown[],
  ): Promise<Sides | null> {
    const [found] = await this.database.read<{ row: Record<string, string | null> }>(statement, params);
    if (!found) return null;
    return Object.fromEntries(
      Object.entries(found.row).map(([column, value]) => [fieldOf(column), value ?? '']),
    );
  }
}

/** What a form calls a column. */
const fieldOf = (column: string): string =>
  column === 'sub_goal_node_id'
    ? 'subGoalId'
    : column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
