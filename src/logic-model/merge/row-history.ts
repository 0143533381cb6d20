import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { linesOfColumn } from '../sources/sources.rules.js';
import type { Part } from './edited.rules.js';
import { CONFLICT_AT, FACTOR_AT, LINK_AT, NODE_AT, WHO_SINCE } from './row-history.statements.js';
import type { Sides } from './merge.rules.js';

/** Somebody who changed a row, by function and organisation. */
export type Changer = { functionTitle: string | null; organisation: string | null; at: string };

const AT = { node: NODE_AT, link: LINK_AT, factor: FACTOR_AT, conflict: CONFLICT_AT } as const;

/** What a part of a draft said at an earlier version of its row. The audit trail keeps it; no form can make it up. */
@Injectable()
export class RowHistory {
  constructor(private readonly database: Database) {}

  /** Null where the trail does not know that version of the row. */
  async at(actor: Actor, part: Part, versionId: string, id: string, version: number): Promise<Sides | null> {
    const [found] = await this.database.read<{ row: Record<string, string | null> }>(AT[part], [
      actor.platformId,
      versionId,
      id,
      version,
    ]);
    return found ? fieldsOfRow(found.row) : null;
  }

  /** Who has changed the row since, the latest first, each once. */
  async changers(actor: Actor, versionId: string, id: string, since: number): Promise<Changer[]> {
    return await this.database.read<Changer>(WHO_SINCE, [actor.platformId, versionId, id, since]);
  }
}

/** A row of the trail as a form calls its columns. */
export const fieldsOfRow = (row: Readonly<Record<string, string | null>>): Sides =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      fieldOf(column),
      column === 'sources' ? linesOfColumn(value) : (value ?? ''),
    ]),
  );

/** What a form calls a column. */
const fieldOf = (column: string): string =>
  column === 'sub_goal_node_id'
    ? 'subGoalId'
    : column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
