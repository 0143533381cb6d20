import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import type { ImportKind } from './connector.js';
import { Connectors } from './imports/connectors.js';
import { LOCK_FILE_OF, LOCK_IMPORT, LOCK_SOURCE_OF } from './imports/import.statements.js';
import { ADD_SCHEDULED } from './imports/schedule.statements.js';
import { can as indicatorCan } from '../indicator.policy.js';
import type { Source } from '../use-status.types.js';
import { can } from './source.policy.js';
import {
  alreadyConnected,
  importEnded,
  importNotBroken,
  importOpen,
  nothingLinked,
  notConnected,
} from './source.refusals.js';
import type { ConfigureSource } from './sources.dto.js';

type Locked = { id: string; system: string; version: number; linked: number };
type LockedImport = {
  system: string;
  state: string;
  latest: boolean;
  /** Of a file: whose figures it holds, and whether it is as it was when it was confirmed. */
  file: { ownerOrganisationId: string | null; source: Source; waits: boolean } | null;
};

/** Connections to sources, and the imports that are asked for by hand. The work itself is the worker's. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly connectors: Connectors,
    private readonly clock: Clock,
  ) {}

  async connect(actor: Actor, system: string): Promise<string> {
    authorize(can.manage(actor));
    const connector = this.connectors.get(system);
    if (connector.address === null) throw notConnected(connector.name);
    const id = newId();
    const added = await this.database.query(
      `insert into source as s (platform_id, id, system, comparison_areas) values ($1, $2, $3, '{0000}')
       on conflict on constraint source_system_key do nothing returning s.id`,
      [actor.platformId, id, system],
    );
    if (added.length === 0) throw alreadyConnected();
    await this.events.record(actor, {
      subject: 'source',
      subjectId: id,
      verb: 'connected',
      data: { system },
    });
    return id;
  }

  async configure(actor: Actor, id: string, version: number, input: ConfigureSource): Promise<void> {
    await this.lock(actor, id);
    authorize(can.manage(actor));
    const areas = [...new Set(input.comparisonAreas)];
    const changed = await this.database.query(
      `update source s set schedule = $4, comparison_areas = $5, version = s.version + 1
       where s.platform_id = $1 and s.id = $2 and s.version = $3 returning s.id`,
      [actor.platformId, id, version, input.schedule, areas],
    );
    if (changed.length === 0) throw new Stale();
    await this.events.record(actor, { subject: 'source', subjectId: id, verb: 'configured', data: input });
  }

  async start(actor: Actor, sourceId: string, kind: ImportKind): Promise<string> {
    const source = await this.lock(actor, sourceId);
    authorize(can.manage(actor));
    const connector = this.connectors.get(source.system);
    if (connector.address === null) throw notConnected(connector.name);
    if (kind !== 'catalogue' && source.linked === 0) throw nothingLinked(connector.name);
    const jobId = newId();
    const now = this.clock.now();
    const added = await this.database.query(ADD_SCHEDULED, [actor.platformId, jobId, sourceId, kind, now]);
    if (added.length === 0) throw importOpen();
    await this.database.query(
      `update import_job j set membership_id = $3 where j.platform_id = $1 and j.id = $2`,
      [actor.platformId, jobId, actor.membershipId],
    );
    await this.ask(actor, jobId, source.system);
    await this.record(actor, jobId, 'started', { kind, sourceId });
    return jobId;
  }

  /** The worker sees it within a second and stops after what it is saving; what is waiting ends at once. */
  async cancel(actor: Actor, importId: string): Promise<void> {
    const { state } = await this.lockImport(actor, importId);
    if (state !== 'queued' && state !== 'running') throw importEnded();
    await this.database.query(
      `update import_job j set cancel_wanted = true,
         state = case when j.state = 'queued' then 'cancelled' else j.state end,
         finished_at = case when j.state = 'queued' then $3::timestamptz end
       where j.platform_id = $1 and j.id = $2`,
      [actor.platformId, importId, this.clock.now()],
    );
    await this.record(actor, importId, 'cancelled', {});
  }

  /** Goes on where it was: what was fetched is not fetched again. */
  async resume(actor: Actor, importId: string): Promise<void> {
    const { state, latest, system, file } = await this.lockImport(actor, importId);
    if (!latest || file?.waits === false || (state !== 'failed' && state !== 'cancelled')) {
      throw importNotBroken();
    }
    const connector = this.connectors.get(system);
    if (!file && connector.address === null) throw notConnected(connector.name);
    await this.database.query(
      `update import_job j set state = 'queued', cancel_wanted = false, finished_at = null, reason_sv = null,
         reason_en = null, interruptions = 0
       where j.platform_id = $1 and j.id = $2`,
      [actor.platformId, importId],
    );
    await this.ask(actor, importId, system);
    await this.record(actor, importId, 'resumed', {});
  }

  private async ask({ platformId }: Actor, jobId: string, system: string): Promise<void> {
    await this.jobs.ask('import', jobId, { platformId, jobId, system });
  }

  private async record(actor: Actor, subjectId: string, verb: string, data: object): Promise<void> {
    await this.events.record(actor, { subject: 'import_job', subjectId, verb, data });
  }

  /** @throws {NotFound} */
  private async lock(actor: Actor, id: string): Promise<Locked> {
    const [row] = await this.database.query<Locked>(
      `select s.id, s.system, s.version, (select count(*)::integer from indicator i
         where i.platform_id = $1 and i.source = s.system) as linked
       from source s where s.platform_id = $1 and s.id = $2 for update of s`,
      [actor.platformId, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** With leave to change it: a source's is the coordinator's, a file's everybody's who may enter the values. */
  private async lockImport(actor: Actor, id: string): Promise<LockedImport> {
    const which = [actor.platformId, id];
    await this.database.query(LOCK_SOURCE_OF, which);
    await this.database.query(LOCK_FILE_OF, which);
    const [row] = await this.database.query<LockedImport>(LOCK_IMPORT, which);
    if (!row) throw new NotFound();
    authorize(row.file ? indicatorCan.enterValues(actor, row.file) : can.manage(actor));
    return row;
  }
}
