import { basisText } from './use-status.basis.js';
import { assess, type Assessment, type Point, type StatusInput } from './status.rule.js';
import type { Basis, Judgement, PointRow, SeenPoint, UseRow, UseStatus } from './use-status.types.js';

/** One figure for each period, newest first: one for the whole goes before one put together. */
function seriesOf(rows: readonly PointRow[]): PointRow[] {
  const series: PointRow[] = [];
  for (const row of rows) {
    if (row.state !== null && series[series.length - 1]?.end !== row.end) series.push(row);
  }
  return series;
}

const isSmall = (count: string | null, threshold: number): boolean =>
  count !== null && Number(count) > 0 && Number(count) < threshold;

const pointOf = (row: PointRow | undefined): Point | null =>
  row?.state ? { start: row.start, end: row.end, number: row.number, state: row.state } : null;

function seen(row: PointRow, threshold: number, all: boolean): SeenPoint {
  const hidden = !all && isSmall(row.count, threshold);
  const { start, end, madeUp, parts } = row;
  return {
    start,
    end,
    number: hidden ? null : row.number,
    hidden,
    state: row.state ?? 'missing',
    madeUp,
    parts,
  };
}

function inputOf(row: UseRow, series: readonly PointRow[], today: string): StatusInput {
  const { measure, direction, frequency, decimals, nextPublicationOn, onTrackLimit, uncertainLimit } = row;
  const [newest, ...earlier] = series;
  return {
    measure,
    direction,
    frequency,
    decimals,
    nextPublicationOn,
    onTrackLimit,
    uncertainLimit,
    today,
    baseline:
      row.baselineValue !== null && row.baselineEnd !== null
        ? { value: row.baselineValue, end: row.baselineEnd }
        : null,
    target:
      row.targetValue !== null && row.targetDueOn !== null
        ? { value: row.targetValue, dueOn: row.targetDueOn }
        : null,
    newest: pointOf(newest),
    previous: pointOf(earlier.find(({ number }) => number !== null)),
  };
}

/**
 * A use with its status for one reader. `all`: this reader sees small counts; for others they are left out of
 * everything they could be counted back from.
 */
export function statusOfUse(row: UseRow, today: string, all: boolean): UseStatus {
  const { points: rows, judgement, onTrackLimit, uncertainLimit, ...rest } = row;
  const { baselineValue, baselineStart, baselineEnd, ...more } = rest;
  const { targetValue, targetDueOn, targetPeriod, targetRevision, ...use } = more;
  const series = seriesOf(rows ?? []);
  const found = assess(inputOf(row, series, today));
  const points = series.map((point) => seen(point, row.threshold, all));
  const value = points[0] ?? null;
  const hidesBaseline = !all && row.measure === 'count' && isSmall(baselineValue, row.threshold);
  const shown: UseStatus = {
    ...use,
    status: judgement?.status ?? found.status,
    trend: judgement?.trend ?? found.trend,
    freshness: found.freshness,
    value,
    baseline:
      baselineEnd === null
        ? null
        : {
            value: hidesBaseline ? null : baselineValue,
            hidden: hidesBaseline,
            start: baselineStart,
            end: baselineEnd,
          },
    target:
      targetValue === null || targetDueOn === null
        ? null
        : { value: targetValue, dueOn: targetDueOn, period: targetPeriod, revision: targetRevision ?? 1 },
    points: points.reverse(),
    basis: basisOf(
      judgement,
      found,
      today,
      { onTrackLimit, uncertainLimit },
      value?.hidden === true || hidesBaseline,
    ),
  };
  return { ...shown, basis: { ...shown.basis, text: basisText(shown) } };
}

function basisOf(
  judgement: Judgement | null,
  found: Assessment,
  today: string,
  limits: Pick<UseRow, 'onTrackLimit' | 'uncertainLimit'>,
  secret: boolean,
): Basis {
  return {
    by: judgement ? (judgement.body === null ? 'person' : 'body') : 'rule',
    date: judgement?.judgedOn ?? today,
    text: { sv: '', en: '' },
    rule: {
      status: found.status,
      trend: found.trend,
      lacks: found.lacks,
      expected: secret ? null : found.expected,
      share: secret ? null : found.share,
      ...limits,
      missed: found.missed,
    },
    judgement,
  };
}
