import { text } from '../../../shared/text.js';
import { isRounded, sixDecimals } from '../../exact-decimal.js';
import type { Period } from '../../period.js';
import type { FetchedCell } from '../connector.js';
import { faults, SourceFault } from '../source-fault.js';
import type { Cube, CubeVariable } from './json-stat.js';
import type { PxCell } from './px-cells.js';
import { TOTAL_ONLY, type PxReference, type PxRole } from './px-reference.js';
import { areaOfCode, isSummed, periodOfCode, sexOfCode, variableOf, wholeOf } from './px-roles.rules.js';
import { codesOf, type PxSelection } from './px-selection.js';

/** How many years are fetched, the newest last. */
const YEARS = 25;
const COUNTRY = '00';

/** What is asked of a table, and what its variables are to us. */
export type PxQuestion = {
  readonly selection: PxSelection;
  readonly area: CubeVariable;
  readonly period: CubeVariable;
  /** Null where the table does not divide, or where sexes are left to the source to sum. */
  readonly sex: CubeVariable | null;
  /** Left out on purpose: the source says of them that it sums. */
  readonly summed: readonly string[];
};

/** The variables that are area, period and sex to us, as chosen or as guessed. @throws {SourceFault} where one is missing */
export function rolesOf(table: Cube, { table: id, roles }: PxReference): Omit<PxQuestion, 'selection'> {
  const find = (role: PxRole): CubeVariable | undefined => {
    const named = roles[role];
    return named === undefined || named === TOTAL_ONLY
      ? variableOf(table, role)
      : table.variables.find(({ code }) => code === named);
  };
  const period = find('period');
  if (!period?.codes.some((code) => periodOfCode(period, code))) {
    const wanted = text('en tabell per år, kvartal eller månad', 'a table by year, quarter or month');
    throw faults.wrongShape(id, wanted, period?.codes.at(-1) ?? '–');
  }
  const area = find('area');
  if (!area) throw faults.wrongShape(id, text('en tabell med regioner', 'a table with regions'), '–');
  const sex = find('sex') ?? null;
  if (sex === null || roles.sex !== TOTAL_ONLY || wholeOf(sex) !== null)
    return { area, period, sex, summed: [] };
  if (isSummed(sex)) return { area, period, sex: null, summed: [sex.code] };
  throw noTotals(id);
}

const noTotals = (id: string): SourceFault =>
  new SourceFault(
    'wrong-shape',
    text(
      `Tabellen ${id} har ingen rad för kvinnor och män tillsammans, och källan lägger inte ihop dem.`,
      `The table ${id} has no row for women and men together, and the source does not put them together.`,
    ),
  );

/**
 * The whole selection: areas and periods are ours to name, sexes all there are or the whole alone, and of the rest what was chosen. A
 * variable that nobody chose and that has several codes is refused rather than summed. Null where the table knows none
 * of the areas.
 * @throws {SourceFault}
 */
export function questionOf(table: Cube, reference: PxReference, areas: readonly string[]): PxQuestion | null {
  const { area, period, sex, summed } = rolesOf(table, reference);
  const { chosen, roles } = reference;
  const found = area.codes.filter((code) => areas.includes(areaOfCode(area, code) ?? ''));
  if (found.length === 0) return null;
  const asked = table.variables.filter(({ code }) => !summed.includes(code));
  const selection = asked.map((variable): [string, readonly string[]] => {
    const totals = variable === sex && roles.sex === TOTAL_ONLY ? wholeOf(sex) : null;
    const given = totals === null ? chosen[variable.code] : [totals];
    if (variable === area) return [variable.code, found];
    if (variable === period) return [variable.code, given ? codesOf(period, given) : newest(period)];
    const whole = variable === sex || variable.codes.length === 1;
    const codes = given ? codesOf(variable, given) : whole ? variable.codes : [];
    if (codes.length === 1 || (codes.length > 0 && variable === sex)) return [variable.code, codes];
    throw faults.wrongShape(
      `${reference.table}: ${variable.code}`,
      text('en vald kod. Ange den i indikatorns beteckning', 'one chosen code. Give it in the identifier'),
      given?.join(',') ?? '–',
    );
  });
  return { selection: Object.fromEntries(selection), area, period, sex, summed };
}

/** Codes of the newest years, whether the table lists them from the oldest or from the newest. */
function newest(period: CubeVariable): string[] {
  const known = period.codes.flatMap((code) => {
    const found = periodOfCode(period, code);
    return found ? [{ code, ...found }] : [];
  });
  const last = Math.max(...known.map(({ end }) => Number(end.slice(0, 4))));
  return known.flatMap(({ code, end }) => (Number(end.slice(0, 4)) > last - YEARS ? [code] : []));
}

/** A cell as it is kept. Null for a sex that is neither women, men nor both, or a period that is none. */
export function fetchedOf(
  question: PxQuestion,
  county: string,
  { codes, ...cell }: PxCell,
): FetchedCell | null {
  const { area: areas, period: periods, sex: sexes } = question;
  const area = areaOfCode(areas, codes[areas.code] ?? '');
  const period: Period | null = periodOfCode(periods, codes[periods.code] ?? '');
  const sex = sexes === null ? 'T' : sexOfCode(sexes, codes[sexes.code] ?? '');
  if (area === null || period === null || sex === null) return null;
  return {
    area: area === county ? null : area === COUNTRY ? '0000' : area,
    ...period,
    sex,
    number: cell.value === null ? null : sixDecimals(cell.value),
    rounded: cell.value !== null && isRounded(cell.value),
    state: cell.state === 'not_applicable' ? 'missing' : cell.state,
    comment: cell.mark === null ? null : `Källan har markerat värdet med ${cell.mark.slice(0, 40)}.`,
    gone: false,
  };
}
