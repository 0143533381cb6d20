import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestApp } from './app.js';

/** Everything that is one platform's own: ids of its rows and texts that no other platform has. */
export async function secretsOf({ owner }: Pick<TestApp, 'owner'>, platformId: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join pg_class t on t.relname = c.table_name and t.relrowsecurity and t.relkind = 'r'
     where c.table_schema = 'public' and (c.data_type = 'text' or c.column_name = 'id')
       and c.table_name not in ('platform', 'audit_entry', 'audit_commit', 'platform_revision')`,
  );
  const [mine, others] = [new Set<string>(), new Set<string>()];
  for (const { table, column } of columns) {
    const { rows } = await owner.query<{ value: string; own: boolean }>(
      `select distinct ${column}::text as value, platform_id = $1 as own from ${table}
       where length(${column}::text) >= 12`,
      [platformId],
    );
    for (const { value, own } of rows) (own ? mine : others).add(value);
  }
  for (const open of await publishedBy({ owner }, platformId)) others.add(open);
  for (const known of await catalogueOf({ owner })) others.add(known);
  for (const own of sourceTexts()) others.add(own);
  const elsewhere = [...others].join('\n');
  return [...mine].filter((one) => !elsewhere.includes(one) && !/["&<>'\\\n]|^[a-z_]+$/.test(one));
}

/** The outside sources' catalogue is nobody's own. */
async function catalogueOf({ owner }: Pick<TestApp, 'owner'>): Promise<string[]> {
  const { rows } = await owner.query<{ known: string }>(
    'select to_jsonb(c)::text as known from catalogue_entry c',
  );
  return rows.map(({ known }) => known);
}

/** The product's own words, which may happen to be a platform's too. */
function sourceTexts(): string[] {
  const source = path.resolve(import.meta.dirname, '../../src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('demo'))
    .map((name) => readFileSync(path.join(source, name), 'utf8'));
}

/** What may cross: published indicators with their definition, owner and figures' notes. */
async function publishedBy({ owner }: Pick<TestApp, 'owner'>, platformId: string): Promise<string[]> {
  const { rows } = await owner.query<{ open: (string | null)[] }>(
    `select array[i.id::text, i.name, i.definition, i.unit, i.external_id, i.numerator_label, i.denominator_label,
       o.name, o.id::text] as open
     from indicator i
     left join organisation o on o.platform_id = i.platform_id and o.id = i.owner_organisation_id
     where i.platform_id = $1 and i.published`,
    [platformId],
  );
  const { rows: values } = await owner.query<{ open: (string | null)[] }>(
    `select array[v.id::text, v.organisation_id::text, v.comment, v.source_note] as open
     from indicator_value v join indicator i on i.platform_id = v.platform_id and i.id = v.indicator_id
     where v.platform_id = $1 and i.published`,
    [platformId],
  );
  return [...rows, ...values].flatMap(({ open }) => open.filter((one): one is string => one !== null));
}
