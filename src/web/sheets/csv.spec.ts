import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from './csv.js';

const NUMBERS = new Set(['OBS_VALUE']);
const COLUMNS = ['COMMENT', 'OBS_VALUE'];

describe('a CSV file', () => {
  it('keeps numbers for machines, and lets no text be a formula', () => {
    const rows = [
      ['=1+1', '-12.5'],
      ['säger "nej", inte', '1200'],
      ['-', null],
      ['@sum', '=2'],
    ];
    expect(csvOf(COLUMNS, rows, NUMBERS)).toBe(
      `COMMENT,OBS_VALUE\r\n'=1+1,-12.5\r\n"säger ""nej"", inte",1200\r\n'-,\r\n'@sum,'=2\r\n`,
    );
  });

  it('comes back as it was, whatever the text, and begins no cell like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const back: string[][] = parse(
          csvOf(
            COLUMNS,
            texts.map((text) => [text, '1']),
            NUMBERS,
          ),
          {
            record_delimiter: '\r\n',
          },
        );
        const cells = back.slice(1).map(([cell = '']) => cell);
        expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(texts);
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});
