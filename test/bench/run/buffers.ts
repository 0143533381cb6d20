import pg from 'pg';
import { SET_CONTEXT } from '../../../src/database/context.js';
import { BOARD } from '../../../src/board/board.statement.js';
import { ITEMS, LOCK_REPORT, REPORT, SAVE } from '../../../src/reporting/reports.sql.js';

type Plan = { 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number };

/** Pages that each statement of the board and of the report touches, as the application, on one of its platforms. */
export async function buffersOf(
  appUrl: string,
  platformId: string,
  day: string,
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(SET_CONTEXT, [platformId, 'system', 'system', '', 'measuring']);
    const { rows } = await client.query<{ id: string; version: number }>(
      `select r.id, r.version from report r
       join reporting_round o on o.platform_id = $1 and o.id = r.round_id and o.state = 'open'
       where r.platform_id = $1 order by r.id limit 1`,
      [platformId],
    );
    const [report] = rows;
    if (!report) throw new Error('there is no report to answer');
    const touched = (text: string, params: unknown[]): Promise<number> => pagesOf(client, text, params);
    return {
      board: await touched(BOARD.text, [platformId, day]),
      'report, lock': await touched(LOCK_REPORT, [platformId, report.id]),
      'report, items': await touched(ITEMS, [platformId, report.id]),
      'report, save': await touched(SAVE, await answerTo(client, platformId, report)),
      'report, answer': await touched(REPORT.text, [platformId, report.id, null, null, day]),
    };
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

async function answerTo(
  client: pg.Client,
  platformId: string,
  report: { id: string; version: number },
): Promise<unknown[]> {
  const { rows } = await client.query<{ id: string; version: number }>(
    `select i.id, i.version from report_item i where i.platform_id = $1 and i.report_id = $2`,
    [platformId, report.id],
  );
  const figures = rows.flatMap(({ id }) =>
    ['K', 'M'].map((sex) => ({ id: crypto.randomUUID(), itemId: id, sex, state: 'final', number: '12' })),
  );
  const items = rows.map((row) => ({ ...row, answered: true }));
  return [
    platformId,
    report.id,
    report.version,
    'in_progress',
    'Arbetet följer planen.',
    null,
    JSON.stringify(items),
    JSON.stringify(figures),
  ];
}

/** Twice: the first run also reads the catalogue and hints of rows that nobody has looked at yet. */
async function pagesOf(client: pg.Client, text: string, params: unknown[]): Promise<number> {
  let pages = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    await client.query('savepoint before');
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, buffers, format json) ${text}`,
      params,
    );
    await client.query('rollback to savepoint before');
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    pages = (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
  }
  return pages;
}
