import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Status } from '../i18n/words.js';
import { statusLook } from './status.js';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A status, or how far work has come; the words stand beside the bar. */
export type BarTone = Status | 'done' | 'review' | 'started' | 'none';

const statuses: ReadonlySet<string> = new Set<Status>([
  'achieved',
  'on_track',
  'uncertain',
  'at_risk',
  'not_assessable',
]);
const isStatus = (tone: BarTone): tone is Status => statuses.has(tone);

export interface BarSegment {
  tone: BarTone;
  count: number;
}

const barWidth = 200;
const barGap = 2;

/** Shares of a whole. Never alone: the same numbers stand in words beside it. */
export const StackedBar = ({ segments }: { segments: readonly BarSegment[] }) => {
  const shown = segments.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const room = barWidth - barGap * Math.max(0, shown.length - 1);
  let x = 0;
  return (
    <svg class="bar" viewBox={`0 0 ${String(barWidth)} 10`} preserveAspectRatio="none" aria-hidden="true">
      {total === 0 && <rect class="none" x="0" y="0.5" width={barWidth} height="9" />}
      {shown.map(({ tone, count }, index) => {
        const width = (count / total) * room;
        const left = x;
        x += width + barGap;
        return (
          <rect
            key={index}
            class={isStatus(tone) ? statusLook(tone) : tone}
            x={round(left)}
            y="0.5"
            width={round(width)}
            height="9"
          />
        );
      })}
    </svg>
  );
};

export interface MeterProps {
  value: number;
  max: number;
  /** A line at the level that is needed or wanted. */
  limit?: number;
}

/** How much of a whole, with the level that is needed. The numbers stand in words beside it. */
export const Meter = ({ value, max, limit }: MeterProps) => {
  const x = scaleLinear([0, Math.max(max, 1)], [0, 300]).clamp(true);
  return (
    <svg class="bar" viewBox="0 0 300 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="0" width="300" height="10" />
      <rect class="neutral" x="0" y="0" width={round(x(value))} height="10" />
      {limit !== undefined && <line class="limit" x1={round(x(limit))} x2={round(x(limit))} y1="0" y2="10" />}
    </svg>
  );
};

export interface SparkProps {
  /** One per period, oldest first; null where a value is missing. */
  values: readonly (number | null)[];
  target?: number;
  /** The same in words: "Från 18 till 38, två värden saknas, målvärde 50". */
  label: string;
  wide?: boolean;
}

type Point = readonly [x: number, y: number];

/** The course over time. Missing periods are dotted, never drawn as if they were known. */
export const Spark = ({ values, target, label, wide }: SparkProps) => {
  const width = wide ? 420 : 220;
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const levels = target === undefined ? known : [...known, target];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 8]);
  const y = low === high ? () => 24 : scaleLinear([low, high], [42, 6]);
  const points = values.map((value, index): Point | null =>
    value === null ? null : [round(x(index)), round(y(value))],
  );
  const solid = line<Point | null>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  ).defined((point) => point !== null);
  const end = points.findLast((point) => point !== null);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${String(width)} 48`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {target !== undefined && (
        <line class="spark__target" x1="0" x2={width} y1={round(y(target))} y2={round(y(target))} />
      )}
      {gapsOf(points).map((path) => (
        <path key={path} class="spark__gap" d={path} />
      ))}
      <path class="spark__line" d={solid(points) ?? ''} />
      {end && <circle class="spark__end" cx={end[0]} cy={end[1]} r="5" />}
    </svg>
  );
};

/** A path over each run of missing periods, from the value before to the value after. */
const gapsOf = (points: readonly (Point | null)[]): string[] =>
  points.flatMap((point, index) => {
    if (point === null || points[index + 1] !== null) return [];
    const next = points.slice(index + 1).find((later) => later !== null);
    return next ? [`M${point.join(' ')}L${next.join(' ')}`] : [];
  });
