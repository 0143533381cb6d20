import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  tabledFor,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
let colleague: Member;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  colleague = await aMember(test, here.platform, {
    roles: ['coordinator'],
    organisation: here.organisation,
    membership: { function_title: 'Utvecklingsledare' },
  });
});
afterAll(() => test.close());

type Whole = Record<'nodes' | 'links' | 'factors' | 'conflicts', { id: string; text?: string }[]>;
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const page = (rest: string): string => `/p/${here.platform.slug}/verksamhetslogik/utkast/${rest}`;
const mine = (): Api => new Api(test, here.coordinator);
const pages = (): Pages => new Pages(test, here.coordinator);
const whole = async (): Promise<Whole> => (await mine().get(at())).json<Whole>();
const made = async (list: string, input: object): Promise<string> => {
  const answer = await mine().post(at(`/${list}`), input);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<{ id: string }>().id;
};
const removedByColleague = async (list: string, id: string): Promise<void> => {
  expect((await new Api(test, colleague).delete(at(`/${list}/${id}`), 1)).status).toBe(204);
};
/** What is chosen in a select, and what a form posts to. */
const chosen = (html: string, name: string): string =>
  /<option[^>]*value="([^"]*)"[^>]*selected|<option[^>]*selected[^>]*value="([^"]*)"/
    .exec(html.slice(html.indexOf(`name="${name}"`)))
    ?.slice(1)
    .find(Boolean) ?? '';

/** Each part: how it is made, what a late form says, where the form is, and where what was typed is added anew. */
const PARTS = [
  {
    part: 'node',
    list: 'nodes',
    form: 'led',
    anew: 'led/nytt',
    words: 'Ledet är borttaget',
    input: () => ({ kind: 'need', text: 'Behov' }),
    typed: { kind: 'need', text: 'Ord som inte får försvinna', version: '1' },
  },
  {
    part: 'link',
    list: 'links',
    form: 'samband',
    anew: 'samband/nytt',
    words: 'Sambandet är borttaget',
    input: () => ({ fromNodeId: draft.output, toNodeId: draft.subGoal }),
    typed: { assumption: 'Ord som inte får försvinna', evidence: 'partial', claim: 'unknown', sign: '+' },
  },
  {
    part: 'factor',
    list: 'factors',
    form: 'omvarldsfaktor',
    anew: 'omvarldsfaktor/ny',
    words: 'Omvärldsfaktorn är borttagen',
    input: () => ({ text: 'Ny lag' }),
    typed: { text: 'Ord som inte får försvinna', works: 'helps' },
  },
  {
    part: 'conflict',
    list: 'conflicts',
    form: 'malkonflikt',
    anew: 'malkonflikt/ny',
    words: 'Målkonflikten är borttagen',
    input: () => ({ firstNodeId: draft.activity, secondNodeId: draft.subGoal, reasoning: 'Drar isär' }),
    typed: { reasoning: 'Ord som inte får försvinna' },
  },
] as const;

describe.each(PARTS)('a $part removed while somebody edits it', (of) => {
  it('is said with who and when, and what was typed can be added anew', async () => {
    const id = await made(of.list, of.input());
    const typed = { ...of.typed, version: '1' };
    await removedByColleague(of.list, id);
    const back = await pages().post(page(`${of.form}/${id}`), typed);
    expect(back.status).toBe(409);
    for (const said of [of.words, 'Utvecklingsledare, Länsstyrelsen', 'Ord som inte får försvinna'])
      expect(back.text).toContain(said);
    expect(back.text).toContain(`action="${page(of.anew)}"`);
    const ends: Record<string, string> =
      of.part === 'link'
        ? { fromNodeId: chosen(back.text, 'fromNodeId'), toNodeId: chosen(back.text, 'toNodeId') }
        : of.part === 'conflict'
          ? { firstNodeId: chosen(back.text, 'firstNodeId'), secondNodeId: chosen(back.text, 'secondNodeId') }
          : {};
    if (of.part === 'link') expect(ends).toEqual({ fromNodeId: draft.output, toNodeId: draft.subGoal });
    expect((await pages().post(page(of.anew), { ...of.typed, ...ends })).status).toBe(303);
    expect(JSON.stringify(await whole())).toContain('Ord som inte får försvinna');
  });

  it('answers the API with a code of its own, and a removal that comes second too', async () => {
    const added = (row: object): boolean => JSON.stringify(row).includes('Ord som inte');
    const again = (await whole())[of.list].find(added)?.id ?? '';
    await removedByColleague(of.list, again);
    const before = await checksums(test.owner);
    const code = { type: `urn:effektkedja:problem:${of.part}-removed` };
    const edited = await mine().patch(
      at(`/${of.list}/${again}`),
      of.part === 'conflict' ? { reasoning: 'X' } : {},
      1,
    );
    expect([edited.status, edited.json()]).toMatchObject([409, code]);
    expect(edited.json<{ detail: string }>().detail).toContain('Utvecklingsledare, Länsstyrelsen');
    expect((await mine().delete(at(`/${of.list}/${again}`), 1)).json()).toMatchObject(code);
    const asked = await pages().post(page(`${of.form}/${again}/ta-bort`), { version: '1' });
    expect([asked.status, asked.text.includes(of.words)]).toEqual([409, true]);
    expect((await pages().get(page(`${of.form}/${again}`))).status).toBe(409);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('is 404 where it has never been in the draft, and nobody else learns of it', async () => {
    const never = '0197a1c2-0000-7000-8000-0000000000ff';
    const body = of.part === 'conflict' ? { reasoning: 'X' } : {};
    expect((await mine().patch(at(`/${of.list}/${never}`), body, 1)).status).toBe(404);
    const typed = { ...of.typed, version: '1' };
    expect((await pages().post(page(`${of.form}/${never}`), typed)).status).toBe(404);
    const id = await made(
      of.list,
      of.part === 'link' ? { ...of.input(), fromNodeId: draft.activity } : of.input(),
    );
    await removedByColleague(of.list, id);
    const other = await aSteeredPlatform(test);
    const foreign = await aDraft(test, other);
    const path = `/platforms/${other.platform.id}/model-versions/${foreign.versionId}/${of.list}/${id}`;
    expect((await new Api(test, other.coordinator).patch(path, body, 1)).status).toBe(404);
    expect((await new Api(test, here.reader).patch(at(`/${of.list}/${id}`), body, 1)).status).toBe(403);
  });
});

it('asks for another step where an end is gone too, and names the adopted state once it is tabled', async () => {
  const need = await made('nodes', { kind: 'need', text: 'Behov' });
  const link = await made('links', { fromNodeId: need, toNodeId: draft.activity });
  await removedByColleague('nodes', need);
  const back = await pages().post(page(`samband/${link}`), { assumption: 'Kvar', version: '1' });
  expect(back.status).toBe(409);
  for (const said of ['Ledet är också borttaget', 'Kvar', 'href="#f-fromNodeId"'])
    expect(back.text).toContain(said);
  expect(chosen(back.text, 'toNodeId')).toBe(draft.activity);
  await tabledFor(test, here, draft.versionId);
  const closed = await mine().patch(at(`/links/${link}`), { assumption: 'Kvar' }, 1);
  expect(closed.json()).toMatchObject({ type: 'urn:effektkedja:problem:not-a-draft' });
});
