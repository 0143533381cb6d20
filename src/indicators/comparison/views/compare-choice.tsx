import { LinkButton } from '../../../web/components/button.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { addressOf, type PageAddress } from '../../views/page-address.js';
import { areaName, asked, MOST_CHOSEN, type Chosen } from '../chosen.js';
import type { ComparedArea } from '../comparison.rule.js';
import { comparisonTexts } from '../comparison.texts.js';

type Props = {
  areas: readonly ComparedArea[];
  chosen: readonly Chosen[];
  address: PageAddress;
  /** Where more areas are chosen, for whoever may. */
  more: string | null;
};

/** One link for each area that figures are there for: it shows the area, or takes it away again. */
export const CompareChoice = ({ areas, chosen, address, more }: Props) => {
  const t = useTexts(comparisonTexts);
  const locale = useLocale();
  if (areas.length === 0) {
    return more === null ? null : (
      <p class="small no-print">
        <a href={more}>{t.none}</a> <span class="soft">{t.noneHelp}</span>
      </p>
    );
  }
  const full = chosen.length >= MOST_CHOSEN;
  const to = (some: readonly { code: string }[]): string =>
    addressOf(address, { jamfor: asked(some) }, 'utveckling');
  return (
    <div class="stack stack--1 no-print" role="group" aria-labelledby="jamfor-med">
      <div class="cluster">
        <p class="small strong" id="jamfor-med">
          {t.compare}
        </p>
        {areas.map((area) => {
          const shown = chosen.find(({ code }) => code === area.code);
          if (!shown && full) return null;
          const name = areaName(locale, area);
          return (
            <LinkButton
              key={area.code}
              small
              kind={shown ? 'primary' : 'quiet'}
              icon={shown ? 'x' : 'plus'}
              href={to(shown ? chosen.filter(({ code }) => code !== area.code) : [...chosen, area])}
            >
              <span class="visually-hidden">{shown ? t.drop : t.add} </span>
              {shown ? `${shown.letter} ${name}` : name}
            </LinkButton>
          );
        })}
        {more !== null && <a href={more}>{t.more}</a>}
      </div>
      {full && areas.length > MOST_CHOSEN && <p class="small soft">{t.full(MOST_CHOSEN)}</p>}
    </div>
  );
};
