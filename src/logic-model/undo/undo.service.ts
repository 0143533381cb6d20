import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import type { Conflict } from '../../shared/errors.js';
import { ModelVersionRows } from '../model-version.rows.js';
import { Reversal } from './reversal.js';
import { UndoQueries, type LastChange } from './undo.queries.js';
import { nothingToRedo, nothingToUndo, notTheLast, notTheLastUndone } from './undo.refusals.js';
import type { Entry } from './undo.rules.js';
import { ENTRIES } from './undo.statements.js';

/**
 * Takes one's latest change of a draft back, row by row from the audit trail, where what it changed still stands as it
 * left it. That is a change of its own; what others have done elsewhere stays. To redo is to take the undoing back.
 */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly queries: UndoQueries,
    private readonly reversal: Reversal,
    private readonly events: Events,
  ) {}

  async undo(actor: Actor, versionId: string, changeId: string): Promise<void> {
    await this.rows.editable(actor, versionId);
    const { change } = await this.queries.latest(actor, versionId);
    const { verb, rowId } = latestOf(change, changeId, nothingToUndo, notTheLast);
    await this.reverse(actor, versionId, changeId);
    await this.record(actor, versionId, 'change-undone', { undid: changeId, verb, nodeId: rowId });
  }

  async redo(actor: Actor, versionId: string, changeId: string): Promise<void> {
    await this.rows.editable(actor, versionId);
    const { undone } = await this.queries.latest(actor, versionId);
    const { verb, rowId } = latestOf(undone, changeId, nothingToRedo, notTheLastUndone);
    await this.reverse(actor, versionId, changeId);
    await this.record(actor, versionId, 'change-redone', { redid: changeId, verb, nodeId: rowId });
  }

  private async reverse(actor: Actor, versionId: string, changeId: string): Promise<void> {
    const entries = await this.database.query<Entry>(ENTRIES, [actor.platformId, changeId]);
    await this.reversal.of({ actor, versionId }, entries);
    await this.rows.contentChanged(actor, versionId);
  }

  private async record(actor: Actor, versionId: string, verb: string, data: object): Promise<void> {
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb,
      data: { ...data },
    });
  }
}

function latestOf(latest: LastChange | null, changeId: string, none: Conflict, other: Conflict): LastChange {
  if (!latest) throw none;
  if (latest.id !== changeId) throw other;
  return latest;
}
