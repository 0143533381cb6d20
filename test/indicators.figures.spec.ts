import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { aGoalNode, anIndicator, aTarget, aUse, aValue } from './support/indicators.js';
import { fill, routesOf } from './support/routes.js';

let test: TestApp;
let platform: BuiltPlatform;
let home: string;
let coordinator: Member;
let api: Api;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  platform = await aPlatform(test);
  home = `/platforms/${platform.id}`;
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  api = new Api(test, coordinator);
});

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

describe('small counts over municipalities', () => {
  it('withhold another municipality where the sum would give a small count away, wherever it is shown', async () => {
    const { id } = await anIndicator(test, platform, { measure: 'count', by_area: true });
    const nodeId = await aGoalNode(test, platform);
    const path = `${home}/indicators/${id}`;
    const counts: [string | null, string][] = [
      ['0181', '3'],
      ['0182', '17'],
      ['0183', '40'],
      [null, '60'],
    ];
    for (const [area_code, number] of counts) {
      if (area_code !== null) await anOrganisation(test, platform, { area_code });
      await aValue(test, platform, { indicator_id: id, year: 2025, number, area_code });
    }
    const seenBy = async (member: Member): Promise<(string | null)[][]> => {
      const found = (await new Api(test, member).get(`${path}/values`)).json<{
        data: { areaCode: string | null; cells: Record<string, string | null>[] }[];
      }>();
      return found.data
        .map(({ areaCode, cells: [cell = {}] }) => [
          areaCode,
          cell.number ?? cell.hidden ?? null,
          cell.hiddenFromOthers ?? null,
        ])
        .sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''));
    };
    const stranger = await aMember(test, platform, { roles: ['reader'] });
    expect(await seenBy(stranger)).toEqual([
      [null, '60', null],
      ['0181', 'complementary', null],
      ['0182', 'complementary', null],
      ['0183', '40', null],
    ]);
    expect(await seenBy(coordinator)).toEqual([
      [null, '60', null],
      ['0181', '3', 'complementary'],
      ['0182', '17', 'complementary'],
      ['0183', '40', null],
    ]);
    const use = await aUse(test, platform, { indicator_id: id, node_id: nodeId, area_code: '0182' });
    const status = `${home}/indicator-uses/${use.id}/status`;
    expect((await new Api(test, stranger).get(status)).json()).toMatchObject({
      value: { number: null, hidden: true },
    });
    expect((await api.get(status)).json()).toMatchObject({ value: { number: '17', hidden: false } });
  });

  it.each(['count', 'share'])(
    'hide a %s on the board in the periods where another’s is small',
    async (measure) => {
      const { id } = await anIndicator(test, platform, { measure, small_count_threshold: 20 });
      const use = await aUse(test, platform, { indicator_id: id, area_code: '0181' });
      const reader = new Api(test, await aMember(test, platform, { roles: ['reader'] }));
      const hidden: boolean[] = [];
      for (const [index, other] of ['0', '20', '19', '150'].entries()) {
        for (const [area_code, count] of [
          ['0181', '100'],
          ['0182', other],
        ]) {
          const given = measure === 'count' ? { number: count } : { numerator: count, denominator: '200' };
          await aValue(test, platform, { indicator_id: id, year: 2022 + index, area_code, ...given });
        }
        const status = await reader.get(`${home}/indicator-uses/${use.id}/status`);
        hidden.push(status.json<{ value: { hidden: boolean } }>().value.hidden);
      }
      expect(hidden).toEqual([false, false, true, false]);
    },
  );
});

