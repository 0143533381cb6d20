import { Injectable } from '@nestjs/common';
import { ActivityOutputs } from '../activities/activity-outputs.js';
import { Database } from '../database/database.js';
import { measured } from '../indicators/use-status.js';
import { UseStatusQueries, type PlatformStatuses } from '../indicators/use-status.queries.js';
import type { SeenPoint } from '../indicators/use-series.js';
import type { UseStatus } from '../indicators/use-status.types.js';
import { placeOf } from '../logic-model/finding-place.rules.js';
import { LogicModelQueries } from '../logic-model/logic-model.queries.js';
import { VersionReviewService } from '../logic-model/version-review.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { said } from '../shared/text.js';
import { COMPILED, KEPT, YEARS } from './follow-up.statements.js';
import type {
  CompiledRow,
  Figure,
  FollowUpData,
  GoalPart,
  IndicatorLine,
  ModelFinding,
} from './follow-up.types.js';

export type KeptFollowUp = {
  id: string;
  year: number;
  state: 'draft' | 'published';
  analysis: string | null;
  version: number;
  sha256: string | null;
  canonicalText: string | null;
  publishedAt: string | null;
  sections: { nodeId: string; analysis: string | null; conclusion: string | null }[];
};

export type FollowUpYear = Pick<KeptFollowUp, 'year' | 'state' | 'version' | 'sha256' | 'publishedAt'>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Compiles a year, or reads back what was published. Small counts are hidden for every reader alike. */
@Injectable()
export class FollowUpQueries {
  constructor(
    private readonly database: Database,
    private readonly statuses: UseStatusQueries,
    private readonly outputs: ActivityOutputs,
    private readonly models: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly clock: Clock,
  ) {}

  years(actor: Actor): Promise<FollowUpYear[]> {
    return this.database.read<FollowUpYear>(YEARS, [actor.platformId]);
  }

  async kept(actor: Actor, year: number): Promise<KeptFollowUp | null> {
    const [kept] = await this.database.read<KeptFollowUp>(KEPT, [actor.platformId, year]);
    return kept ?? null;
  }

  /** The year as data: frozen where it is published, else compiled from one snapshot. */
  async of(actor: Actor, year: number): Promise<{ kept: KeptFollowUp | null; data: FollowUpData }> {
    return await this.database.snapshot(() => this.read(actor, year));
  }

  /** The year as everybody sees it at one moment, to be frozen by a unit of work that holds its row. */
  async toFreeze(actor: Actor, year: number): Promise<FollowUpData> {
    return await this.database.committed(async () => (await this.read(actor, year)).data);
  }

  private async read(actor: Actor, year: number): Promise<{ kept: KeptFollowUp | null; data: FollowUpData }> {
    const kept = await this.kept(actor, year);
    if (kept?.canonicalText) {
      const frozen = JSON.parse(kept.canonicalText) as Omit<FollowUpData, 'findings'>;
      return { kept, data: { findings: null, ...frozen } };
    }
    return { kept, data: await this.compile(actor, year, kept) };
  }

  private async compile(actor: Actor, year: number, kept: KeptFollowUp | null): Promise<FollowUpData> {
    const [row] = await this.database.read<CompiledRow>(COMPILED, [actor.platformId, year]);
    if (!row) throw new Error('the platform is gone');
    // As a reader of no organisation: what is published shows small counts to nobody.
    const statuses = await this.statuses.forPlatform({ ...actor, roles: ['reader'], organisationId: NOBODY });
    const part = (goal: CompiledRow['goals'][number]): GoalPart => partOf(goal, row, statuses, kept);
    const overall = row.goals.find((goal) => goal.kind === 'overall_goal');
    return {
      schema: 'effektkedja/follow-up/1',
      year,
      compiledOn: this.clock.today(),
      platform: row.platform,
      model: row.model,
      analysis: kept?.analysis ?? null,
      overall: overall ? part(overall) : null,
      subGoals: row.goals.filter((goal) => goal.kind === 'sub_goal').map(part),
      withoutGoal: {
        activities: row.activities.filter((one) => one.subGoalNo === null),
        deviations: row.deviations.filter((one) => one.subGoalNo === null),
      },
      findings: await this.findings(actor),
      coverage: await this.outputs.coverage(actor),
      reports: row.reports,
      municipal: await this.outputs.municipalOverview(actor, year),
      definitions: row.definitions,
    };
  }

  private async findings(actor: Actor): Promise<ModelFinding[]> {
    const version = await this.models.inForce(actor);
    if (!version) return [];
    const found = await this.review.findings(actor, version);
    return found.map((one) => ({ ...one, ...(placeOf(one, version) ?? { subGoalNo: null, anchor: null }) }));
  }
}

function partOf(
  goal: CompiledRow['goals'][number],
  row: CompiledRow,
  statuses: PlatformStatuses,
  kept: KeptFollowUp | null,
): GoalPart {
  const status = statuses.node(goal.nodeId);
  const section = kept?.sections.find((one) => one.nodeId === goal.nodeId);
  const mine = goal.kind === 'sub_goal';
  const uses = statuses.uses.filter((use) =>
    mine ? use.subGoalNodeId === goal.nodeId : use.subGoalNodeId === null,
  );
  return {
    nodeId: goal.nodeId,
    no: goal.no,
    text: goal.text,
    status: status.status,
    trend: status.trend,
    basis: said(status.basis.text),
    analysis: section?.analysis ?? null,
    conclusion: section?.conclusion ?? null,
    indicators: uses.map(lineOf),
    activities: mine ? row.activities.filter((one) => one.subGoalNo === goal.no) : [],
    deviations: mine ? row.deviations.filter((one) => one.subGoalNo === goal.no) : [],
  };
}

const figureOf = (point: SeenPoint): Figure => ({
  value: point.number,
  why: point.hidden
    ? 'hidden'
    : point.number !== null
      ? null
      : point.state === 'not_applicable'
        ? 'not_applicable'
        : 'missing',
  period: point.end.slice(0, 4),
});

function lineOf(use: UseStatus): IndicatorLine {
  const { baseline, target } = use;
  const points = use.series.points();
  return {
    name: measured(use),
    unit: use.unit,
    decimals: use.decimals,
    headline: use.headline,
    nodeText: use.nodeText,
    why: use.why,
    claim: use.claim,
    baseline: baseline && {
      value: baseline.value,
      why: baseline.hidden ? 'hidden' : baseline.value === null ? 'missing' : null,
      period: baseline.end.slice(0, 4),
    },
    target: target && { value: target.value, dueOn: target.dueOn },
    latest: use.value && figureOf(use.value),
    series: points.map(figureOf),
    madeUp: points.some(({ madeUp }) => madeUp),
    status: use.status,
    trend: use.trend,
    basis: said(use.basis.text),
  };
}
