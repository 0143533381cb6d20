import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { Api, Pages } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
});
afterAll(() => test.close());

const api = (): Api => new Api(test, here.coordinator);
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik/utkast/${rest}`;
const hiddenVersion = (html: string): string =>
  /<input[^>]*name="version"[^>]*value="(\d+)"/.exec(html)?.[1] ?? '';

describe('somebody who saves too late', () => {
  it('sees what the other wrote beside the own words, and saves only after that', async () => {
    const pages = new Pages(test, here.coordinator);
    const theirs = { text: 'Den andras ord', detail: 'Den andras tillägg' };
    expect((await api().patch(at(`/nodes/${draft.activity}`), theirs, 1)).status).toBe(200);
    const mine = { text: 'Mina egna ord', kind: 'activity', subGoalId: draft.subGoal, version: '1' };
    const back = await pages.post(page(`led/${draft.activity}`), mine);
    expect(back.status).toBe(412);
    for (const said of ['Någon annan hann spara', 'Den andras ord', 'Den andras tillägg', 'Mina egna ord']) {
      expect(back.text).toContain(said);
    }
    expect(hiddenVersion(back.text)).toBe('2');
    const again = { ...mine, version: hiddenVersion(back.text) };
    expect((await pages.post(page(`led/${draft.activity}`), again)).status).toBe(303);
    expect((await pages.post(page(`led/${draft.activity}`), again)).status).toBe(412);
    const { nodes } = (await api().get(at())).json<{ nodes: { id: string; text: string }[] }>();
    expect(nodes.find(({ id }) => id === draft.activity)?.text).toBe('Mina egna ord');
  });

  it('sees it of a link too, in words', async () => {
    const pages = new Pages(test, here.coordinator);
    const { links } = (await api().get(at())).json<{ links: { id: string }[] }>();
    const id = links[0]?.id ?? '';
    const theirs = { assumption: 'Den andras antagande', evidence: 'established' };
    expect((await api().patch(at(`/links/${id}`), theirs, 1)).status).toBe(200);
    const mine = {
      assumption: 'Mitt antagande',
      evidence: 'none',
      claim: 'unknown',
      sign: '+',
      version: '1',
    };
    const back = await pages.post(page(`samband/${id}`), mine);
    expect(back.status).toBe(412);
    for (const said of ['Den andras antagande', 'Mitt antagande', 'Belagd'])
      expect(back.text).toContain(said);
    expect(
      (await pages.post(page(`samband/${id}`), { ...mine, version: hiddenVersion(back.text) })).status,
    ).toBe(303);
  });
});
