import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Outcome } from '../decisions/decision.rules.js';
import type { RecordAdoption, RecordReturn, TakeStand } from '../decisions/decisions.dto.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { OwnDecisionsService } from '../decisions/own-decisions.service.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Stale } from '../shared/errors.js';
import { canonicalText } from './canonical-text.rules.js';
import { isBlocking, lint } from './linter.rules.js';
import type { TableVersion } from './logic-model.dto.js';
import { ModelVersion } from './logic-model.entity.js';
import { can } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { refusals } from './logic-model.refusals.js';
import { mayBecome, type VersionState } from './model-version.rules.js';
import { ModelVersionRows, type LockedVersion } from './model-version.rows.js';

const SUBJECT = 'model_version';

/** A version's way from draft to adopted: sharing, tabling, stands, adoption, return. */
@Injectable()
export class VersionDecisionService {
  constructor(
    private readonly database: Database,
    private readonly queries: LogicModelQueries,
    private readonly rows: ModelVersionRows,
    private readonly decisions: DecisionsService,
    private readonly ownDecisions: OwnDecisionsService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Lets everybody on the platform see the draft. Cannot be taken back: it may have become a public document. */
  async share(actor: Actor, versionId: string): Promise<void> {
    const row = await this.rows.editable(actor, versionId);
    if (row.sharedAt !== null) throw new Conflict('already-shared', refusals.alreadyShared);
    await this.change(actor, row, { sharedAt: this.clock.now() });
    await this.record(actor, row, 'shared');
  }

  /** Puts the draft before a body, and so shares it. What the linter calls a stop must be solved first. */
  async table(actor: Actor, versionId: string, input: TableVersion): Promise<string> {
    const row = await this.rows.editable(actor, versionId);
    if (row.modelKind === 'local') throw new Conflict('local-model', refusals.localModel);
    await this.refuseUnready(actor, versionId);
    const decisionId = await this.decisions.open(actor, {
      ...subjectOf(row),
      bodyId: input.bodyId,
      meetingDate: input.meetingDate ?? null,
    });
    await this.become(actor, row, 'tabled', { sharedAt: row.sharedAt ?? this.clock.now() });
    await this.record(actor, row, 'tabled', undefined, { decisionId, bodyId: input.bodyId });
    return decisionId;
  }

  async takeStand(actor: Actor, versionId: string, input: TakeStand): Promise<void> {
    await this.queries.getVersion(actor, versionId);
    await this.decisions.takeStand(actor, await this.openDecision(actor, versionId), input);
  }

  /** The chair records the adoption: the version is frozen, and the one before it superseded, all or nothing. */
  async adopt(actor: Actor, versionId: string, input: RecordAdoption): Promise<void> {
    await this.freeze(actor, await this.decided(actor, versionId, 'adopted', input), input.meetingDate);
  }

  /** An organisation adopts its own model: nothing is tabled on the platform. What is adopted is shared. */
  async adoptOwn(
    actor: Actor,
    versionId: string,
    version: number,
    input: RecordAdoption & { decidedIn?: string | null },
  ): Promise<void> {
    const row = await this.rows.editable(actor, versionId);
    authorize(can.adoptOwn(actor, row), refusals.onlyApprover);
    if (row.version !== version) throw new Stale();
    await this.refuseUnready(actor, versionId);
    await this.ownDecisions.record(actor, subjectOf(row), input);
    await this.freeze(actor, row, input.meetingDate);
  }

  /** The chair sends the proposal back, with the body's reason. */
  async returnForRevision(actor: Actor, versionId: string, input: RecordReturn): Promise<void> {
    await this.database.because(input.reason);
    const row = await this.decided(actor, versionId, 'returned', input);
    await this.become(actor, row, 'returned');
    await this.record(actor, row, 'returned', input.reason);
  }

  /** The returned proposal becomes a draft again. It stays shared. */
  async reopen(actor: Actor, versionId: string): Promise<void> {
    const row = await this.rows.locked(actor, versionId);
    authorize(can.edit(actor, row), refusals.onlyOwner);
    if (row.state !== 'returned') throw new Conflict('not-returned', refusals.notReturned);
    await this.become(actor, row, 'draft');
    await this.record(actor, row, 'reopened');
  }

  /** Locks the version, then lets the decision be recorded. */
  private async decided(
    actor: Actor,
    versionId: string,
    outcome: Outcome,
    input: RecordAdoption | RecordReturn,
  ): Promise<LockedVersion> {
    const row = await this.rows.locked(actor, versionId);
    if (!mayBecome(row.state, outcome)) throw new Conflict('not-tabled', refusals.notTabled);
    await this.decisions.record(actor, await this.openDecision(actor, versionId), outcome, input);
    return row;
  }

  private async openDecision(actor: Actor, versionId: string): Promise<string> {
    const [open] = await this.database.query<{ id: string }>(
      `select d.id from decision d
       where d.platform_id = $1 and d.subject_type = $2 and d.subject_id = $3 and d.state = 'open'`,
      [actor.platformId, SUBJECT, versionId],
    );
    if (!open) throw new Conflict('not-tabled', refusals.notTabled);
    return open.id;
  }

  /** The text that holds from now on, with its sum; the version before it gives way. */
  private async freeze(actor: Actor, row: LockedVersion, meetingDate: string): Promise<void> {
    await this.supersede(actor, row.modelId);
    const frozen = canonicalText(await this.queries.getVersion(actor, row.id));
    const sha256 = createHash('sha256').update(frozen).digest('hex');
    await this.change(actor, row, {
      state: 'adopted',
      adoptedAt: this.clock.now(),
      inForceFrom: meetingDate,
      sharedAt: row.sharedAt ?? this.clock.now(),
      canonicalText: frozen,
      sha256,
    });
    await this.record(actor, row, 'adopted', undefined, { sha256, meetingDate });
  }

  private async refuseUnready(actor: Actor, versionId: string): Promise<void> {
    const whole = await this.queries.getVersion(actor, versionId);
    const stops = lint(whole, [], this.clock.today()).filter(isBlocking);
    if (stops.length > 0) throw new Conflict('not-ready', refusals.notReady(stops));
  }

  private async supersede(actor: Actor, modelId: string): Promise<void> {
    const [old] = await this.database.query<{ id: string }>(
      `update model_version set state = 'superseded', superseded_at = $3, version = version + 1
       where platform_id = $1 and model_id = $2 and state = 'adopted' returning id`,
      [actor.platformId, modelId, this.clock.now()],
    );
    if (!old) return;
    await this.events.record(actor, { subject: SUBJECT, subjectId: old.id, verb: 'superseded' });
  }

  private async become(
    actor: Actor,
    row: LockedVersion,
    state: VersionState,
    rest: Partial<ModelVersion> = {},
  ): Promise<void> {
    if (!mayBecome(row.state, state)) throw new Conflict('not-tabled', refusals.notTabled);
    await this.change(actor, row, { ...rest, state });
  }

  private async change(actor: Actor, row: LockedVersion, what: Partial<ModelVersion>): Promise<void> {
    await this.database
      .repo(ModelVersion)
      .update({ platformId: actor.platformId, id: row.id }, { ...what, version: row.version + 1 });
  }

  private async record(
    actor: Actor,
    row: LockedVersion,
    verb: string,
    reason?: string,
    data?: object,
  ): Promise<void> {
    await this.events.record(actor, { subject: SUBJECT, subjectId: row.id, verb, reason, data });
  }
}

const subjectOf = ({ id, title, number }: LockedVersion) => ({
  subjectType: SUBJECT,
  subjectId: id,
  subjectTitle: `${title}, version ${number}`,
});
