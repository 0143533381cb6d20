import type { Locale } from '../../shared/text.js';
import { formatDate, formatDateRange, formatDecimal } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { factorsTexts } from '../factors/factors.texts.js';
import { differenceTexts } from './difference.texts.js';
import type { ChangedField, DifferenceLine } from './difference.views.js';

/** One side of a line in the reader's language: the API gives the same as plain values. */
export function inWords(locale: Locale, field: ChangedField | null, value: string | null): string {
  const t = differenceTexts[locale];
  const known = words[locale];
  if (value === null)
    return field === 'target' ? t.noTarget : field === 'subGoal' ? t.sections.common : t.none;
  const [first = '', second = ''] = value.split('/');
  switch (field) {
    case 'period':
      return formatDateRange(locale, first, second);
    case 'reviewDue':
    case 'occursOn':
      return formatDate(locale, value);
    case 'target':
      return t.target(formatDecimal(locale, first), formatDate(locale, second));
    case 'subGoal':
      return t.subGoalNo(value);
    case 'amount': {
      const [amount = '', unit = ''] = value.split(' ');
      return `${formatDecimal(locale, amount)} ${t.unit[unit as 'kr'] ?? unit}`;
    }
    case 'evidenceGrade':
      return known.evidence[value as 'none'];
    case 'claim':
      return known.claim[value as 'unknown'];
    case 'sideEffect':
      return t.sideEffect[value as 'wanted'];
    case 'works':
      return factorsTexts[locale].worksOn[value as 'unknown'];
    case 'sign':
      return t.sign[value as '+'];
    default:
      return value;
  }
}

/** A conflict has no direction. */
export const isConflict = (change: DifferenceLine['change']): boolean =>
  change === 'conflict_added' || change === 'conflict_removed' || change === 'conflict_changed';

/** Where a line stands: the version itself, a sub-goal by number, what is common, links, conflicts, factors, targets. */
export function sectionOf({
  change,
  node,
  factor,
}: DifferenceLine): 'about' | 'overall' | 'common' | 'links' | 'conflicts' | 'factors' | 'targets' | number {
  if (factor) return 'factors';
  if (isConflict(change)) return 'conflicts';
  if (change === 'about_changed' || !node) return 'about';
  if (change === 'target_changed') return 'targets';
  if (change === 'linked' || change === 'unlinked' || change === 'relinked' || change === 'link_changed')
    return 'links';
  if (node.kind === 'overall_goal') return 'overall';
  return node.subGoal ?? 'common';
}
