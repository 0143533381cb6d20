import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DemoStarts, killAtStatement, ready, stop, until } from './support/demo-process.js';

// Real processes and real fills, on a machine that may be busy.
jest.setTimeout(300_000);

let demos: DemoStarts;
beforeAll(async () => {
  demos = await DemoStarts.prepare();
}, 300_000);
afterEach(() => demos.killAll());
afterAll(() => demos.remove());

/** How far a start gets before it is killed, in turn: each begins on what the one before it left. */
const MOMENTS: readonly (readonly [where: string, statement: RegExp, time: number])[] = [
  ['while it makes the roles', /^create role/, 3],
  ['as it makes the database', /^create database/, 1],
  ['in a migration', /create table activity_event \(/, 1],
  ['while the people are filled in', /insert into "?seat"?\W/i, 3],
  ['in the middle of the values', /insert into "?indicator_value"?\W/i, 60],
  ['among the last reports', /report_value/, 6],
  ['as the filled database gets its name', /^alter database/, 1],
];

/** Every table with its number of rows; the outbox apart, which writes its mails when it comes to them. */
async function rows(directory: string): Promise<Record<string, number>> {
  const tables = await demos.query<{ name: string }>(
    directory,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mail' order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`);
  const found = await demos.query<{ name: string; n: number }>(directory, counts.join(' union all '));
  return Object.fromEntries(found.map(({ name, n }) => [name, n]));
}

it('is the same demonstration in the end, wherever it was killed on the way', async () => {
  const making = await demos.start('killed');
  const begun = () => readdir(demos.in('killed')).then((names) => names.length > 0);
  while (!(await begun().catch(() => false))) await pause(5);
  making.process.kill('SIGKILL');
  await making.ended;

  for (const [where, statement, time] of MOMENTS) {
    const killed = await demos.start('killed', { preload: killAtStatement(statement, time) });
    // Ended by the signal, not by a fault, and not because it came through without the statement.
    const ending = await Promise.race([killed.ended, until(killed, 'is running').then(() => 'came through')]);
    expect([where, ending, killed.said()]).toEqual([where, null, expect.not.stringMatching(/fel|fault/)]);
  }

  const healed = await demos.start('killed');
  expect(await ready(healed)).toBe(200);
  const undisturbed = await demos.start('undisturbed');
  expect(await ready(undisturbed)).toBe(200);
  const expected = await rows('undisturbed');
  expect(expected['indicator_value']).toBeGreaterThan(100);
  expect(await rows('killed')).toEqual(expected);

  healed.process.kill('SIGKILL');
  await healed.ended;
  const again = await demos.start('killed');
  expect(await ready(again)).toBe(200);
  expect(again.said()).not.toContain('Fyller demonstrationen');
  expect(await rows('killed')).toEqual(expected);
  expect((await stop(again)).code).toBe(0);
});

describe('a fill that fails', () => {
  it('says so, leaves nothing behind, and is made again by the next start', async () => {
    const breaking = `
      import { createRequire } from 'node:module';
      const { Client } = createRequire(${JSON.stringify(import.meta.filename)})('pg');
      const { query } = Client.prototype;
      Client.prototype.query = function (...given) {
        const text = typeof given[0] === 'string' ? given[0] : (given[0]?.text ?? '');
        if (/insert into "?seat"?\\W/i.test(text)) return Promise.reject(new Error('no room left'));
        return query.apply(this, given);
      };`;
    const failed = await demos.start('failed', { preload: breaking });
    expect(await failed.ended).toBe(1);
    expect(failed.said()).toContain('no room left');
    const next = await demos.start('failed');
    expect(await until(next, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });
});
