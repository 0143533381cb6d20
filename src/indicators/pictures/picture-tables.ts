import { NotFound } from '../../shared/errors.js';
import type { Locale } from '../../shared/text.js';
import { csvOf, type CsvCell } from '../../web/sheets/csv.js';
import { areaName, totalAt, type Chosen } from '../comparison/chosen.js';
import { comparisonTexts } from '../comparison/comparison.texts.js';
import type { IndicatorPageView } from '../indicator-page.queries.js';
import { periodCode } from '../period.js';
import type { AreaPictures } from './pictures.queries.js';

export const NAMES = ['utveckling', 'spridning', 'kommuner'] as const;
export type Name = (typeof NAMES)[number];

const SPREAD = 'GIVEN ASKED MIN LOWER_QUARTILE MEDIAN UPPER_QUARTILE MAX RANGE REACHING'.split(' ');

type Figure = { number: string | null; hidden: unknown; state?: string };

/** Its value and how it stands: a withheld one says so, and has none. */
const observed = (cell: Figure | undefined): [string | null, string] => [
  cell?.number ?? null,
  cell?.hidden ? 'withheld' : (cell?.state ?? 'missing'),
];

/**
 * The figures as they are drawn: the same that stand in the table beside.
 * @throws {NotFound} where there is nothing to draw
 */
export function csvOfPicture(view: IndicatorPageView, name: Name, locale: Locale): string {
  const { chosen } = view.comparison;
  if (name === 'utveckling') return course(view, chosen, locale);
  if (!view.pictures) throw new NotFound();
  return name === 'kommuner' ? each(view.pictures, chosen, locale) : spread(view.pictures, chosen);
}

function course({ series }: IndicatorPageView, chosen: readonly Chosen[], locale: Locale): string {
  const ours = series.flatMap((period) =>
    Object.values(period.cells).map((cell): CsvCell[] => [
      periodCode(period),
      cell.sex,
      ...observed(cell),
      null,
      comparisonTexts[locale].whole,
    ]),
  );
  const theirs = chosen.flatMap((one) =>
    one.periods.flatMap((period) =>
      Object.values(period.cells).map((cell): CsvCell[] => [
        periodCode(period),
        cell.sex,
        ...observed(cell),
        one.code,
        areaName(locale, one),
      ]),
    ),
  );
  const columns = ['TIME_PERIOD', 'SEX', 'OBS_VALUE', 'OBS_STATUS', 'REF_AREA', 'AREA_NAME'];
  return csvOf(columns, [...ours, ...theirs], new Set(['OBS_VALUE']));
}

function each({ figures }: AreaPictures, chosen: readonly Chosen[], locale: Locale): string {
  const rows = figures.flatMap((period) => [
    ...period.areas.map(({ code, name, number, hidden }): CsvCell[] => [
      periodCode(period),
      code,
      name,
      number,
      hidden ? 'withheld' : number === null ? 'missing' : 'final',
    ]),
    ...chosen.map((one): CsvCell[] => [
      periodCode(period),
      one.code,
      areaName(locale, one),
      ...observed(totalAt(one, period)),
    ]),
  ]);
  const columns = ['TIME_PERIOD', 'REF_AREA', 'AREA_NAME', 'OBS_VALUE', 'OBS_STATUS'];
  return csvOf(columns, rows, new Set(['OBS_VALUE']));
}

/** What is compared with has a column of its own, by its code: `AREA_0000`. */
function spread({ spreads }: AreaPictures, chosen: readonly Chosen[]): string {
  const rows = spreads.map((one): CsvCell[] => [
    periodCode(one),
    one.given,
    one.asked,
    one.min,
    one.lowerQuartile,
    one.median,
    one.upperQuartile,
    one.max,
    one.range,
    one.reaching,
    ...chosen.map((area) => totalAt(area, one)?.number ?? null),
  ]);
  const figures = [...SPREAD, ...chosen.map(({ code }) => `AREA_${code}`)];
  return csvOf(['TIME_PERIOD', ...figures], rows, new Set(figures));
}
