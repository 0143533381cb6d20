import type { FormBody } from '../web/validate.js';
import { fromSwedish } from '../shared/decimal.js';
import type { FormState } from '../web/refusal.js';
import type { Sex } from './small-counts.rule.js';
import type { SeenCell } from './seen-values.js';

/** The columns of the grid. Fields are named as the API names them: `values.0.number`. */
export const COLUMNS = ['number', 'numerator', 'denominator', 'text'] as const;
export type Column = (typeof COLUMNS)[number];

export const fieldName = (index: number, field: string): string => `values.${index}.${field}`;

const one = (body: FormBody, name: string): string => {
  const value = body[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** Which row of the grid a sex stands on; rows left empty are not sent, so places move. */
type Row = { sex: string; place: number };

/** What a posted grid says, for `checked`; rows that were empty and stay empty are left out. */
export function inputOf(body: FormBody): { input: Record<string, unknown>; rows: Row[] } {
  const rows: Row[] = [];
  const values: Record<string, unknown>[] = [];
  for (let place = 0; place < 3; place += 1) {
    const sex = one(body, fieldName(place, 'sex'));
    const state = one(body, fieldName(place, 'state'));
    const given = COLUMNS.flatMap((column): [Column, string][] => {
      const value = one(body, fieldName(place, column));
      return value === '' ? [] : [[column, column === 'text' ? value : fromSwedish(value)]];
    });
    const stands = one(body, fieldName(place, 'stands')) === 'true';
    if (sex === '' || (given.length === 0 && state === 'final' && !stands)) continue;
    rows.push({ sex, place });
    const comment = one(body, fieldName(place, 'comment'));
    values.push({ sex, state, ...Object.fromEntries(given), ...(comment === '' ? {} : { comment }) });
  }
  const optional = ['areaCode', 'kind', 'sourceNote', 'reason'].flatMap((name): [string, string][] => {
    const value = one(body, name);
    return value === '' ? [] : [[name, value]];
  });
  const input = {
    looksRight: one(body, 'looksRight') === 'true',
    period: one(body, 'period'),
    madeUp: one(body, 'madeUp') === 'true',
    ...Object.fromEntries(optional),
    values,
  };
  return { input, rows };
}

/** Errors named by place among those sent, renamed to the grid's rows. */
export function placedErrors(form: FormState, rows: readonly Row[]): FormState {
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([name, text]) => {
      const match = /^values\.(\d)\.(.+)$/.exec(name);
      const row = match ? rows[Number(match[1])] : undefined;
      return [row ? fieldName(row.place, match?.[2] ?? '') : name, text];
    }),
  );
  return { ...form, errors };
}

/** The grid as it is opened: what stands. */
export function gridValues(sexes: readonly Sex[], cells: readonly SeenCell[]): Record<string, string> {
  const values: Record<string, string> = {};
  sexes.forEach((sex, index) => {
    const cell = cells.find((known) => known.sex === sex);
    values[fieldName(index, 'state')] = cell?.state ?? 'final';
    values[fieldName(index, 'comment')] = cell?.comment ?? '';
    if (!cell) return;
    values[fieldName(index, 'stands')] = 'true';
    for (const column of COLUMNS) values[fieldName(index, column)] = cell[column]?.replace('.', ',') ?? '';
    // A share with known parts is worked out: its field stays empty, or it would contradict changed parts.
    if (cell.numerator !== null) values[fieldName(index, 'number')] = '';
  });
  return values;
}
