import type { Checked } from '../checked.js';
import { frequencyIn, type PxTable } from './px-tables.js';

/** What an installation allows, and on what terms its figures are used. */
export type PxLimits = {
  readonly cells: number;
  readonly calls: number;
  readonly seconds: number;
  readonly licence: string | null;
};

export type PxPage = { readonly tables: PxTable[]; readonly page: number; readonly pages: number };
export type PxCodelist = {
  readonly id: string;
  readonly label: string;
  readonly codes: { code: string; label: string }[];
};

export const limitsIn = (row: Checked): PxLimits => ({
  cells: row.whole('maxDataCells', 1, 100_000_000),
  calls: row.whole('maxCallsPerTimeWindow', 1, 100_000),
  seconds: row.whole('timeWindow', 1, 86_400),
  licence: row.optionalText('license'),
});

export const tableIn = (row: Checked): PxTable => ({
  id: row.id('id'),
  label: row.text('label', 1000),
  description: row.optionalText('description'),
  updated: row.optionalText('updated'),
  lastPeriod: row.optionalText('lastPeriod'),
  source: row.optionalText('source'),
  discontinued: row.optionalFlag('discontinued') ?? false,
  frequency: frequencyIn(row.optionalText('timeUnit') ?? 'year'),
});

export const tablesIn = (answer: Checked): PxPage => {
  const page = answer.object('page');
  return {
    tables: answer.list('tables', tableIn),
    page: page.whole('pageNumber', 1, 1_000_000),
    pages: page.whole('totalPages', 0, 1_000_000),
  };
};

export const codelistIn = (row: Checked): PxCodelist => ({
  id: row.text('id', 200),
  label: row.text('label', 1000),
  codes: row.list('values', (one) => ({ code: one.text('code', 200), label: one.text('label', 1000) })),
});
