import { decimalOf, millionths } from './exact-decimal.js';
import { assess, type Assessment, type StatusInput } from './status.rule.js';

type Part = 'newest' | 'previous' | 'baseline';

/** The figures of a status that are withheld from a reader, by the counts behind them; `null`: by another's count. */
export type Secrets = Readonly<Partial<Record<Part, string | null>>>;

export const NO_SECRETS: Secrets = {};

/**
 * What a reader may be told of a status and a trend that rest on withheld figures: what would be the same whichever
 * small counts they were. Both go one way with each figure, so that the least and the most it can be are all that is
 * tried. Where a figure is withheld for another's sake nobody knows what it can be, and nothing is told.
 */
export function assessFor(input: StatusInput, secrets: Secrets, threshold: number): Assessment {
  const found = assess(input);
  if (secrets === NO_SECRETS) return found;
  const hidden = (Object.keys(secrets) as Part[]).filter((part) => secrets[part] !== undefined);
  if (hidden.length === 0) return found;
  const worlds = hidden.reduce<StatusInput[]>(
    (some, part) =>
      some.flatMap((one) => [1, threshold - 1].flatMap((count) => as(one, part, secrets[part], count))),
    [input],
  );
  const tried = worlds.map(assess);
  const isOpen = (same: (one: Assessment) => boolean): boolean => tried.length > 0 && tried.every(same);
  const trend = isOpen((one) => one.trend === found.trend) ? found.trend : 'missing';
  if (
    found.lacks.length > 0 ||
    isOpen(({ status, missed }) => status === found.status && missed === found.missed)
  )
    return { ...found, trend };
  return {
    ...found,
    status: 'not_assessable',
    lacks: ['withheld'],
    trend,
    expected: null,
    share: null,
    missed: false,
  };
}

/** The same with another count behind one figure; none where its own count is not known. */
function as(input: StatusInput, part: Part, known: string | null | undefined, count: number): StatusInput[] {
  if (known === null || known === undefined) return [];
  const times = (number: string): string =>
    decimalOf(millionths(number) * BigInt(count), millionths(known), 6);
  const { baseline } = input;
  if (part === 'baseline')
    return baseline ? [{ ...input, baseline: { ...baseline, value: times(baseline.value) } }] : [];
  const point = input[part];
  return point?.number ? [{ ...input, [part]: { ...point, number: times(point.number) } }] : [];
}
