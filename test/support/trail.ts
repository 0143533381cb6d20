import type { TestApp } from './app.js';

/** The domain events of a subject by their verbs, oldest first. */
export async function eventsOf({ owner }: Pick<TestApp, 'owner'>, subjectId: string): Promise<string[]> {
  const { rows } = await owner.query<{ verb: string }>(
    `select verb from domain_event where subject_id = $1 order by at, id`,
    [subjectId],
  );
  return rows.map(({ verb }) => verb);
}
