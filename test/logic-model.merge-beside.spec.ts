import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { testApp, type TestApp } from './support/app.js';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from './support/browser.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let browser: Browser;
let here: SteeredPlatform;
let draft: BuiltDraft;
let factor: string;
let conflict: string;
beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
}, 60_000);
beforeEach(async () => {
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  const api = new Api(test, here.coordinator);
  const input = { text: 'Ny lag', works: 'helps', how: 'Bättre', nodeIds: [draft.activity] };
  factor = (await api.post(at('/factors'), input)).json<{ id: string }>().id;
  const ends = { firstNodeId: draft.activity, secondNodeId: draft.subGoal };
  conflict = (await api.post(at('/conflicts'), { ...ends, reasoning: 'Drar isär' })).json<{ id: string }>()
    .id;
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

type Factor = { text: string; how: string | null; works: string; nodeIds: string[]; version: number };
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik/utkast/${rest}`;
const hidden = (html: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
const checked = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*name="nodeIds"[^>]*>/g)]
    .filter(([input]) => input.includes(' checked'))
    .map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
const theirs = async (path: string, said: object, version: number): Promise<void> => {
  expect((await new Api(test, here.coordinator).patch(at(path), said, version)).status).toBe(200);
};
const save = (path: string, form: Record<string, string | string[]>): Promise<Answer> =>
  new Pages(test, here.coordinator).post(page(path), form);
const stands = async (): Promise<Factor | undefined> =>
  (await new Api(test, here.coordinator).get(at())).json<{ factors: Factor[] }>().factors[0];
const opened = { text: 'Ny lag', works: 'helps', how: 'Bättre', version: '1' };

describe('a factor that is saved too late', () => {
  const path = (): string => `omvarldsfaktor/${factor}`;

  it('takes over what only the other changed, what it touches too', async () => {
    await theirs(`/factors/${factor}`, { how: 'Sämre', nodeIds: [draft.activity, draft.output] }, 1);
    const back = await save(path(), { ...opened, text: 'Min lag', nodeIds: [draft.activity] });
    expect(back.status).toBe(412);
    for (const said of ['Övertaget från den andra', 'Sämre', 'A1.1, P1.1', 'Min lag'])
      expect(back.text).toContain(said);
    expect(hidden(back.text, 'version')).toBe('2');
    expect(checked(back.text).sort()).toEqual([draft.activity, draft.output].sort());
    const proposal = { ...opened, text: 'Min lag', how: 'Sämre', nodeIds: checked(back.text), version: '2' };
    expect((await save(path(), proposal)).status).toBe(303);
    expect(await stands()).toMatchObject({ text: 'Min lag', how: 'Sämre', version: 3 });
    expect((await stands())?.nodeIds).toHaveLength(2);
  });

  it('asks where both have changed, in words, and takes theirs from the trail', async () => {
    await theirs(`/factors/${factor}`, { works: 'hinders', nodeIds: [draft.output] }, 1);
    const mine = { ...opened, works: 'unknown', nodeIds: [draft.activity, draft.subGoal] };
    const back = await save(path(), mine);
    expect(back.status).toBe(412);
    expect(hidden(back.text, 'disputed')).toBe('works nodeIds');
    for (const said of ['Försvårar', 'Vet inte än', 'P1.1', 'När du öppnade'])
      expect(back.text).toContain(said);
    const asked = { ...mine, version: '2', base: '1', disputed: 'works nodeIds' };
    const open = await save(path(), { ...asked, 'choice-works': 'mine' });
    expect([open.status, open.text.includes('href="#f-choice-nodeIds"')]).toEqual([422, true]);
    expect(
      (await save(path(), { ...asked, 'choice-works': 'mine', 'choice-nodeIds': 'theirs' })).status,
    ).toBe(303);
    expect(await stands()).toMatchObject({ works: 'unknown', nodeIds: [draft.output], version: 3 });
  });

  it('does not ask about a node that has been removed meanwhile', async () => {
    await theirs(`/factors/${factor}`, { nodeIds: [draft.activity, draft.output] }, 1);
    expect((await new Api(test, here.coordinator).delete(at(`/nodes/${draft.output}`), 1)).status).toBe(204);
    await theirs(`/factors/${factor}`, { how: 'Sämre' }, 2);
    const mine = { ...opened, text: 'Min lag', nodeIds: [draft.activity, draft.output], version: '2' };
    const back = await save(path(), mine);
    expect([back.status, hidden(back.text, 'disputed')]).toEqual([412, '']);
    expect(checked(back.text)).toEqual([draft.activity]);
  });
});

describe('a conflict that is saved too late', () => {
  it('is shown in three wordings, and nothing is saved before the choice', async () => {
    await theirs(`/conflicts/${conflict}`, { reasoning: 'Den andras skäl' }, 1);
    const mine = { reasoning: 'Mina skäl', version: '1' };
    const back = await save(`malkonflikt/${conflict}`, mine);
    expect(back.status).toBe(412);
    for (const said of ['Drar isär', 'Den andras skäl', 'Mina skäl']) expect(back.text).toContain(said);
    const asked = { ...mine, version: '2', base: '1', disputed: 'reasoning' };
    expect((await save(`malkonflikt/${conflict}`, asked)).status).toBe(422);
    const done = await save(`malkonflikt/${conflict}`, { ...asked, 'choice-reasoning': 'mine' });
    expect(done.status).toBe(303);
    const { conflicts } = (await new Api(test, here.coordinator).get(at())).json<{ conflicts: object[] }>();
    expect(conflicts).toMatchObject([{ reasoning: 'Mina skäl', version: 3 }]);
  });

  it.each([true, false])(
    'is merged in Chromium, with script: %s',
    async (script) => {
      const window = await openPage(browser, { baseURL: test.url, script, width: 390 });
      const [name = '', value = ''] = here.coordinator.cookie.split('=');
      await window.context().addCookies([{ name, value, url: test.url }]);
      await window.goto(page(`malkonflikt/${conflict}`));
      await window.getByLabel('Varför drar de åt olika håll?').fill('Mina skäl');
      await theirs(`/conflicts/${conflict}`, { reasoning: 'Den andras skäl' }, 1);
      await window.getByRole('button', { name: 'Spara målkonflikten' }).click();
      await window.getByText('Någon annan hann spara före dig').waitFor();
      if (script) {
        await expectAccessible(window);
        await expectNoSidewaysScroll(window);
      }
      await window.getByLabel('Det som står där nu').check();
      await window.getByRole('button', { name: 'Spara målkonflikten' }).click();
      await window.waitForURL(/utkast#konflikt-/);
      await window.getByText('Den andras skäl').waitFor();
      await window.context().close();
    },
    30_000,
  );
});
