import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DecisionsQueries } from '../decisions/decisions.queries.js';
import type { DecisionView } from '../decisions/decisions.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Conflict } from '../shared/errors.js';
import { canonicalText } from './canonical-text.rules.js';
import { compareVersions, type Comparison } from './comparison.rules.js';
import { lint, type Finding } from './linter.rules.js';
import { allowedActions } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { refusals } from './logic-model.refusals.js';
import type { Verification, VersionView, VersionWhole } from './logic-model.views.js';

const FROZEN = {
  name: 'model_version_frozen',
  text: `
    select v.canonical_text as "canonicalText", v.sha256 from model_version v
    where v.platform_id = $1 and v.id = $2 and v.canonical_text is not null`,
};

/** Reads a version together with what is known about it: its decision, its findings, its differences. */
@Injectable()
export class VersionReviewService {
  constructor(
    private readonly database: Database,
    private readonly queries: LogicModelQueries,
    private readonly decisions: DecisionsQueries,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, versionId: string): Promise<VersionView> {
    return (await this.withDecision(actor, await this.queries.getVersion(actor, versionId))).version;
  }

  /** The version as the API shows it, and its latest decision. */
  async withDecision(
    actor: Actor,
    whole: VersionWhole,
  ): Promise<{ version: VersionView; decision: DecisionView | null }> {
    const model = await this.queries.getModel(actor, whole.modelId);
    const decision = await this.decision(actor, whole.id);
    const actions = allowedActions(actor, whole, decision?.allowedActions ?? [], model.hasOpenVersion);
    return { version: { ...whole, decisionId: decision?.id ?? null, allowedActions: actions }, decision };
  }

  /** The latest decision about a version, open or taken. */
  async decision(actor: Actor, versionId: string): Promise<DecisionView | null> {
    return await this.decisions.findLatest(actor, 'model_version', versionId);
  }

  async findings(actor: Actor, whole: VersionWhole): Promise<Finding[]> {
    return lint(whole, await this.queries.nodeUses(actor, whole.modelId), this.clock.today());
  }

  /** What the version changes against the one in force, or against nothing. */
  async comparison(
    actor: Actor,
    whole: VersionWhole,
  ): Promise<{ before: VersionWhole | null; comparison: Comparison }> {
    const model = await this.queries.getModel(actor, whole.modelId);
    const beforeId = model.inForceVersionId === whole.id ? whole.basedOnVersionId : model.inForceVersionId;
    const before = beforeId === null ? null : await this.queries.getVersion(actor, beforeId);
    const uses = await this.queries.nodeUses(actor, whole.modelId);
    return { before, comparison: compareVersions(before, whole, uses) };
  }

  /** Computes an adopted version's text again from its rows and compares it with what was frozen. */
  async verify(actor: Actor, versionId: string): Promise<Verification> {
    const whole = await this.queries.getVersion(actor, versionId);
    const params = [actor.platformId, versionId];
    const [frozen] = await this.database.read<{ canonicalText: string; sha256: string }>(FROZEN, params);
    if (!frozen) throw new Conflict('not-adopted', refusals.notAdopted);
    const sum = (value: string): string => createHash('sha256').update(value).digest('hex');
    const recomputedSha256 = sum(canonicalText(whole));
    return {
      versionId,
      number: whole.number,
      sha256: frozen.sha256,
      recomputedSha256,
      matches: recomputedSha256 === frozen.sha256 && sum(frozen.canonicalText) === frozen.sha256,
      canonicalText: frozen.canonicalText,
    };
  }
}
