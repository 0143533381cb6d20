import { createHash } from 'node:crypto';
import type { TestApp } from './app.js';
import { insert } from './builders.js';
import type { Row } from './sql.js';

/** A file with figures that has been sent, and its bytes. */
export async function addValueFile(
  add: (table: string, row: Row) => Promise<string>,
  indicator: string,
  membership: string,
): Promise<void> {
  const file = await add('value_file', {
    indicator_id: indicator,
    name: 'brott-2024.csv',
    sha256: '0'.repeat(64),
    bytes: 3,
    publisher: 'Källan',
    year: 2024,
    membership_id: membership,
  });
  await add('value_file_content', { id: file, content: Buffer.from('a;b') });
  const evidence = await add('value_evidence', {
    indicator_id: indicator,
    period_start: '2024-01-01',
    period_end: '2024-12-31',
    name: 'underlag-2024.csv',
    type: 'csv',
    sha256: '0'.repeat(64),
    bytes: 3,
    membership_id: membership,
  });
  await add('value_evidence_content', { id: evidence, content: Buffer.from('a;b') });
}

async function firstIndicator(
  test: Pick<TestApp, 'owner'>,
  platform_id: string,
): Promise<string | undefined> {
  const { rows } = await test.owner.query<{ id: string }>(
    'select id from indicator where platform_id = $1 order by id limit 1',
    [platform_id],
  );
  return rows[0]?.id;
}

/** Evidence beside a value of the platform's first indicator. */
export async function anEvidenceFile(test: Pick<TestApp, 'owner'>, platform_id: string): Promise<void> {
  const evidence = await insert(test, 'value_evidence', {
    platform_id,
    indicator_id: await firstIndicator(test, platform_id),
    period_start: '2024-01-01',
    period_end: '2024-12-31',
    name: `underlag-${platform_id}.csv`,
    type: 'csv',
    sha256: createHash('sha256').update(platform_id).digest('hex'),
    bytes: 36,
  });
  await insert(test, 'value_evidence_content', {
    platform_id,
    id: evidence.id,
    content: Buffer.from(platform_id),
  });
}

/** A file of the platform's first indicator, mapped so that its preview can be read, and an import of it that was cancelled. */
export async function aMappedFile(test: Pick<TestApp, 'owner'>, platform_id: string): Promise<void> {
  const file = await insert(test, 'value_file', {
    platform_id,
    indicator_id: await firstIndicator(test, platform_id),
    name: 'brott.csv',
    sha256: createHash('sha256').update(platform_id).digest('hex'),
    bytes: 16,
    publisher: 'Källan',
    year: 2024,
    mapping: JSON.stringify({
      sheet: 'CSV',
      headingRow: 1,
      layout: 'rows',
      period: '2024',
      valueColumn: 'A',
      dash: 'missing',
      state: 'final',
    }),
  });
  await insert(test, 'value_file_content', { platform_id, id: file.id, content: Buffer.from('Antal\n12\n') });
  await insert(test, 'import_job', {
    platform_id,
    file_id: file.id,
    kind: 'file',
    state: 'cancelled',
    total: 1,
    finished_at: new Date(),
  });
}
