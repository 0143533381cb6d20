import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { systemContext } from '../src/database/context.js';
import { Database } from '../src/database/database.js';
import { ImportLease } from '../src/indicators/sources/imports/import-lease.js';
import { newId } from '../src/shared/id.js';
import {
  closeImporting,
  connect,
  importing,
  linked,
  seen,
  start,
  until,
  whole,
  type Importing,
} from './support/importing.js';
import type { StandInFault } from './support/stand-in-faults.js';

let scene: Importing;
let source: string;

async function rows<T extends object>(sql: string, params: unknown[] = []): Promise<T[]> {
  return (await scene.test.owner.query<T>(sql, params)).rows;
}
/** All there is of figures, to see that nothing of it changed. */
const figures = async (): Promise<object[]> =>
  await rows('select to_jsonb(v) as v from indicator_value v order by v.id');

beforeAll(async () => {
  scene = await importing();
  await linked(scene, 'U30751', 'Vuxna (18+) som fått minst en insats');
  source = await connect(scene);
  await whole(scene, source, 'values');
}, 60_000);
afterEach(() => scene.standIn.recover());
afterAll(() => closeImporting(scene));

describe('imports that go wrong', () => {
  const faults: [StandInFault, string][] = [
    ['server-error', '(500)'],
    ['silence', 'sekunder'],
    ['drip', 'sekunder'],
    ['cut', 'bröt anslutningen'],
    ['reset', 'bröt anslutningen'],
    ['not-json', 'inte är JSON'],
    ['loop', 'går runt'],
    ['elsewhere', '169.254.169.254'],
    ['deprecated', 'avstängd'],
    [{ tooMany: '1' }, '429'],
    [{ tooMany: '86400' }, '429'],
    [{ field: 'value', becomes: '12,5' }, 'values[0].value skulle vara ett tal'],
    [{ field: 'gender', becomes: 'F' }, 'T, K, M'],
    [{ field: 'kpi', becomes: 'N07403' }, 'det som frågades efter'],
  ];
  it.each(faults)(
    'keep the last good values when Kolada answers with %j, and say why',
    async (fault, words) => {
      const before = await figures();
      scene.standIn.breakDown(fault, { path: /\/data\// });
      const failed = await whole(scene, source, 'values');
      expect([failed.state, failed.reason?.sv, failed.allowedActions]).toEqual([
        'failed',
        expect.stringContaining(words),
        ['resume'],
      ]);
      expect(failed.reason?.en).not.toBe(failed.reason?.sv);
      expect(failed.lines[0]).toMatchObject({ level: 'fault', text: failed.reason });
      expect(await figures()).toEqual(before);
      scene.standIn.recover();
      const { api, root } = scene;
      expect((await api.post(`${root}/imports/${failed.id}/resume`)).status).toBe(200);
      expect((await until(scene, failed.id)).state).toBe('done');
    },
  );

  it('do not take an empty answer for a withdrawal', async () => {
    const before = await figures();
    scene.standIn.breakDown('empty', { path: /\/data\// });
    const done = await whole(scene, source, 'values');
    expect(done.lines.filter(({ level }) => level === 'warning')).not.toEqual([]);
    expect(await figures()).toEqual(before);
  });

  it('are started, cancelled and taken up by the coordinator, one at a time', async () => {
    const { api, root, standIn } = scene;
    standIn.breakDown('silence', { path: /\/data\// });
    const id = await start(scene, source, 'values');
    expect((await api.post(`${root}/sources/${source}/imports`, { kind: 'values' })).json()['type']).toMatch(
      /import-open$/,
    );
    await until(scene, id, ({ state }) => state === 'running');
    expect((await api.post(`${root}/imports/${id}/cancel`)).status).toBe(200);
    const cancelled = await until(scene, id);
    expect([cancelled.state, cancelled.allowedActions]).toEqual(['cancelled', ['resume']]);
    expect((await api.post(`${root}/imports/${id}/cancel`)).json()['type']).toMatch(/import-ended$/);
    standIn.recover();
    await api.post(`${root}/imports/${id}/resume`);
    expect((await until(scene, id)).state).toBe('done');
    expect((await api.post(`${root}/imports/${id}/resume`)).json()['type']).toMatch(/import-not-broken$/);
    expect(
      await rows(
        `select verb from domain_event where subject_type = 'import_job' and subject_id = $1 order by at, id`,
        [id],
      ),
    ).toEqual([{ verb: 'started' }, { verb: 'cancelled' }, { verb: 'resumed' }]);
  });
});

describe('the turn of a source', () => {
  it('is one’s at a time, and whoever slept until another had it saves nothing more', async () => {
    const { test, platform } = scene;
    const { signal } = new AbortController();
    const take = () => test.app.get(ImportLease).take(platform.id, newId(), 'prov', signal);
    const save = (turn: Awaited<ReturnType<typeof take>>) =>
      test.app.get(Database).unitOfWork(systemContext(platform.id, 'import'), async () => await turn?.hold());
    const slept = await take();
    expect(await take()).toBeNull();
    await save(slept);
    await test.owner.query(`update source_turn set until = clock_timestamp() where system = 'prov'`);
    const other = await take();
    await expect(save(slept)).rejects.toThrow();
    await slept?.leave();
    await save(other);
    await other?.leave();
  });
});

describe('a process that ends in the middle of an import', () => {
  let other: Importing;
  let connected: string;
  let first: ChildProcess;
  let second: ChildProcess | null = null;
  const FIGURES = 12;

  /** Another process of the service, which does imports. */
  async function worker(): Promise<ChildProcess> {
    const root = path.resolve(import.meta.dirname, '..');
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        'test/support/run.mjs',
        'test/support/import-worker.program.ts',
      ],
      {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: other.test.database.app,
          KOLADA_URL: other.standIn.base,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return child;
  }

  const ended = (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });

  /** What there is of figures: how many, their highest revision, and of how many indicators. */
  const there = async (): Promise<unknown> => {
    const { rows: counted } = await other.test.owner.query(
      'select count(*)::int as n, max(revision) as revision, count(distinct indicator_id)::int as indicators from indicator_value',
    );
    return counted[0];
  };

  beforeAll(async () => {
    other = await importing({ working: false });
    other.standIn.pageSize = 100;
    const figure = other.standIn.fixture.kpi[0];
    if (!figure) throw new Error('the stand-in has no key figure');
    for (let number = 0; number < FIGURES; number += 1) {
      const id = `N9${String(1000 + number)}`;
      other.standIn.fixture.kpi.push({ ...figure, id, title: `Nyckeltal ${id}` });
      await linked(other, id, `Nyckeltal ${id}`);
    }
    connected = await connect(other);
    first = await worker();
  }, 60_000);
  afterAll(async () => {
    first.kill('SIGKILL');
    second?.kill('SIGKILL');
    await closeImporting(other);
  });

  it('saves the page under way when it is told to stop, and another goes on exactly there', async () => {
    const id = await start(other, connected, 'values');
    await until(other, id, ({ done }) => done >= 8);
    const begun = performance.now();
    expect(await ended(first, 'SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    const left = await seen(other, id);
    expect([left.state, left.interruptions]).toEqual(['running', 0]);
    // What it counted is what is there: the page under way was saved whole, or not at all.
    const { rows: counted } = await other.test.owner.query(
      `select (select count(*) from indicator_value)::int + (select count(*) from comparison_value)::int as n`,
    );
    expect(counted).toEqual([{ n: left.added }]);
    const asked = other.standIn.calls.length;
    first = await worker();
    const done = await until(other, id);
    expect([done.state, done.interruptions, done.done]).toEqual(['done', 1, done.total]);
    expect(await there()).toEqual({ n: FIGURES * 27 * 10, revision: 1, indicators: FIGURES });
    expect([done.added, done.unchanged]).toEqual([FIGURES * 27 * 10 + FIGURES * 10, 0]);
    expect(other.standIn.calls.length).toBeGreaterThan(asked);
    expect(other.standIn.calls.length).toBeLessThanOrEqual(FIGURES * 8 + 3);
  }, 60_000);

  it('leaves what it saved when it is killed, and another goes on exactly where it was', async () => {
    const { standIn, test } = other;
    const real = standIn.fixture.cells;
    standIn.fixture.cells = (kpi, area, year) =>
      real(kpi, area, year)?.map((cell) => ({ ...cell, value: (cell.value ?? 0) + 1 })) ?? null;
    standIn.calls.length = 0;
    const id = await start(other, connected, 'values');
    const halfway = await until(other, id, ({ done }) => done >= 8);
    await ended(first, 'SIGKILL');
    expect(halfway.state).toBe('running');
    // Fifteen seconds later.
    await test.owner.query('update source_turn set until = clock_timestamp()');
    second = await worker();
    const done = await until(other, id);
    expect([done.state, done.interruptions, done.done]).toEqual(['done', 1, done.total]);
    // Each figure once more: none is lost, none has a revision it should not have.
    expect(await there()).toEqual({ n: 2 * FIGURES * 27 * 10, revision: 2, indicators: FIGURES });
    expect([done.revised, done.unchanged]).toEqual([FIGURES * 27 * 10 + FIGURES * 10, 0]);
    // What was done before is not asked for again: eight calls a figure when nothing breaks, three more for the break.
    expect(standIn.calls.length).toBeLessThanOrEqual(FIGURES * 8 + 3);
    expect(done.lines.some(({ text: { sv } }) => sv.includes('avbröts och fortsätter'))).toBe(true);
  }, 60_000);
});
