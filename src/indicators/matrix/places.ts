import type { Sex } from '../small-counts.rule.js';

/** Whose figures a row of the matrix holds: the whole platform's, a municipality's or an organisation's. */
export type Whose = { readonly areaCode: string | null; readonly organisationId: string | null };

/** A cell of the matrix: whose, which sex, which period by its code. */
export type Place = Whose & { readonly sex: Sex; readonly period: string };

/** One text for a place, which is also its field's name: `v.0180.K.2025`. */
export const placeKey = ({ areaCode, organisationId, sex, period }: Place): string =>
  `v.${areaCode ?? organisationId ?? '-'}.${sex}.${period}`;

const KEY = /^v\.(-|\d{2}|\d{4}|[0-9a-f-]{36})\.([TKM])\.([\dHQ-]{4,24})$/;

/** The place that a field's name says; null for anything else. */
export function placeOf(key: string): Place | null {
  const [, whose = '', sex, period = ''] = KEY.exec(key) ?? [];
  if (whose === '') return null;
  const area = whose.length <= 4 && whose !== '-';
  return {
    areaCode: area ? whose : null,
    organisationId: whose.length === 36 ? whose : null,
    // The pattern allows no others.
    sex: sex as Sex,
    period,
  };
}
