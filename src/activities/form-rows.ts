import { fromSwedish } from '../shared/decimal.js';
import type { FormBody } from '../web/validate.js';
import type { ParticipantRow } from './views/participants-form.js';
import type { ProfessionRow } from './views/event-form.js';

const listOf = (body: FormBody, name: string): readonly string[] => {
  const value = body[name];
  return typeof value === 'string' ? [value] : (value ?? []);
};

/** Rows of a form whose fields come once a row under the same name; rows where nothing is filled in are passed over. */
export function filledRows<K extends string>(body: FormBody, names: readonly K[]): Record<K, string>[] {
  const length = Math.min(300, Math.max(0, ...names.map((name) => listOf(body, name).length)));
  return Array.from({ length }, (_, index) => {
    const row = {} as Record<K, string>;
    for (const name of names) row[name] = (listOf(body, name)[index] ?? '').trim();
    return row;
  }).filter((row) => names.some((name) => row[name] !== ''));
}

const given = (value: string): string | undefined => (value === '' ? undefined : value);
const number = (value: string): string | undefined => (value === '' ? undefined : fromSwedish(value));

/** A row that has lost its organisation is taken away, whatever else stands in it. */
export const toParticipantInputs = (rows: readonly ParticipantRow[]): object[] =>
  rows
    .filter(({ organisationId }) => organisationId !== '')
    .map(({ organisationId, contribution, kr, hours, people }) => ({
      organisationId,
      contribution: given(contribution),
      kr: number(kr),
      hours: number(hours),
      people: number(people),
    }));

/** Counts may be written the Swedish way; what is no whole number is left for the check to refuse. */
export const toProfessionInputs = (rows: readonly ProfessionRow[]): object[] =>
  rows.map(({ profession, count }) => {
    const plain = fromSwedish(count);
    return { profession, count: /^-?\d+$/.test(plain) ? Number(plain) : count };
  });
