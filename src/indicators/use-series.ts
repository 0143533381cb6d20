import type { ValueState } from './status.rule.js';

/**
 * One period of one area, both sexes together; raw. `parts` of `asked`: how many
 * organisations' (`level` 1) or municipalities' (2) figures it is put together from. `count`: the persons or cases behind the figure, where they are known.
 */
export type PeriodRow = {
  start: string;
  end: string;
  number: string | null;
  count: string | null;
  state: ValueState;
  madeUp: boolean;
  parts: number;
  asked: number;
  level: Level;
};

/** A period's figure as this reader may see it. `hidden`: there is a figure, too small to be shown. */
export type SeenPoint = {
  start: string;
  end: string;
  number: string | null;
  hidden: boolean;
  state: ValueState;
  madeUp: boolean;
  parts: number;
  asked: number;
  level: Level;
};

/** 0 a figure for the whole, 1 put together from organisations' figures, 2 from municipalities'. */
export type Level = 0 | 1 | 2;

const given = (word: string | undefined): string | null => (word === undefined || word === '-' ? null : word);

/**
 * The periods of a use, newest first, as the statement gives them: one a line, in one text. There are ten for each
 * use of a platform, and most uses are asked for two of them; as lists they were half of what a board costs.
 * A figure for the whole comes before one put together, and is the one that counts.
 */
export function* periodsOf(text: string | null): Generator<PeriodRow, void> {
  const lines = text ?? '';
  let last = '';
  for (let from = 0; from < lines.length;) {
    const until = lines.indexOf('\n', from);
    const line = lines.slice(from, until < 0 ? lines.length : until);
    from += line.length + 1;
    const [start = '', end = '', number, count, state, madeUp, parts, asked, level] = line.split(' ');
    if (end === last) continue;
    last = end;
    // The words of `ValueState` are the table's own.
    yield {
      start,
      end,
      number: given(number),
      count: given(count),
      state: state as ValueState,
      madeUp: madeUp === 't',
      parts: Number(parts),
      asked: Number(asked),
      level: Number(level) as Level,
    };
  }
}

export const isSmall = (count: string | null, threshold: number): boolean =>
  count !== null && Number(count) > 0 && Number(count) < threshold;

/** What one reader may see of a use's periods. */
export class SeenSeries {
  constructor(
    private readonly text: string | null,
    private readonly threshold: number,
    /** This reader sees small counts. */
    private readonly all: boolean,
    /** The first day of the definition that holds: a line is never drawn across it. */
    private readonly since: string | null = null,
  ) {}

  seen({ start, end, number, count, state, madeUp, parts, asked, level }: PeriodRow): SeenPoint {
    const hidden = this.hides({ count });
    return { start, end, number: hidden ? null : number, hidden, state, madeUp, parts, asked, level };
  }

  hides({ count }: Pick<PeriodRow, 'count'>): boolean {
    return !this.all && isSmall(count, this.threshold);
  }

  /** The count behind the figure of a period, where it is withheld; null where the period is shown or is not there. */
  secret(start: string | null, end: string): string | null {
    const text = this.text ?? '';
    const at = this.all ? -1 : text.indexOf(start === null ? ` ${end} ` : `${start} ${end} `);
    if (at < 0) return null;
    const until = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, until < 0 ? text.length : until);
    const count = given(line.split(' ')[3]);
    return isSmall(count, this.threshold) ? count : null;
  }

  /** As an answer tells it: what the reader may see and nothing of what that is made from. */
  toJSON(): SeenPoint[] {
    return this.points();
  }

  /** Oldest first, for a sparkline. */
  points(): SeenPoint[] {
    const points = Array.from(periodsOf(this.text), (period) => this.seen(period)).reverse();
    const { since } = this;
    return since === null ? points : points.filter(({ end }) => end >= since);
  }
}
