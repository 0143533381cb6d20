import fc from 'fast-check';
import type { Schema } from './api-description.js';

/** Stands in a body for a number no program can hold, until it is text. */
export const BEYOND = '«1e400»';
const big = 'å'.repeat(9_000);
const nested = (levels: number): unknown => (levels === 0 ? 0 : { a: [nested(levels - 1)] });

/** Where an id of a field belongs; an id of any other kind is tried too. */
export const someId = (field: string, which: number): string => `id~${field}~${which}`;
const anId = (field: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(7).map((which) => someId(field, which)),
    fc.nat(7).map((which) => someId('any', which)),
    fc.uuid(),
  );

export const HOSTILE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2_147_483_648,
  -9_007_199_254_740_992,
  1e308,
  BEYOND,

  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  big,
  'x'.repeat(301),
  '\u200b',
  '\ufeff',
  '\u202e',

  '2023-02-29',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '2024-02-30T00:00:00Z',
  '2026-1-1',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '1e5',
  '0x10',
  '−3',
  '1 234,5',
  '-0',
  '00',
  '.5',
  '5.',
  '9'.repeat(18),
  '9'.repeat(19),
  `-${'9'.repeat(18)}.${'9'.repeat(10)}`,
  '0.00000000001',
  '99999999999',

  "'; drop table person; --",
  '%',
  '_',
  '\\',
  '$1',
  '{{7*7}}',
  '<script>',
  '../../etc',
  'A-',
  'V-99999999999',
  'unknown_word',
  'coordinator',
  'adopted',
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',

  [],
  [[]],
  [null],
  [{}],
  ['x'],
  Array.from({ length: 600 }, () => 'x'),
  Array.from({ length: 600 }, () => ({})),
  {},
  { toString: 1 },
  { length: 1e9 },
  { constructor: { prototype: {} } },
  nested(6),
  nested(30),
];
export const RAW = [
  '',
  ' ',
  'null',
  'true',
  '1',
  '"x"',
  '[]',
  '[{}]',
  '{',
  '{"a":1,}',
  '1e400',
  '[1e400]',
  '"\\u0000"',
  '"\\ud800"',
  '{"__proto__":{"admin":true}}',
  '{"constructor":1,"hasOwnProperty":2}',
  '\ufeff{}',
  '['.repeat(200_000),
  `"${'x'.repeat(270_000)}"`,
];
export const EXTRA = [
  'platformId',
  'id',
  'version',
  'state',
  'roles',
  '__proto__',
  'constructor',
  'toString',
  '',
  'å.b[0]',
];

/** What stands at the edges of what a field may hold. */
function atTheEdges(schema: Schema, field: string): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return anId(field);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === 'date')
    return fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  if (schema.pattern?.startsWith('^-?\\d{1,') ?? false)
    return fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(999_999))
      .map(([a, b]) => `${a}.${b}`);
  if (schema.maximum !== undefined)
    return fc.integer({ min: (schema.minimum ?? 0) - 1, max: Math.min(schema.maximum + 1, 2 ** 31) });
  if (schema.maxLength !== undefined) {
    const most = schema.maxLength;
    return fc.constantFrom(
      'x'.repeat(most),
      'å'.repeat(most),
      '😀'.repeat(Math.floor(most / 2)),
      'x'.repeat(most + 1),
    );
  }
  if (schema.items?.format === 'uuid') return fc.array(anId(field), { maxLength: 4 });
  return fc.jsonValue({ maxDepth: 2 });
}

export const junk = (schema: Schema, field: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 3, arbitrary: atTheEdges(schema, field) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
