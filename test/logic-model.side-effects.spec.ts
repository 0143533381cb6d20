import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { Api, Pages } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  PROTOCOL,
  tabledFor,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
});
afterAll(() => test.close());

type Node = { id: string; sideEffect: string | null; version: number };
type Codes = { data: { code: string; nodeId: string | null }[] };

const api = (): Api => new Api(test, here.coordinator);
const at = (rest = '', versionId = draft.versionId): string =>
  `/platforms/${here.platform.id}/model-versions/${versionId}${rest}`;
const formatOf = async (versionId: string): Promise<string> => {
  const { canonicalText, matches } = (await api().get(at('/verification', versionId))).json<{
    canonicalText: string;
    matches: boolean;
  }>();
  expect(matches).toBe(true);
  return (JSON.parse(canonicalText) as { format: string }).format;
};

describe('a side effect', () => {
  let side = '';

  it('is refused on what we aim at or do ourselves', async () => {
    const answer = await api().post(at('/nodes'), {
      kind: 'output',
      text: 'Besök',
      subGoalId: draft.subGoal,
      sideEffect: 'unwanted',
    });
    expect([answer.status, answer.text.includes('sideEffect')]).toEqual([422, true]);
  });

  it('is asked who watches it, until somebody does', async () => {
    const pages = new Pages(test, here.coordinator);
    const base = `/p/${here.platform.slug}/verksamhetslogik/utkast/led/`;
    const form = { kind: 'outcome', text: 'Längre handläggning', subGoalId: draft.subGoal };
    const added = await pages.post(`${base}nytt`, { ...form, sideEffect: 'unwanted' });
    expect(added.status).toBe(303);
    side = added.headers.get('location')?.split('#led-')[1] ?? '';
    const asks = async (): Promise<boolean> =>
      (await api().get(at('/findings')))
        .json<Codes>()
        .data.some(({ code, nodeId }) => code === 'side-effect-unwatched' && nodeId === side);
    expect(await asks()).toBe(true);
    const watched = { ...form, sideEffect: 'unwanted', organisationId: here.organisation.id, version: '1' };
    expect((await pages.post(base + side, watched)).status).toBe(303);
    expect(await asks()).toBe(false);
    const shown = await pages.get(`/p/${here.platform.slug}/verksamhetslogik/1?version=1`);
    expect(shown.text).toContain('Oönskad bieffekt, bevakas av Länsstyrelsen');
  });

  it('is drawn as one, in the column where it stands', async () => {
    const { nodes } = (await api().get(at('/diagram'))).json<{
      nodes: { id: string; kind: string; column: string }[];
    }>();
    expect(nodes.find(({ id }) => id === side)).toMatchObject({ kind: 'side_effect', column: 'outcome' });
  });

  it('is adopted with the version, follows to the next draft, and changes no text without one', async () => {
    await tabledFor(test, here, draft.versionId);
    expect((await new Api(test, here.chair).post(at('/adopt'), PROTOCOL)).status).toBe(200);
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
    const next = await api().post(`/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`, {
      title: 'Nästa',
      periodFrom: '2027-01-01',
      periodTo: '2030-12-31',
    });
    const nextId = next.json<{ id: string }>().id;
    const { nodes } = (await api().get(at('', nextId))).json<{ nodes: Node[] }>();
    expect(nodes.find(({ id }) => id === side)?.sideEffect).toBe('unwanted');
    const lifted = await api().patch(at(`/nodes/${side}`, nextId), { sideEffect: null }, 1);
    expect(lifted.json<Node>().sideEffect).toBeNull();
    const lines = (await api().get(at(`/difference?to=${nextId}`))).json<{
      lines: { field: string | null }[];
    }>();
    expect(lines.lines.map(({ field }) => field)).toContain('sideEffect');
    await tabledFor(test, here, nextId);
    expect((await new Api(test, here.chair).post(at('/adopt', nextId), PROTOCOL)).status).toBe(200);
    expect(await formatOf(nextId)).toBe('effektkedja/model-version/1');
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
  });
});
