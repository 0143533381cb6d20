import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { Removals } from './merge/removals.js';
import { ModelVersionRows } from './model-version.rows.js';
import type { AddLink, EditLink } from './node.dto.js';
import { ModelLink } from './node.entity.js';
import { asStored } from './sources/sources.rules.js';

/** The links of a draft. That they go forward and close no circle is judged in the database, under lock. */
@Injectable()
export class VersionLinksService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly events: Events,
    private readonly removals: Removals,
  ) {}

  async add(actor: Actor, versionId: string, input: AddLink): Promise<string> {
    await this.rows.editable(actor, versionId);
    const id = newId();
    await this.database.repo(ModelLink).insert({
      platformId: actor.platformId,
      id,
      versionId,
      fromNodeId: input.fromNodeId,
      toNodeId: input.toNodeId,
      assumption: input.assumption ?? null,
      evidence: input.evidence ?? 'none',
      sources: asStored(input.sources ?? []),
      claim: input.claim ?? 'unknown',
      claimReasoning: input.claimReasoning ?? null,
      sign: input.sign ?? '+',
    });
    await this.changed(actor, versionId, 'link-added', id);
    return id;
  }

  /** @throws {Stale} when the link has changed since `version` */
  async edit(
    actor: Actor,
    versionId: string,
    linkId: string,
    version: number,
    input: EditLink,
  ): Promise<void> {
    await this.rows.editable(actor, versionId);
    const was = await this.get(actor, versionId, linkId);
    const kept = <T>(now: T | undefined, before: T): T => (now === undefined ? before : now);
    const done = await this.database.repo(ModelLink).update(
      { platformId: actor.platformId, id: linkId, version },
      {
        assumption: kept(input.assumption, was.assumption),
        evidence: input.evidence ?? was.evidence,
        sources: input.sources === undefined ? was.sources : asStored(input.sources ?? []),
        claim: input.claim ?? was.claim,
        claimReasoning: kept(input.claimReasoning, was.claimReasoning),
        sign: input.sign ?? was.sign,
        version: version + 1,
      },
    );
    if (!done.affected) throw new Stale();
    await this.changed(actor, versionId, 'link-edited', linkId);
  }

  async remove(actor: Actor, versionId: string, linkId: string, version: number): Promise<void> {
    await this.rows.editable(actor, versionId);
    await this.get(actor, versionId, linkId);
    const done = await this.database
      .repo(ModelLink)
      .delete({ platformId: actor.platformId, id: linkId, version });
    if (!done.affected) throw new Stale();
    await this.changed(actor, versionId, 'link-removed', linkId);
  }

  private async get(actor: Actor, versionId: string, linkId: string): Promise<ModelLink> {
    const link = await this.database
      .repo(ModelLink)
      .findOneBy({ platformId: actor.platformId, versionId, id: linkId });
    if (!link) throw await this.removals.missing(actor, versionId, 'link', linkId);
    return link;
  }

  private async changed(actor: Actor, versionId: string, verb: string, linkId: string): Promise<void> {
    await this.rows.contentChanged(actor, versionId);
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb,
      data: { linkId },
    });
  }
}
