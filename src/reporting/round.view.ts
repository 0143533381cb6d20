import type { ReportState } from './report.lifecycle.js';
import type { RoundState, RoundVerb } from './round.lifecycle.js';

export type RoundRow = {
  id: string;
  name: string;
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  dueOn: string;
  state: RoundState;
  version: number;
  certifiedAt: Date | null;
  certifiedNote: string | null;
  sha256: string | null;
  canonicalText: string | null;
  certifiedBy: string | null;
  certifiedByOrganisation: string | null;
  counts: Partial<Record<ReportState, number>>;
  late: number;
  total: number;
};

export type RoundView = {
  id: string;
  name: string;
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  dueOn: string;
  state: RoundState;
  version: number;
  /** How many reports are in each state; states without any are left out. */
  counts: Partial<Record<ReportState, number>>;
  /** How many came after the due date, or are still not in although it has passed. */
  late: number;
  /** What was certified, by whom and when; null until then. The text is in the single round's answer. */
  certified: {
    at: string;
    by: string;
    organisation: string;
    note: string | null;
    sha256: string;
    canonicalText: string | null;
  } | null;
  allowedActions: RoundVerb[];
};

export function toRoundView(row: RoundRow, allowedActions: RoundVerb[]): RoundView {
  const { certifiedAt, certifiedNote, sha256, canonicalText, certifiedBy, certifiedByOrganisation } = row;
  return {
    id: row.id,
    name: row.name,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    opensOn: row.opensOn,
    dueOn: row.dueOn,
    state: row.state,
    version: row.version,
    counts: row.counts,
    late: row.late,
    certified:
      certifiedAt && sha256
        ? {
            at: new Date(certifiedAt).toISOString(),
            by: certifiedBy ?? '',
            organisation: certifiedByOrganisation ?? '',
            note: certifiedNote,
            sha256,
            canonicalText,
          }
        : null,
    allowedActions,
  };
}
