import { NoValue } from '../../web/components/table.js';
import { Tag } from '../../web/components/state.js';
import { formatFigure } from '../figure.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { Hidden } from '../small-counts.rule.js';
import type { Measure, ValueState } from '../status.rule.js';
import { useLocale, useTexts } from '../../web/page-context.js';

type Shown = {
  readonly number: string | null;
  readonly text?: string | null;
  readonly state: ValueState;
  readonly hidden: Hidden | boolean | null;
  readonly hiddenFromOthers?: Hidden | null;
};

/** Whether there is a figure to show, which its unit belongs to. */
export const isFigure = (cell: Shown | null): boolean =>
  cell !== null &&
  cell.state !== 'missing' &&
  cell.state !== 'not_applicable' &&
  !cell.hidden &&
  cell.number !== null;

export type FigureCellProps = {
  /** None where nobody has given a figure. */
  cell: Shown | undefined;
  decimals: number;
  threshold: number;
  /** Only a count can be said to be below the threshold; of other figures only that they are withheld. */
  measure: Measure;
};

/** A figure, or why there is none: missing, not applicable, withheld and zero look different. */
export const FigureCell = ({ cell, decimals, threshold, measure }: FigureCellProps) => {
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
  if (!cell || cell.state === 'missing') return <NoValue why="missing" />;
  if (cell.state === 'not_applicable') return <NoValue why="not_applicable" />;
  if (cell.hidden === 'complementary' || (cell.hidden && measure !== 'count'))
    return <NoValue why="hidden" />;
  if (cell.hidden) return <FewerThan threshold={threshold} />;
  if (cell.number === null) return cell.text ? <>{cell.text}</> : <NoValue why="missing" />;
  return (
    <>
      {formatFigure(locale, cell.number, { decimals })}
      {cell.state === 'preliminary' && (
        <>
          {' '}
          <abbr class="tiny soft" title={t.preliminaryLong}>
            {t.preliminary}
          </abbr>
        </>
      )}
      {cell.hiddenFromOthers && (
        <>
          {' '}
          <abbr class="tiny soft" title={t.protectedLong}>
            {t.protected}
          </abbr>
        </>
      )}
    </>
  );
};

export const FewerThan = ({ threshold }: { threshold: number }) => (
  <>
    <span aria-hidden="true">&lt;{threshold}</span>
    <span class="visually-hidden">{useTexts(indicatorPageTexts).fewerThan(threshold)}</span>
  </>
);

/** Stands beside every figure that is invented. */
export const MadeUp = () => <Tag icon="info">{useTexts(indicatorPageTexts).madeUp}</Tag>;

/** Under a table: which of its figures are invented. */
export const MadeUpNote = ({ all, which }: { all: boolean; which: readonly string[] }) => {
  const t = useTexts(indicatorPageTexts);
  if (which.length === 0) return null;
  return <p class="tiny soft">{all ? t.allMadeUp : t.someMadeUp(which.join(', '))}</p>;
};
