/** What a variable is to us. */
export const PX_ROLES = ['area', 'period', 'sex'] as const;
export type PxRole = (typeof PX_ROLES)[number];
/** In the place of a variable of sex: the whole alone, and neither women nor men. */
export const TOTAL_ONLY = '-';

/**
 * A table and the codes chosen in it: `TAB638?ContentsCode=BE0101N1&Alder=tot`, several divided by commas. `@area=Kommun`
 * names the variable of areas where it is not the one that would be guessed, `@sex=-` that only totals are wanted, `@list.Alder=agg_Alder10` a codelist whose
 * codes stand in the place of the variable's own.
 */
export type PxReference = {
  readonly table: string;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly roles: Readonly<Partial<Record<PxRole, string>>>;
  readonly lists: Readonly<Record<string, string>>;
};

const LIST = '@list.';

export function referenceOf(externalId: string): PxReference {
  const at = externalId.indexOf('?');
  const [table, query] = at < 0 ? [externalId, ''] : [externalId.slice(0, at), externalId.slice(at + 1)];
  const given = [...new URLSearchParams(query)];
  return {
    table,
    chosen: Object.fromEntries(
      given.flatMap(([code, codes]) => (code.startsWith('@') ? [] : [[code, codes.split(',')]])),
    ),
    roles: Object.fromEntries(
      PX_ROLES.flatMap((role) => given.flatMap(([code, one]) => (code === `@${role}` ? [[role, one]] : []))),
    ),
    lists: Object.fromEntries(
      given.flatMap(([code, list]) => (code.startsWith(LIST) ? [[code.slice(LIST.length), list]] : [])),
    ),
  };
}

/** What stands after the table: in the order given, so that the same choice is the same text. */
export function selectionText({ chosen, roles, lists }: Omit<PxReference, 'table'>): string {
  const parts = [
    ...Object.entries(chosen).map(([code, codes]) => [code, codes.join(',')] as const),
    ...Object.entries(roles).map(([role, code]) => [`@${role}`, code] as const),
    ...Object.entries(lists).map(([code, list]) => [`${LIST}${code}`, list] as const),
  ];
  return parts.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

/** As short as can be read by eye: only what would mean something else is escaped. */
const encode = (value: string): string => value.replace(/[%&=?#+\s]/g, encodeURIComponent);
