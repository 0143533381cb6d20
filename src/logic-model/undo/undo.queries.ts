import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { LAST_CHANGE, LAST_UNDONE, UNDOABLE } from './undo.statements.js';

/** A change of a draft by its own author. */
export type LastChange = {
  id: string;
  verb: (typeof UNDOABLE)[number];
  at: string;
  /** The node, link, factor or conflict. */
  rowId: string;
  /** The wording of the node or factor after the change, or before it was removed; null for links and conflicts. */
  about: string | null;
};

/** What one may undo and redo now; null where there is nothing. */
export type Latest = { change: LastChange | null; undone: LastChange | null };

export const NOTHING_DONE: Latest = { change: null, undone: null };

/** What was undone and is done again is a change like the others. */
const CHANGES = [...UNDOABLE, 'change-redone'];

@Injectable()
export class UndoQueries {
  constructor(private readonly database: Database) {}

  async latest(actor: Actor, versionId: string): Promise<Latest> {
    const params = [actor.platformId, versionId, actor.personId, CHANGES];
    const [change] = await this.database.read<LastChange>(LAST_CHANGE, params);
    const [undone] = await this.database.read<LastChange>(LAST_UNDONE, params);
    return { change: change ?? null, undone: undone ?? null };
  }
}
