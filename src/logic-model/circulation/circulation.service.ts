import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { canonicalText } from '../canonical-text.rules.js';
import { can as canVersion } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { mayBecome, type VersionState } from '../model-version.rules.js';
import { ModelVersionRows, type LockedVersion } from '../model-version.rows.js';
import { AcceptedWordings } from './accepted-wordings.js';
import type { ChangeCirculation, Circulate } from './circulation.dto.js';
import { can } from './circulation.policy.js';
import { CirculationQueries } from './circulation.queries.js';
import { refusals } from './circulation.refusals.js';
import { CirculationRows } from './circulation.rows.js';

/** The coordinator's part: sends a draft out for comment, gives more time, takes it home. */
@Injectable()
export class CirculationService {
  constructor(
    private readonly database: Database,
    private readonly models: LogicModelQueries,
    private readonly versions: ModelVersionRows,
    private readonly queries: CirculationQueries,
    private readonly rows: CirculationRows,
    private readonly wordings: AcceptedWordings,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the draft to chosen organisations and freezes it while it is out. Cannot be undone: what another
   * authority has been sent may be a public document there.
   */
  async circulate(actor: Actor, versionId: string, input: Circulate): Promise<string> {
    const version = await this.versions.locked(actor, versionId);
    authorize(canVersion.edit(actor, version), refusals.onlyOwner);
    if (!mayBecome(version.state, 'circulated')) throw new Conflict('not-a-draft', refusals.notDraft);
    this.refuseBefore(input.dueOn);
    const organisations = await this.asked(actor, input.organisationIds);
    if (organisations.length === 0) {
      throw new Invalid([{ field: 'organisationIds', reason: refusals.nobody }]);
    }
    const sent = canonicalText(await this.models.getVersion(actor, versionId));
    const sha256 = createHash('sha256').update(sent).digest('hex');
    const id = newId();
    await this.database.query(
      `insert into circulation (platform_id, id, version_id, message, due_on, canonical_text, sha256, opened_by, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.platformId,
        id,
        versionId,
        input.message || null,
        input.dueOn,
        sent,
        sha256,
        actor.membershipId,
        this.clock.now(),
      ],
    );
    await this.invite(actor, id, organisations);
    await this.become(actor, version, 'circulated');
    const data = { circulationId: id, organisationIds: organisations, dueOn: input.dueOn, sha256 };
    await this.record(actor, 'model_version', versionId, 'circulated', data);
    return id;
  }

  /** More time, or further organisations, while the draft is out. */
  async change(actor: Actor, id: string, version: number, input: ChangeCirculation): Promise<void> {
    const row = await this.rows.circulation(actor, id, 'update');
    authorize(can.manage(actor, row), refusals.onlyOwner);
    if (row.state !== 'open') throw new Conflict('circulation-ended', refusals.ended);
    if (row.version !== version) throw new Stale();
    const dueOn = input.dueOn ?? row.dueOn;
    if (dueOn !== row.dueOn) this.refuseBefore(dueOn);
    const already = await this.database.query<{ id: string }>(
      `select i.organisation_id as id from circulation_invitation i
       where i.platform_id = $1 and i.circulation_id = $2`,
      [actor.platformId, id],
    );
    const wanted = (input.organisationIds ?? []).filter((one) => already.every((has) => has.id !== one));
    const added = await this.asked(actor, wanted);
    await this.invite(actor, id, added);
    await this.database.query(
      `update circulation set due_on = $3, version = version + 1 where platform_id = $1 and id = $2`,
      [actor.platformId, id, dueOn],
    );
    await this.record(actor, 'circulation', id, 'changed', { dueOn, organisationIds: added });
  }

  /** Ends the circulation. The version is a draft again, and the accepted wordings are put in it. */
  async takeHome(actor: Actor, id: string, version: number): Promise<void> {
    const seen = await this.queries.get(actor, id);
    authorize(can.manage(actor, seen), refusals.onlyOwner);
    const home = await this.versions.locked(actor, seen.versionId);
    const row = await this.rows.circulation(actor, id, 'update');
    if (row.state !== 'open') throw new Conflict('circulation-ended', refusals.ended);
    if (row.version !== version) throw new Stale();
    await this.database.query(
      `update circulation set state = 'closed', closed_by = $3, closed_at = $4, version = version + 1
       where platform_id = $1 and id = $2`,
      [actor.platformId, id, actor.membershipId, this.clock.now()],
    );
    await this.become(actor, home, 'draft');
    const applied = await this.wordings.putIn(actor, row.versionId);
    await this.record(actor, 'model_version', row.versionId, 'taken-home', { circulationId: id, applied });
  }

  private refuseBefore(dueOn: string): void {
    if (dueOn < this.clock.today()) throw new Invalid([{ field: 'dueOn', reason: refusals.dueBefore }]);
  }

  /** The organisations by id, once each; the own one and those not in use are refused. */
  private async asked(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(ids)];
    const found = await this.database.query<{ id: string }>(
      `select o.id from organisation o
       where o.platform_id = $1 and o.id = any ($2::uuid[]) and o.active and o.id <> $3 for key share`,
      [actor.platformId, wanted, actor.organisationId],
    );
    if (found.length < wanted.length) {
      throw new Invalid([{ field: 'organisationIds', reason: refusals.unknownOrganisation }]);
    }
    return wanted;
  }

  private async invite(actor: Actor, id: string, organisations: readonly string[]): Promise<void> {
    await this.database.query(
      `insert into circulation_invitation (platform_id, id, circulation_id, organisation_id)
       select $1, t.id, $2, t.organisation_id from unnest($3::uuid[], $4::uuid[]) as t (id, organisation_id)`,
      [actor.platformId, id, organisations.map(() => newId()), organisations],
    );
  }

  private async become(actor: Actor, row: LockedVersion, state: VersionState): Promise<void> {
    if (!mayBecome(row.state, state)) throw new Conflict('not-a-draft', refusals.notDraft);
    await this.database.query(
      `update model_version set state = $3, version = version + 1 where platform_id = $1 and id = $2`,
      [actor.platformId, row.id, state],
    );
  }

  private async record(
    actor: Actor,
    subject: string,
    subjectId: string,
    verb: string,
    data: object,
  ): Promise<void> {
    await this.events.record(actor, { subject, subjectId, verb, data });
  }
}
