import { SourceFault } from '../source-fault.js';
import type { Text } from '../../../shared/text.js';
import type { Cube, CubeVariable } from './json-stat.js';
import { PX_ROLES, selectionText, TOTAL_ONLY, type PxReference, type PxRole } from './px-reference.js';
import { periodOfCode, variableOf } from './px-roles.rules.js';
import type { PxFrequency } from './px-tables.js';
import { rolesOf } from './pxweb.mapping.js';

export type PxCode = { readonly code: string; readonly label: string };

/** A variable of a table as somebody chooses in it. */
export type ChosenVariable = {
  readonly code: string;
  readonly label: string;
  /** Area, period and sex are asked for as the platform needs them; of every other one code is chosen. */
  readonly role: PxRole | null;
  readonly codes: readonly PxCode[];
  readonly chosen: string | null;
  /** Other divisions of the same, and which of them is chosen. */
  readonly lists: readonly { readonly id: string; readonly label: string }[];
  readonly list: string | null;
};

export type PxChoice = {
  readonly title: string;
  readonly variables: readonly ChosenVariable[];
  readonly frequency: PxFrequency;
  /** What an indicator of this choice is called after its table: `ContentsCode=BE0101N1`. */
  readonly selection: string;
  readonly reference: PxReference;
  /** Why it cannot be an indicator as it is chosen. */
  readonly fault: Text | null;
};

/** What is chosen in a table, with a guess wherever nothing is. */
export function choiceOf(table: Cube, asked: PxReference): PxChoice {
  const roles = new Map(
    PX_ROLES.map((role) => {
      const named = asked.roles[role];
      return [(named === TOTAL_ONLY ? null : named) ?? variableOf(table, role)?.code, role] as const;
    }),
  );
  const variables = table.variables.map((variable): ChosenVariable => {
    const role = roles.get(variable.code) ?? null;
    const [given] = asked.chosen[variable.code] ?? [];
    const chosen = given !== undefined && variable.codes.includes(given) ? given : guessed(variable);
    return {
      code: variable.code,
      label: variable.label,
      role,
      codes: variable.codes.map((code) => ({ code, label: variable.labels[code] ?? code })),
      chosen: role === null ? chosen : null,
      lists: listsOf(variable),
      list: asked.lists[variable.code] ?? null,
    };
  });
  const others = variables.filter(({ chosen, codes }) => chosen !== null && codes.length > 1);
  const reference = {
    ...asked,
    // What the table or its names say already is left out: the shorter text is the same choice.
    roles: Object.fromEntries(
      Object.entries(asked.roles).filter(([role, code]) => {
        const guess = variableOf(table, role as PxRole)?.code;
        return code === TOTAL_ONLY ? guess !== undefined : code !== guess;
      }),
    ),
    chosen: Object.fromEntries(others.map(({ code, chosen }) => [code, [chosen ?? '']])),
  };
  return {
    title: table.label,
    variables,
    frequency: frequencyOf(table, variables),
    selection: selectionText(reference),
    reference,
    fault: faultOf(table, reference),
  };
}

const WHOLE = /^(?:totalt?|samtliga|alla|båda|hela|ej åldersstandardiserat)\b/i;
const SHARE = /^(?:andel|antal per|värde)\b/i;

/** The row of all where there is one, the share before its bounds, otherwise the first. */
function guessed({ codes, labels, extension }: CubeVariable): string | null {
  const meets = (form: RegExp): string | undefined =>
    codes.find((code) => form.test(labels[code] ?? '') || form.test(code));
  const summed = extension['eliminationValueCode'];
  const own = typeof summed === 'string' && codes.includes(summed) ? summed : undefined;
  return own ?? meets(WHOLE) ?? meets(/^tot(?:alt)?$/i) ?? meets(SHARE) ?? codes[0] ?? null;
}

function listsOf({ extension }: CubeVariable): { id: string; label: string }[] {
  const given: unknown = extension['codelists'];
  return (Array.isArray(given) ? (given as readonly unknown[]) : []).flatMap((one) => {
    const { id, label } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    return typeof id === 'string' && typeof label === 'string' ? [{ id, label }] : [];
  });
}

/** How often, by the length of the newest period. */
function frequencyOf(table: Cube, variables: readonly ChosenVariable[]): PxFrequency {
  const code = variables.find(({ role }) => role === 'period')?.code;
  const variable = table.variables.find((one) => one.code === code);
  const last = variable?.codes.flatMap((one) => periodOfCode(variable, one) ?? []).at(-1);
  if (!last) return 'unknown';
  const months =
    (Number(last.end.slice(0, 4)) - Number(last.start.slice(0, 4))) * 12 +
    Number(last.end.slice(5, 7)) -
    Number(last.start.slice(5, 7)) +
    1;
  return months === 1 ? 'monthly' : months === 3 ? 'quarterly' : months === 6 ? 'half_yearly' : 'yearly';
}

function faultOf(table: Cube, reference: PxReference): Text | null {
  try {
    rolesOf(table, reference);
    return null;
  } catch (fault) {
    if (fault instanceof SourceFault) return fault.text;
    throw fault;
  }
}
