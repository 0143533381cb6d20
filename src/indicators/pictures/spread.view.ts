import { periodCode } from '../period.js';
import type { AreaPictures } from './pictures.queries.js';
import { movesBetween, type Move, type Reach, type Spread } from './spread.rule.js';

const FIGURES = ['min', 'lowerQuartile', 'median', 'upperQuartile', 'max', 'range'] as const;

/** A period's spread as the API answers it: decimals as text, as everywhere. */
export type SpreadPeriodView = Record<(typeof FIGURES)[number], string> &
  Pick<Spread, 'start' | 'end' | 'given' | 'asked' | 'withheld' | 'reaching' | 'preliminary'> & {
    period: string;
    /** Of the given ones, how large a share reach the level. */
    share: string | null;
    /** Since the period before; null for the first. */
    moved: { up: Move[]; down: Move[] } | null;
  };
export type SpreadView = { level: Reach | null; data: SpreadPeriodView[] };

export function toSpreadView(pictures: AreaPictures | null): SpreadView {
  if (!pictures) return { level: null, data: [] };
  const { level, spreads, figures } = pictures;
  const at = (one: Spread | undefined) =>
    figures.find(({ start, end }) => start === one?.start && end === one.end);
  return {
    level,
    data: spreads.map((one, index) => {
      const [before, now] = [at(spreads[index - 1]), at(one)];
      const { start, end, given, asked, withheld, reaching, preliminary } = one;
      const counts = { start, end, given, asked, withheld, reaching, preliminary };
      const numbers = Object.fromEntries(FIGURES.map((name) => [name, String(one[name])]));
      return {
        period: periodCode(one),
        ...counts,
        ...(numbers as Record<(typeof FIGURES)[number], string>),
        share: reaching === null ? null : (reaching / given).toFixed(4),
        moved: before && now ? movesBetween(before, now) : null,
      };
    }),
  };
}

export const spreadExample: SpreadView = {
  level: { value: '50', direction: 'higher' },
  data: [
    {
      period: '2025',
      start: '2025-01-01',
      end: '2025-12-31',
      given: 23,
      asked: 26,
      withheld: 1,
      reaching: 6,
      preliminary: true,
      min: '22',
      lowerQuartile: '35.5',
      median: '41',
      upperQuartile: '50.2',
      max: '66',
      range: '44',
      share: '0.2609',
      moved: { up: [{ code: '0180', name: 'Björkvik', from: '51.3', to: '58' }], down: [] },
    },
  ],
};
