import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { Removals } from '../merge/removals.js';
import { ModelVersionRows } from '../model-version.rows.js';
import type { FactorWorks } from '../node.rules.js';
import type { AddFactor, EditFactor } from './factors.dto.js';

type Row = { text: string; occursOn: string | null; works: FactorWorks; how: string | null };

/** The external factors of a draft. Every change locks the version first, then checks the factor's own number. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly events: Events,
    private readonly removals: Removals,
  ) {}

  async add(actor: Actor, versionId: string, input: AddFactor): Promise<string> {
    await this.rows.editable(actor, versionId);
    const id = newId();
    await this.database.query(
      `insert into external_factor (platform_id, id, version_id, identity, text, occurs_on, works, how)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.platformId,
        id,
        versionId,
        newId(),
        input.text,
        input.occursOn ?? null,
        input.works ?? 'unknown',
        input.how || null,
      ],
    );
    await this.touch(actor, versionId, id, input.nodeIds ?? []);
    await this.changed(actor, versionId, 'factor-added', id);
    return id;
  }

  /** @throws {Stale} when the factor has changed since `version` */
  async edit(
    actor: Actor,
    versionId: string,
    factorId: string,
    version: number,
    input: EditFactor,
  ): Promise<void> {
    await this.rows.editable(actor, versionId);
    const was = await this.get(actor, versionId, factorId);
    const kept = <T>(now: T | undefined, before: T): T => (now === undefined ? before : now);
    const done = await this.database.query(
      `update external_factor f set text = $4, occurs_on = $5, works = $6, how = $7, version = f.version + 1
       where f.platform_id = $1 and f.id = $2 and f.version = $3 returning f.id`,
      [
        actor.platformId,
        factorId,
        version,
        input.text ?? was.text,
        kept(input.occursOn, was.occursOn),
        input.works ?? was.works,
        kept(input.how, was.how) || null,
      ],
    );
    if (done.length === 0) throw new Stale();
    if (input.nodeIds) await this.touch(actor, versionId, factorId, input.nodeIds);
    await this.changed(actor, versionId, 'factor-edited', factorId);
  }

  async remove(actor: Actor, versionId: string, factorId: string, version: number): Promise<void> {
    await this.rows.editable(actor, versionId);
    await this.get(actor, versionId, factorId);
    const done = await this.database.query(
      `delete from external_factor f where f.platform_id = $1 and f.id = $2 and f.version = $3 returning f.id`,
      [actor.platformId, factorId, version],
    );
    if (done.length === 0) throw new Stale();
    await this.changed(actor, versionId, 'factor-removed', factorId);
  }

  private async get(actor: Actor, versionId: string, factorId: string): Promise<Row> {
    const [row] = await this.database.query<Row>(
      `select f.text, to_char(f.occurs_on, 'YYYY-MM-DD') as "occursOn", f.works, f.how from external_factor f
       where f.platform_id = $1 and f.version_id = $2 and f.id = $3`,
      [actor.platformId, versionId, factorId],
    );
    if (!row) throw await this.removals.missing(actor, versionId, 'factor', factorId);
    return row;
  }

  /** The list takes the place of the one before; what stands in both is left as it is. */
  private async touch(
    actor: Actor,
    versionId: string,
    factorId: string,
    nodeIds: readonly string[],
  ): Promise<void> {
    const wanted = [...new Set(nodeIds)];
    await this.database.query(
      `delete from external_factor_node x
       where x.platform_id = $1 and x.factor_id = $2 and not x.node_id = any ($3::uuid[])`,
      [actor.platformId, factorId, wanted],
    );
    await this.database.query(
      `insert into external_factor_node (platform_id, id, version_id, factor_id, node_id)
       select $1, n.id, $2, $3, n.node_id from unnest($4::uuid[], $5::uuid[]) as n (id, node_id)
       on conflict on constraint external_factor_node_key do nothing`,
      [actor.platformId, versionId, factorId, wanted.map(() => newId()), wanted],
    );
  }

  private async changed(actor: Actor, versionId: string, verb: string, factorId: string): Promise<void> {
    await this.rows.contentChanged(actor, versionId);
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb,
      data: { factorId },
    });
  }
}
