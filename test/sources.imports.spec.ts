import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Schedules } from '../src/indicators/sources/imports/schedules.js';
import {
  closeImporting,
  connect,
  importing,
  linked,
  until,
  whole,
  type Importing,
} from './support/importing.js';
import { valueAt } from './support/kolada-fixture.js';

let scene: Importing;
let source: string;
let indicator: string;
const TITLE =
  'Vuxna (18+) som fått minst en insats p.g.a. utsatthet för våld i nära relation, antal/10 000 vuxna';

async function rows<T extends object>(sql: string, params: unknown[] = []): Promise<T[]> {
  return (await scene.test.owner.query<T>(sql, params)).rows;
}
const count = async (from: string): Promise<number> =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? -1;
const values = (): Promise<number> => count('indicator_value');
/** All there is of figures, to see that nothing of it changed. */
const figures = async (): Promise<object[]> =>
  await rows('select to_jsonb(v) as v from indicator_value v order by v.id');

beforeAll(async () => {
  scene = await importing();
  indicator = await linked(scene, 'U30751', TITLE);
  source = await connect(scene);
}, 60_000);
afterEach(() => {
  scene.standIn.recover();
  scene.standIn.calls.length = 0;
});
afterAll(() => closeImporting(scene));

describe('imports from Kolada', () => {
  it('load the catalogue that all platforms share', async () => {
    const done = await whole(scene, source, 'catalogue');
    // Five key figures and a group of them, 28 areas, a group of these and a unit.
    expect([done.state, done.reason, done.added]).toEqual(['done', null, 36]);
    expect(
      await rows(`select external_id, producer, area_level, retired, published_on::text, gone_at from catalogue_entry
        where source = 'kolada' and external_id in ('N07403', 'U07418') order by external_id`),
    ).toEqual([
      {
        external_id: 'N07403',
        producer: 'Brå',
        area_level: 'municipality',
        retired: null,
        published_on: '2026-06-15',
        gone_at: null,
      },
      expect.objectContaining({ external_id: 'U07418', retired: '2024', published_on: null }),
    ]);
    expect(
      await rows('select kind, count(*)::int as n from catalogue_area group by kind order by kind'),
    ).toEqual([
      { kind: 'country', n: 1 },
      { kind: 'group', n: 1 },
      { kind: 'municipality', n: 26 },
      { kind: 'region', n: 1 },
      { kind: 'unit', n: 1 },
    ]);
    expect(await count('catalogue_group')).toBe(1);
  });

  it('mark what the source no longer lists, but not when the whole list shrinks', async () => {
    const kept = scene.standIn.fixture.kpi;
    const later = (hour: number): void => scene.test.clock.set(new Date(`2026-11-20T${hour}:00:00Z`));
    later(10);
    scene.standIn.fixture.kpi = kept.slice(0, 4);
    expect((await whole(scene, source, 'catalogue')).state).toBe('done');
    expect(await count(`catalogue_entry where gone_at is not null`)).toBe(1);
    later(11);
    scene.standIn.fixture.kpi = kept.slice(0, 1);
    const refused = await whole(scene, source, 'catalogue');
    expect([refused.state, refused.reason?.sv]).toEqual(['failed', expect.stringContaining('tom lista')]);
    expect(await count(`catalogue_entry where gone_at is not null`)).toBe(1);
    scene.standIn.fixture.kpi = kept;
    expect((await whole(scene, source, 'catalogue')).state).toBe('done');
    expect(await count(`catalogue_entry where gone_at is not null`)).toBe(0);
  });

  it('fetch ten years for 26 municipalities, by sex, with the country beside them', async () => {
    const { api, root } = scene;
    const configured = await api.patch(
      `${root}/sources/${source}`,
      { schedule: 'manual', comparisonAreas: ['0000', 'G37411'] },
      1,
    );
    expect([configured.status, configured.json()['version']]).toEqual([200, 2]);
    const done = await whole(scene, source, 'values');
    // 26 municipalities and the region, ten years, three sexes; the country and a group beside them.
    const own = 27 * 10 * 3;
    expect(done).toMatchObject({
      state: 'done',
      reason: null,
      done: 3,
      total: 3,
      added: own + 60,
      revised: 0,
    });
    expect(await values()).toBe(own);
    expect(await count('comparison_value')).toBe(60);
    const [one] =
      await rows(`select area_code, period_start::text, sex, number::text, kind, state, source_note, made_up,
      revision from indicator_value where area_code = '0180' and period_end = '2025-12-31' and sex = 'K'`);
    expect(one).toEqual({
      area_code: '0180',
      period_start: '2025-01-01',
      sex: 'K',
      number: String(valueAt('U30751', '0180', 2025, 'K')),
      kind: 'fetched',
      // Out since 1 October, settled on 15 December.
      state: 'preliminary',
      source_note: 'Källa: Kolada',
      made_up: false,
      revision: 1,
    });
    expect(await count(`indicator_value where state = 'final' and period_end < '2025-01-01'`)).toBe(
      27 * 9 * 3,
    );
    expect(await count(`indicator_value where area_code is null`)).toBe(30);
    expect(await rows(`select retrieved_at > '2026-02-01' as fresh from indicator_contract`)).toEqual([
      { fresh: true },
    ]);
    expect(
      scene.standIn.calls.every(({ path }) => path.split('/').every((part) => part.split(',').length <= 25)),
    ).toBe(true);
  });

  it('leave what is the same, revise what changed with why, and keep both', async () => {
    const before = await figures();
    const again = await whole(scene, source, 'values');
    expect([again.added, again.revised, again.unchanged]).toEqual([0, 0, 27 * 30 + 60]);
    expect(await figures()).toEqual(before);

    const { fixture } = scene.standIn;
    const real = fixture.cells;
    fixture.cells = (kpi, area, year) =>
      real(kpi, area, year)?.map((cell) => {
        if (area === '0180' && year === 2020 && cell.gender === 'T') return { ...cell, value: 99.123456789 };
        if (area === '0180' && year === 2021 && cell.gender === 'K') return { ...cell, isdeleted: true };
        if (area === '0184' && year === 2021 && cell.gender === 'M') return { ...cell, value: null };
        return cell;
      }) ?? null;
    const changed = await whole(scene, source, 'values');
    fixture.cells = real;
    expect([changed.state, changed.added, changed.revised]).toEqual(['done', 0, 3]);
    expect(
      await rows(`select area_code, sex, number::text, state, reason, revision from indicator_value
        where revision = 2 order by area_code, sex`),
    ).toEqual([
      {
        area_code: '0180',
        sex: 'K',
        number: null,
        state: 'missing',
        reason: 'Borttaget i källan',
        revision: 2,
      },
      {
        area_code: '0180',
        sex: 'T',
        number: '99.123457',
        state: 'final',
        reason: 'Ändrat i källan',
        revision: 2,
      },
      { area_code: '0184', sex: 'M', number: null, state: 'missing', reason: 'Ändrat i källan', revision: 2 },
    ]);
    expect(await count('indicator_value where superseded_at is not null')).toBe(3);
    // In the trail as sets: what they were and became stands in the values.
    expect(
      await rows(
        `select operation, sum((after ->> 'rows')::int)::int as rows, count(*) < 10 as few from audit_entry
         where table_name = 'indicator_value' and actor_kind = 'system' group by 1 order by 1`,
      ),
    ).toEqual([
      { operation: 'I', rows: 27 * 30 + 3, few: true },
      { operation: 'U', rows: 3, few: true },
    ]);
    expect(changed.lines.some(({ text: { sv } }) => sv.endsWith('Avrundade till sex decimaler: 1.'))).toBe(
      true,
    );
    expect((await whole(scene, source, 'values')).revised).toBe(3);
  });

  it('settle the preliminary year when its day has come', async () => {
    scene.test.clock.set(new Date('2026-12-16T09:00:00Z'));
    const settled = await whole(scene, source, 'values');
    scene.test.clock.set(new Date('2026-11-20T09:00:00Z'));
    expect(settled.revised).toBe(27 * 3 + 6);
    expect(
      await rows(
        `select distinct reason from indicator_value where revision = 2 and period_end = '2025-12-31'`,
      ),
    ).toEqual([{ reason: 'Slutligt i källan' }]);
  });

  it('raise the alarm of a changed definition and of a withdrawn figure, once a night', async () => {
    const { standIn, test, platform } = scene;
    const other = await linked(scene, 'N07403', 'Anmälda våldsbrott, antal/100 000 inv');
    const terms = async () =>
      await rows(`select external_id, state, source_definition as said, checked_at is not null as checked
        from indicator_contract order by external_id`);
    const first = await whole(scene, source, 'contracts');
    expect([first.state, first.revised]).toEqual(['done', 1]);
    expect(await terms()).toEqual([
      // Its snapshot names another producer than the source does.
      {
        external_id: 'N07403',
        state: 'changed',
        said: 'Antal anmälda våldsbrott. Källa: Brå.',
        checked: true,
      },
      { external_id: 'U30751', state: 'active', said: null, checked: true },
    ]);
    expect(await rows(`select title, path from notice where kind = 'source-changed'`)).toEqual([
      { title: 'Anmälda våldsbrott, antal/100 000 inv', path: `indikatorer/${other}/avtal` },
    ]);
    const kept = standIn.fixture.kpi;
    standIn.fixture.kpi = kept.filter(({ id }) => id !== 'N07403');
    test.clock.set(new Date('2026-11-21T02:00:00Z'));
    await test.app.get(Schedules).ask(platform.id);
    await test.app.get(Schedules).ask(platform.id);
    const [night] = await rows<{ id: string }>(
      `select id from import_job where kind = 'contracts' and membership_id is null`,
    );
    expect(
      (await until(scene, night?.id ?? '')).lines.some(({ text: { sv } }) => sv.includes('ersättare')),
    ).toBe(true);
    await test.app.get(Schedules).ask(platform.id);
    expect(await count(`import_job where kind = 'contracts' and membership_id is null`)).toBe(1);
    expect((await terms())[0]).toMatchObject({ state: 'withdrawn' });
    standIn.breakDown('empty', { path: /\/kpi/ });
    const lying = await whole(scene, source, 'contracts');
    expect([lying.state, (await terms())[1]]).toEqual([
      'failed',
      expect.objectContaining({ state: 'active' }),
    ]);
    standIn.fixture.kpi = kept;
    test.clock.set(new Date('2026-11-20T09:00:00Z'));
    await rows(`update indicator_contract set external_id = external_id where indicator_id = $1`, [other]);
    expect(indicator).not.toBe(other);
  });

  it('fill in a definition that was not known without alarm, and raise it when a known one changes', async () => {
    const figure = scene.standIn.fixture.kpi.find(({ id }) => id === 'U30751');
    if (!figure) throw new Error('the stand-in has no U30751');
    const kept = figure.description;
    await rows(`update indicator_contract set definition_snapshot = $2 where indicator_id = $1`, [
      indicator,
      TITLE,
    ]);
    const said = async (description: string): Promise<unknown[]> => {
      figure.description = description;
      await whole(scene, source, 'contracts');
      const [row] = await rows<Record<string, string>>(
        `select c.state, c.definition_snapshot as snapshot, i.definition from indicator_contract c
         join indicator i on i.id = c.indicator_id where i.id = $1`,
        [indicator],
      );
      return Object.values(row ?? {});
    };
    expect(await said('')).toEqual(['active', TITLE, TITLE]);
    expect(await said(kept)).toEqual(['active', kept, kept]);
    expect(await said(' ')).toEqual(['active', kept, kept]);
    expect(await said('Något annat räknas.')).toEqual(['changed', kept, kept]);
    figure.description = kept;
  });

  it('belong to their platform', async () => {
    const elsewhere = await importing({ working: false });
    try {
      const theirs = await connect(elsewhere);
      expect((await scene.api.get(`${scene.root}/sources/${theirs}`)).status).toBe(404);
      expect(
        (await scene.api.post(`${scene.root}/sources/${theirs}/imports`, { kind: 'catalogue' })).status,
      ).toBe(404);
    } finally {
      await closeImporting(elsewhere);
    }
  });
});
