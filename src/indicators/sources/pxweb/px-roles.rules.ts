import type { Period } from '../../period.js';
import { periodOfCell, sexOf } from '../file/table-words.rules.js';
import type { Cube, CubeVariable } from './json-stat.js';
import type { PxRole } from './px-reference.js';

const SAYS: Readonly<Record<PxRole, RegExp>> = {
  area: /^(?:region|kommun|län|lan$|område|area|municipality|county)/i,
  period: /^(?:tid|år$|ar$|year|time|period|kvartal|månad|month|quarter|halvår)/i,
  sex: /^(?:kön|kon$|sex|gender)/i,
};

/** The variable that is our area, period or sex, as the table says or as its name suggests. */
export function variableOf(table: Cube, role: PxRole): CubeVariable | undefined {
  const said = role === 'period' ? table.time : role === 'area' ? table.geo : [];
  return (
    table.variables.find(({ code }) => said.includes(code)) ??
    table.variables.find(
      (one) =>
        (SAYS[role].test(one.code) || SAYS[role].test(one.label)) && (role !== 'sex' || dividesBySex(one)),
    )
  );
}

/** “Sexualbrott” begins as a variable of sex may, and is none. */
const dividesBySex = (variable: CubeVariable): boolean =>
  variable.codes.some((code) => sexOfCode(variable, code) !== null);

/** The code of women and men together. Null where the variable has none. */
export const wholeOf = (variable: CubeVariable): string | null =>
  variable.codes.find((code) => sexOfCode(variable, code) === 'T') ?? null;

/** The source itself puts together what is left out. */
export const isSummed = ({ extension }: CubeVariable): boolean => extension['elimination'] === true;

/** The period of a code, by its text where the code is a place in a list: `2024`, `2024K3`, `2024M05`, `2021-2024`. */
export const periodOfCode = ({ labels }: CubeVariable, code: string): Period | null =>
  periodOfCell(labels[code] ?? code) ?? periodOfCell(code);

/**
 * The area that a code is for. Codes of one digit are places in a list, and then only a text that begins with the code
 * says which area it is: to take the tenth for the county 10 would be worse than to take nothing.
 */
export function areaOfCode({ codes, labels }: CubeVariable, code: string): string | null {
  const told = /^(\d{4}|\d{2})(?:\s|$)/.exec(labels[code] ?? '')?.[1];
  if (told !== undefined) return told;
  return /^\d{2}(?:\d{2})?$/.test(code) && !codes.some((one) => /^\d$/.test(one)) ? code : null;
}

/** By the text first: authorities number women and men in several ways. */
export const sexOfCode = ({ labels }: CubeVariable, code: string): 'T' | 'K' | 'M' | null =>
  sexOf(labels[code] ?? code) ?? (labels[code] === undefined ? sexOf(code) : null);
