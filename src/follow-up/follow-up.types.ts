import type { MunicipalOverview } from '../activities/activity-outputs.js';
import type { Severity } from '../logic-model/linter.rules.js';
import type { Text } from '../shared/text.js';
import type { Status, Trend } from '../web/i18n/words.js';

/** The rows of the compiling statement; dates `YYYY-MM-DD`, instants UTC, numbers as they are counted. */
export type CompiledRow = {
  platform: { name: string; county: string; coordinatedBy: string; madeUpValues: boolean };
  model: ModelFacts | null;
  goals: { nodeId: string; kind: 'overall_goal' | 'sub_goal'; no: number | null; text: string }[];
  activities: ActivityRow[];
  deviations: DeviationRow[];
  reports: ReportRow[];
  definitions: DefinitionRow[];
};

export type ModelFacts = {
  title: string;
  number: number;
  periodFrom: string | null;
  periodTo: string | null;
  sha256: string;
  adoptedAt: string;
  meetingDate: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  body: string | null;
};

export type ActivityRow = {
  no: string;
  title: string;
  subGoalNo: number | null;
  lead: string;
  state: string;
  cause: string | null;
  commitment: boolean;
  notFollowable: string | null;
  startsOn: string | null;
  endsOn: string | null;
  addedValue: string | null;
  statedTotal: number | null;
  statedUnit: string | null;
  effectCheck: string | null;
  events: number;
  participants: number | null;
};

export type DeviationRow = {
  no: string;
  title: string;
  subGoalNo: number | null;
  since: string;
  severity: string;
  state: string;
  owner: string;
  cause: string | null;
  effectCheck: string | null;
};

export type ReportRow = {
  round: string;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  organisation: string;
  state: string;
  summary: string | null;
  needs: string | null;
  submittedAt: string | null;
  items: number;
  answered: number;
};

export type DefinitionRow = {
  name: string;
  definition: string | null;
  unit: string;
  measure: string;
  direction: string;
  frequency: string;
  source: string;
  externalId: string | null;
  owner: string | null;
  producer: string | null;
  attribution: string | null;
  licence: string | null;
  retrievedAt: string | null;
};

/** A figure as it may be published: hidden where it is too small to show. Decimals are strings. */
export type Figure = {
  value: string | null;
  why: 'hidden' | 'missing' | 'not_applicable' | null;
  period: string;
};

export type IndicatorLine = {
  name: string;
  unit: string;
  decimals: number;
  headline: boolean;
  nodeText: string | null;
  why: string | null;
  claim: string;
  baseline: Figure | null;
  target: { value: string; dueOn: string } | null;
  latest: Figure | null;
  series: Figure[];
  madeUp: boolean;
  status: Status;
  trend: Trend;
  basis: Text;
};

export type GoalPart = {
  nodeId: string;
  no: number | null;
  text: string;
  status: Status;
  trend: Trend;
  basis: Text;
  analysis: string | null;
  conclusion: string | null;
  indicators: IndicatorLine[];
  activities: ActivityRow[];
  deviations: DeviationRow[];
};

/** What the adopted model's own check found, and where it is read. */
export type ModelFinding = {
  code: string;
  severity: Severity;
  title: Text;
  explanation: Text;
  nodeId: string | null;
  linkId: string | null;
  factorId: string | null;
  /** The sub-goal it concerns; null for the whole model. */
  subGoalNo: number | null;
  /** The place on the page of that sub-goal or of the whole model; null for what is missing. */
  anchor: string | null;
};

/** The yearly follow-up as data: what the page shows, the workbook holds, and publishing freezes. */
export type FollowUpData = {
  schema: 'effektkedja/follow-up/1';
  year: number;
  /** The day it was compiled; Stockholm. */
  compiledOn: string;
  platform: CompiledRow['platform'];
  model: ModelFacts | null;
  analysis: string | null;
  overall: GoalPart | null;
  subGoals: GoalPart[];
  withoutGoal: { activities: ActivityRow[]; deviations: DeviationRow[] };
  /** Worst first; null where the year was frozen before they were kept with it. */
  findings: ModelFinding[] | null;
  coverage: { commitments: number; followable: number; share: number | null };
  reports: ReportRow[];
  municipal: MunicipalOverview;
  definitions: DefinitionRow[];
};
