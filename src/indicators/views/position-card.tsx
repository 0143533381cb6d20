import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { formatMeasured, unitParts } from '../figure.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { IndicatorView, UseView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import type { SeenPoint } from '../use-series.js';
import { areaOf } from './area-of-use.js';
import { FigureCell, isFigure, MadeUp } from './figure-cell.js';
import { StatusWithBasis } from './status-with-basis.js';

type Props = {
  indicator: IndicatorView;
  uses: readonly UseView[];
  areaNames: ReadonlyMap<string, string>;
  attachPath: string;
};

/** The newest value against its expected position, for every use. */
export const PositionCard = ({ indicator, uses, areaNames, attachPath }: Props) => {
  const t = useTexts(indicatorPageTexts);
  if (uses.length === 0) {
    const may = indicator.allowedActions.includes('attach');
    return (
      <Card label={t.position}>
        <Empty
          icon="target"
          level={2}
          title={t.notUsed}
          action={may ? <LinkButton href={attachPath}>{t.attach}</LinkButton> : undefined}
        >
          {may ? t.notUsedHelp : t.notUsedReader}
        </Empty>
      </Card>
    );
  }
  return (
    <section class="card" aria-labelledby="laget">
      <h2 class="visually-hidden" id="laget">
        {t.position}
      </h2>
      <div class="divide">
        {uses.map((use) => (
          <Position key={use.useId} use={use} area={areaOf(use, areaNames)} named={uses.length > 1} />
        ))}
      </div>
    </section>
  );
};

type PositionProps = { use: UseView; area: string | null; named: boolean };

const Position = ({ use, area, named }: PositionProps) => {
  const t = useTexts(indicatorPageTexts);
  return (
    <div class="position">
      <div class="stack stack--2">
        {(named || area !== null) && (
          <h3 class="small strong">{[area, use.nodeText ?? t.node].filter(Boolean).join(': ')}</h3>
        )}
        <Newest use={use} />
        <p class="small soft">
          <Expected use={use} />
        </p>
      </div>
      <StatusWithBasis of={use} large />
    </div>
  );
};

/** The newest figure, its unit and whether it is stale. */
export const Newest = ({ use }: { use: UseView }) => {
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
  const { value } = use;
  if (!value) return <p class="soft">{t.noValue}</p>;
  const { sign, beside } = unitParts(locale, use.unit);
  return (
    <>
      <p class="cluster">
        <span class="big-number">
          <Seen use={use} cell={value} />
          {isFigure(value) && sign}
        </span>
        <span class="soft">
          {beside !== '' && `${beside}, `}
          {formatPeriod(locale, value)}
        </span>
        {use.freshness === 'stale' && <span class="no-value">{t.stale}</span>}
        {value.madeUp && <MadeUp />}
      </p>
      {value.level > 0 && value.asked > 1 && (
        <p class="small soft">{t.putTogether[value.level](value.parts, value.asked)}</p>
      )}
    </>
  );
};

/** Of a municipality it is only told that a figure is withheld: it may be for another's sake. */
const Seen = ({ use, cell }: { use: UseView; cell: Pick<SeenPoint, 'number' | 'state' | 'hidden'> }) => {
  const { areaCode, decimals, threshold, measure } = use;
  const hidden = cell.hidden ? (areaCode === null ? 'small' : 'complementary') : null;
  return <FigureCell cell={{ ...cell, hidden }} {...{ decimals, threshold, measure }} />;
};

/** Expected position, target and baseline in words. */
export const Expected = ({ use }: { use: UseView }) => {
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
  const { target, baseline, value, basis } = use;
  const due = target ? formatPeriod(locale, { start: null, end: target.dueOn }) : '';
  const wanted = target ? formatMeasured(locale, target.value, use) : '';
  const started = baseline ? formatPeriod(locale, baseline) : '';
  return (
    <>
      {target && basis.rule.expected !== null && value
        ? t.expected(
            formatMeasured(locale, basis.rule.expected, use),
            formatPeriod(locale, value),
            wanted,
            due,
          )
        : target
          ? t.reached(wanted, due)
          : t.noTarget}{' '}
      {baseline === null ? (
        t.noBaseline
      ) : baseline.value === null ? (
        <>
          {t.baselineWord} <Seen use={use} cell={{ ...baseline, number: null, state: 'final' }} />, {started}.
        </>
      ) : (
        t.baseline(formatMeasured(locale, baseline.value, use), started)
      )}
    </>
  );
};
