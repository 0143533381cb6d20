import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { mergeOf } from '../src/logic-model/merge/merge.rules.js';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { Api, Pages } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let browser: Browser;
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

type Said = { id: string; text: string; detail: string | null; evidence: string | null; version: number };
const api = (): Api => new Api(test, here.coordinator);
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik/utkast/${rest}`;
const hidden = (html: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';

async function node(id: string): Promise<Said> {
  const { nodes } = (await api().get(at())).json<{ nodes: Said[] }>();
  const found = nodes.find((one) => one.id === id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}

/** A step of its own for each test: a text and a detail that nobody has changed yet. */
async function aNeed(): Promise<string> {
  const input = { kind: 'need', text: 'Lydelse', detail: 'Mer', evidence: 'Undersökning' };
  return (await api().post(at('/nodes'), input)).json<{ id: string }>().id;
}
const opened = { kind: 'need', text: 'Lydelse', detail: 'Mer', evidence: 'Undersökning', version: '1' };
const theirs = async (id: string, said: Partial<Said>, version: number): Promise<void> => {
  expect((await api().patch(at(`/nodes/${id}`), said, version)).status).toBe(200);
};
const save = (id: string, form: Record<string, string>) =>
  new Pages(test, here.coordinator).post(page(`led/${id}`), form);

describe('three wordings of a row', () => {
  const fields = ['a', 'b', 'c', 'd', 'e'] as const;
  it('are merged field by field', () => {
    const base = { a: '1', b: '1', c: '1', d: '1', e: '12.50' };
    const now = { a: '2', b: '1', c: '2', d: '2', e: '12.50' };
    expect(mergeOf(fields, base, now, { a: '1', b: '3', c: '3', d: ' 2 ', e: '12,5' })).toEqual({
      values: { a: '2', b: '3', c: '3', d: '2', e: '12,5' },
      taken: [{ field: 'a', was: '1', now: '2' }],
      kept: ['b'],
      disputed: [{ field: 'c', base: '1', theirs: '2', mine: '3' }],
    });
  });
  it('without the first are all asked about where they differ', () => {
    expect(mergeOf(['a', 'b'], null, { a: '2', b: '' }, { a: '1', b: '' }).disputed).toEqual([
      { field: 'a', base: null, theirs: '2', mine: '1' },
    ]);
  });
});

describe('somebody who saves too late', () => {
  it('gets what only the other changed, keeps what only they changed, and loses nothing', async () => {
    const id = await aNeed();
    await theirs(id, { detail: 'Den andras tillägg' }, 1);
    const back = await save(id, { ...opened, text: 'Mina egna ord' });
    expect(back.status).toBe(412);
    for (const said of ['Någon annan hann spara', 'Övertaget från den andra', 'Den andras tillägg']) {
      expect(back.text).toContain(said);
    }
    // One message, which does not ask them to load the page again and so lose what they wrote.
    expect(back.text).not.toContain('class="error-summary"');
    expect(back.text).not.toContain('choice-');
    const proposal = { ...opened, text: 'Mina egna ord', detail: 'Den andras tillägg' };
    expect(hidden(back.text, 'version')).toBe('2');
    expect((await save(id, { ...proposal, version: '2' })).status).toBe(303);
    expect(await node(id)).toMatchObject({ text: 'Mina egna ord', detail: 'Den andras tillägg', version: 3 });
  });

  it('chooses where both have changed, and nothing is saved before', async () => {
    const id = await aNeed();
    await theirs(id, { text: 'Den andras ord', detail: 'Den andras mer' }, 1);
    const mine = { ...opened, text: 'Mina ord', detail: 'Mitt mer' };
    const back = await save(id, mine);
    expect(back.status).toBe(412);
    for (const said of ['Lydelse', 'Den andras ord', 'Mina ord', 'När du öppnade'])
      expect(back.text).toContain(said);
    expect(hidden(back.text, 'disputed')).toBe('text detail');
    const asked = { ...mine, version: '2', base: '1', disputed: 'text detail' };
    const unanswered = await save(id, { ...asked, 'choice-text': 'theirs' });
    expect(unanswered.status).toBe(422);
    expect(unanswered.text).toContain('href="#f-choice-detail"');
    expect(unanswered.text).not.toContain('href="#f-choice-text"');
    expect(unanswered.text).toContain('Den andras mer');
    expect(hidden(unanswered.text, 'disputed')).toBe('text detail');
    expect(await node(id)).toMatchObject({ text: 'Den andras ord', version: 2 });
    const done = await save(id, { ...asked, 'choice-text': 'theirs', 'choice-detail': 'mine' });
    expect(done.status).toBe(303);
    expect(await node(id)).toMatchObject({ text: 'Den andras ord', detail: 'Mitt mer', version: 3 });
  });

  it('is asked again when a third saves in between, about that alone', async () => {
    const id = await aNeed();
    await theirs(id, { text: 'Den andras ord', detail: 'Den andras mer' }, 1);
    await save(id, { ...opened, text: 'Mina ord' });
    await theirs(id, { detail: 'Den tredjes mer', evidence: 'Den tredjes belägg' }, 2);
    const asked = { ...opened, text: 'Mina ord', detail: 'Den andras mer', version: '2', base: '1' };
    const back = await save(id, { ...asked, disputed: 'text', 'choice-text': 'mine' });
    expect(back.status).toBe(412);
    expect(hidden(back.text, 'version')).toBe('3');
    expect(hidden(back.text, 'disputed')).toBe('');
    for (const said of ['Den tredjes mer', 'Den tredjes belägg', 'Mina ord'])
      expect(back.text).toContain(said);
    const proposal = { text: 'Mina ord', detail: 'Den tredjes mer', evidence: 'Den tredjes belägg' };
    expect((await save(id, { kind: 'need', ...proposal, version: '3' })).status).toBe(303);
    expect(await node(id)).toMatchObject({ ...proposal, version: 4 });
  });

  it('takes the wording that was chosen from the trail, not from what the form claims', async () => {
    const id = await aNeed();
    await theirs(id, { text: 'Den andras ord' }, 1);
    const forged = { ...opened, text: 'Mina ord', version: '2', base: '999', disputed: 'text platformId' };
    expect((await save(id, { ...forged, disputed: 'text', 'choice-text': 'both' })).status).toBe(422);
    expect((await save(id, { ...forged, 'choice-text': 'theirs' })).status).toBe(303);
    expect((await node(id)).text).toBe('Den andras ord');
  });

  it('keeps the words where the step has been removed meanwhile', async () => {
    const id = await aNeed();
    expect((await api().delete(at(`/nodes/${id}`), 1)).status).toBe(204);
    const back = await save(id, { ...opened, text: 'Ord som inte får försvinna' });
    expect(back.status).toBe(409);
    for (const said of ['Ledet är borttaget', 'Ord som inte får försvinna'])
      expect(back.text).toContain(said);
    expect((await save('0197a1c2-0000-7000-8000-0000000000ff', opened)).status).toBe(404);
  });

  it('sees it of a link too, in words', async () => {
    const pages = new Pages(test, here.coordinator);
    const { links } = (await api().get(at())).json<{ links: { id: string }[] }>();
    const id = links[0]?.id ?? '';
    const said = { assumption: 'Den andras antagande', evidence: 'established' };
    expect((await api().patch(at(`/links/${id}`), said, 1)).status).toBe(200);
    const mine = { assumption: 'Mitt', evidence: 'none', claim: 'contributes', sign: '+', version: '1' };
    const back = await pages.post(page(`samband/${id}`), mine);
    expect(back.status).toBe(412);
    for (const word of ['Den andras antagande', 'Mitt', 'Belagd']) expect(back.text).toContain(word);
    expect(hidden(back.text, 'disputed')).toBe('assumption');
    const asked = { ...mine, evidence: 'established', version: '2', base: '1', disputed: 'assumption' };
    expect((await pages.post(page(`samband/${id}`), asked)).status).toBe(422);
    const done = await pages.post(page(`samband/${id}`), { ...asked, 'choice-assumption': 'mine' });
    expect(done.status).toBe(303);
    const { links: now } = (await api().get(at())).json<{ links: object[] }>();
    expect(now[0]).toMatchObject({ assumption: 'Mitt', evidence: 'established', claim: 'contributes' });
  });
});

describe('the page after a late save, in Chromium', () => {
  async function signedIn(script: boolean, width = 1440): Promise<Page> {
    const open = await openPage(browser, { baseURL: test.url, script, width });
    const [name = '', value = ''] = here.coordinator.cookie.split('=');
    await open.context().addCookies([{ name, value, url: test.url }]);
    return open;
  }

  it.each([true, false])(
    'leads to one text of both, with script: %s',
    async (script) => {
      const id = await aNeed();
      const window = await signedIn(script);
      await window.goto(page(`led/${id}`));
      await window.getByLabel('Lydelse').fill('Mina ord');
      await theirs(id, { text: 'Den andras ord', detail: 'Den andras mer' }, 1);
      await window.getByRole('button', { name: 'Spara ändringen' }).click();
      await window.getByText('Någon annan hann spara före dig').waitFor();
      expect(await window.getByLabel('Mer om det').inputValue()).toBe('Den andras mer');
      if (script) {
        const complaints = complaintsOf(window);
        await expectAccessible(window);
        await window.setViewportSize({ width: 390, height: 844 });
        await expectNoSidewaysScroll(window);
        expect(complaints).toEqual([]);
        expect(await window.evaluate(() => document.activeElement?.textContent?.includes('hann spara'))).toBe(
          true,
        );
      }
      await theirs(id, { evidence: 'Den tredjes belägg' }, 2);
      await window.getByLabel('Det jag har i fältet nedan').check();
      await window.getByRole('button', { name: 'Spara ändringen' }).click();
      await window.getByText('Den tredjes belägg').first().waitFor();
      await window.getByRole('button', { name: 'Spara ändringen' }).click();
      await window.waitForURL(/utkast#led-/);
      expect(await node(id)).toMatchObject({
        text: 'Mina ord',
        detail: 'Den andras mer',
        evidence: 'Den tredjes belägg',
      });
      await window.context().close();
    },
    40_000,
  );
});
