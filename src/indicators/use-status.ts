import { basisText } from './use-status.basis.js';
import type { Assessment, StatusInput } from './status.rule.js';
import { assessFor, NO_SECRETS, type Secrets } from './told-status.rule.js';
import type { Text } from '../shared/text.js';
import type { Status } from '../web/i18n/words.js';
import { isSmall, periodsOf, SeenSeries, type PeriodRow } from './use-series.js';
import type { Basis, UseRow, UseStatus } from './use-status.types.js';

/** The newest period, and the newest before it that has a number. */
type LastTwo = { newest: PeriodRow | null; previous: PeriodRow | null };

function lastTwo(periods: Iterable<PeriodRow>): LastTwo {
  let newest: PeriodRow | null = null;
  for (const period of periods) {
    if (newest === null) newest = period;
    else if (period.number !== null) return { newest, previous: period };
  }
  return { newest, previous: null };
}

/** The last day, up to the newest period, from which a changed definition holds. */
const brokenBefore = ({ breaks }: UseRow, newest: PeriodRow | null): string | null =>
  breaks === null || newest === null
    ? null
    : (breaks.split(' ').findLast((day) => day <= newest.end) ?? null);

function inputOf(row: UseRow, { newest, previous }: LastTwo, today: string): StatusInput {
  const { measure, direction, frequency, decimals, nextPublicationOn, onTrackLimit, uncertainLimit } = row;
  return {
    measure,
    direction,
    frequency,
    decimals,
    nextPublicationOn,
    onTrackLimit,
    uncertainLimit,
    today,
    brokenOn: brokenBefore(row, newest),
    baseline:
      row.baselineValue !== null && row.baselineEnd !== null
        ? { value: row.baselineValue, end: row.baselineEnd }
        : null,
    target:
      row.targetValue !== null && row.targetDueOn !== null
        ? { value: row.targetValue, dueOn: row.targetDueOn }
        : null,
    newest,
    previous,
  };
}

/** What of a status is withheld, by the count behind it. A municipality's figure may be withheld for another's. */
function secretsOf(
  row: UseRow,
  { newest, previous }: LastTwo,
  baseline: Baseline,
  series: SeenSeries,
): Secrets {
  const now = newest !== null && series.hides(newest) ? newest : null;
  const before = previous !== null && series.hides(previous) ? previous : null;
  if (!now && !before && !baseline?.hidden) return NO_SECRETS;
  const count = (of: string | null): string | null => (row.areaCode === null ? of : null);
  return {
    ...(now ? { newest: count(now.count) } : {}),
    ...(before ? { previous: count(before.count) } : {}),
    ...(baseline?.hidden ? { baseline: count(baselineCount(row, series)) } : {}),
  };
}

/**
 * What the rule said of a use a period ago, as somebody sees it who sees no small counts, and the last day of that
 * period; null where there was none.
 */
export function ruledBefore(row: UseRow): { status: Status; end: string } | null {
  const periods = periodsOf(row.periods);
  periods.next();
  const before = lastTwo(periods);
  const end = before.newest?.end;
  // As on the last day of that period: what has grown old since was fresh then.
  if (end === undefined) return null;
  const series = new SeenSeries(row.periods, row.threshold, false);
  const secrets = secretsOf(row, before, baselineOf(row, series, false), series);
  return { status: assessFor(inputOf(row, before, end), secrets, row.threshold).status, end };
}

/** What is measured, and of which municipality where it is one: the figure is not the whole's. */
export const measured = ({ indicatorName, areaCode, areaName }: UseStatus): string =>
  areaCode === null ? indicatorName : `${indicatorName}, ${areaName ?? areaCode}`;

/**
 * A use with its status for one reader. `all`: this reader sees small counts; for others they are left out of
 * everything they could be counted back from.
 */
export function statusOfUse(row: UseRow, today: string, all: boolean): UseStatus {
  const { judgement } = row;
  const last = lastTwo(periodsOf(row.periods));
  const series = new SeenSeries(row.periods, row.threshold, all, brokenBefore(row, last.newest));
  const value = last.newest && series.seen(last.newest);
  const baseline = baselineOf(row, series, all);
  const secrets = secretsOf(row, last, baseline, series);
  const found = assessFor(inputOf(row, last, today), secrets, row.threshold);
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
    areaName: row.areaName,
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
    series,
    basis: basisOf(row, found, today, secret),
  };
  status.basis.text = basisText(status);
  return status;
}

type Baseline = UseStatus['baseline'];

/** The count behind a withheld baseline: a count is its own, otherwise that of the period it was taken from. */
const baselineCount = (row: UseRow, series: SeenSeries): string | null =>
  row.measure === 'count' && isSmall(row.baselineValue, row.threshold)
    ? row.baselineValue
    : row.baselineEnd === null
      ? null
      : series.secret(row.baselineStart, row.baselineEnd);

function baselineOf(row: UseRow, series: SeenSeries, all: boolean): Baseline {
  if (row.baselineEnd === null) return null;
  const hidden = !all && baselineCount(row, series) !== null;
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
