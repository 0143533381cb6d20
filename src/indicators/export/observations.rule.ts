import type { ComparedArea } from '../comparison/comparison.rule.js';
import type { Cell, IndicatorRow, SeriesRow } from '../indicator.types.js';
import { periodCode } from '../period.js';
import type { SeenGroup, SeenPeriod } from '../seen-values.js';
import type { Hidden, Sex } from '../small-counts.rule.js';

/** The columns of a tidy file, named as SDMX names them; one row for each figure. */
export const COLUMNS = [
  'FREQ',
  'TIME_PERIOD',
  'REF_AREA',
  'ORGANISATION',
  'SEX',
  'INDICATOR',
  'OBS_VALUE',
  'NUMERATOR',
  'DENOMINATOR',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'CONF_STATUS',
  'SOURCE',
  'MADE_UP',
  'COMMENT',
] as const;
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set(['OBS_VALUE', 'NUMERATOR', 'DENOMINATOR']);

export type Observation = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

const FREQUENCIES = {
  yearly: 'A',
  half_yearly: 'S',
  quarterly: 'Q',
  monthly: 'M',
  irregular: 'N',
  unknown: '_U',
} as const satisfies Record<IndicatorRow['frequency'], string>;
const SEX_CODES = { T: '_T', K: 'F', M: 'M' } as const satisfies Record<Sex, string>;

type Figure = Pick<
  Cell,
  | 'sex'
  | 'number'
  | 'numerator'
  | 'denominator'
  | 'text'
  | 'state'
  | 'kind'
  | 'madeUp'
  | 'comment'
  | 'sourceNote'
> & { hidden: Hidden | null; hiddenFromOthers: Hidden | null; level?: SeriesRow['level'] };

/** A normal, P provisional, E estimated, I put together by us, M missing, L not applicable, Q withheld. */
function statusOf({ hidden, state, kind, level = 0 }: Figure): string {
  if (hidden) return 'Q';
  if (state === 'missing') return 'M';
  if (state === 'not_applicable') return 'L';
  if (state === 'preliminary') return 'P';
  return kind === 'estimated' ? 'E' : level > 0 ? 'I' : 'A';
}

type Where = { start: string; end: string; area: string; organisation: string | null };

function observation(
  indicator: IndicatorRow,
  { start, end, area, organisation }: Where,
  figure: Figure,
): Observation {
  const { contract, source, externalId, id } = indicator;
  const hidden = figure.hidden !== null;
  return {
    FREQ: FREQUENCIES[indicator.frequency],
    TIME_PERIOD: periodCode({ start, end }).replace('--', '/'),
    REF_AREA: area,
    ORGANISATION: organisation,
    SEX: SEX_CODES[figure.sex],
    INDICATOR: externalId === null ? id : `${source}:${externalId}`,
    OBS_VALUE: figure.number ?? (hidden ? null : figure.text),
    NUMERATOR: figure.numerator,
    // Beside a withheld share its denominator says nothing of anybody, and is of no use either.
    DENOMINATOR: hidden ? null : figure.denominator,
    UNIT_MEASURE: indicator.unit === '' ? indicator.measure : indicator.unit,
    OBS_STATUS: statusOf(figure),
    CONF_STATUS: hidden ? 'C' : figure.hiddenFromOthers === null ? 'F' : 'N',
    SOURCE: figure.sourceNote ?? contract?.attribution ?? indicator.ownerName,
    MADE_UP: figure.madeUp ? '1' : '0',
    COMMENT: hidden ? null : figure.comment,
  };
}

type Figures = {
  readonly series: readonly SeenPeriod[];
  readonly groups: readonly SeenGroup[];
  readonly compared: readonly ComparedArea[];
};

/** What a figure of the source's own lacks of what others may have. */
const PLAIN = { numerator: null, denominator: null, text: null, kind: 'fetched', comment: null } as const;

/**
 * Every figure of an indicator that a reader may see, oldest first: the whole's, then each area's and organisation's,
 * then what it is compared with, by the source's own codes (`0000`, `G37411`).
 * `county` stands for the whole where the platform is a county; `_Z` where it is not.
 */
export function observationsOf(
  indicator: IndicatorRow,
  county: string | null,
  { series, groups, compared }: Figures,
): Observation[] {
  const whole = series.flatMap(({ start, end, cells }) =>
    Object.values(cells).map((cell) =>
      observation(indicator, { start, end, area: county ?? '_Z', organisation: null }, cell),
    ),
  );
  const parts = groups
    .filter(({ areaCode, organisationId }) => areaCode !== null || organisationId !== null)
    .flatMap(({ start, end, areaCode, organisationName, cells }) =>
      cells.map((cell) =>
        observation(indicator, { start, end, area: areaCode ?? '_Z', organisation: organisationName }, cell),
      ),
    );
  const beside = compared.flatMap(({ code, sourceNote, periods }) =>
    periods.flatMap(({ start, end, cells }) =>
      Object.values(cells).map((cell) =>
        observation(
          indicator,
          { start, end, area: code, organisation: null },
          { ...PLAIN, ...cell, sourceNote, madeUp: indicator.madeUpPlatform },
        ),
      ),
    ),
  );
  return [...whole, ...parts, ...beside].sort((a, b) =>
    (a.TIME_PERIOD ?? '') < (b.TIME_PERIOD ?? '') ? -1 : a.TIME_PERIOD === b.TIME_PERIOD ? 0 : 1,
  );
}
