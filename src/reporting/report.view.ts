import type { Actor } from '../shared/actor.js';
import type { Answer, Progress } from './answer.rules.js';
import type { ReportState, ReportVerb } from './report.lifecycle.js';
import { can, reportActions, submittedIt, type ReportFacts } from './reporting.policy.js';
import type { RoundState } from './round.lifecycle.js';
import {
  isUnlikely,
  sexesAsked,
  totalOf,
  type AskedIndicator,
  type Figures,
  type ReportedValue,
  type Sex,
} from './value.rules.js';

export type LastFigures = Figures & { periodEnd: string };

type ItemRow = Omit<Answer, 'values'> & {
  id: string;
  version: number;
  kind: 'activity' | 'indicator';
  position: number;
  returned: boolean;
  progress: Progress | null;
  activity: {
    id: string;
    number: number;
    title: string;
    description: string | null;
    commitment: boolean;
    responsible: string | null;
    subGoal: number | null;
    events: number;
  } | null;
  indicator: (AskedIndicator & { id: string; definition: string; unit: string }) | null;
  values: ReportedValue[];
  last: Partial<Record<Sex, LastFigures>>;
};

export type ReportRow = {
  id: string;
  version: number;
  state: ReportState;
  summary: string | null;
  needs: string | null;
  returnReason: string | null;
  submittedAt: string | null;
  reviewedAt: string | null;
  submittedBy: string | null;
  submittedByPerson: string | null;
  submitter: string | null;
  reviewer: { function: string; organisation: string } | null;
  late: boolean;
  organisation: { id: string; name: string };
  round: {
    id: string;
    name: string;
    state: RoundState;
    periodFrom: string;
    periodTo: string;
    dueOn: string;
  };
  coordinatedBy: string;
  approvers: string[];
  fetched: { name: string; source: string }[];
  items: ItemRow[];
};

/** A row asked for, or the total that is added up. `value` is null until it is answered. */
export type ValueRow = {
  sex: Sex;
  calculated: boolean;
  value: (Figures & { comment: string | null }) | null;
  last: LastFigures | null;
  /** More than three times last time's value: a question, not an error. */
  unlikely: boolean;
};

export type ItemView = Omit<ItemRow, 'last'> & { title: string; rows: ValueRow[] };

export type ReportView = Omit<ReportRow, 'items' | 'submittedBy' | 'submittedByPerson' | 'submitter'> & {
  submittedBy: string | null;
  /** Whether the reader handed it in, and therefore never reviews it. */
  submittedByMe: boolean;
  /** False where the reader may know of the report but not read it: a draft is its organisation's. */
  shared: boolean;
  itemCount: number;
  answeredCount: number | null;
  items: ItemView[];
  allowedActions: ReportVerb[];
};

const instant = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());

export const factsOf = (row: ReportRow): ReportFacts => ({
  organisationId: row.organisation.id,
  state: row.state,
  roundState: row.round.state,
  submittedBy: row.submittedBy,
  submittedByPerson: row.submittedByPerson,
});

/** The report as this actor may see it. A draft of another organisation comes without its content. */
export function toReportView(actor: Actor, row: ReportRow): ReportView {
  const { items } = row;
  const facts = factsOf(row);
  const shared = can.read(actor, facts);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    late: row.late,
    organisation: row.organisation,
    round: row.round,
    coordinatedBy: row.coordinatedBy,
    approvers: row.approvers,
    fetched: row.fetched,
    returnReason: row.returnReason,
    reviewer: row.reviewer,
    summary: shared ? row.summary : null,
    needs: shared ? row.needs : null,
    submittedAt: instant(row.submittedAt),
    reviewedAt: instant(row.reviewedAt),
    submittedBy: row.submitter,
    submittedByMe: submittedIt(actor, facts),
    shared,
    itemCount: items.length,
    answeredCount: shared ? items.filter(({ answered }) => answered).length : null,
    items: shared ? items.map(toItemView) : [],
    allowedActions: reportActions(actor, facts),
  };
}

function toItemView({ last, ...item }: ItemRow): ItemView {
  const title = item.activity?.title ?? item.indicator?.name ?? '';
  return { ...item, title, rows: item.indicator ? rowsOf(item.indicator, item.values, last) : [] };
}

function rowsOf(
  indicator: AskedIndicator,
  values: readonly ReportedValue[],
  last: Partial<Record<Sex, LastFigures>>,
): ValueRow[] {
  const rows = sexesAsked(indicator).map((sex) => {
    const value = values.find((one) => one.sex === sex) ?? null;
    const unlikely = value !== null && isUnlikely(value, last[sex]);
    return { sex, calculated: false, value, last: last[sex] ?? null, unlikely };
  });
  if (!indicator.bySex) return rows;
  const total = totalOf(indicator, values);
  const value = total && { ...total, comment: null };
  return [...rows, { sex: 'T', calculated: true, value, last: last.T ?? null, unlikely: false }];
}
