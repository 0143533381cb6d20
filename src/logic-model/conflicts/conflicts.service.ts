import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { Removals } from '../merge/removals.js';
import { ModelVersionRows } from '../model-version.rows.js';
import type { AddConflict, EditConflict } from './conflicts.dto.js';

/** The goal conflicts of a draft. Every change locks the version first, then checks the conflict's own number. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly events: Events,
    private readonly removals: Removals,
  ) {}

  async add(actor: Actor, versionId: string, input: AddConflict): Promise<string> {
    await this.rows.editable(actor, versionId);
    const id = newId();
    await this.database.query(
      `insert into goal_conflict (platform_id, id, version_id, first_node_id, second_node_id, reasoning)
       values ($1, $2, $3, $4, $5, $6)`,
      [actor.platformId, id, versionId, input.firstNodeId, input.secondNodeId, input.reasoning],
    );
    await this.changed(actor, versionId, 'conflict-added', id);
    return id;
  }

  /** @throws {Stale} when the conflict has changed since `version` */
  async edit(
    actor: Actor,
    versionId: string,
    conflictId: string,
    version: number,
    { reasoning }: EditConflict,
  ): Promise<void> {
    await this.rows.editable(actor, versionId);
    await this.mustBe(actor, versionId, conflictId);
    const done = await this.database.query(
      `update goal_conflict c set reasoning = $4, version = c.version + 1
       where c.platform_id = $1 and c.id = $2 and c.version = $3 returning c.id`,
      [actor.platformId, conflictId, version, reasoning],
    );
    if (done.length === 0) throw new Stale();
    await this.changed(actor, versionId, 'conflict-edited', conflictId);
  }

  async remove(actor: Actor, versionId: string, conflictId: string, version: number): Promise<void> {
    await this.rows.editable(actor, versionId);
    await this.mustBe(actor, versionId, conflictId);
    const done = await this.database.query(
      `delete from goal_conflict c where c.platform_id = $1 and c.id = $2 and c.version = $3 returning c.id`,
      [actor.platformId, conflictId, version],
    );
    if (done.length === 0) throw new Stale();
    await this.changed(actor, versionId, 'conflict-removed', conflictId);
  }

  private async mustBe(actor: Actor, versionId: string, conflictId: string): Promise<void> {
    const found = await this.database.query(
      `select 1 from goal_conflict c where c.platform_id = $1 and c.version_id = $2 and c.id = $3`,
      [actor.platformId, versionId, conflictId],
    );
    if (found.length === 0) throw await this.removals.missing(actor, versionId, 'conflict', conflictId);
  }

  private async changed(actor: Actor, versionId: string, verb: string, conflictId: string): Promise<void> {
    await this.rows.contentChanged(actor, versionId);
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb,
      data: { conflictId },
    });
  }
}
