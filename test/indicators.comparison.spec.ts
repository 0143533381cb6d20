import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import {
  aMember,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { aGoalNode, anIndicator, aTarget, aUse, aValue } from './support/indicators.js';

const MEMBERS = ['0181', '0182'];
const GROUP = 'Liknande kommuner, övergripande, 2025';

let test: TestApp;
let platform: BuiltPlatform;
let home: string;
let coordinator: Member;

beforeAll(async () => {
  test = await testApp();
  for (const [code, kind, title, members] of [
    ['0000', 'country', 'Riket', []],
    ['G37411', 'group', GROUP, MEMBERS],
    ['G99', 'group', 'Andra kommuner', ['2480']],
  ]) {
    await test.owner.query(
      `insert into catalogue_area (source, code, kind, title, members, retrieved_at)
       values ('kolada', $1, $2, $3, $4, '2026-11-02T02:10:00Z') on conflict do nothing`,
      [code, kind, title, members],
    );
  }
});
afterAll(() => test.close());
beforeEach(async () => {
  platform = await aPlatform(test);
  home = `/platforms/${platform.id}`;
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
});

const reader = (): Promise<Member> => aMember(test, platform, { roles: ['reader'] });
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

/** An indicator of Kolada's with five municipalities, and beside them the country and two groups. */
async function scene(measure: 'count' | 'rate', first: string): Promise<{ id: string; page: string }> {
  const { id } = await anIndicator(test, platform, {
    source: 'kolada',
    external_id: 'U30751',
    measure,
    aggregation: measure === 'count' ? 'sum' : 'none',
    by_area: true,
    decimals: measure === 'count' ? 0 : 1,
  });
  const use = await aUse(test, platform, { indicator_id: id, node_id: await aGoalNode(test, platform) });
  await aTarget(test, platform, { use_id: use.id, value: '30', due_on: '2030-12-31' });
  for (const year of [2024, 2025]) {
    await aValue(test, platform, { indicator_id: id, year, number: String(200 + year - 2024) });
    for (const [index, area_code] of ['0181', '0182', '0183', '0184', '0186'].entries()) {
      const number = year === 2025 && index === 0 ? first : String(10 + index * 10 + (year - 2024) * index);
      await aValue(test, platform, { indicator_id: id, year, area_code, number });
    }
    for (const [area_code, number] of [
      ['0000', '33'],
      ['G37411', '28'],
      ['G99', '2'],
      ['G7', '31'],
    ]) {
      await insert(test, 'comparison_value', {
        platform_id: platform.id,
        indicator_id: id,
        area_code,
        period_start: `${year}-01-01`,
        period_end: `${year}-12-31`,
        sex: 'T',
        number,
        state: 'final',
        source_note: 'Källa: Kolada',
      });
    }
  }
  for (const area_code of ['0181', '0182', '0183', '0184', '0186']) {
    await anOrganisation(test, platform, { area_code, name: `Kommun ${area_code}` });
  }
  return { id, page: `/p/${platform.slug}/indikatorer/${id}` };
}

type Compared = {
  data: {
    code: string;
    title: string;
    sourceNote: string;
    periods: { period: string; cells: { number: string | null; hidden: string | null }[] }[];
  }[];
};

async function compared(member: Member, id: string): Promise<Record<string, unknown>> {
  const { data } = (await new Api(test, member).get(`${home}/indicators/${id}/comparison`)).json<Compared>();
  return Object.fromEntries(
    data.map(({ code, periods }) => [
      code,
      periods.map(({ cells: [cell] }) => cell?.number ?? cell?.hidden ?? null),
    ]),
  );
}

describe('the country and groups of municipalities', () => {
  it('stand beside an indicator, the country first, as the source gives them', async () => {
    const { id } = await scene('rate', '10');
    const answer = await new Api(test, await reader()).get(`${home}/indicators/${id}/comparison`);
    const { data } = answer.json<Compared>();
    expect(data.map(({ code, title, sourceNote }) => [code, title, sourceNote])).toEqual([
      ['0000', 'Riket', 'Källa: Kolada'],
      ['G99', 'Andra kommuner', 'Källa: Kolada'],
      ['G7', 'G7', 'Källa: Kolada'],
      ['G37411', GROUP, 'Källa: Kolada'],
    ]);
    expect(data[0]?.periods[1]).toMatchObject({
      period: '2025',
      cells: [{ sex: 'T', number: '33', hidden: null }],
    });
    const elsewhere = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await new Api(test, elsewhere).get(`${home}/indicators/${id}/comparison`)).status).toBe(404);
    const theirs = `/platforms/${elsewhere.actor.platformId}/indicators/${id}/comparison`;
    expect((await new Api(test, elsewhere).get(theirs)).status).toBe(404);
  });

  it('are withheld where they are small, or hold a municipality that is', async () => {
    const { id, page } = await scene('count', '3');
    const stranger = await reader();
    // 0181 has three in 2025; the second group has two itself.
    expect(await compared(stranger, id)).toEqual({
      '0000': ['33', '33'],
      G37411: ['28', 'complementary'],
      G99: ['small', 'small'],
      // Not in the catalogue: it could hold 0181.
      G7: ['31', 'complementary'],
    });
    expect(await compared(coordinator, id)).toEqual({
      '0000': ['33', '33'],
      G37411: ['28', '28'],
      G99: ['2', '2'],
      G7: ['31', '31'],
    });
    const shown = plain((await new Pages(test, stranger).get(`${page}?jamfor=0000,G37411,G99`)).text);
    expect(shown).toMatch(/2025 201 33 dolt (?:< ?5|<5|&lt;5)/);
    for (const file of ['bilder/utveckling.csv', 'bilder/spridning.csv', 'bilder/kommuner.csv', 'data.csv']) {
      const { text } = await new Pages(test, stranger).get(`${page}/${file}?jamfor=G37411`);
      expect(text).not.toMatch(/2025,.*G37411.*,28\b|2025,.*,28,.*G37411/);
    }
    const tidy = (await new Pages(test, stranger).get(`${page}/data.csv`)).text.split('\r\n');
    expect(tidy.find((row) => row.startsWith('A,2025,G37411'))).toMatch(/,,,,count,Q,C,Källa: Kolada,/);
    expect(tidy.find((row) => row.startsWith('A,2025,0000'))).toMatch(/,33,,,count,A,F,Källa: Kolada,/);
  });

  it('are chosen in the address, at most four, and what is not there is passed over', async () => {
    const { page } = await scene('rate', '10');
    const pages = new Pages(test, coordinator);
    const none = await pages.get(page);
    expect(none.text).not.toContain('class="line-a"');
    expect(none.text).toContain('?jamfor=0000#utveckling');
    const some = await pages.get(`${page}?vy=kommuner&jamfor=0000,G1,%3Cscript%3E,0000,G37411`);
    expect(some.status).toBe(200);
    expect(plain(some.text)).toContain(`A Riket B ${GROUP} (2 kommuner)`);
    expect(some.text).toContain('?vy=kommuner&amp;jamfor=G37411#utveckling');
    expect(some.text).toContain('bilder/kommuner.svg?jamfor=0000,G37411');
    const svg = await pages.get(`${page}/bilder/spridning.svg?jamfor=0000,G37411`);
    expect(svg.text).toContain(`B ${GROUP}. Källa: Kolada`);
    expect(svg.text).not.toMatch(/class="(?:line|label)-/);
    expect((await pages.get(`${page}/bilder/kommuner.png?jamfor=0000`)).status).toBe(200);
    expect((await pages.get(`${page}?jamfor=0000&jamfor=G37411`)).status).toBe(200);
  });
});

