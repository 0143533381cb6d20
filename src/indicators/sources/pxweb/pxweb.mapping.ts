import { text } from '../../../shared/text.js';
import { isRounded, sixDecimals } from '../../exact-decimal.js';
import type { FetchedCell } from '../connector.js';
import { sexOf } from '../file/table-words.rules.js';
import { faults } from '../source-fault.js';
import type { Cube, CubeVariable } from './json-stat.js';
import type { PxCell } from './px-cells.js';
import { codesOf, type PxSelection } from './px-selection.js';

/** How many years are fetched, the newest last. */
const YEARS = 'top(25)';
const COUNTRY = '00';

/** A table and the codes chosen in it: `TAB638?ContentsCode=BE0101N1&Alder=tot`, codes divided by commas. */
export type PxReference = {
  readonly table: string;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
};

export function referenceOf(externalId: string): PxReference {
  const [table = '', query = ''] = externalId.split('?');
  const chosen = Object.fromEntries(
    [...new URLSearchParams(query)].map(([code, codes]) => [code, codes.split(',')]),
  );
  return { table, chosen };
}

/** What is asked of a table, and what its variables are to us. `total`: sexes are left to the source to sum. */
export type PxQuestion = {
  readonly selection: PxSelection;
  readonly region: string;
  readonly time: string;
  readonly sex: string | null;
};

const isSex = ({ code, label }: CubeVariable): boolean =>
  /^(?:kon|kön|sex|gender)$/i.test(code) || /^(?:kön|sex)$/i.test(label);

/**
 * The whole selection: areas and years are ours to name, sexes all there are, and of the rest what was chosen. A variable
 * that nobody chose and that has several codes is refused rather than summed.
 * @throws {SourceFault} null where the table knows none of the areas
 */
export function questionOf(
  table: Cube,
  { table: id, chosen }: PxReference,
  areas: readonly string[],
): PxQuestion | null {
  const time = table.variables.find(({ code }) => table.time.includes(code));
  const region =
    table.variables.find(({ code }) => table.geo.includes(code)) ??
    table.variables.find(({ code }) => /^region$/i.test(code));
  if (!time?.codes.some((code) => /^\d{4}$/.test(code))) {
    throw faults.wrongShape(id, text('en tabell per år', 'a table by year'), time?.codes.at(-1));
  }
  if (!region) throw faults.wrongShape(id, text('en tabell med regioner', 'a table with regions'), '–');
  const found = region.codes.filter((code) => areas.includes(code));
  if (found.length === 0) return null;
  const selection = Object.fromEntries(
    table.variables.map((variable) => {
      const given = chosen[variable.code];
      if (variable === region) return [variable.code, found];
      if (variable === time) return [variable.code, codesOf(time, given ?? [YEARS])];
      const codes = given
        ? codesOf(variable, given)
        : isSex(variable) || variable.codes.length === 1
          ? variable.codes
          : [];
      if (codes.length > 0 && (isSex(variable) || codes.length === 1)) return [variable.code, codes];
      throw faults.wrongShape(
        `${id}: ${variable.code}`,
        text('en vald kod. Ange den i indikatorns beteckning', 'one chosen code. Give it in the identifier'),
        given?.join(',') ?? '–',
      );
    }),
  );
  const sex = table.variables.find(isSex);
  return { selection, region: region.code, time: time.code, sex: sex?.code ?? null };
}

/** A cell as it is kept. Null for a sex that is neither women, men nor both. */
export function fetchedOf(
  table: Cube,
  question: PxQuestion,
  county: string,
  { codes, ...cell }: PxCell,
): FetchedCell | null {
  const area = codes[question.region] ?? '';
  const code = question.sex === null ? null : (codes[question.sex] ?? '');
  const variable = table.variables.find((one) => one.code === question.sex);
  const sex = code === null ? 'T' : (sexOf(variable?.labels[code] ?? code) ?? sexOf(code));
  if (sex === null) return null;
  const state = cell.state === 'not_applicable' ? 'missing' : cell.state;
  return {
    area: area === county ? null : area === COUNTRY ? '0000' : area,
    year: Number(codes[question.time]),
    sex,
    number: cell.value === null ? null : sixDecimals(cell.value),
    rounded: cell.value !== null && isRounded(cell.value),
    state,
    comment: cell.mark === null ? null : `Källan har markerat värdet med ${cell.mark.slice(0, 40)}.`,
    gone: false,
  };
}
