import { periodInText } from '../file/table-words.rules.js';
import type { Cube } from './json-stat.js';
import type { PxCell } from './px-cells.js';
import type { PxSelection } from './px-selection.js';

export type PxFrequency = 'yearly' | 'half_yearly' | 'quarterly' | 'monthly' | 'unknown';

export type PxTable = {
  /** Version 1: the way to it from the top, divided by slashes. */
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly updated: string | null;
  readonly lastPeriod: string | null;
  readonly source: string | null;
  /** No longer kept up by its producer. */
  readonly discontinued: boolean;
  readonly frequency: PxFrequency;
};

/** A heading with tables or further headings below it. */
export type PxLevel = { readonly id: string; readonly label: string };
export type PxShelf = { readonly levels: readonly PxLevel[]; readonly tables: readonly PxTable[] };

/** Which codelist stands in the place of a variable's own codes: `{ Alder: 'agg_Ålder10år' }`. */
export type PxLists = Readonly<Record<string, string>>;

export type PxAsked = {
  readonly selection: PxSelection;
  /** Variables left out on purpose: the source says of them that it sums. */
  readonly summed?: readonly string[];
  readonly lists?: PxLists;
};

/** What both versions of PxWeb's interface are asked for. Everything throws a `SourceFault` in the source's words. */
export type PxTables = {
  /** Version 1 has levels to go down and cannot be searched, version 2 is searched and has none. */
  readonly levelled: boolean;
  find(at: { words: string; level: string }, signal: AbortSignal): Promise<PxShelf>;
  /** All tables, part by part; `next` is where it goes on. */
  catalogue(
    from: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<{ tables: readonly PxTable[]; next: string | null }>;
  table(id: string, signal: AbortSignal): Promise<PxTable>;
  /** Every variable with every code, those of a codelist where one is chosen. */
  metadata(id: string, signal: AbortSignal, lists?: PxLists): Promise<Cube>;
  data(table: Cube, id: string, asked: PxAsked, signal: AbortSignal): AsyncGenerator<PxCell[]>;
};

/** As installations write how often: `timeUnit` in version 2, words of a title in version 1. */
export function frequencyIn(said: string): PxFrequency {
  if (/month|månad/i.test(said)) return 'monthly';
  if (/quarter|kvartal/i.test(said)) return 'quarterly';
  if (/half|halvår/i.test(said)) return 'half_yearly';
  return /annual|year|\bår\b/i.test(said) ? 'yearly' : 'unknown';
}

/** `Folkmängd efter region och år. År 1968 - 2024`: the years move on, the table is the same. */
export const withoutPeriods = (title: string): string => {
  const [, plain = title, rest = ''] =
    /^(.+?)[.,]?\s+(?:(?:år|kvartal|månad|läsår)\s+)?(\d{4}.*)$/i.exec(title) ?? [];
  return rest !== '' && periodInText(rest.slice(0, 7)) !== null ? plain.trim() : title.trim();
};
