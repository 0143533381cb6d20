import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Conflict, NotFound } from '../shared/errors.js';
import { can } from './logic-model.policy.js';
import { refusals } from './logic-model.refusals.js';
import { isEditable, type VersionState } from './model-version.rules.js';

/** A version's row as the services that change it need it, held until the transaction ends. */
export type LockedVersion = {
  id: string;
  modelId: string;
  number: number;
  title: string;
  state: VersionState;
  sharedAt: Date | null;
  version: number;
  /** The organisation that owns the model. */
  organisationId: string;
  /** It is out for comment, and the actor's organisation was asked. */
  asked: boolean;
  modelKind: 'platform' | 'local';
};

/** Locks the version's row, the first thing every change of a version does. */
@Injectable()
export class ModelVersionRows {
  constructor(private readonly database: Database) {}

  async locked(actor: Actor, versionId: string): Promise<LockedVersion> {
    const [row] = await this.database.query<LockedVersion>(
      `select v.id, v.model_id as "modelId", v.number, v.title, v.state, v.shared_at as "sharedAt", v.version,
         m.organisation_id as "organisationId", m.kind as "modelKind",
         v.state = 'circulated' and exists (
           select from circulation c
           join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
           where c.platform_id = $1 and c.version_id = v.id and c.state = 'open' and i.organisation_id = $3) as asked
       from model_version v
       join logic_model m on m.platform_id = $1 and m.id = v.model_id
       where v.platform_id = $1 and v.id = $2
       for update of v`,
      [actor.platformId, versionId, actor.organisationId],
    );
    if (!row || !can.see(actor, row)) throw new NotFound();
    return row;
  }

  /** A draft that the actor may change. */
  async editable(actor: Actor, versionId: string): Promise<LockedVersion> {
    const row = await this.locked(actor, versionId);
    authorize(can.edit(actor, row), refusals.onlyOwner);
    if (!isEditable(row.state)) throw new Conflict('not-a-draft', refusals.notDraft);
    return row;
  }

  /** The version's number counts every change of its content, so that its ETag tells them apart. */
  async contentChanged(actor: Actor, versionId: string): Promise<void> {
    await this.database.query(
      `update model_version set version = version + 1 where platform_id = $1 and id = $2`,
      [actor.platformId, versionId],
    );
  }
}
