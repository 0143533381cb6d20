import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stableJson } from './canonical-text.rules.js';
import { branchesOf } from './chain.rules.js';
import type { NodeView } from './logic-model.views.js';
import { mayBecome } from './model-version.rules.js';
import { wordDiff } from '../shared/word-diff.js';

describe('the word difference', () => {
  it('marks whole words, and what stands between two of them', () => {
    expect(
      wordDiff('fria från våld och hot i nära relationer', 'fria från våld, hot och mer i nära relationer')
        .before,
    ).toEqual(expect.arrayContaining([{ kind: 'removed', text: expect.any(String) }]));
    expect(wordDiff('tillsammans med civilsamhället.', 'tillsammans med skolan och unga.')).toEqual({
      before: [
        { kind: 'same', text: 'tillsammans med ' },
        { kind: 'removed', text: 'civilsamhället' },
        { kind: 'same', text: '.' },
      ],
      after: [
        { kind: 'same', text: 'tillsammans med ' },
        { kind: 'added', text: 'skolan och unga' },
        { kind: 'same', text: '.' },
      ],
    });
  });

  it('gives each side back whole, whatever the texts', () => {
    const words = fc
      .array(fc.constantFrom('mål', 'våld', ' ', ', ', 'och', '\n', 'å̈', '§'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const diff = wordDiff(before, after);
        expect(diff.before.map(({ text }) => text).join('')).toBe(before);
        expect(diff.after.map(({ text }) => text).join('')).toBe(after);
        if (before === after) expect(diff.after.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('the canonical text', () => {
  it('is the same whatever order the keys came in', () => {
    expect(stableJson({ b: 1, a: [{ d: null, c: 'å"' }] })).toBe('{"a":[{"c":"å\\"","d":null}],"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(stableJson(turned as never)).toBe(stableJson(value as never));
        expect(JSON.parse(stableJson(value as never))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('a version', () => {
  it('takes only the steps of its life', () => {
    expect(mayBecome('draft', 'tabled')).toBe(true);
    expect(mayBecome('draft', 'adopted')).toBe(false);
    expect(mayBecome('returned', 'tabled')).toBe(false);
    expect(mayBecome('adopted', 'draft')).toBe(false);
    expect(mayBecome('superseded', 'adopted')).toBe(false);
  });
});

describe('the nested list', () => {
  const step = (id: string): NodeView => ({ id, text: id }) as NodeView;
  const to = (fromNodeId: string, toNodeId: string) => ({ fromNodeId, toNodeId });

  it('shows each step once and names the other ways to it', () => {
    const [a, b] = branchesOf([step('a'), step('b'), step('c')], [to('a', 'c'), to('b', 'c')]);
    expect(a).toMatchObject({ node: { id: 'a' }, children: [{ node: { id: 'c' } }], also: [] });
    expect(b).toMatchObject({ node: { id: 'b' }, children: [], also: [{ id: 'c' }] });
  });
});
