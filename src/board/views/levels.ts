import type { BarSegment } from '../../web/components/charts.js';
import type { MiniChainRow } from '../../web/components/goal.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import type { ActivityLevel, LevelCounts, Levels } from '../board.view.js';
import { steeringTexts } from '../steering.texts.js';

const JUDGED = ['achieved', 'on_track', 'uncertain', 'at_risk', 'not_assessable', 'withoutMeasure'] as const;

/** Done, on plan, late and paused borrow the colours of the statuses; the words beside the bar say what they are. */
export const activitySegments = ({ done, onPlan, late, paused }: ActivityLevel): BarSegment[] => [
  { tone: 'achieved', count: done },
  { tone: 'on_track', count: onPlan },
  { tone: 'uncertain', count: late },
  { tone: 'at_risk', count: paused },
];

export const levelSegments = ({ withoutMeasure, ...level }: LevelCounts): BarSegment[] => [
  { tone: 'achieved', count: level.achieved },
  { tone: 'on_track', count: level.on_track },
  { tone: 'uncertain', count: level.uncertain },
  { tone: 'at_risk', count: level.at_risk },
  { tone: 'not_assessable', count: level.not_assessable + withoutMeasure },
];

export function activityWords(locale: Locale, level: ActivityLevel): string {
  const t = steeringTexts[locale];
  if (level.count + level.cancelled === 0) return t.noActivities;
  return (['done', 'onPlan', 'late', 'paused', 'cancelled'] as const)
    .filter((part) => level[part] > 0)
    .map((part) => t.activityParts[part](level[part]))
    .join(', ');
}

export function levelWords(locale: Locale, level: LevelCounts): string {
  const t = steeringTexts[locale];
  if (level.count === 0) return t.none;
  return JUDGED.filter((part) => level[part] > 0)
    .map((part) => t.levelParts[part](level[part]))
    .join(', ');
}

/** The one thing worth saying of a level in a small space: what is worst, else what is best. */
function noteOf(locale: Locale, level: LevelCounts): string | undefined {
  const t = steeringTexts[locale].levelParts;
  const order = ['at_risk', 'uncertain', 'not_assessable', 'withoutMeasure', 'on_track', 'achieved'] as const;
  const part = order.find((one) => level[one] > 0);
  return part && t[part](level[part]);
}

function activityNote(locale: Locale, level: ActivityLevel): string | undefined {
  const t = steeringTexts[locale].activityParts;
  const part = (['late', 'paused', 'onPlan', 'done'] as const).find((one) => level[one] > 0);
  return part && t[part](level[part]);
}

const together = (a: LevelCounts, b: LevelCounts): LevelCounts => ({
  count: a.count + b.count,
  achieved: a.achieved + b.achieved,
  on_track: a.on_track + b.on_track,
  uncertain: a.uncertain + b.uncertain,
  at_risk: a.at_risk + b.at_risk,
  not_assessable: a.not_assessable + b.not_assessable,
  withoutMeasure: a.withoutMeasure + b.withoutMeasure,
});

/** The levels of one row; effects of both lengths stand together, as in the chain's two last steps. */
export function miniRows(locale: Locale, chain: Levels): MiniChainRow[] {
  const t = steeringTexts[locale];
  const row = (label: string, level: LevelCounts): MiniChainRow => ({
    count: level.count,
    label,
    note: noteOf(locale, level),
    segments: levelSegments(level),
  });
  const effects = together(chain.effectsMedium, chain.effectsLong);
  return [
    {
      count: chain.activities.count,
      label: t.activities(chain.activities.count),
      note: activityNote(locale, chain.activities),
      segments: activitySegments(chain.activities),
    },
    row(t.outputs(chain.outputs.count), chain.outputs),
    row(t.outcomes(chain.outcomes.count), chain.outcomes),
    row(t.effects(effects.count), effects),
  ];
}