describe('the figures of municipalities', () => {
  const scene = async (): Promise<{ id: string; page: string }> => {
    const { id } = await anIndicator(test, platform, {
      measure: 'count',
      aggregation: 'sum',
      by_area: true,
      name: '=Besök',
    });
    const use = await aUse(test, platform, { indicator_id: id, node_id: await aGoalNode(test, platform) });
    await aTarget(test, platform, { use_id: use.id, value: '30', due_on: '2030-12-31' });
    for (const [index, area_code] of ['0181', '0182', '0183', '0184', '0186'].entries()) {
      await anOrganisation(test, platform, { area_code, name: `Kommun ${index + 1}` });
      for (const year of [2024, 2025]) {
        const number = String(index === 0 ? 3 : index * 20 + (year - 2024) * index);
        const state = year === 2025 && index === 4 ? 'preliminary' : 'final';
        await aValue(test, platform, { indicator_id: id, year, area_code, number, state });
      }
    }
    return { id, page: `/p/${platform.slug}/indikatorer/${id}` };
  };
  const reader = (): Promise<Member> => aMember(test, platform, { roles: ['reader'] });

  it('are drawn with their spread, who moved, and the same as a table; what is withheld is no part of it', async () => {
    const { page } = await scene();
    const all = plain((await new Pages(test, coordinator).get(page)).text);
    expect(all).toContain('Skillnader mellan kommunerna');
    // A target in numbers is that of them all: it is no level for one of them.
    expect(all).toContain('2025* 3 42 84 81 21 63 5 av 5');
    expect(all).toContain('Uppåt Kommun 5: 80 → 84 Kommun 4: 60 → 63 Kommun 3: 40 → 42');
    expect(all).toContain('Sammanlagt av 5 av 5 kommuners värden');
    const some = plain((await new Pages(test, await reader()).get(page)).text);
    expect(some).toContain('2025* 42 63 84 42 53 74 3 av 5');
    expect(some).toContain('2 kommuners värden är dolda och ingår inte.');
    expect(some).not.toContain('Kommun 2: 20');
    const each = plain((await new Pages(test, await reader()).get(`${page}?vy=kommuner`)).text);
    expect(each).toContain('Kommun 1 dolt dolt Kommun 2 dolt dolt Kommun 3 42 40');
  });

  it('can be had as pictures and tables', async () => {
    const { page } = await scene();
    const pages = new Pages(test, await reader());
    for (const picture of ['utveckling', 'spridning', 'kommuner']) {
      const svg = await pages.get(`${page}/bilder/${picture}.svg`);
      expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(svg.text).toMatch(/<title[^>]*>.*<\/title><desc/s);
      expect(svg.text).not.toMatch(/class="(?:line|dot|muni|span)/);
      const png = await pages.get(`${page}/bilder/${picture}.png`);
      expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
      const csv = await pages.get(`${page}/bilder/${picture}.csv`);
      expect(csv.text).toContain('TIME_PERIOD,');
      expect(csv.text).not.toMatch(/2025,(?:0182,Kommun 2,21|0181,Kommun 1,3)/);
    }
    expect((await pages.get(`${page}/bilder/annat.svg`)).status).toBe(404);
    expect((await pages.get(`${page}/bilder/spridning.exe`)).status).toBe(404);
  });

  it('can be had tidy, a row for each, withheld ones as a status without value', async () => {
    const { id, page } = await scene();
    const path = `${home}/indicators/${id}/observations`;
    const { data } = (await new Api(test, await reader()).get(path)).json<{
      data: Record<string, string>[];
    }>();
    expect(data).toHaveLength(12);
    const of = (area: string) =>
      data.find((one) => one['TIME_PERIOD'] === '2025' && one['REF_AREA'] === area);
    expect(of('0181')).toMatchObject({
      OBS_VALUE: null,
      OBS_STATUS: 'Q',
      CONF_STATUS: 'C',
      SEX: '_T',
      FREQ: 'A',
    });
    expect(of('0186')).toMatchObject({ OBS_VALUE: '84', OBS_STATUS: 'P', CONF_STATUS: 'F' });
    const raw = (await api.get(path)).json<{ data: Record<string, string>[] }>().data;
    expect(raw.find((one) => one['REF_AREA'] === '0181')).toMatchObject({ OBS_VALUE: '3', CONF_STATUS: 'N' });
    const whole = data.filter((one) => one['OBS_STATUS'] === 'I' || one['OBS_STATUS'] === 'P');
    expect(whole.map((one) => one['OBS_VALUE'])).toContain('203');
    const csv = await new Pages(test, await reader()).get(`${page}/data.csv`);
    expect(csv.text).toContain('FREQ,TIME_PERIOD,REF_AREA,ORGANISATION,SEX,INDICATOR,OBS_VALUE');
    expect(csv.text).toMatch(/A,2025,0181,,_T,[^,]+,,,,count,Q,C,/);
  });
});

describe('an indicator in words', () => {
  it('is filled in and pasted for several periods at once, like figures', async () => {
    await anOrganisation(test, platform, { name: 'Björkviks kommun', area_code: '9910' });
    await anOrganisation(test, platform, { name: 'Ekholma kommun', area_code: '9911' });
    const { id } = await anIndicator(test, platform, { measure: 'qualitative', by_area: true });
    const page = `/p/${platform.slug}/indikatorer/${id}/varden/matris`;
    const pages = new Pages(test, coordinator);
    const form = { delning: 'kommun', kon: 'T', fran: '2024', till: '2025', kind: 'reported', opened: '{}' };
    const pasted = await pages.post(`${page}/klistra`, {
      ...form,
      block: 'Ekholma\tRutin; delvis\t"Två steg:\nsamtal och plan"',
    });
    expect(pasted.status).toBe(200);
    expect(pasted.text).toMatch(/<textarea[^>]*name="v\.9911\.T\.2025"[^>]*>Två steg:\nsamtal och plan</);
    expect(plain(pasted.text)).toContain('Skriv aldrig uppgifter om enskilda personer.');
    const words = { 'v.9911.T.2024': 'Rutin; delvis *', 'v.9911.T.2025': 'Två steg:\r\nsamtal och plan' };
    const saved = await pages.post(page, { ...form, ...words, 'v.9910.T.2025': 'saknas' });
    expect(saved.status).toBe(303);
    const { cells } = (
      await api.get(`${home}/indicators/${id}/value-matrix?split=area&from=2024&to=2025`)
    ).json<{
      rows: { cells: object[] }[];
    }>().rows[1] ?? { cells: [] };
    expect(cells).toMatchObject([
      { text: 'Rutin; delvis', state: 'preliminary', revision: 1 },
      { text: 'Två steg:\nsamtal och plan', state: 'final', revision: 1 },
    ]);
    const html = (await pages.get(`${page}?delning=kommun&fran=2024&till=2025`)).text;
    const opened = (/name="opened" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"');
    const again = await pages.post(page, { ...form, opened, ...words, 'v.9911.T.2024': 'Rutin' });
    expect(again.status).toBe(422);
    expect(again.text.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(plain(again.text)).toContain('Skriv varför värdet rättas.');
  });
});

describe('a withheld figure', () => {
  it('is told by no answer: not as a value, a point of a curve, a baseline, a comment or a drawing', async () => {
    const scale = { small_count_threshold: 100, decimals: 2, by_area: true, direction: 'lower' };
    const made: Record<string, string>[] = [];
    for (const measure of ['count', 'share']) {
      const { id } = await anIndicator(test, platform, { ...scale, measure });
      const baseline = { baseline_period_start: '2021-01-01', baseline_period_end: '2021-12-31' };
      for (const area_code of [null, '0184']) {
        if (area_code !== null) await anOrganisation(test, platform, { area_code });
        for (const year of [2021, 2025]) {
          const figure =
            measure === 'count'
              ? { number: '73.25' }
              : { number: '73.25', numerator: '73.25', denominator: '100' };
          const comment = 'De var 73,25.';
          await aValue(test, platform, { indicator_id: id, year, area_code, comment, ...figure });
        }
        const use = { indicator_id: id, area_code, ...baseline, baseline_value: '73.25' };
        const { id: useId, node_id: nodeId } = await aUse(test, platform, use);
        await aTarget(test, platform, { use_id: useId, value: '50', due_on: '2027-12-31' });
        made.push({ indicatorId: id, useId, nodeId });
      }
    }
    const about = /:(?:indicatorId|useId|nodeId)|(?:board|styrtavla|indikatorer|follow-ups)$/;
    const known = { platformId: platform.id, platform: platform.slug, system: 'kolada' };
    const pictures = ['utveckling', 'spridning', 'kommuner'].flatMap((name) => [
      `${name}.svg`,
      `${name}.csv`,
    ]);
    const paths = routesOf(test)
      .filter(({ method, path }) => method === 'GET' && about.test(path))
      .flatMap(({ path }) =>
        made.flatMap((ids) => pictures.map((bild) => fill(path, { ...known, ...ids, bild }, ''))),
      );
    const tellers = async (member: Member): Promise<string[]> => {
      const [json, pages] = [new Api(test, member), new Pages(test, member)];
      const found: string[] = [];
      for (const path of new Set(paths.filter((one) => !one.includes('//')))) {
        const answer = path.startsWith('/api/v1') ? json.get(path.slice(7)) : pages.get(path);
        if (/73[.,]25/.test((await answer).text)) found.push(path);
      }
      return found;
    };
    expect((await tellers(coordinator)).length).toBeGreaterThan(30);
    expect(await tellers(await aMember(test, platform, { roles: ['reader'] }))).toEqual([]);
  });
});

describe('what is exported', () => {
  it('holds the oldest too, however many there are', async () => {
    const { id } = await anIndicator(test, platform, { measure: 'count', by_area: true });
    await test.owner.query(
      `insert into indicator_value (platform_id, id, indicator_id, area_code, period_start, period_end, number, kind)
       select $1, gen_random_uuid(), $2, (9000 + a)::text, make_date(y, 1, 1), make_date(y, 12, 31), 7, 'reported'
       from generate_series(0, 289) a, generate_series(1994, 2024) y`,
      [platform.id, id],
    );
    const { data } = (await api.get(`${home}/indicators/${id}/observations`)).json<{
      data: { TIME_PERIOD: string }[];
    }>();
    expect([data.length, data[0]?.TIME_PERIOD]).toEqual([290 * 31, '1994']);
  });
});
