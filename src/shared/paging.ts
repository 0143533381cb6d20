import { Transform } from 'class-transformer';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { both } from './validation.js';

/** Paging as in the national API profile: `limit` 20 (at most 100), `page` from 1. */
export class Paging {
  @ApiPropertyOptional({ description: 'Rows a page, 1 to 100.', example: 20, default: 20 })
  @Transform(({ value }) => (value === undefined || value === '' ? 20 : Number(value)))
  @IsInt({ message: both('Ange ett heltal.', 'Give a whole number.') })
  @Min(1, { message: both('Ange minst 1.', 'Give at least 1.') })
  @Max(100, { message: both('Högst 100 rader per sida.', 'At most 100 rows a page.') })
  limit: number = 20;

  @ApiPropertyOptional({ description: 'Page number, from 1.', example: 1, default: 1 })
  @Transform(({ value }) => (value === undefined || value === '' ? 1 : Number(value)))
  @IsInt({ message: both('Ange ett heltal.', 'Give a whole number.') })
  @Min(1, { message: both('Sidorna börjar på 1.', 'Pages begin at 1.') })
  @Max(100000, { message: both('Så många sidor finns inte.', 'There are not that many pages.') })
  page: number = 1;
}

export const offsetOf = (paging: Paging): number => (paging.page - 1) * paging.limit;

/** A row that says beside itself how many rows there are in all. */
export type Counted<T> = T & { total: number };

/** One page of rows that carry their `total`; a page past the last one is empty, and still says how many there are. */
export async function readPage<T extends object, V>(
  paging: Paging,
  read: (limit: number, offset: number) => Promise<Counted<T>[]>,
  view: (row: T) => V,
): Promise<Paged<V>> {
  const rows = await read(paging.limit, offsetOf(paging));
  const [counted] = rows.length > 0 || paging.page === 1 ? rows : await read(1, 0);
  const views = rows.map(({ total: _, ...row }) => view(row as unknown as T));
  return paged(views, paging, counted?.total ?? 0);
}

/** What a list answers: the rows of one page and how many there are in all. */
export type Paged<T> = { data: T[]; _meta: { page: number; limit: number; total: number } };

export const paged = <T>(data: T[], paging: Paging, total: number): Paged<T> => ({
  data,
  _meta: { page: paging.page, limit: paging.limit, total },
});
