import type { Aggregation } from '../indicator.types.js';
import { withheld, type Hidden, type Sex } from '../small-counts.rule.js';
import type { CountRow, Counts } from './count-table.js';
import { withheldOver, type Withheld } from './withheld-over-areas.rule.js';

/** Whose figure it is: an area's, an organisation's, or the whole's. */
export type Place = { readonly areaCode: string | null; readonly organisationId: string | null };
type Span = { readonly start: string; readonly end: string };

export type CountedFigure = Place & Span & { sex: Sex; count: number; part: boolean };

const WHOLE: Place = { areaCode: null, organisationId: null };
const keyOf = ({ areaCode, organisationId }: Place): string => `${areaCode ?? ''}/${organisationId ?? ''}`;
const spanOf = ({ start, end }: Span): string => `${start}/${end}`;

/** What is withheld of one indicator's figures from everybody but those who may see small counts. */
export class WithheldFigures {
  private readonly periods = new Map<string, Withheld>();

  constructor(figures: readonly CountedFigure[], aggregation: Aggregation, threshold: number) {
    const bySpan = new Map<string, CountedFigure[]>();
    for (const figure of figures) {
      const known = bySpan.get(spanOf(figure));
      if (known) known.push(figure);
      else bySpan.set(spanOf(figure), [figure]);
    }
    for (const [span, some] of bySpan) this.periods.set(span, withheldOf(some, aggregation, threshold));
  }

  of(span: Span, place: Place = WHOLE): ReadonlyMap<Sex, Hidden> {
    return this.periods.get(spanOf(span))?.get(keyOf(place)) ?? NONE;
  }

  /** The last days of the periods in which anything of these places is withheld. */
  endsOf(places: readonly Place[]): ReadonlySet<string> {
    const spans = [...this.periods].filter(([, found]) => places.some((place) => found.has(keyOf(place))));
    return new Set(spans.map(([span]) => span.slice(span.indexOf('/') + 1)));
  }

  /** Whether anything at all is withheld in a period. */
  any(span: Span): boolean {
    return [...(this.periods.get(spanOf(span))?.values() ?? [])].some(({ size }) => size > 0);
  }
}

const NONE: ReadonlyMap<Sex, Hidden> = new Map();

function withheldOf(
  figures: readonly CountedFigure[],
  aggregation: Aggregation,
  threshold: number,
): Withheld {
  const rows = new Map<string, { row: CountRow; place: Place; part: boolean }>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const counts = { ...rows.get(key)?.row.counts, [figure.sex]: figure.count };
    rows.set(key, { row: { key, counts }, place: figure, part: figure.part });
  }
  const all = [...rows.values()];
  const areas = all.filter(({ place, part }) => part && place.organisationId === null);
  const organisations = all.filter(({ place }) => place.areaCode === null && place.organisationId !== null);
  const rowsOf = (some: typeof all): CountRow[] => some.map(({ row }) => row);
  const divisions = [rowsOf(areas), rowsOf(organisations)] as const;
  const given = rows.get(keyOf(WHOLE))?.row ?? null;
  const adds = aggregation === 'sum' || aggregation === 'weighted';
  const whole = adds ? putTogether(given, divisions) : given;
  const found = new Map(withheldOver({ whole, divisions }, threshold));
  const alone = all.filter(({ row }) => row !== given && !divisions.some((rows_) => rows_.includes(row)));
  for (const { row } of alone) found.set(row.key, ofItself(row.counts, threshold));
  return found;
}

const ofItself = (counts: Counts, threshold: number): ReadonlyMap<Sex, Hidden> =>
  withheld(
    (['T', 'K', 'M'] as const).map((sex) => ({ sex, count: counts[sex]?.toString() ?? null })),
    threshold,
  );

/** The whole, and where nobody has given it the sum of organisations or else municipalities, as it is shown. */
function putTogether(
  given: CountRow | null,
  [areas, organisations]: readonly [readonly CountRow[], readonly CountRow[]],
): CountRow {
  const counts: Partial<Record<Sex, number>> = { ...given?.counts };
  for (const sex of ['T', 'K', 'M'] as const) {
    const sums = [organisations, areas].map((rows) => rows.flatMap((row) => row.counts[sex] ?? []));
    const some = sums.find(({ length }) => length > 0);
    if (some) counts[sex] ??= some.reduce((sum, count) => sum + count, 0);
  }
  return { key: keyOf(WHOLE), counts };
}
