import { Paging } from '../../shared/paging.js';
import { platformPath } from '../../web/navigation.js';
import { SHELVES } from '../indicator.types.js';
import { FREQUENCIES } from '../indicators.dto.js';
import { LEVELS, SearchQuery } from './search.dto.js';

export type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

export const one = (query: RawQuery, name: string): string => {
  const value = query[name];
  return (typeof value === 'string' ? value : '').trim().slice(0, 200);
};

const YES_NO = ['yes', 'no'] as const;
/** The filters as they stand in an address. */
const FILTERS = {
  kalla: SHELVES,
  niva: LEVELS,
  kon: YES_NO,
  frekvens: FREQUENCIES,
  anvands: YES_NO,
  annanstans: YES_NO,
  utveckling: YES_NO,
} as const satisfies Record<string, readonly string[]>;

export type FilterName = keyof typeof FILTERS;
export type ListQuery = { q: string; sida: number } & Record<FilterName, string>;

export function listQueryOf(raw: RawQuery): ListQuery {
  const filters = Object.entries(FILTERS).map(([name, allowed]) => {
    const value = one(raw, name);
    return [name, (allowed as readonly string[]).includes(value) ? value : ''];
  });
  const page = one(raw, 'sida');
  return {
    ...(Object.fromEntries(filters) as Record<FilterName, string>),
    q: one(raw, 'q'),
    sida: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

export const isFiltered = (query: ListQuery): boolean =>
  Object.keys(FILTERS).some((name) => query[name as FilterName] !== '');

export function searchQueryOf(query: ListQuery): SearchQuery {
  const given = {
    query: query.q,
    source: query.kalla,
    level: query.niva,
    sex: query.kon,
    frequency: query.frekvens,
    used: query.anvands,
    elsewhere: query.annanstans,
    development: query.utveckling,
  };
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return Object.assign(new SearchQuery(), new Paging(), chosen, { page: query.sida });
}

export function pageHref(slug: string, query: ListQuery, page: number): string {
  const given = Object.entries({ ...query, sida: String(page) }).filter(([, value]) => value !== '');
  return platformPath(slug, `indikatorer?${new URLSearchParams(given).toString()}`);
}
