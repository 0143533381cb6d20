import { text, type Locale, type Text } from '../../shared/text.js';
import { words } from '../../web/i18n/words.js';
import { readSheets, type Sheet } from '../../web/sheets/sheets.js';
import { NODE_KINDS, type NodeKind } from '../node.rules.js';
import { exchangeTexts } from './exchange.texts.js';
import { broken, judged, type Fault, type ReadFile } from './json-file.js';
import { MOST } from './file-limits.js';
import type { ModelFile } from './model-file.dto.js';
import { fileOf } from './templates.js';

/** The columns of the spreadsheet, as its heading writes them in either language. */
const COLUMNS = {
  kind: ['slag', 'kind'],
  id: ['kod', 'code'],
  subGoal: ['delmål', 'sub-goal'],
  text: ['text'],
  to: ['leder till', 'leads to'],
  assumption: ['antagande', 'assumption'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['kind', 'text'];

/** The heading to write, in the order of the columns. */
export const HEADING: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['Slag', 'Kod', 'Delmål', 'Text', 'Leder till', 'Antagande'],
  en: ['Kind', 'Code', 'Sub-goal', 'Text', 'Leads to', 'Assumption'],
};
const nameOf = (column: Column, locale: Locale): string =>
  HEADING[locale][Object.keys(COLUMNS).indexOf(column)] ?? column;

const plain = (value: string): string => value.trim().toLowerCase();

const KINDS = new Map(
  NODE_KINDS.flatMap((kind) => [
    [kind, kind] as const,
    [plain(words.sv.node[kind]), kind] as const,
    [plain(words.en.node[kind]), kind] as const,
  ]),
);

/** A row of the model with where it stands, counted as the spreadsheet counts. */
type Row = Record<Column, string> & { row: number };

/** Reads a spreadsheet, one row a goal or step, and says of each fault on which sheet, row and column it is. */
export async function readSpreadsheet(bytes: Buffer, locale: Locale, today: string): Promise<ReadFile> {
  const read = await readSheets(bytes, { rows: 3000, columns: 30 });
  if ('refused' in read)
    return { file: null, faults: [{ place: text('Filen', 'The file'), reason: read.refused }] };
  const found = read.sheets
    .map((sheet) => ({ sheet, rows: rowsOf(sheet) }))
    .find(({ rows }) => rows !== null);
  if (!found?.rows)
    return broken(
      `Inget blad har rubrikerna ${HEADING.sv.join(', ')} på första raden.`,
      `No sheet has the headings ${HEADING.en.join(', ')} on its first row.`,
    );
  const { sheet, rows } = found;
  if (rows.length === 0)
    return broken('Det finns inga rader under rubrikerna.', 'There are no rows below the headings.');
  if (rows.length > MOST.nodes)
    return broken(
      `Högst ${MOST.nodes} mål och led hämtas in.`,
      `At most ${MOST.nodes} goals and steps are brought in.`,
    );
  const place = (row: number, column: Column): Text =>
    text(
      exchangeTexts.sv.places.sheet(sheet.name, row, nameOf(column, 'sv')),
      exchangeTexts.en.places.sheet(sheet.name, row, nameOf(column, 'en')),
    );
  const strangers = rows.filter(({ kind }) => !KINDS.has(plain(kind)));
  if (strangers.length > 0)
    return {
      file: null,
      faults: strangers.map(({ row, kind }) => ({ place: place(row, 'kind'), reason: noKind(kind) })),
    };
  const { file, linkRows } = fileFrom(rows, locale, today);
  return await judged(file, (field) => {
    const [, list, index, name = ''] = /^(nodes|links)\.(\d+)\.?(\w*)/.exec(field) ?? [];
    if (list === undefined) return text(field, field);
    const row = list === 'nodes' ? rows[Number(index)]?.row : linkRows[Number(index)];
    const column: Column = list === 'links' ? (name === 'assumption' ? name : 'to') : columnOf(name);
    return place(row ?? 1, column);
  });
}

const columnOf = (name: string): Column => (name in COLUMNS ? (name as Column) : 'text');

function noKind(kind: string): Fault['reason'] {
  const all = (locale: Locale): string => NODE_KINDS.map((one) => words[locale].node[one]).join(', ');
  return text(
    `”${kind.slice(0, 60)}” är inget slag. Skriv något av: ${all('sv')}.`,
    `“${kind.slice(0, 60)}” is no kind. Write one of: ${all('en')}.`,
  );
}

/** The rows below the heading, empty ones left out; null where the sheet has no such heading. */
function rowsOf({ rows }: Sheet): Row[] | null {
  const heading = (rows[0] ?? []).map(plain);
  const places = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [
      column,
      heading.findIndex((one) => (names as readonly string[]).includes(one)),
    ]),
  ) as Record<Column, number>;
  if (NEEDED.some((column) => places[column] < 0)) return null;
  return rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const at = (column: Column): string => cells[places[column]]?.trim().replaceAll('\r\n', '\n') ?? '';
    const row = index + 2;
    return [
      {
        row,
        kind: at('kind'),
        id: at('id') || `rad ${row}`,
        subGoal: at('subGoal'),
        text: at('text'),
        to: at('to'),
        assumption: at('assumption'),
      },
    ];
  });
}

function fileFrom(
  rows: readonly Row[],
  locale: Locale,
  today: string,
): { file: ModelFile; linkRows: number[] } {
  const links = rows.flatMap(({ row, id, to, assumption }) =>
    to
      .split(/[,;\n]/)
      .map((code) => code.trim())
      .filter((code) => code !== '')
      .map((code) => ({ row, link: { from: id, to: code, assumption: assumption || null } })),
  );
  const file: ModelFile = {
    ...fileOf('tom', locale, today),
    title: text('Inhämtad från kalkylark', 'Brought in from a spreadsheet')[locale],
    nodes: rows.map(({ kind, id, subGoal, text }) => ({
      id,
      kind: KINDS.get(plain(kind)) as NodeKind,
      subGoal: subGoal || null,
      text,
    })),
    links: links.map(({ link }) => link),
  };
  return { file, linkRows: links.map(({ row }) => row) };
}
