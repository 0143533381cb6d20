import type { Locale } from '../../shared/text.js';
import { words } from '../../web/i18n/words.js';
import { writeWorkbook, type Cell } from '../../web/workbook.js';
import { NODE_KINDS } from '../node.rules.js';
import { HEADING } from './sheet-file.js';

const WIDTHS = [26, 8, 10, 60, 16, 60];

/** Filled in the example's rows, which stand on a sheet of their own so that they are not brought in. */
const EXAMPLE: readonly (readonly string[])[] = [
  ['overall_goal', 'M', '', 'Ingen utsätts för våld i nära relationer', '', ''],
  [
    'sub_goal',
    '1',
    '',
    'Våld upptäcks tidigt',
    'M',
    'Den som upptäcks tidigt kan få stöd innan våldet trappas upp.',
  ],
  [
    'activity',
    'A1',
    '1',
    'Alla nya besökare får frågor om våld',
    'P1',
    'Medarbetarna har tid och stöd att fråga.',
  ],
  ['output', 'P1', '1', 'Besökare som har fått frågan', 'U1', 'Den som får frågan berättar oftare.'],
  ['outcome', 'U1', '1', 'Fler berättar om våld', '1', 'Den som berättar får hjälp vidare.'],
];

/** An empty spreadsheet to fill in, with an example and the kinds on sheets beside it. */
export async function sheetTemplate(locale: Locale): Promise<Buffer> {
  const kind = (key: string): Cell => words[locale].node[key as keyof (typeof words)['sv']['node']];
  const names = locale === 'sv' ? ['Modell', 'Exempel', 'Slag'] : ['Model', 'Example', 'Kinds'];
  return await writeWorkbook([
    { name: names[0] ?? '', widths: WIDTHS, rows: [HEADING[locale]] },
    {
      name: names[1] ?? '',
      widths: WIDTHS,
      rows: [HEADING[locale], ...EXAMPLE.map(([key = '', ...rest]) => [kind(key), ...rest])],
    },
    {
      name: names[2] ?? '',
      widths: [34],
      rows: [[HEADING[locale][0] ?? ''], ...NODE_KINDS.map((key) => [kind(key)])],
    },
  ]);
}
