import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DiagramLayouts } from '../src/logic-model/diagram/diagram-layouts.js';
import type { DiagramView } from '../src/logic-model/diagram/diagram.views.js';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let there: SteeredPlatform;
let draft: BuiltDraft;
let browser: Browser;
beforeAll(async () => {
  test = await testApp();
  test.app.get(DiagramLayouts).limit = 60_000;
  here = await aSteeredPlatform(test);
  there = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  await extend();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const cookieOf = (cookie: string) => {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url: test.url };
};

/** The lines of text that reach outside the box they stand in. */
const outsideTheirBoxes = (window: Page): Promise<string[]> =>
  window.locator('svg.logic a').evaluateAll((links) =>
    links.flatMap((link) => {
      const box = link.querySelector('.node')?.getBoundingClientRect();
      return [...link.querySelectorAll('text')].flatMap((text) => {
        const { left, right, bottom } = text.getBoundingClientRect();
        const inside = box && left > box.left && right < box.right && bottom < box.bottom;
        return inside ? [] : [text.textContent ?? ''];
      });
    }),
  );

const version = (): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const page = (address: string, member = here.coordinator) =>
  new Pages(test, member).get(`/p/${here.platform.slug}/verksamhetslogik${address}`);
const diagram = async (query = ''): Promise<DiagramView> =>
  (await as().get(`${version()}/diagram${query}`)).json<DiagramView>();

/** More of a chain: an effect that works against something, a long effect, and a text that fills its box. */
async function extend(): Promise<void> {
  const make = async (path: string, body: object): Promise<string> => {
    const answer = await as().post(`${version()}/${path}`, body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<{ id: string }>().id;
  };
  const subGoalId = draft.subGoal;
  const outcome = await make('nodes', {
    kind: 'outcome',
    subGoalId,
    text: 'Handläggarna bedömer risk & farlighet på samma sätt i hela länet, med <samma> riskbedömningsinstrument',
  });
  const effect = await make('nodes', { kind: 'effect_medium', subGoalId, text: 'Fler får skydd i rätt tid' });
  const long = await make('nodes', { kind: 'effect_long', text: 'Upprepat våld minskar' });
  const link = (fromNodeId: string, toNodeId: string, more: object = {}) =>
    make('links', { fromNodeId, toNodeId, ...more });
  await link(draft.output, outcome, {
    assumption: 'Besök ändrar arbetssättet.',
    evidence: 'established',
    sources: [
      { title: 'Granskning 2026', url: 'https://example.se/granskning' },
      { title: 'Uppföljning 2025' },
    ],
  });
  await link(outcome, effect, {
    sign: '-',
    evidence: 'partial',
    sources: [{ title: 'Gruppens reflektion' }],
  });
  await link(effect, long);
  await link(effect, draft.subGoal);
  await link(long, draft.overall);
}

describe('the diagram as data', () => {
  it('places every node in its column and every link from box to box', async () => {
    const { nodes, links, columns, ...rest } = await diagram();
    expect(rest).toMatchObject({
      number: 1,
      state: 'draft',
      subGoal: null,
      layout: 'layered',
      conflicts: [],
    });
    expect(columns.map(({ kind, nodes: count }) => [kind, count])).toEqual([
      ['resource', 0],
      ['activity', 1],
      ['output', 1],
      ['outcome', 1],
      ['effect_medium', 1],
      ['effect_long', 1],
    ]);
    expect(nodes.map(({ code }) => code)).toEqual(['A1.1', 'P1.1', 'U1.1', 'E1.1', 'D1', 'L1', 'M']);
    const outcome = nodes.find(({ code }) => code === 'U1.1');
    expect(outcome).toMatchObject({ status: 'not_assessable', indicators: 0 });
    expect(outcome?.lines.join(' ')).toContain('Handläggarna bedömer risk');
    expect(links).toHaveLength(6);
    for (const { points } of links) expect(points.length).toBeGreaterThan(1);
    expect(links.find(({ sign }) => sign === '-')).toMatchObject({ evidence: 'partial' });
  });

  it('is of one sub-goal where its number is given, has a tag, and knows no other number', async () => {
    expect((await diagram('?subGoal=1')).subGoal).toBe(1);
    const answer = await as().get(`${version()}/diagram`);
    const again = await as().get(`${version()}/diagram`, {
      'if-none-match': answer.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    expect((await as().get(`${version()}/diagram?subGoal=9`)).status).toBe(404);
    expect((await as().get(`${version()}/diagram?subGoal=x`)).status).toBe(422);
    expect((await as().get(`${version()}/diagram?kedja=A`)).status).toBe(422);
  });

  it('is seen by those who may read the version and by nobody else, and changes nothing', async () => {
    const before = await checksums(test.owner);
    for (const file of ['diagram', 'diagram.svg', 'diagram.png']) {
      expect((await as(here.reader).get(`${version()}/${file}`)).status).toBe(404);
      expect((await new Api(test, null).get(`${version()}/${file}`)).status).toBe(401);
      expect((await as(there.coordinator).get(`${version()}/${file}`)).status).toBe(404);
      const borrowed = version().replace(here.platform.id, there.platform.id);
      expect((await as(there.coordinator).get(`${borrowed}/${file}`)).status).toBe(404);
      expect((await as(here.chair).get(`${version()}/${file}`)).status).toBe(200);
    }
    for (const address of ['', '/1', '/bild.svg', '/bild.png']) {
      const answer = await page(`${address}?version=1`, here.reader);
      expect([address, answer.status]).toEqual([address, 404]);
    }
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('comes as files that need nothing beside them', async () => {
    const svg = await as().get(`${version()}/diagram.svg?subGoal=1`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.svg"/);
    expect(svg.text).toContain('&lt;samma>');
    expect(svg.text).toContain("font-family:'Source Sans 3'");
    expect(svg.text).not.toMatch(/class=|var\(--|<a |href=/);
    const png = await page('/bild.png?version=1&delmal=1');
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(png.text.slice(1, 4)).toBe('PNG');
    expect((await page('/bild.png?version=1&delmal=77')).status).toBe(404);
    expect((await page('/bild.svg?version=1&delmal=x')).status).toBe(404);
    expect((await page('/bild.svg?version=7')).status).toBe(404);
  });

  it('opens in a browser as it is', async () => {
    const { text } = await as().get(`${version()}/diagram.svg`);
    const window = await openPage(browser, { baseURL: test.url, script: false });
    await window.setContent(`<body>${text.replace(/^<\?xml.*\?>/, '')}`);
    const seen = await window.locator('svg text').count();
    expect(seen).toBeGreaterThan(20);
    await window.context().close();
  });
});

describe('the page', () => {
  it('shows picture, list, table and sentences of the same part', async () => {
    const picture = (await page('/1?version=1')).text;
    expect(picture).toContain('<svg class="logic"');
    expect(picture).toContain('id="lista"');
    expect((await page('/1?version=1&visning=lista')).text).not.toContain('<svg class="logic"');
    expect((await page('/1?version=1&visning=tabell')).text).toContain('Kedjan som tabell');
    const sentences = (await page('?version=1&visning=meningar')).text;
    expect(sentences).toContain(
      'Om vi levererar ”Besök genomförda”, så blir utfallet ”Handläggarna bedömer risk &amp; farlighet',
    );
    expect(sentences).toContain('därför att besök ändrar arbetssättet.');
    expect(sentences).toContain('så motverkas ”Fler får skydd i rätt tid”');
    expect((await page('/1?version=1&visning=annat')).text).toContain('<svg class="logic"');
  });

  it('follows the chain through a box, either way, by its address alone', async () => {
    const faint = (text: string): number => text.split('class="faint"').length - 1;
    const back = (await page('/1?version=1&kedja=U1.1&hall=bak')).text;
    expect(back).toContain('Kedjan genom U1.1');
    expect(back).toContain('3 av 7 led är med i kedjan');
    const both = (await page('/1?version=1&kedja=U1.1')).text;
    expect(faint(back)).toBeGreaterThan(faint(both));
    // A code that is no longer there, or never was, shows the picture as it is.
    const none = await page('/1?version=1&kedja=%3Cscript%3E');
    expect([none.status, faint(none.text)]).toEqual([200, 0]);
  });

  it('says so where the layout takes too long, and shows everything all the same', async () => {
    const layouts = test.app.get(DiagramLayouts);
    layouts.limit = 0;
    await as().post(`${version()}/nodes`, {
      kind: 'activity',
      subGoalId: draft.subGoal,
      text: 'Ny aktivitet',
    });
    const slow = (await page('/1?version=1')).text;
    expect(slow).toContain('Bilden visas i enkla kolumner');
    expect(slow).toContain('Ny aktivitet');
    expect((await diagram('?subGoal=1')).layout).toBe('columns');
    layouts.limit = 60_000;
  });

  it('keeps all text in its box, goes by keyboard, zooms, and is for everybody to use', async () => {
    const window = await openPage(browser, { baseURL: test.url });
    const complaints = complaintsOf(window);
    await window.context().addCookies([cookieOf(here.coordinator.cookie)]);
    await window.goto(`/p/${here.platform.slug}/verksamhetslogik?version=1`);
    expect(await outsideTheirBoxes(window)).toEqual([]);
    await expectAccessible(window);
    const svg = window.locator('svg.logic');
    const before = (await svg.boundingBox())?.width ?? 0;
    await window.getByRole('button', { name: 'Förstora' }).click();
    expect((await svg.boundingBox())?.width).toBeGreaterThan(before * 1.2);
    await window.getByRole('button', { name: 'Hela bilden' }).click();
    await window.locator('svg.logic a').nth(2).focus();
    await window.keyboard.press('Enter');
    await window.waitForURL(/kedja=P1\.1/);
    await window.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(window);
    const list = (await window.locator('#lista').boundingBox())?.y ?? Infinity;
    const figure = (await window.locator('figure#bild').boundingBox())?.y ?? 0;
    expect(list).toBeLessThan(figure);
    expect(complaints).toEqual([]);
    await window.context().close();
  }, 60_000);

  it('is printed alone on one sheet of A3, with whose it is and when it was taken', async () => {
    const window = await openPage(browser, { baseURL: test.url, script: false });
    await window.context().addCookies([cookieOf(here.coordinator.cookie)]);
    await window.goto(`/p/${here.platform.slug}/verksamhetslogik?version=1`);
    const pdf = (await window.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page$/gm)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 1191\.\d+ 841\.\d+\]/);
    await window.emulateMedia({ media: 'print' });
    expect(await window.getByText('målversion 1 (utkast), hämtad').isVisible()).toBe(true);
    expect(await window.locator('#per-delmal').isVisible()).toBe(false);
    await window.context().close();
  });

  it('is a plain picture with links where there is no script', async () => {
    const window = await openPage(browser, { baseURL: test.url, script: false });
    await window.context().addCookies([cookieOf(here.coordinator.cookie)]);
    await window.goto(`/p/${here.platform.slug}/verksamhetslogik/1?version=1`);
    expect(await window.getByRole('button', { name: 'Förstora' }).isVisible()).toBe(false);
    await window.locator('svg.logic a').first().click();
    await window.waitForURL(/kedja=A1\.1/);
    expect(await window.getByRole('heading', { name: 'Kedjan genom A1.1' }).isVisible()).toBe(true);
    await window.context().close();
  });
});
