import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, insert } from './support/builders.js';
import { Api } from './support/client.js';
import { anActivity } from './support/reporting.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');

/** Behind Stockholm, in it, and fourteen hours ahead: the same instant lies on other days. */
const ZONES = ['UTC', 'Europe/Stockholm', 'Pacific/Kiritimati', 'America/Los_Angeles'];

describe.each(ZONES)('in a process that believes it is in %s', (zone) => {
  it('days are those of Stockholm: over the nights when clocks change, leap day and the end of the year', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        path.join(root, 'test/support/run.mjs'),
        'test/support/days.program.ts',
      ],
      { cwd: root, env: { ...process.env, TZ: zone } },
    );
    expect(JSON.parse(stdout)).toEqual({
      summerBegins: ['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30'],
      winterBegins: ['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26'],
      leapDay: ['2028-02-28', '2028-02-29', '2028-02-29', '2028-03-01'],
      newYear: ['2026-12-31', '2027-01-01'],
      shown: [
        '2027-01-01',
        '29 March 2026, 01:59',
        '29 March 2026, 03:00',
        '25 October 2026, 02:59',
        '25 October 2026, 02:00',
        'Tuesday 29 February 2028',
        'Friday 1 January 2027',
      ],
      periods: [
        { start: '2028-02-01', end: '2028-02-29' },
        { start: '2026-01-01', end: '2026-06-30' },
        { start: '2026-10-01', end: '2026-12-31' },
      ],
      later: ['2028-02-29', '2029-02-28', '2026-09-30'],
      between: [2, 2, 2, 1, 2],
      left: [2, 2, -1],
      weeks: [1, 53, 53, 1, 9],
      tokens: ['2026-03-29', '2028-02-29', false, true, true, false],
    });
  }, 60_000);
});

/** A due date, the last instant that is in time, and the first that is late. */
const NIGHTS = [
  ['clocks go forward', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ['clocks go back', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ['on leap day', '2028-02-29', '2028-02-29T22:59:59Z', '2028-02-29T23:00:00Z'],
  ['at the end of the year', '2026-12-31', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'],
] as const;

describe.each(ZONES)('on a database server set to %s', (zone) => {
  let test: TestApp;
  afterEach(() => test.close());

  it('a report, an activity and today turn at midnight in Stockholm', async () => {
    test = await testApp(async (database) => {
      const client = new pg.Client(database.superuser);
      await client.connect();
      await client.query(`alter database ${database.name} set timezone = '${zone}'`);
      await client.end();
      return {};
    });
    const shown = await test.owner.query<{ TimeZone: string }>('show timezone');
    expect(shown.rows[0]?.TimeZone).toBe(zone);
    const platform = await aPlatform(test);
    const organisation = await anOrganisation(test, platform);
    const member = await aMember(test, platform, { roles: ['coordinator'] });
    const api = new Api(test, member);
    const at = `/platforms/${platform.id}`;
    for (const [when, due, last, first] of NIGHTS) {
      const add = (table: string, row: Record<string, unknown>) =>
        insert(test, table, { platform_id: platform.id, ...row });
      const activity = await anActivity(test, platform, organisation, { starts_on: due, ends_on: due });
      const roundOf = async (name: string, submitted: string | null): Promise<string> => {
        const days = { period_from: due, period_to: due, opens_on: due, due_on: due, state: 'open' };
        const { id } = await add('reporting_round', { name: `${when}, ${name}`, ...days });
        const sent = { state: 'submitted', submitted_at: submitted, first_submitted_at: submitted };
        await add('report', {
          round_id: id,
          organisation_id: organisation.id,
          ...(submitted === null ? {} : { ...sent, submitted_by: member.actor.membershipId }),
        });
        return id;
      };
      const lateIn = async (round: string): Promise<boolean | undefined> => {
        type Reports = { data: { late: boolean }[] };
        return (await api.get(`${at}/reporting-rounds/${round}/reports`)).json<Reports>().data[0]?.late;
      };
      const [inTime, late, open] = [
        await roundOf('i tid', last),
        await roundOf('för sent', first),
        await roundOf('inte inlämnad', null),
      ];
      expect([when, await lateIn(inTime), await lateIn(late)]).toEqual([when, false, true]);
      for (const [instant, over] of [
        [last, false],
        [first, true],
      ] as const) {
        test.clock.set(new Date(instant));
        const { day } = (await api.get(`${at}/board`)).json<{ day: string }>();
        const found = (await api.get(`${at}/activities/${activity}`)).json<{ overdue: boolean }>();
        expect([when, day === due, found.overdue, await lateIn(open)]).toEqual([when, !over, over, over]);
      }
    }
  }, 60_000);
});
