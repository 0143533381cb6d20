import { Checked } from '../checked.js';

/** One page of a list, and where the next is; null after the last. */
export type KoladaPage<T> = { readonly rows: readonly T[]; readonly next: string | null };

export type KeyFigure = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly byGender: boolean;
  /** K municipality, L region, A both. */
  readonly level: 'K' | 'L' | 'A';
  readonly publishedOn: string | null;
  /** From this day until `publishedOn` the newest year is preliminary. */
  readonly preliminaryOn: string | null;
  readonly period: string | null;
  readonly operatingArea: string | null;
};

export type KoladaArea = { readonly id: string; readonly title: string; readonly type: 'K' | 'L' };
export type KoladaGroup = {
  readonly id: string;
  readonly title: string;
  readonly members: readonly string[];
};
export type KoladaUnit = { readonly id: string; readonly title: string; readonly area: string };

export type KoladaCell = {
  readonly keyFigure: string;
  readonly area: string;
  readonly year: number;
  readonly gender: 'T' | 'K' | 'M';
  /** Null is missing. */
  readonly value: number | null;
  /** Free text of the source. */
  readonly status: string;
  /** The source has taken the figure back. */
  readonly deleted: boolean;
};

export const keyFigureIn = (row: Checked): KeyFigure => ({
  id: row.id('id'),
  title: row.text('title', 500),
  description: row.optionalText('description') ?? '',
  byGender: row.flag('is_divided_by_gender'),
  level: row.oneOf('municipality_type', ['K', 'L', 'A']),
  publishedOn: row.optionalDay('publication_date'),
  preliminaryOn: row.optionalDay('prel_publication_date'),
  period: row.optionalText('publ_period'),
  operatingArea: row.optionalText('operating_area'),
});

export const areaIn = (row: Checked): KoladaArea => ({
  id: row.id('id'),
  title: row.text('title', 500),
  type: row.oneOf('type', ['K', 'L']),
});

export const groupIn = (row: Checked): KoladaGroup => ({
  id: row.id('id'),
  title: row.text('title', 500),
  members: row.list('members', (member) => member.id('member_id')),
});

export const unitIn = (row: Checked): KoladaUnit => ({
  id: row.id('id'),
  title: row.text('title', 500),
  area: row.id('municipality'),
});

export const cellsIn = (row: Checked): KoladaCell[] => {
  const keyFigure = row.id('kpi');
  const area = row.id('municipality');
  const year = row.whole('period', 1900, 2200);
  return row.list('values', (cell) => ({
    keyFigure,
    area,
    year,
    gender: cell.oneOf('gender', ['T', 'K', 'M']),
    value: cell.optionalNumber('value'),
    status: cell.optionalText('status') ?? '',
    deleted: cell.flag('isdeleted'),
  }));
};

/** The envelope of version 3. That of version 2 has no `next_url`: reading on would lose all but its first page. */
export function pageIn<T>(answer: unknown, read: (row: Checked) => T): KoladaPage<T> {
  const page = Checked.object(answer, 'svar');
  page.whole('count', 0, 1e9);
  const next = page.textOrNull('next_url');
  return { rows: page.list('values', read), next };
}
