import { GoalBand } from '../../web/components/goal.js';
import { Basis } from '../../web/components/status.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import type { Status } from '../../web/i18n/words.js';
import { useLocale } from '../../web/page-context.js';
import type { BoardView, SubGoal } from '../board.view.js';
import { steeringTexts } from '../steering.texts.js';
import { HeadlineTile } from './tile.js';

const ORDER: readonly Status[] = ['achieved', 'on_track', 'uncertain', 'at_risk', 'not_assessable'];

/** `1 uppnått, 3 på väg, 2 riskerar`: how the sub-goals stand, beside the overall goal's own basis. */
function subGoalSummary(locale: Locale, subGoals: readonly SubGoal[]): string {
  const t = steeringTexts[locale];
  const parts = ORDER.map((status) => ({
    status,
    count: subGoals.filter((one) => one.status === status).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => t.levelParts[status](count));
  return parts.length === 0 ? '' : t.subGoalSummary(parts.join(', '));
}

/** The overall goal with the indicators of the long effects that lead to it. */
export const Overall = ({ view: { overallGoal, subGoals, platform, day } }: { view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  if (!overallGoal) return <GoalBand id="overgripande" eyebrow={t.overall} text={t.noOverall} />;
  const { text, status, trend, basis, headlines } = overallGoal;
  return (
    <>
      <GoalBand
        id="overgripande"
        eyebrow={t.overall}
        text={text}
        status={status}
        trend={trend}
        basis={
          <Basis by={basis.by}>
            {basis.text[locale]} {subGoalSummary(locale, subGoals)}
          </Basis>
        }
      />
      {headlines.length > 0 && (
        <section class="goal-band__tiles" aria-label={t.overallIndicators}>
          {headlines.map((one) => (
            <HeadlineTile key={one.useId} one={one} slug={platform.slug} day={day} />
          ))}
        </section>
      )}
    </>
  );
};
