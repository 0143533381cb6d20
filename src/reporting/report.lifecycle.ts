import type { RoundState } from './round.lifecycle.js';

/** Where one organisation's report is. */
export type ReportState = 'not_started' | 'in_progress' | 'submitted' | 'in_review' | 'approved' | 'returned';

export type ReportVerb = 'save' | 'submit' | 'startReview' | 'approve' | 'return';

type Step = {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
  /** States of the round in which it may happen. A closed round still takes late reports, a locked none. */
  readonly round: readonly RoundState[];
};

const writable: readonly RoundState[] = ['open', 'closed'];

/** Every transition of a report. A report is returned only while the organisation can still answer. */
export const REPORT_STEPS: Readonly<Record<ReportVerb, Step>> = {
  save: { from: ['not_started', 'in_progress', 'returned'], to: 'in_progress', round: writable },
  submit: { from: ['in_progress'], to: 'submitted', round: writable },
  startReview: { from: ['submitted'], to: 'in_review', round: [...writable, 'locked'] },
  approve: { from: ['in_review'], to: 'approved', round: [...writable, 'locked'] },
  return: { from: ['in_review'], to: 'returned', round: writable },
};

/** Whether the report can take this step now. */
export const reportCan = (verb: ReportVerb, report: ReportState, round: RoundState): boolean =>
  REPORT_STEPS[verb].from.includes(report) && REPORT_STEPS[verb].round.includes(round);
