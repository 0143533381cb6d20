import type { Row } from './sql.js';

type Add = (table: string, row: Row) => Promise<string>;

/** A connected source, an import that is done, a line of its log, and a figure to compare with. */
export async function addSource(add: Add, indicator: string): Promise<void> {
  const at = new Date('2025-03-14T12:00:00Z');
  const source = await add('source', { system: 'kolada', schedule: 'weekly', comparison_areas: ['0000'] });
  const job = await add('import_job', {
    source_id: source,
    kind: 'values',
    state: 'done',
    started_at: at,
    finished_at: at,
  });
  await add('import_line', { job_id: job, text_sv: 'Klart.', text_en: 'Done.' });
  await add('comparison_value', {
    indicator_id: indicator,
    area_code: '0000',
    period_start: '2024-01-01',
    period_end: '2024-12-31',
    sex: 'T',
    number: '12.5',
    state: 'final',
  });
}
