import { isId } from '../shared/id.js';
import type { RegisterFilter } from './views/parts.js';

export type Search = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

/** What a register's address selects, as it was written. */
export const filterOf = (search: Search): RegisterFilter => ({
  q: textOf(search['q']),
  delmal: textOf(search['delmal']),
  organisation: textOf(search['organisation']),
  lage: textOf(search['lage']),
});

/** The same as a query. An address may be typed by hand: what is not understood is passed over. */
export function selectionOf<S extends string>(filter: RegisterFilter, search: Search, states: readonly S[]) {
  return {
    q: filter.q,
    subGoal: isId(filter.delmal) ? filter.delmal : undefined,
    organisation: isId(filter.organisation) ? filter.organisation : undefined,
    state: states.find((state) => state === filter.lage),
    page: Math.min(Math.max(Number.parseInt(textOf(search['sida']), 10) || 1, 1), 100_000),
    limit: 20,
  };
}

/** Another page of the same selection. */
export const pageOf =
  (base: string, filter: RegisterFilter) =>
  (page: number): string =>
    `${base}?${new URLSearchParams({ ...filter, sida: String(page) }).toString()}`;
