import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OriginWatch } from '../src/indicators/contract/origin-watch.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { refused } from './support/expectations.js';
import { anIndicatorScene, type Scene } from './support/indicator-scene.js';
import { anIndicator } from './support/indicators.js';

let test: TestApp;
let scene: Scene;
let api: Api;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  scene = await anIndicatorScene(test);
  api = new Api(test, scene.coordinator);
});

type Terms = { version: number; state: string };

const textOf = async (address: string): Promise<string> =>
  (await new Pages(test, scene.coordinator).get(address)).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

describe('an indicator of another platform', () => {
  let owner: Api;
  let there: string;
  let here: string;
  let use: string;
  const look = (): Promise<void> => test.app.get(OriginWatch).look();
  const terms = async (): Promise<Terms> => (await api.get(`${here}/contract`)).json<Terms>();
  const amend = async (changes: object): Promise<void> => {
    const { version } = (await owner.get(there)).json<{ version: number }>();
    const amended = await owner.patch(there, { ...changes, reason: 'Ändrat' }, version);
    expect(amended.status).toBe(200);
  };
  const notices = async (reader = api): Promise<string[]> => {
    const inbox = await reader.get(`/platforms/${scene.platform.id}/notices`);
    const { data } = inbox.json<{ data: { kind: string; title: string; path: string }[] }>();
    return data.map(({ kind, title, path: at }) => `${kind} ${title} ${at}`);
  };

  beforeEach(async () => {
    const platform = await aPlatform(test, { name: 'Ägarlänet' });
    owner = new Api(test, await aMember(test, platform, { roles: ['coordinator'] }));
    const { id } = await anIndicator(test, platform, {
      name: 'Beslutade rutiner',
      definition: 'Antal kommuner med beslutad rutin.',
      unit: 'kommuner',
      measure: 'count',
      published: true,
    });
    there = `/platforms/${platform.id}/indicators/${id}`;
    const taken = await api.post(`/platforms/${scene.platform.id}/indicators/reuse`, {
      originPlatformId: platform.id,
      indicatorId: id,
    });
    use = taken.json<{ id: string }>().id;
    here = `/platforms/${scene.platform.id}/indicators/${use}`;
  });

  it('is asked about when its owner makes a new definition version, and goes on or is broken', async () => {
    await look();
    expect(await terms()).toMatchObject({ version: 1, state: 'active' });
    await amend({ definition: 'Andel kommuner med beslutad rutin.', unit: '%', measure: 'share' });
    await look();
    await look();
    const changed = await terms();
    expect(changed).toMatchObject({
      version: 2,
      state: 'changed',
      difference: {
        title: null,
        definition: { after: [{ kind: 'added', text: 'Andel' }, { kind: 'same' }] },
        shape: [
          { field: 'unit', before: 'kommuner', after: '%' },
          { field: 'measure', before: 'count', after: 'share' },
        ],
      },
    });
    const at = `/p/${scene.platform.slug}/indikatorer/${use}/avtal`;
    const shown = await textOf(at);
    expect(shown).toContain('Ägarlänet säger nu något annat');
    expect(shown).toContain('Ägarens versioner och skäl');
    expect(shown).toContain('Källan mäter nu på ett annat sätt');
    expect(shown).not.toContain('Varför går värdena att jämföra?');
    expect(shown).toContain('Mått Sparat här Antal Hos källan nu Andel');
    expect(await notices()).toEqual([`source-changed Beslutade rutiner indikatorer/${use}/avtal`]);
    expect(await notices(new Api(test, scene.reader))).toEqual([]);
    await refused(test, () => owner.post(`${here}/contract/accept`, {}, { ifMatch: 2 }), 404);
    await refused(test, () => api.post(`${here}/contract/accept`, {}, { ifMatch: 2 }), 409);
    const done = await api.post(
      `${here}/contract/break`,
      { from: '2026', reason: 'Andel i stället' },
      { ifMatch: 2 },
    );
    expect(done.json()).toMatchObject({
      state: 'active',
      definitionVersion: 2,
      breaks: [{ startsOn: '2026-01-01' }],
    });
    expect((await api.get(here)).json()).toMatchObject({ unit: '%', measure: 'share' });
    await amend({ direction: 'lower' });
    await look();
    expect(await terms()).toMatchObject({
      state: 'changed',
      difference: { shape: [{ field: 'direction' }] },
    });
    await amend({ direction: 'higher' });
    await look();
    expect(await terms()).toMatchObject({ state: 'active', difference: null });
    for (const [field, there_, here_] of [
      ['unit', 'procent', '%'],
      ['measure', 'index', 'share'],
    ] as const) {
      await amend({ [field]: there_ });
      await look();
      expect(await terms()).toMatchObject({
        state: 'changed',
        difference: { shape: [{ field, after: there_ }] },
      });
      await amend({ [field]: here_ });
    }
  });

  it('tells of its owner’s published versions and reasons, and of no draft between them', async () => {
    const told = async (reader = api) =>
      (await reader.get(`${here}/contract/definition-versions`)).json<{ data: object[] }>().data;
    expect(await told()).toMatchObject([{ version: 1, difference: null }]);
    await owner.post(`${there}/unpublish`, {});
    await amend({ definition: 'Ett utkast som ingen ska se.' });
    expect(await told()).toEqual([]);
    await amend({ definition: 'Andel kommuner med beslutad rutin.', unit: '%', measure: 'share' });
    await owner.post(`${there}/publish`, {});
    await amend({ direction: 'lower' });
    const versions = await told(new Api(test, scene.reader));
    expect(versions).toMatchObject([
      { version: 4, reason: 'Ändrat', by: null, difference: { shape: [{ field: 'direction' }] } },
      {
        version: 3,
        reason: null,
        difference: { definition: { after: [{ text: 'Andel' }, {}] }, shape: [{ after: '%' }, {}] },
      },
      { version: 1, wording: { unit: 'kommuner' } },
    ]);
    expect(JSON.stringify(versions)).not.toContain('utkast');
    const shown = await textOf(`/p/${scene.platform.slug}/indikatorer/${use}`);
    expect(shown).toMatch(/Definitionens versioner Hos ägaren, Ägarlänet .* 3 versioner/);
    expect((await owner.get(`${here}/contract/definition-versions`)).status).toBe(404);
    const own = await anIndicator(test, scene.platform, { name: 'Egen' });
    const none = `/platforms/${scene.platform.id}/indicators/${own.id}/contract/definition-versions`;
    expect((await api.get(none)).status).toBe(404);
  });

  it('is withdrawn when it is published no more, without a word of what its owner does then', async () => {
    await owner.post(`${there}/unpublish`, {});
    await amend({ definition: 'Ett utkast som ingen ska se.' });
    await look();
    expect(await terms()).toMatchObject({ state: 'withdrawn', sourceDefinition: null, difference: null });
    expect(await notices()).toHaveLength(1);
    const at = `/p/${scene.platform.slug}/indikatorer/${use}/avtal`;
    expect(await textOf(at)).toContain('Källan publicerar inte längre indikatorn');
    const { version } = await terms();
    const replaced = await api.post(
      `${here}/contract/replace`,
      { replacementId: scene.indicator },
      { ifMatch: version },
    );
    expect(replaced.json()).toMatchObject({ replacedBy: { id: scene.indicator } });
    await owner.post(`${there}/publish`, {});
    await look();
    expect(await terms()).toMatchObject({ state: 'changed' });
  });
});
