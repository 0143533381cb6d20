import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

/** Where Kolada's real catalogue stands (`kpi.json`); it is not part of the project. */
export const KOLADA_DATA = process.env['KOLADA_DATA'] ?? '';

/** Puts all of its key figures into the catalogue; answers how many. */
export async function loadRealCatalogue(owner: Pick<pg.Pool | pg.Client, 'query'>): Promise<number> {
  const entries = await readFile(path.join(KOLADA_DATA, 'kpi.json'), 'utf8');
  const { rowCount } = await owner.query(
    `insert into catalogue_entry (source, external_id, title, description, by_sex, area_level, frequency, retrieved_at)
     select 'kolada', x.id, x.title, coalesce(x.description, ''), x.is_divided_by_gender, x.municipality_type, 'yearly',
       now()
     from jsonb_to_recordset($1::jsonb) x
       (id text, title text, description text, is_divided_by_gender boolean, municipality_type text)
     on conflict do nothing`,
    [entries],
  );
  await owner.query('analyze search_word, search_document, search_posting, catalogue_entry');
  return rowCount ?? 0;
}
