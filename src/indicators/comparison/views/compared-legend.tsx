import { useLocale, useTexts } from '../../../web/page-context.js';
import { areaName, type Chosen } from '../chosen.js';
import { comparisonTexts } from '../comparison.texts.js';

type Props = { chosen: readonly Chosen[]; madeUp: boolean };

/** Which line is whose, by letter, and whose figures they are. */
export const ComparedLegend = ({ chosen, madeUp }: Props) => {
  const t = useTexts(comparisonTexts);
  const locale = useLocale();
  if (chosen.length === 0) return null;
  return (
    <>
      <ul class="legend legend--tight" aria-label={t.whatCompared}>
        {chosen.map((one) => (
          <li key={one.code}>
            <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
              <path class={`line-${one.letter.toLowerCase()}`} d="M1 8h34" />
            </svg>
            {one.letter} {areaName(locale, one)}
            {one.kind === 'group' && one.members.length > 0 && ` (${t.members(one.members.length)})`}
          </li>
        ))}
      </ul>
      <p class="tiny soft">{madeUp ? t.madeUp : t.own(chosen[0]?.sourceNote ?? '')}</p>
    </>
  );
};
