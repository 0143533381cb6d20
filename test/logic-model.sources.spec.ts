import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { migrations } from '../migrations/all.js';
import { migrate, migrateDown } from '../src/database/migrate.js';
import type { DifferenceLine } from '../src/logic-model/difference/difference.views.js';
import { fromLines, linesOf } from '../src/logic-model/sources/sources.rules.js';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { Api, Pages } from './support/client.js';
import { Sql } from './support/sql.js';
import {
  aDraft,
  aSteeredPlatform,
  PERIOD,
  PROTOCOL,
  tabledFor,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';

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

type Source = { title: string; url: string | null };
type Link = { id: string; sources: Source[]; evidence: string; assumption: string | null; version: number };
const api = (): Api => new Api(test, here.coordinator);
const at = (rest = '', versionId = draft.versionId): string =>
  `/platforms/${here.platform.id}/model-versions/${versionId}${rest}`;
const page = (rest = ''): string => `/p/${here.platform.slug}/verksamhetslogik${rest}`;
const link = async (versionId = draft.versionId): Promise<Link> => {
  const { links } = (await api().get(at('', versionId))).json<{ links: Link[] }>();
  const [first] = links;
  if (!first) throw new Error('no link');
  return first;
};
const save = async (form: Record<string, string>) =>
  await new Pages(test, here.coordinator).post(page(`/utkast/samband/${(await link()).id}`), {
    evidence: 'partial',
    claim: 'unknown',
    sign: '+',
    ...form,
  });

const REPORT: Source = { title: 'Granskning 2026', url: 'https://example.se/granskning-2026' };
const MINUTES: Source = { title: 'Gruppens reflektion, dnr 801-1', url: null };

describe('sources on lines', () => {
  it('are read as they are written, title first and address last', () => {
    const sources = [REPORT, MINUTES, { title: 'https://example.se/', url: 'https://example.se/' }];
    expect(fromLines(linesOf(sources))).toEqual(sources);
    expect(fromLines('\n  A  (https://example.se)  \n\n')).toEqual([
      { title: 'A  (https://example.se)', url: null },
    ]);
  });
});

describe('the sources of a link', () => {
  it('are given, ordered and taken away in the API', async () => {
    const { id } = await link();
    const sources = [REPORT, { title: MINUTES.title }];
    const edited = await api().patch(at(`/links/${id}`), { evidence: 'partial', sources }, 1);
    expect([edited.status, edited.json<Link>().sources]).toEqual([200, [REPORT, MINUTES]]);
    expect((await api().patch(at(`/links/${id}`), { sign: '+' }, 2)).json<Link>().sources).toHaveLength(2);
    const turned = await api().patch(at(`/links/${id}`), { sources: [MINUTES, REPORT] }, 3);
    expect(turned.json<Link>().sources).toEqual([MINUTES, REPORT]);
    expect((await api().patch(at(`/links/${id}`), { sources: null }, 4)).json<Link>().sources).toEqual([]);
  });

  it.each([
    ['an address that is no web address', [{ title: 'A', url: 'javascript:alert(1)' }], 'sources.0.url'],
    ['an address with a password', [{ title: 'A', url: 'https://me:secret@example.se/' }], 'sources.0.url'],
    ['no title', [{ url: 'https://example.se/' }], 'sources.0.title'],
    ['a title of 501 characters', [{ title: 'x'.repeat(501) }], 'sources.0.title'],
    ['an unknown field', [{ title: 'A', by: 'B' }], 'sources.0.by'],
    ['eleven', Array.from({ length: 11 }, (_, no) => ({ title: `K${no}` })), 'sources'],
    ['no list', 'A', 'sources'],
  ])('are refused with %s, and nothing changes', async (_, sources, field) => {
    const before = await link();
    const refused = await api().patch(at(`/links/${before.id}`), { sources }, before.version);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`"${field}"`);
    expect(await link()).toEqual(before);
  });

  it('are written a line each on the page, which says which line is wrong', async () => {
    const { version } = await link();
    const lines = `${linesOf([REPORT, MINUTES])}\r\n`;
    const wrong = await save({ sources: `${lines}Tredje https://`, version: String(version) });
    expect(wrong.status).toBe(303);
    expect((await link()).sources.at(-1)).toEqual({ title: 'Tredje https://', url: null });
    const bad = await save({ sources: 'A\nB https://a:b@c.se/', version: String(version + 1) });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Rad 2: Ange en webbadress');
    expect(bad.text).toContain('B https://a:b@c.se/');
    expect((await save({ sources: lines, version: String(version + 1) })).status).toBe(303);
    expect((await link()).sources).toEqual([REPORT, MINUTES]);
  });

  it('are a field like the others where two save', async () => {
    const { id, version } = await link();
    const third = { title: 'Den andras källa', url: null };
    await api().patch(at(`/links/${id}`), { sources: [REPORT, MINUTES, third] }, version);
    const opened = { sources: linesOf([REPORT, MINUTES]), version: String(version) };
    const taken = await save({ ...opened, assumption: 'Mitt antagande' });
    expect(taken.status).toBe(412);
    for (const said of ['Övertaget från den andra', 'Källor till belägget', 'Den andras källa'])
      expect(taken.text).toContain(said);
    const both = await save({ ...opened, sources: 'Min källa' });
    expect(both.text).toContain('name="choice-sources"');
    const asked = { ...opened, version: String(version + 1), base: String(version), disputed: 'sources' };
    expect((await save({ ...asked, 'choice-sources': 'theirs' })).status).toBe(303);
    expect((await link()).sources).toEqual([REPORT, MINUTES, third]);
    const change = (await api().get(at('/last-change'))).json<{ change: { id: string } }>().change.id;
    await api().post(at('/undo'), { changeId: change });
    await api().patch(at(`/links/${id}`), { sources: [REPORT] }, (await link()).version);
    const last = (await api().get(at('/last-change'))).json<{ change: { id: string } }>().change.id;
    expect((await api().post(at('/undo'), { changeId: last })).status).toBe(200);
    expect((await link()).sources).toEqual([REPORT, MINUTES, third]);
  });

  it('stand beside the link in every form, and open where they are on the web', async () => {
    const pages = new Pages(test, here.coordinator);
    for (const path of ['?version=1&visning=meningar', '/1?version=1', '/utkast']) {
      const { text } = await pages.get(page(path));
      expect(text).toContain(`href="${REPORT.url}"`);
      expect(text).toContain(MINUTES.title);
    }
    for (const path of ['?version=1&visning=lista', '?version=1&kedja=A1.1'])
      expect((await pages.get(page(path))).text).toContain(MINUTES.title);
  });

  it('are asked for where there is evidence without any', async () => {
    const { id, version, sources } = await link();
    const codes = async (): Promise<string[]> =>
      (await api().get(at('/findings')))
        .json<{ data: { code: string; linkId: string | null }[] }>()
        .data.filter(({ linkId }) => linkId === id)
        .map(({ code }) => code);
    await api().patch(at(`/links/${id}`), { assumption: 'Därför', sources: [] }, version);
    expect(await codes()).toEqual(['evidence-without-source']);
    await api().patch(at(`/links/${id}`), { sources }, version + 1);
    expect(await codes()).toEqual([]);
  });

  it.each([true, false])(
    'are written in Chromium, with script: %s',
    async (script) => {
      const window = await openPage(browser, { baseURL: test.url, script, width: 390 });
      const [name = '', value = ''] = here.coordinator.cookie.split('=');
      await window.context().addCookies([{ name, value, url: test.url }]);
      await window.goto(page(`/utkast/samband/${(await link()).id}`));
      const complaints = complaintsOf(window);
      await window.getByLabel('Källor till belägget').fill(linesOf([MINUTES, REPORT]));
      if (script) {
        await expectAccessible(window);
        await expectNoSidewaysScroll(window);
      }
      await window.getByRole('button', { name: 'Spara sambandet' }).click();
      await window.waitForURL(/utkast#samband-/);
      expect((await link()).sources).toEqual([MINUTES, REPORT]);
      await window.getByRole('link', { name: REPORT.title }).waitFor();
      expect(complaints).toEqual([]);
      await window.context().close();
    },
    30_000,
  );
});

describe('a trail that is older than the list', () => {
  /** Rewrites what the trail says of a link with at most one source as it was said before there was a list. */
  async function aged(id: string): Promise<void> {
    const superuser = new Sql(test.database.superuser, 1);
    await superuser.rows('set session_replication_role = replica');
    for (const side of ['before', 'after'])
      await superuser.rows(
        `update audit_entry set ${side} = ((${side}::jsonb - 'sources') ||
           jsonb_build_object('evidence_source', ${side}::jsonb -> 'sources' -> 0 ->> 'title'))::json
         where row_id = '${id}' and ${side}::jsonb -> 'sources' = '${JSON.stringify([MINUTES])}'::jsonb`,
      );
    const old = await superuser.rows(
      `select from audit_entry where row_id = '${id}' and coalesce(before, after)::jsonb ? 'evidence_source'`,
    );
    await superuser.close();
    expect(old.length).toBeGreaterThan(0);
  }
  const undo = async (): Promise<number> => {
    const { change } = (await api().get(at('/last-change'))).json<{ change: { id: string } }>();
    return (await api().post(at('/undo'), { changeId: change.id })).status;
  };

  it('is read as the list by late saves and by undo', async () => {
    const ends = { fromNodeId: draft.output, toNodeId: draft.subGoal };
    const { id } = (await api().post(at('/links'), { ...ends, sources: [MINUTES] })).json<Link>();
    const now = async (): Promise<Source[] | undefined> =>
      (await api().get(at())).json<{ links: Link[] }>().links.find((one) => one.id === id)?.sources;
    await api().patch(at(`/links/${id}`), { sources: [REPORT] }, 1);
    await aged(id);
    const form = { evidence: 'none', claim: 'unknown', sign: '+', sources: 'Min källa', version: '1' };
    const late = await new Pages(test, here.coordinator).post(page(`/utkast/samband/${id}`), form);
    expect(late.status).toBe(412);
    expect(late.text).toContain(`<dt>När du öppnade</dt><dd>${MINUTES.title}</dd>`);
    expect([await undo(), await now()]).toEqual([200, [MINUTES]]);
    expect((await api().delete(at(`/links/${id}`), 3)).status).toBe(204);
    await aged(id);
    expect([await undo(), await now()]).toEqual([200, [MINUTES]]);
    await api().delete(at(`/links/${id}`), 4);
  });
});

describe('what is adopted', () => {
  it('keeps its sum with one source by its title, through the migration back and forth', async () => {
    const { id, version } = await link();
    await api().patch(at(`/links/${id}`), { sources: [MINUTES] }, version);
    await tabledFor(test, here, draft.versionId);
    expect((await new Api(test, here.chair).post(at('/adopt'), PROTOCOL)).status).toBe(200);
    const proof = async (versionId = draft.versionId) =>
      (await api().get(at('/verification', versionId))).json<{
        matches: boolean;
        sha256: string;
        canonicalText: string;
      }>();
    const before = await proof();
    expect(before.matches).toBe(true);
    expect(before.canonicalText).toContain('"format":"effektkedja/model-version/1"');
    expect(before.canonicalText).toContain(`"evidenceSource":${JSON.stringify(MINUTES.title)}`);
    const frozen = await api().patch(at(`/links/${id}`), { sources: [] }, version + 1);
    expect(frozen.json()).toMatchObject({ type: 'urn:effektkedja:problem:not-a-draft' });

    const next = (
      await api().post(`/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`, {
        title: 'Nästa',
        ...PERIOD,
      })
    ).json<{ id: string }>().id;
    const copy = await link(next);
    expect(copy.sources).toEqual([MINUTES]);
    await api().patch(at(`/links/${copy.id}`, next), { sources: [REPORT, MINUTES] }, 1);
    const { lines } = (
      await api().get(
        `/platforms/${here.platform.id}/model-versions/${draft.versionId}/difference?to=${next}`,
      )
    ).json<{ lines: DifferenceLine[] }>();
    expect(lines.filter(({ change }) => change === 'link_changed')).toMatchObject([
      { field: 'source', before: null, after: `${REPORT.title} ${REPORT.url}` },
    ]);
    await tabledFor(test, here, next);
    expect((await new Api(test, here.chair).post(at('/adopt', next), PROTOCOL)).status).toBe(200);
    const second = await proof(next);
    expect(second.matches).toBe(true);
    expect(second.canonicalText).toContain('"format":"effektkedja/model-version/3"');

    const down = { url: test.database.owner, log: () => undefined };
    const since = migrations.findIndex(({ name }) => name.startsWith('LinkSources'));
    await migrateDown(down, migrations.length - since);
    const { rows } = await test.owner.query<{ said: string }>(
      `select evidence_source as said from link where id = $1`,
      [id],
    );
    expect(rows).toEqual([{ said: MINUTES.title }]);
    await migrate(down);
    expect(await proof()).toEqual(before);
  }, 40_000);
});
