import { Chain, MiniChain, type ChainStep } from '../../web/components/goal.js';
import { Card } from '../../web/components/card.js';
import { Basis } from '../../web/components/status.js';
import { formatDecimal } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { BoardView, LevelCounts } from '../board.view.js';
import { steeringTexts } from '../steering.texts.js';
import { activitySegments, activityWords, levelSegments, levelWords, miniRows } from './levels.js';

/** The whole chain, each level counted and judged apart. */
export const SteeringChain = ({ view }: { view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  const { node, nodes } = useTexts(words);
  const { resources, activities, outputs, outcomes, effectsMedium, effectsLong } = view.chain;
  const level = (label: string, counts: LevelCounts): ChainStep => ({
    label,
    count: counts.count,
    text: levelWords(locale, counts),
    segments: levelSegments(counts),
  });
  const amounts = resources.amounts.map(
    ({ unit, amount }) => `${formatDecimal(locale, amount)} ${t.amountUnit[unit]}`,
  );
  return (
    <section aria-labelledby="kedjan">
      <h2 class="visually-hidden" id="kedjan">
        {t.chain}
      </h2>
      <Chain
        steps={[
          {
            label: nodes.resource,
            count: resources.organisations,
            text: `${t.contribute(resources.organisations)} ${amounts.length > 0 ? `${amounts.join(', ')}.` : t.apart}`,
          },
          {
            label: nodes.activity,
            href: platformPath(view.platform.slug, 'aktiviteter'),
            count: activities.count,
            text: activityWords(locale, activities),
            segments: activitySegments(activities),
          },
          level(nodes.output, outputs),
          level(nodes.outcome, outcomes),
          level(node.effect_medium, effectsMedium),
          level(node.effect_long, effectsLong),
        ]}
      />
      <Basis by="rule">{t.doneIsNotEffect}</Basis>
    </section>
  );
};

/** What stands under no sub-goal, so that rows and chain add up; nothing where there is none. */
export const SharedRow = ({ view: { shared } }: { view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  const rows = miniRows(locale, shared);
  if (rows.every(({ count }) => count === 0)) return null;
  return (
    <Card id="utan-delmal" title={t.shared} level={3} snug>
      <div class="stack stack--3">
        <p class="small soft">{t.sharedLead}</p>
        <MiniChain rows={rows.filter(({ count }) => count > 0)} />
      </div>
    </Card>
  );
};
