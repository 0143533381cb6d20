import { Meter } from '../../web/components/charts.js';
import { StatusChip } from '../../web/components/status.js';
import { formatPercent } from '../../web/i18n/format.js';
import type { Status } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import type { BoardView } from '../board.view.js';
import { steeringTexts } from '../steering.texts.js';

/** The share of commitments that can be followed up. */
export const CoverageCard = ({ view: { coverage, platform } }: { view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  const { commitments, followable, share } = coverage;
  const rest = commitments - followable;
  return (
    <section class="card card--snug stack stack--3" aria-labelledby="tackning">
      <h2 class="strong" id="tackning">
        <span class="small">{t.coverage}</span>
      </h2>
      {share === null ? (
        <p class="small soft">{t.noCommitments}</p>
      ) : (
        <>
          <p class="cluster">
            <span class="big-number">{formatPercent(locale, share)}</span>
            <span class="small soft">{t.coverageText}</span>
          </p>
          <Meter value={followable} max={commitments} />
          <p class="tiny soft">{t.coverageBase(followable, commitments)}</p>
          {rest > 0 && (
            <a class="small" href={platformPath(platform.slug, 'aktiviteter?atagande=utan-uppfoljning')}>
              {t.coverageLink(rest)}
            </a>
          )}
        </>
      )}
    </section>
  );
};

const STATUSES: readonly Status[] = ['achieved', 'on_track', 'uncertain', 'at_risk', 'not_assessable'];

export const ReadingCard = () => {
  const t = steeringTexts[useLocale()];
  return (
    <section class="card card--snug stack stack--3 no-print" aria-labelledby="tecken">
      <h2 class="small strong" id="tecken">
        {t.reading}
      </h2>
      <ul class="stack stack--2 list-plain">
        {STATUSES.map((status) => (
          <li key={status} class="stack stack--1">
            <span>
              <StatusChip status={status} size="small" />
            </span>
            <span class="tiny soft">{t.statusMeans[status]}</span>
          </li>
        ))}
      </ul>
      <p class="tiny soft">{t.trendMeans}</p>
    </section>
  );
};

/** How the curves are drawn. */
export const CurveLegend = () => {
  const { legend, legendLabel } = steeringTexts[useLocale()];
  return (
    <ul class="legend legend--tight" aria-label={legendLabel}>
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__line" d="M2 11 14 8l18-4" />
          <circle class="spark__end" cx="32" cy="4" r="4" />
        </svg>
        {legend.value}
      </li>
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__target" d="M2 8h32" />
        </svg>
        {legend.target}
      </li>
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__gap" d="M2 8h32" />
        </svg>
        {legend.gap}
      </li>
    </ul>
  );
};
