import { createHash } from 'node:crypto';
import type { FollowUpData } from './follow-up.types.js';

/** JSON with its keys in order and nothing between: the same data always gives the same text. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What stands in the way of publishing: each is told with its remedy. */
export type Blocker = 'no_goals' | 'reports_open' | 'analysis_missing' | 'year_not_over';

export function blockersOf(data: FollowUpData): { stops: Blocker[]; warns: Blocker[] } {
  const stops: Blocker[] = [];
  const warns: Blocker[] = [];
  if (!data.model || data.subGoals.length === 0) stops.push('no_goals');
  if (!data.analysis) stops.push('analysis_missing');
  if (data.reports.some((report) => report.state !== 'approved')) warns.push('reports_open');
  if (data.compiledOn <= `${data.year}-12-31`) warns.push('year_not_over');
  return { stops, warns };
}
