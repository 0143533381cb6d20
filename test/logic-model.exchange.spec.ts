import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WholeFile } from '../src/logic-model/exchange/model-file.dto.js';
import { testApp, type TestApp } from './support/app.js';
import { checksums } from './support/checksums.js';
import { Api } from './support/client.js';
import { ExchangePlace, NAMES, small, SMALL } from './support/exchange.js';
import { modelFiles, withoutIds } from './support/model-files.js';

let test: TestApp;
let one: ExchangePlace;
let two: ExchangePlace;
beforeAll(async () => {
  test = await testApp();
  one = await ExchangePlace.make(test);
  two = await ExchangePlace.make(test);
});
afterAll(() => test.close());

describe('a model as a file', () => {
  it('comes back the same from another model, but for the ids', async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(modelFiles(NAMES), async (file) => {
        const filled = await one.filled(file);
        expect([filled.status, filled.status === 200 ? '' : filled.text]).toEqual([200, '']);
        const first = await one.exported();
        expect((await two.filled(first)).status).toBe(200);
        const second = await two.exported();
        expect(withoutIds(second)).toEqual(withoutIds(first));
        const known = new Set(first.nodes.map(({ id }) => id));
        expect(second.nodes.filter(({ id }) => known.has(id))).toEqual([]);
        largest = Math.max(largest, first.nodes.length);
      }),
      { numRuns: 60, seed: 20261122, endOnFailure: true },
    );
    expect(largest).toBeGreaterThan(8);
  });

  it('says in an export everything the file it came from said', async () => {
    await fc.assert(
      fc.asyncProperty(modelFiles(NAMES), async (file) => {
        await one.filled(file);
        const out = await one.exported();
        const texts = (of: WholeFile): unknown[] =>
          of.nodes
            .map(({ id: _id, subGoal: _goal, ...said }) => JSON.stringify(said, Object.keys(said).sort()))
            .sort();
        expect(texts(out)).toEqual(texts(file));
        expect(out.links.length).toBe(file.links.length);
      }),
      { numRuns: 20, seed: 7, endOnFailure: true },
    );
  });

  it('keeps the identities of the model’s own nodes', async () => {
    await one.filled(small());
    const before = await one.exported();
    await one.filled(before);
    expect(await one.exported()).toEqual(before);
  });

  it('is described by a schema with a number of its own', async () => {
    const schema = (await new Api(test, null).get('/schemas/logic-model-1.json')).json<{
      properties: Record<string, { const?: unknown; items?: { properties: object } }>;
    }>();
    const file = await one.exported();
    expect(schema.properties['format']?.const).toBe(file.format);
    expect(schema.properties['formatVersion']?.const).toBe(file.formatVersion);
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(file).sort());
    expect(Object.keys(schema.properties['nodes']?.items?.properties ?? {}).sort()).toEqual(
      Object.keys(SMALL).sort(),
    );
  });

  it('is refused as a whole, with the place of what is wrong', async () => {
    await one.emptied();
    const before = await checksums(test.owner);
    const cases: readonly (readonly [Partial<WholeFile>, string])[] = [
      [{ formatVersion: 2 }, 'formatVersion'],
      [{ nodes: [SMALL, SMALL] }, 'nodes.1.id'],
      [{ nodes: [{ ...SMALL, subGoal: 'x' }] }, 'nodes.0.subGoal'],
      [{ nodes: [{ ...SMALL, text: 'Barn 19121212-1212' }] }, 'nodes.0.text'],
      [{ nodes: [{ ...SMALL, kind: 'activity', amount: '5' }] }, 'nodes.0.amount'],
      [{ periodTo: '2020-01-01' }, 'periodTo'],
    ];
    for (const [change, place] of cases) {
      for (const route of ['/import', '/import/preview']) {
        const answer = await one.api.post(one.at(route), small(change));
        expect([change, answer.status, answer.text]).toEqual([change, 422, expect.stringContaining(place)]);
      }
    }
    const ends = { ...small().links[0], assumption: null, evidence: 'none', claim: 'unknown', sign: '+' };
    for (const [from, to] of [
      ['d1', 'a1'],
      ['a1', 'x'],
      ['a1', 'a1'],
    ]) {
      const answer = await one.api.post(one.at('/import'), { ...small(), links: [{ ...ends, from, to }] });
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('links.0.to')]);
    }
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('gives the sources of a link as a list, and takes the one source of an older file', async () => {
    await one.emptied();
    const link = { from: 'a1', to: 'd1', evidence: 'partial' };
    const listed = { ...link, sources: [{ title: 'A', url: 'https://example.se/a' }, { title: 'B' }] };
    for (const [given, place] of [
      [{ ...listed, evidenceSource: 'A' }, 'links.0.evidenceSource'],
      [{ ...link, sources: [{ title: 'A', url: 'ftp://example.se/' }] }, 'links.0.sources.0.url'],
      [{ ...link, sources: [{ title: '' }] }, 'links.0.sources.0.title'],
      [{ ...link, sources: Array.from({ length: 11 }, () => ({ title: 'A' })) }, 'links.0.sources'],
    ] as const) {
      const refused = await one.api.post(one.at('/import'), { ...small(), links: [given] });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(`"${place}"`)]);
    }
    expect((await one.api.post(one.at('/import'), { ...small(), links: [listed] })).status).toBe(200);
    expect((await one.exported()).links[0]?.sources).toEqual([
      { title: 'A', url: 'https://example.se/a' },
      { title: 'B', url: null },
    ]);
    await one.emptied();
    const older = { ...link, evidenceSource: 'Granskning 2026, https://example.se/' };
    expect((await one.api.post(one.at('/import'), { ...small(), links: [older] })).status).toBe(200);
    const [exported] = (await one.exported()).links;
    expect(exported).not.toHaveProperty('evidenceSource');
    expect(exported?.sources).toEqual([{ title: older.evidenceSource, url: null }]);
  });

  it('is shown before it is saved, fills only an empty draft, and is nobody’s but the coordinator’s', async () => {
    await one.emptied();
    const before = await checksums(test.owner);
    const strangers = { ...small(), nodes: [{ ...SMALL, organisation: 'Okänd förening' }] };
    const preview = await one.api.post(one.at('/import/preview'), strangers);
    expect(preview.json()).toMatchObject({
      counts: { sub_goal: 1 },
      leftOut: { organisations: ['Okänd förening'], targetGroups: [] },
    });
    expect((await new Api(test, one.reporter).post(one.at('/import'), small())).status).toBe(403);
    expect((await two.api.post(one.at('/import'), small())).status).toBe(404);
    expect(await checksums(test.owner)).toEqual(before);
    await one.api.post(one.at('/import'), small());
    const again = await one.api.post(one.at('/import'), small());
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('draft-not-empty')]);
    const { rows } = await test.owner.query<{ verb: string }>(
      `select verb from domain_event where platform_id = $1 and verb = 'imported' and membership_id = $2`,
      [one.platform.id, one.coordinator.actor.membershipId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
