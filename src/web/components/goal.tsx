import type { ComponentChildren } from 'preact';
import type { Status, Trend as TrendValue } from '../i18n/words.js';
import { type BarSegment, Spark, type SparkProps, StackedBar } from './charts.js';
import { Mark, StatusChip, Trend } from './status.js';

interface Judged {
  status: Status;
  trend: TrendValue;
  /** A `Basis`: no status is shown without one. */
  basis: ComponentChildren;
}

export interface GoalBandProps extends Partial<Judged> {
  id: string;
  /** "Övergripande mål" */
  eyebrow: string;
  text: string;
}

/** The overall goal. Without a status only its wording. */
export const GoalBand = ({ id, eyebrow, text, status, trend, basis }: GoalBandProps) => (
  <section class="goal-band" aria-labelledby={id}>
    <div class="stack stack--2">
      <h2 class="eyebrow" id={id}>
        {eyebrow}
      </h2>
      <p class="goal-band__text">{text}</p>
    </div>
    {(status !== undefined || basis !== undefined) && (
      <div class="goal-band__status">
        <div class="cluster">
          {status !== undefined && <StatusChip status={status} size="large" />}
          {trend !== undefined && <Trend trend={trend} />}
        </div>
        {basis}
      </div>
    )}
  </section>
);

export interface ChainStep {
  label: string;
  href?: string;
  count: number;
  /** The bar's numbers in words. */
  text: ComponentChildren;
  segments?: readonly BarSegment[];
}

/** The levels from resources to long effect, each counted and judged apart. */
export const Chain = ({ steps }: { steps: readonly ChainStep[] }) => (
  <ol class="chain">
    {steps.map(({ label, href, count, text, segments }) => (
      <li key={label} class="chain__step">
        <p class="chain__label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
        <p class="chain__count">{count}</p>
        {segments && <StackedBar segments={segments} />}
        <p class="chain__text">{text}</p>
      </li>
    ))}
  </ol>
);

export interface MiniChainRow {
  count: number;
  label: string;
  note?: string;
  segments: readonly BarSegment[];
}

export const MiniChain = ({ rows }: { rows: readonly MiniChainRow[] }) => (
  <ul class="mini-chain">
    {rows.map(({ count, label, note, segments }) => (
      <li key={label}>
        <span>
          <strong>{count}</strong> {label}
        </span>
        <span>{note}</span>
        <StackedBar segments={segments} />
      </li>
    ))}
  </ul>
);

export interface TileProps {
  name: string;
  href: string;
  /** As shown: "58 %", "22 av 26", "Saknas". */
  value: string;
  unit?: string;
  spark?: SparkProps;
  /** Instead of a curve, when there is none to draw. */
  note?: string;
  /** "Mål 2027: 65 %" */
  target: string;
  status: Status;
  /** Source and year. */
  source: ComponentChildren;
}

/** One headline indicator. */
export const Tile = ({ name, href, value, unit, spark, note, target, status, source }: TileProps) => (
  <div class="tile">
    <p class="tile__name">
      <a href={href}>{name}</a>
    </p>
    <p class="tile__value">
      <strong>{value}</strong>
      {unit !== undefined && <span>{unit}</span>}
    </p>
    {spark ? <Spark {...spark} /> : <p class="tiny faint">{note}</p>}
    <div class="tile__foot">
      <span class="tiny soft">{target}</span>
      <Mark status={status} />
    </div>
    <p class="tile__source">{source}</p>
  </div>
);

export interface GoalRowProps extends Judged {
  id: string;
  no: number;
  /** Read before the title: "Delmål 1". */
  label: string;
  title: string;
  href: string;
  /** Two tiles and a mini chain. */
  children: ComponentChildren;
}

/** A sub-goal on the steering board. */
export const GoalRow = (props: GoalRowProps) => (
  <article class="card card--snug goal-row" aria-labelledby={props.id}>
    <div class="goal-row__head">
      <span class="goal-row__no" aria-hidden="true">
        {props.no}
      </span>
      <div class="stack stack--1">
        <h3 id={props.id}>
          <a href={props.href}>
            <span class="visually-hidden">{props.label}: </span>
            {props.title}
          </a>
        </h3>
        {props.basis}
      </div>
      <div class="goal-row__status">
        <Trend trend={props.trend} />
        <StatusChip status={props.status} />
      </div>
    </div>
    <div class="goal-row__tiles">{props.children}</div>
  </article>
);
