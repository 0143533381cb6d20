import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { Api, Pages } from './support/client.js';
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
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
});
afterAll(() => test.close());

type Factor = { id: string; identity: string; text: string; nodeIds: string[]; version: number };

const api = (): Api => new Api(test, here.coordinator);
const at = (rest = '', versionId = draft.versionId): string =>
  `/platforms/${here.platform.id}/model-versions/${versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik${rest}`;
const factors = async (versionId = draft.versionId): Promise<Factor[]> =>
  (await api().get(at('', versionId))).json<{ factors: Factor[] }>().factors;
const codes = async (): Promise<(string | null)[][]> =>
  (await api().get(at('/findings')))
    .json<{ data: { code: string; factorId: string | null }[] }>()
    .data.filter(({ factorId }) => factorId !== null)
    .map(({ code, factorId }) => [code, factorId]);
const formatOf = async (versionId: string): Promise<string> => {
  const answer = await api().get(at('/verification', versionId));
  const { canonicalText, matches } = answer.json<{ canonicalText: string; matches: boolean }>();
  expect(matches).toBe(true);
  return (JSON.parse(canonicalText) as { format: string }).format;
};

describe('an external factor', () => {
  let law = '';

  it('is added on the page, and asked what it touches until it says so', async () => {
    const pages = new Pages(test, here.coordinator);
    const empty = await pages.post(page('/utkast/omvarldsfaktor/ny'), { works: 'helps' });
    expect([empty.status, await factors()]).toEqual([422, []]);
    const form = { text: 'Nya krav på skyddat boende', works: 'helps', occursOn: '2024-04-01' };
    expect((await pages.post(page('/utkast/omvarldsfaktor/ny'), form)).status).toBe(303);
    law = (await factors())[0]?.id ?? '';
    expect(await codes()).toEqual([['factor-touches-nothing', law]]);
    const touching = { ...form, nodeIds: draft.activity, version: '1' };
    expect((await pages.post(page(`/utkast/omvarldsfaktor/${law}`), touching)).status).toBe(303);
    expect(await codes()).toEqual([]);
    const read = await pages.get(page('?version=1'));
    expect(read.text.replaceAll('\u00a0', ' ')).toContain('Från 1 april 2024. Hjälper A1.1.');
  });

  it('takes over what the other saved for somebody who comes too late, and saves nothing', async () => {
    const pages = new Pages(test, here.coordinator);
    const late = await pages.post(page(`/utkast/omvarldsfaktor/${law}`), { text: 'Annat', version: '1' });
    expect(late.status).toBe(412);
    expect(late.text).toContain('Ditt står kvar, eftersom den andra inte hade ändrat det: Händelse');
    expect(late.text).toContain('A1.1');
    expect((await factors())[0]).toMatchObject({ text: 'Nya krav på skyddat boende', version: 2 });
  });

  it('touches only what stands in the same version, and belongs to one platform', async () => {
    const other = await aSteeredPlatform(test);
    const foreign = await aDraft(test, other);
    const refused = await api().post(at('/factors'), { text: 'Val', nodeIds: [foreign.activity] });
    expect([refused.status, refused.text.includes('nodeIds')]).toEqual([422, true]);
    const theirs = `/platforms/${other.platform.id}/model-versions/${foreign.versionId}/factors/${law}`;
    expect((await new Api(test, other.coordinator).patch(theirs, { text: 'Vår' }, 2)).status).toBe(404);
    expect((await new Api(test, here.reader).post(at('/factors'), { text: 'Val' })).status).toBe(403);
    expect(await factors()).toHaveLength(1);
  });

  it('is edited and removed by the API, with its number, and leaves a trail', async () => {
    const made = await api().post(at('/factors'), { text: 'Val till kommunen', nodeIds: [draft.output] });
    expect(made.status).toBe(201);
    const { id } = made.json<Factor>();
    expect((await api().patch(at(`/factors/${id}`), { how: 'Nya nämnder' }, 7)).status).toBe(412);
    const edited = await api().patch(at(`/factors/${id}`), { works: 'hinders', nodeIds: [] }, 1);
    expect(edited.json()).toMatchObject({ works: 'hinders', nodeIds: [], version: 2 });
    expect((await api().delete(at(`/factors/${id}`), 2)).status).toBe(204);
    const { rows } = await test.owner.query(
      `select operation, actor from audit_entry where table_name = 'external_factor' and row_id = $1 order by id`,
      [id],
    );
    const { personId } = here.coordinator.actor;
    expect(rows).toEqual(['I', 'U', 'D'].map((operation) => ({ operation, actor: personId })));
  });

  it('is marked on what it touches in the picture', async () => {
    const { factors: drawn } = (await api().get(at('/diagram'))).json<{ factors: unknown[] }>();
    expect(drawn).toMatchObject([{ id: law, code: 'F1', nodeIds: [draft.activity] }]);
    expect((await api().get(at('/diagram.svg'))).text).toContain('Omvärldsfaktorer: F1');
  });

  it('is adopted and frozen with the version, and follows to the next draft', async () => {
    await tabledFor(test, here, draft.versionId);
    expect((await new Api(test, here.chair).post(at('/adopt'), PROTOCOL)).status).toBe(200);
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
    expect((await api().patch(at(`/factors/${law}`), { text: 'Ändrad' }, 2)).status).toBe(409);
    for (const sql of [
      `update external_factor set text = 'Ändrad' where id = $1`,
      `delete from external_factor_node where factor_id = $1`,
    ]) {
      await expect(test.owner.query(sql, [law])).rejects.toMatchObject({
        constraint: 'version_content_is_frozen',
      });
    }
    const next = await api().post(`/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`, {
      title: 'Nästa',
      ...PERIOD,
    });
    const nextId = next.json<{ id: string }>().id;
    const [before] = await factors();
    const [copied] = await factors(nextId);
    expect(copied).toEqual({ ...before, id: copied?.id, version: 1 });
    await api().patch(at(`/factors/${copied?.id ?? ''}`, nextId), { text: 'Strängare krav', nodeIds: [] }, 1);
    const difference = (await api().get(at(`/difference?to=${nextId}`))).json<{
      lines: { change: string; field: string; before: string; after: string | null }[];
    }>();
    expect(
      difference.lines
        .filter(({ change }) => change === 'factor_changed')
        .map(({ field, before: was, after }) => [field, was, after]),
    ).toEqual([
      ['text', 'Nya krav på skyddat boende', 'Strängare krav'],
      ['touches', 'Stödbesök i kommunerna', null],
    ]);
    expect((await api().delete(at(`/factors/${copied?.id ?? ''}`, nextId), 2)).status).toBe(204);
    await tabledFor(test, here, nextId);
    expect((await new Api(test, here.chair).post(at('/adopt', nextId), PROTOCOL)).status).toBe(200);
    expect(await formatOf(nextId)).toBe('effektkedja/model-version/1');
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
  });
});
