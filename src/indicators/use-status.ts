import { basisText } from './use-status.basis.js';
import { assess, type Assessment, type Point, type StatusInput } from './status.rule.js';
import type { Text } from '../shared/text.js';
import type { Status } from '../web/i18n/words.js';
import type { Basis, PointRow, SeenPoint, UseRow, UseStatus } from './use-status.types.js';

/** One figure for each period, newest first: one for the whole goes before one put together. */
function seriesOf(rows: readonly PointRow[]): PointRow[] {
  const series: PointRow[] = [];
  for (const row of rows) {
    const [, end, , , state] = row;
    if (state !== null && series[series.length - 1]?.[1] !== end) series.push(row);
  }
  return series;
}

const isSmall = (count: string | null, threshold: number): boolean =>
  count !== null && Number(count) > 0 && Number(count) < threshold;

function pointOf(row: PointRow | undefined): Point | null {
  if (!row) return null;
  const [start, end, number, , state] = row;
  return state ? { start, end, number, state } : null;
}

function seen(row: PointRow, threshold: number, all: boolean): SeenPoint {
  const [start, end, number, count, state, madeUp, parts] = row;
  const hidden = !all && isSmall(count, threshold);
  return { start, end, number: hidden ? null : number, hidden, state: state ?? 'missing', madeUp, parts };
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
    previous: pointOf(earlier.find(([, , number]) => number !== null)),
  };
}

/** What the rule said of a use a period ago, and the last day of that period; null where there was none. */
export function ruledBefore(row: UseRow): { status: Status; end: string } | null {
  const [, ...earlier] = seriesOf(row.points ?? []);
  const end = earlier[0]?.[1];
  // As on the last day of that period: what has grown old since was fresh then.
  return end === undefined ? null : { status: assess(inputOf(row, earlier, end)).status, end };
}

/**
 * A use with its status for one reader. `all`: this reader sees small counts; for others they are left out of
 * everything they could be counted back from.
 */
export function statusOfUse(row: UseRow, today: string, all: boolean): UseStatus {
  const { judgement } = row;
  const series = seriesOf(row.points ?? []);
  const found = assess(inputOf(row, series, today));
  const points = series.map((point) => seen(point, row.threshold, all));
  const value = points[0] ?? null;
  const baseline = baselineOf(row, all);
  const secret = value?.hidden === true || baseline?.hidden === true;
  // One literal, field by field: spreading an object of so many fields costs ten times all the rest.
  const status: UseStatus = {
    useId: row.useId,
    version: row.version,
    indicatorId: row.indicatorId,
    indicatorName: row.indicatorName,
    unit: row.unit,
    measure: row.measure,
    direction: row.direction,
    frequency: row.frequency,
    decimals: row.decimals,
    source: row.source,
    externalId: row.externalId,
    development: row.development,
    ownerOrganisationId: row.ownerOrganisationId,
    ownerName: row.ownerName,
    threshold: row.threshold,
    nodeId: row.nodeId,
    nodeKind: row.nodeKind,
    nodeText: row.nodeText,
    subGoalNodeId: row.subGoalNodeId,
    subGoalNumber: row.subGoalNumber,
    goalNodeId: row.goalNodeId,
    headline: row.headline,
    position: row.position,
    areaCode: row.areaCode,
    why: row.why,
    claim: row.claim,
    claimReasoning: row.claimReasoning,
    nextPublicationOn: row.nextPublicationOn,
    status: judgement?.status ?? found.status,
    trend: judgement?.trend ?? found.trend,
    freshness: found.freshness,
    value,
    baseline,
    target: targetOf(row),
    points: points.reverse(),
    basis: basisOf(row, found, today, secret),
  };
  status.basis.text = basisText(status);
  return status;
}

function baselineOf(row: UseRow, all: boolean): UseStatus['baseline'] {
  if (row.baselineEnd === null) return null;
  const hidden = !all && row.measure === 'count' && isSmall(row.baselineValue, row.threshold);
  return { value: hidden ? null : row.baselineValue, hidden, start: row.baselineStart, end: row.baselineEnd };
}

const targetOf = (row: UseRow): UseStatus['target'] =>
  row.targetValue === null || row.targetDueOn === null
    ? null
    : {
        value: row.targetValue,
        dueOn: row.targetDueOn,
        period: row.targetPeriod,
        revision: row.targetRevision ?? 1,
      };

function basisOf(row: UseRow, found: Assessment, today: string, secret: boolean): Basis {
  const { judgement, onTrackLimit, uncertainLimit } = row;
  return {
    by: judgement ? (judgement.body === null ? 'person' : 'body') : 'rule',
    date: judgement?.judgedOn ?? today,
    text: NOTHING,
    rule: {
      status: found.status,
      trend: found.trend,
      lacks: found.lacks,
      expected: secret ? null : found.expected,
      share: secret ? null : found.share,
      onTrackLimit,
      uncertainLimit,
      missed: found.missed,
    },
    judgement,
  };
}

const NOTHING: Text = { sv: '', en: '' };
