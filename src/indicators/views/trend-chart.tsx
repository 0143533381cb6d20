import { usePage, useTexts } from '../../web/page-context.js';
import { formatFigure } from '../figure.js';
import { contractTexts } from '../contract/contract.texts.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import {
  CHART,
  layOut,
  type ChartInput,
  type ChartLayout,
  type LineKey,
  type Placed,
} from './trend-chart.layout.js';

export type TrendChartProps = ChartInput & {
  id: string;
  title: string;
  /** The same in words. */
  description: string;
  decimals: number;
  /** Over the axis. */
  unit: string;
  baselineLabel: string | null;
  /** `2027: 50,0` */
  targetLabel: string | null;
};

const path = (points: readonly Placed[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** A preliminary figure is a ring, another is filled. What is compared with is only seen to be there. */
const Dot = ({ shape, at }: { shape: LineKey; at: Placed }) => {
  if (typeof shape === 'string') return <circle class="compare-dot" cx={at.x} cy={at.y} r="2" />;
  const look = `${at.preliminary ? 'ring' : 'dot'}-${shape}`;
  if (shape === 1) return <circle class={look} cx={at.x} cy={at.y} r="4.5" />;
  if (shape === 2) return <rect class={look} x={at.x - 4.5} y={at.y - 4.5} width="9" height="9" />;
  return <path class={look} d={`M${at.x} ${at.y - 5.5}l5 9.5h-10z`} />;
};

const Grid = ({ layout, decimals }: { layout: ChartLayout; decimals: number }) => {
  const { locale } = usePage();
  const whole = layout.yTicks.every(({ value }) => Number.isInteger(value));
  return (
    <>
      {layout.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line class="grid-line" x1={CHART.left} x2={CHART.right} y1={y} y2={y} />
          <text x={CHART.left - 8} y={y + 5} text-anchor="end">
            {formatFigure(locale, String(Number(value.toFixed(6))), {
              decimals: whole ? 0 : Math.max(1, decimals),
            })}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ x, label }) => (
        <text key={label} x={x} y={CHART.bottom + 22} text-anchor="middle">
          {label}
        </text>
      ))}
      <line class="axis-line" x1={CHART.left} x2={CHART.right} y1={CHART.bottom} y2={CHART.bottom} />
    </>
  );
};

const Line = ({ line }: { line: ChartLayout['lines'][number] }) => (
  <>
    {line.gaps.map((gap) => (
      <path key={path(gap)} class="baseline-line" fill="none" d={path(gap)} />
    ))}
    {line.runs.map((run) => (
      <path key={path(run)} class={`line-${line.key}`} d={path(run)} />
    ))}
    {line.runs.flat().map((point) => (
      <Dot key={`${point.x}`} shape={line.key} at={point} />
    ))}
  </>
);

const Marks = ({ layout, baselineLabel }: { layout: ChartLayout; baselineLabel: string | null }) => {
  const { baseline, target, breaks } = layout;
  const { newDefinition } = useTexts(contractTexts);
  return (
    <>
      {breaks.map((x) => (
        <g key={x}>
          <line class="break-line" x1={x} x2={x} y1={CHART.top} y2={CHART.bottom} />
          <text class="break-label" x={x + 6} y={CHART.top + 4}>
            {newDefinition}
          </text>
        </g>
      ))}
      {baseline && (
        <>
          <line class="baseline-line" x1={baseline.x} x2={CHART.right} y1={baseline.y} y2={baseline.y} />
          <text x={CHART.right} y={layout.baselineLabelY} text-anchor="end">
            {baselineLabel}
          </text>
        </>
      )}
      {baseline && target && <path class="target-line" d={path([baseline, target])} />}
      {target && <path class="dot-t" d={`M${target.x} ${target.y - 7}l7 7-7 7-7-7z`} />}
    </>
  );
};

/** The course over time against the path from baseline to target. Its twin, the table, stands beside it. */
export const TrendChart = (props: TrendChartProps) => {
  const { locale } = usePage();
  const t = useTexts(indicatorPageTexts);
  const layout = layOut(props);
  return (
    <div class="chart-box" role="region" aria-label={t.chart} tabIndex={0}>
      <svg
        class="chart"
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-labelledby={`${props.id}-t ${props.id}-d`}
      >
        <title id={`${props.id}-t`}>{props.title}</title>
        <desc id={`${props.id}-d`}>{props.description}</desc>
        <text x="0" y="12">
          {props.unit}
        </text>
        <Grid layout={layout} decimals={props.decimals} />
        <Marks layout={layout} baselineLabel={props.baselineLabel} />
        {layout.lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
        {layout.labels.map(({ key, label, x, y, value }) => (
          <text key={key} class={key === 'target' ? 'target-label' : `label-${key}`} x={x} y={y}>
            {key === 'target'
              ? props.targetLabel
              : `${label} ${formatFigure(locale, String(value), { decimals: props.decimals })}`}
          </text>
        ))}
      </svg>
    </div>
  );
};