describe('the spread by API', () => {
  type Spread = { level: object | null; data: Record<string, unknown>[] };

  it('gives each period with quartiles, who reaches the target and who moved', async () => {
    const { id } = await scene('rate', '10');
    const path = `${home}/indicators/${id}/spread`;
    const api = new Api(test, await reader());
    const { level, data } = (await api.get(path)).json<Spread>();
    expect(level).toEqual({ value: '30', direction: 'higher' });
    expect(data[0]).toMatchObject({ period: '2024', min: '10', max: '50', moved: null, share: '0.6000' });
    expect(data[1]).toMatchObject({
      period: '2025',
      given: 5,
      asked: 5,
      withheld: 0,
      min: '10',
      lowerQuartile: '21',
      median: '32',
      upperQuartile: '43',
      max: '54',
      range: '44',
      reaching: 3,
      share: '0.6000',
      preliminary: false,
    });
    expect(data[1]?.['moved']).toMatchObject({
      up: [{ code: '0186', from: '50', to: '54' }, { code: '0184' }, { code: '0183' }],
      down: [],
    });
    const asked = (await api.get(`${path}?level=53.5`)).json<Spread>();
    expect([asked.level, asked.data[1]?.['reaching']]).toEqual([{ value: '53.5', direction: 'higher' }, 1]);
    expect((await api.get(`${path}?level=hög`)).status).toBe(422);
    expect((await api.get(`${path}?sort=up`)).status).toBe(422);
    const empty = await anIndicator(test, platform, {});
    expect((await api.get(`${home}/indicators/${empty.id}/spread`)).json()).toEqual({
      level: null,
      data: [],
    });
    const elsewhere = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await new Api(test, elsewhere).get(path)).status).toBe(404);
  });

  it('is of what the reader may see alone', async () => {
    const { id } = await scene('count', '3');
    const path = `${home}/indicators/${id}/spread`;
    const { data } = (await new Api(test, await reader()).get(path)).json<Spread>();
    expect(data[1]).toMatchObject({ given: 4, asked: 5, withheld: 1, min: '21' });
    expect(JSON.stringify(data[1]?.['moved'])).not.toContain('0181');
  });
});
