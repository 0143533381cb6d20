import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { LAST_CHANGE, UNDOABLE } from './undo.statements.js';

/** A change of a draft by its own author. */
export type LastChange = {
  id: string;
  verb: (typeof UNDOABLE)[number];
  at: string;
  /** The node or the link. */
  rowId: string;
  /** The node's wording after the change, or before it was removed; null for a link. */
  about: string | null;
};

@Injectable()
export class UndoQueries {
  constructor(private readonly database: Database) {}

  /** What the actor would undo now; null where there is nothing. */
  async lastChange(actor: Actor, versionId: string): Promise<LastChange | null> {
    const params = [actor.platformId, versionId, actor.personId, UNDOABLE];
    const [row] = await this.database.read<LastChange>(LAST_CHANGE, params);
    return row ?? null;
  }
}
