import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api } from './support/client.js';
import { aGoalNode, anIndicator, aUse, aValue } from './support/indicators.js';

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
});
