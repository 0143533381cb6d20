import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember } from './support/builders.js';
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

type Conflict = { id: string; firstNodeId: string; secondNodeId: string; reasoning: string; version: number };

const api = (): Api => new Api(test, here.coordinator);
const at = (rest = '', versionId = draft.versionId): string =>
  `/platforms/${here.platform.id}/model-versions/${versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik${rest}`;
const conflicts = async (versionId = draft.versionId): Promise<Conflict[]> =>
  (await api().get(at('', versionId))).json<{ conflicts: Conflict[] }>().conflicts;
const formatOf = async (versionId: string): Promise<string> => {
  const answer = await api().get(at('/verification', versionId));
  const { canonicalText, matches } = answer.json<{ canonicalText: string; matches: boolean }>();
  expect(matches).toBe(true);
  return (JSON.parse(canonicalText) as { format: string }).format;
};

describe('a goal conflict', () => {
  const reasoning = 'Besöken tar tid från ärendena.';
  let id = '';

  it('is added on the page, between two different ones, once in either order', async () => {
    const pages = new Pages(test, here.coordinator);
    const form = { firstNodeId: draft.activity, secondNodeId: draft.output, reasoning };
    const silent = await pages.post(page('/utkast/malkonflikt/ny'), { ...form, reasoning: ' ' });
    expect([silent.status, await conflicts()]).toEqual([422, []]);
    expect((await pages.post(page('/utkast/malkonflikt/ny'), form)).status).toBe(303);
    id = (await conflicts())[0]?.id ?? '';
    const turned = { firstNodeId: draft.output, secondNodeId: draft.activity, reasoning };
    for (const [input, field] of [
      [turned, 'finns redan'],
      [{ ...turned, secondNodeId: draft.output }, 'två olika'],
    ] as const) {
      const refused = await api().post(at('/conflicts'), input);
      expect([refused.status, refused.text.includes(field)]).toEqual([422, true]);
    }
    expect(await conflicts()).toMatchObject([{ ...form, version: 1 }]);
  });

  it('is read as picture, list, table and sentence', async () => {
    const pages = new Pages(test, here.coordinator);
    const view = async (visning: string): Promise<string> =>
      (await pages.get(page(`/1?version=1&visning=${visning}`))).text;
    expect(await view('bild')).toContain('edge--conflict');
    expect(await view('bild')).toContain('A1.1 och P1.1: Besöken tar tid');
    expect(await view('lista')).toContain('Målkonflikt med P1.1: Besöken tar tid från ärendena');
    expect(await view('tabell')).toContain('<th scope="row">K1</th>');
    expect(await view('meningar')).toContain(
      '”Stödbesök i kommunerna” och ”Besök genomförda” drar åt olika håll, därför att besöken tar tid från ärendena.',
    );
    const drawn = (await api().get(at('/diagram'))).json<{ conflicts: { points: unknown[] }[] }>().conflicts;
    expect(drawn).toMatchObject([{ id, code: 'K1', fromNodeId: draft.activity, toNodeId: draft.output }]);
    expect(drawn[0]?.points.length).toBeGreaterThan(1);
  });

  it('shows both texts to somebody who comes too late, and keeps what was saved', async () => {
    const pages = new Pages(test, here.coordinator);
    expect((await api().patch(at(`/conflicts/${id}`), { reasoning: 'Tiden räcker inte.' }, 1)).status).toBe(
      200,
    );
    const late = await pages.post(page(`/utkast/malkonflikt/${id}`), { reasoning: 'Mitt', version: '1' });
    expect([late.status, late.text.includes('Tiden räcker inte.')]).toEqual([412, true]);
    expect(await conflicts()).toMatchObject([{ reasoning: 'Tiden räcker inte.', version: 2 }]);
    const again = { reasoning, version: '2' };
    expect((await pages.post(page(`/utkast/malkonflikt/${id}`), again)).status).toBe(303);
  });

  it('stands within one version and one platform, and is removed with a trail', async () => {
    const other = await aSteeredPlatform(test);
    const foreign = await aDraft(test, other);
    const input = { firstNodeId: draft.subGoal, secondNodeId: foreign.activity, reasoning };
    const refused = await api().post(at('/conflicts'), input);
    expect([refused.status, refused.text.includes('secondNodeId')]).toEqual([422, true]);
    const theirs = `/platforms/${other.platform.id}/model-versions/${foreign.versionId}/conflicts/${id}`;
    expect((await new Api(test, other.coordinator).patch(theirs, { reasoning: 'Vår' }, 3)).status).toBe(404);
    expect((await new Api(test, here.reader).post(at('/conflicts'), input)).status).toBe(403);
    const made = await api().post(at('/conflicts'), { ...input, secondNodeId: draft.overall });
    const gone = made.json<Conflict>().id;
    expect((await api().delete(at(`/conflicts/${gone}`), 9)).status).toBe(412);
    expect((await api().delete(at(`/conflicts/${gone}`), 1)).status).toBe(204);
    const { rows } = await test.owner.query(
      `select operation, actor from audit_entry where table_name = 'goal_conflict' and row_id = $1 order by id`,
      [gone],
    );
    const { personId } = here.coordinator.actor;
    expect(rows).toEqual(['I', 'D'].map((operation) => ({ operation, actor: personId })));
  });

  it('comes back with a node whose removal is undone, as a factor’s touch does, and holds an added one', async () => {
    const undo = async () => {
      const { change } = (await api().get(at('/last-change'))).json<{ change: { id: string } }>();
      return await api().post(at('/undo'), { changeId: change.id });
    };
    const around = async (): Promise<unknown> => {
      const { factors } = (await api().get(at())).json<{ factors: { nodeIds: string[] }[] }>();
      return [(await conflicts()).map((one) => one.id), factors.map(({ nodeIds }) => nodeIds)];
    };
    const made = await api().post(at('/factors'), { text: 'Val', nodeIds: [draft.output] });
    const whole = [[id], [[draft.output]]];
    expect(await around()).toEqual(whole);
    expect((await api().delete(at(`/nodes/${draft.output}`), 1)).status).toBe(204);
    expect(await around()).toEqual([[], [[]]]);
    expect((await undo()).status).toBe(200);
    expect(await around()).toEqual(whole);
    const factor = made.json<{ id: string }>().id;
    expect((await api().delete(at(`/factors/${factor}`), 1)).status).toBe(204);
    const node = await api().post(at('/nodes'), { kind: 'activity', text: 'Ny', subGoalId: draft.subGoal });
    const added = node.json<{ id: string }>().id;
    const colleague = { roles: ['coordinator' as const], organisation: here.organisation };
    const other = new Api(test, await aMember(test, here.platform, colleague));
    const hung = await other.post(at('/conflicts'), {
      firstNodeId: added,
      secondNodeId: draft.output,
      reasoning,
    });
    const held = await undo();
    expect([held.status, held.text.includes('changed-since')]).toEqual([409, true]);
    expect((await other.delete(at(`/conflicts/${hung.json<Conflict>().id}`), 1)).status).toBe(204);
    expect((await undo()).status).toBe(200);
  });

  it('is adopted and frozen with the version, and follows to the next draft', async () => {
    await tabledFor(test, here, draft.versionId);
    expect((await new Api(test, here.chair).post(at('/adopt'), PROTOCOL)).status).toBe(200);
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
    expect((await api().patch(at(`/conflicts/${id}`), { reasoning: 'Ändrad' }, 4)).status).toBe(409);
    await expect(test.owner.query(`delete from goal_conflict where id = $1`, [id])).rejects.toMatchObject({
      constraint: 'version_content_is_frozen',
    });
    const next = await api().post(`/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`, {
      title: 'Nästa',
      ...PERIOD,
    });
    const nextId = next.json<{ id: string }>().id;
    const [before] = await conflicts();
    const [copied] = await conflicts(nextId);
    expect(copied).toEqual({ ...before, id: copied?.id, version: 1 });
    const linesTo = async (): Promise<unknown[]> =>
      (await api().get(at(`/difference?to=${nextId}`)))
        .json<{ lines: { change: string; before: string; after: string | null }[] }>()
        .lines.filter(({ change }) => change.startsWith('conflict'))
        .map(({ change, before: was, after }) => [change, was, after]);
    expect(await linesTo()).toEqual([]);
    await api().patch(at(`/conflicts/${copied?.id ?? ''}`, nextId), { reasoning: 'Resorna tar tid.' }, 1);
    expect(await linesTo()).toEqual([['conflict_changed', reasoning, 'Resorna tar tid.']]);
    expect((await api().delete(at(`/conflicts/${copied?.id ?? ''}`, nextId), 2)).status).toBe(204);
    expect(await linesTo()).toEqual([['conflict_removed', reasoning, null]]);
    await tabledFor(test, here, nextId);
    expect((await new Api(test, here.chair).post(at('/adopt', nextId), PROTOCOL)).status).toBe(200);
    expect(await formatOf(nextId)).toBe('effektkedja/model-version/1');
    expect(await formatOf(draft.versionId)).toBe('effektkedja/model-version/2');
  });
});
