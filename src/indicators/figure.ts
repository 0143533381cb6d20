import type { Locale } from '../shared/text.js';
import { formatDecimal, formatPercent, unbroken } from '../web/i18n/format.js';

export type Scale = { readonly unit: string; readonly decimals: number };

/** A figure with the decimals of its indicator, without unit: for columns, which name it in their head. */
export const formatFigure = (locale: Locale, value: string, { decimals }: Pick<Scale, 'decimals'>): string =>
  formatDecimal(locale, value, decimals);

const isPercent = (unit: string): boolean => unit === '%' || unit === 'procent';

/** A unit where its figure stands by itself: per cent follows the figure, others are told beside it. */
export const unitParts = (locale: Locale, unit: string): { sign: string; beside: string } =>
  isPercent(unit)
    ? { sign: locale === 'sv' ? '\u00a0%' : '%', beside: '' }
    : { sign: '', beside: unbroken(unit) };

/** The unit over an axis or a column. */
export const unitName = (unit: string): string => (isPercent(unit) ? '%' : unit);

/** A field's label with the unit that is asked for: `Målvärde, per 10 000 vuxna`. */
export const inUnit = (label: string, unit: string): string =>
  unit === '' ? label : `${label}, ${unbroken(unitName(unit))}`;

/** A figure with its unit: `41,8 per 10 000 vuxna`, `72 %`. */
export function formatMeasured(locale: Locale, value: string, { unit, decimals }: Scale): string {
  if (isPercent(unit)) return formatPercent(locale, value, decimals);
  return unit === ''
    ? formatDecimal(locale, value, decimals)
    : `${formatDecimal(locale, value, decimals)} ${unbroken(unit)}`;
}

/** A limit such as `0.97` as per cent. */
export const formatLimit = (locale: Locale, limit: string): string =>
  formatPercent(locale, (Number(limit) * 100).toFixed(2).replace(/\.?0+$/, ''), 0);
