import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SourceFault } from '../source-fault.js';
import { cellsOf, readCube } from './json-stat.js';
import { codesOf, partsOf } from './px-selection.js';

type Hand = { codes: Record<string, string>; text: string | null; mark: string | null };

/** A cube put together cell by cell, its figures as text, in each of the ways the format has to write the same. */
const cubes = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    figures: fc.infiniteStream(
      fc.option(fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 })), {
        freq: 4,
      }),
    ),
    index: fc.constantFrom('list', 'object'),
    value: fc.constantFrom('list', 'sparse'),
    status: fc.constantFrom('none', 'one', 'list', 'sparse'),
  })
  .map(({ sizes, figures, index, value, status }) => {
    const ids = sizes.map((_, place) => `V${place}`);
    const codes = sizes.map((size, place) =>
      Array.from({ length: size }, (_, one) => `${place}c${(one * 7) % 10}`),
    );
    let places: Record<string, string>[] = [{}];
    ids.forEach((id, at) => {
      places = places.flatMap((place) => (codes[at] ?? []).map((code) => ({ ...place, [id]: code })));
    });
    const cells = places.map((at): Hand => {
      const figure = figures.next().value;
      const text = figure === null || figure === undefined ? null : shifted(figure[0], figure[1]);
      return { codes: at, text, mark: text === null && status !== 'none' ? '..' : null };
    });
    const given = cells.map(({ text }) => text ?? 'null');
    const sparse = cells.flatMap(({ text }, place) => (text === null ? [] : [`"${place}":${text}`]));
    const marks = cells.flatMap(({ mark }, place) => (mark === null ? [] : [[String(place), mark]]));
    const dimension = Object.fromEntries(
      ids.map((id, at) => {
        const own = codes[at] ?? [];
        const label = Object.fromEntries(own.map((code) => [code, `Text ${code}`]));
        const placed = own.map((code, place) => [code, place] as const).reverse();
        return [
          id,
          { label: id, category: { label, index: index === 'list' ? own : Object.fromEntries(placed) } },
        ];
      }),
    );
    const head = JSON.stringify({
      class: 'dataset',
      version: '2.0',
      label: 'Kub',
      id: ids,
      size: sizes,
      dimension,
    });
    const statuses = {
      none: '',
      one:
        marks.length === cells.length
          ? ',"status":".."'
          : `,"status":${JSON.stringify(Object.fromEntries(marks))}`,
      list: `,"status":${JSON.stringify(cells.map(({ mark }) => mark))}`,
      sparse: `,"status":${JSON.stringify(Object.fromEntries(marks))}`,
    };
    const values = value === 'list' ? `[${given.join(',')}]` : `{${sparse.join(',')}}`;
    return { json: `${head.slice(0, -1)},"value":${values}${statuses[status]}}`, cells };
  });

/** A whole number with its point moved: exact, as text. */
function shifted(whole: number, decimals: number): string {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return whole < 0 && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

describe('a cube of JSON-stat', () => {
  it('gives every cell its codes and its exact figure, however it is written', () => {
    fc.assert(
      fc.property(cubes, ({ json, cells }) => {
        const read = [...cellsOf(readCube(JSON.parse(json)))];
        expect(read.map(({ codes, value }) => ({ codes, value }))).toEqual(
          cells.map(({ codes, text }) => ({ codes, value: text })),
        );
        for (const cell of read) expect(cell.state).toBe(cell.value === null ? 'missing' : 'final');
      }),
    );
  });

  it('reads the marks of PxWeb where there is no figure', () => {
    const cube = {
      class: 'dataset',
      id: ['Tid'],
      size: [6],
      dimension: { Tid: { category: { index: ['1', '2', '3', '4', '5', '6'] } } },
      value: [null, null, null, null, 1.5, 2],
      status: { '0': '..', '1': '.', '2': '-', '3': 'X', '4': 'p' },
    };
    expect([...cellsOf(readCube(cube))].map(({ value, state, mark }) => [value, state, mark])).toEqual([
      [null, 'missing', '..'],
      [null, 'not_applicable', '.'],
      ['0', 'final', '-'],
      [null, 'missing', 'X'],
      ['1.5', 'preliminary', 'p'],
      ['2', 'final', null],
    ]);
  });

  it.each([
    ['another class', { class: 'collection' }],
    ['a size that is not its variables’', { size: [1, 2] }],
    ['a size that is not its codes’', { size: [3] }],
    ['too few figures', { value: [1] }],
    ['a figure that is text', { value: [1, '2'] }],
    ['no figures', { value: undefined }],
    ['a variable without categories', { dimension: { Tid: {} } }],
    ['no variables', { id: [], size: [] }],
  ])('is refused for %s', (_, change) => {
    const cube = {
      class: 'dataset',
      id: ['Tid'],
      size: [2],
      dimension: { Tid: { category: { index: { '2023': 0, '2024': 1 } } } },
      value: [1, 2],
      ...change,
    };
    expect(() => [...cellsOf(readCube(cube))]).toThrow(SourceFault);
  });
});

describe('a selection', () => {
  it('is divided so that no part is too large and nothing is asked twice or left out', () => {
    const selections = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,4}$/),
      fc.uniqueArray(fc.stringMatching(/^\d{1,3}$/), { minLength: 1, maxLength: 12 }),
      { minKeys: 1, maxKeys: 4 },
    );
    const places = (selection: Readonly<Record<string, readonly string[]>>): string[] =>
      Object.entries(selection)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .reduce<string[]>(
          (all, [code, codes]) => all.flatMap((at) => codes.map((one) => `${at}|${code}=${one}`)),
          [''],
        );
    fc.assert(
      fc.property(selections, fc.integer({ min: 1, max: 200 }), (selection, most) => {
        const parts = partsOf(selection, most);
        for (const part of parts) expect(places(part).length).toBeLessThanOrEqual(most);
        expect(parts.flatMap(places).sort()).toEqual(places(selection).sort());
      }),
    );
  });

  it.each([
    [['*'], ['2020', '2021', '2022', '2023']],
    [['top(2)'], ['2022', '2023']],
    [['bottom(1)'], ['2020']],
    [['from(2022)'], ['2022', '2023']],
    [['to(2021)'], ['2020', '2021']],
    [['range(2021,2022)'], ['2021', '2022']],
    [['202?'], ['2020', '2021', '2022', '2023']],
    [
      ['2023', '2020'],
      ['2020', '2023'],
    ],
    [['1999', 'from(1999)'], []],
  ])('of %s is worked out here', (asked, codes) =>
    expect(codesOf({ code: 'Tid', codes: ['2020', '2021', '2022', '2023'] }, asked)).toEqual(codes),
  );
});
