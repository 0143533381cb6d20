import type { TestApp } from './app.js';
import { insert } from './builders.js';

/** A Kolada, connected where it is not, whose latest import failed for a reason, with a line of its log. */
export async function aFailedImport(
  test: Pick<TestApp, 'owner' | 'clock'>,
  platformId: string,
  reason: string,
): Promise<{ source: string; job: string }> {
  const at = test.clock.now();
  const { rows } = await test.owner.query<{ id: string }>(
    `select id from source where platform_id = $1 and system = 'kolada'`,
    [platformId],
  );
  const source =
    rows[0] ??
    (await insert(test, 'source', {
      platform_id: platformId,
      system: 'kolada',
      comparison_areas: ['0000'],
    }));
  const job = await insert(test, 'import_job', {
    platform_id: platformId,
    source_id: source.id,
    kind: 'values',
    state: 'failed',
    step: 3,
    total: 12,
    added: 240,
    reason_sv: reason,
    reason_en: `${reason} (en)`,
    started_at: at,
    finished_at: at,
  });
  await insert(test, 'import_line', {
    platform_id: platformId,
    job_id: job.id,
    level: 'fault',
    text_sv: reason,
    text_en: `${reason} (en)`,
  });
  return { source: source.id, job: job.id };
}
