import pg from 'pg';
import type { ReportOrder } from './load.js';
import { tokenOf } from '../data/seed.js';
import { platformIdOf } from '../data/make.js';

/**
 * The tables of a report as they would be without tenancy and audit, for L1: same rows, indexes and foreign keys,
 * no row level security and no triggers.
 */
export async function makePlainTables(superuserUrl: string): Promise<void> {
  await asked(superuserUrl, async (client) => {
    await client.query(`drop schema if exists plain cascade; create schema plain`);
    for (const table of ['report', 'report_item', 'report_value']) {
      await client.query(`create table plain.${table} (like public.${table} including all)`);
      await client.query(`insert into plain.${table} select * from public.${table}`);
    }
    await client.query(`
      alter table plain.report add foreign key (platform_id, round_id) references reporting_round (platform_id, id),
        add foreign key (platform_id, organisation_id) references organisation (platform_id, id),
        add foreign key (platform_id, submitted_by) references membership (platform_id, id),
        add foreign key (platform_id, reviewed_by) references membership (platform_id, id);
      alter table plain.report_item
        add foreign key (platform_id, report_id) references plain.report (platform_id, id) on delete cascade,
        add foreign key (platform_id, activity_id) references activity (platform_id, id),
        add foreign key (platform_id, indicator_id) references indicator (platform_id, id);
      alter table plain.report_value
        add foreign key (platform_id, report_item_id) references plain.report_item (platform_id, id) on delete cascade`);
    await client.query('vacuum (analyze) plain.report, plain.report_item, plain.report_value');
  });
}

/** Open reports to answer, one for each connection: all of one platform, or one after the other of several. */
export async function reportsToAnswer(
  superuserUrl: string,
  schema: 'public' | 'plain',
  connections: number,
  platforms: number,
): Promise<ReportOrder[]> {
  const numbers = Array.from({ length: connections }, (_, index) => index % platforms);
  return await asked(superuserUrl, async (client) => {
    const orders: ReportOrder[] = [];
    for (const [index, number] of numbers.entries()) {
      const platformId = platformIdOf(number);
      const { rows } = await client.query<{ id: string; version: number; items: string[] }>(
        `select r.id, r.version, array(select i.id::text from ${schema}.report_item i
             where i.platform_id = r.platform_id and i.report_id = r.id order by i.position) as items
         from ${schema}.report r
         join reporting_round o on o.platform_id = r.platform_id and o.id = r.round_id and o.state = 'open'
         where r.platform_id = $1 order by r.id offset $2 limit 1`,
        [platformId, Math.floor(index / platforms)],
      );
      const [report] = rows;
      if (!report) throw new Error('there are too few open reports');
      const { id, version, items } = report;
      const path = `/api/v1/platforms/${platformId}/reports/${id}`;
      orders.push({ path, version, items, token: tokenOf(number, Math.floor(index / platforms)) });
    }
    return orders;
  });
}

export async function platformVersion(superuserUrl: string, platformId: string): Promise<number> {
  return await asked(superuserUrl, async (client) => {
    const { rows } = await client.query<{ version: number }>(`select version from platform where id = $1`, [
      platformId,
    ]);
    return rows[0]?.version ?? 0;
  });
}

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
