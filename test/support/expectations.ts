import { expect } from '@jest/globals';
import type { TestApp } from './app.js';
import { checksums } from './checksums.js';
import type { Answer } from './client.js';

/** The fields an answer of 422 names. */
export const fieldsOf = (answer: Answer): string[] =>
  answer
    .json<{ invalidParameters?: { property: string }[] }>()
    .invalidParameters?.map((field) => field.property) ?? [];

/** The call is refused with this status, and no row of any table has changed. */
export async function refused(
  test: Pick<TestApp, 'owner'>,
  call: () => Promise<Answer>,
  status: number,
): Promise<Answer> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect(answer.status).toBe(status);
  expect(await checksums(test.owner)).toEqual(before);
  return answer;
}

export type AuditedChange = { operation: string; reason: string | null; actor: string };

/** The audit trail of one row, oldest first. */
export async function audited(test: Pick<TestApp, 'owner'>, rowId: string): Promise<AuditedChange[]> {
  const { rows } = await test.owner.query<AuditedChange>(
    'select operation, reason, actor from audit_entry where row_id = $1 order by id',
    [rowId],
  );
  return rows;
}
