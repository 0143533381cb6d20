import { useLocale, useTexts } from '../../../web/page-context.js';
import { describeChosen, type Chosen } from '../../comparison/chosen.js';
import { formatFigure, formatMeasured, unitName } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';
import { labelPlaces, layOutSpread, SPREAD, type SpreadColumn, type SpreadLayout } from '../spread.layout.js';
import { GridLines, PictureFrame } from './picture-frame.js';

type Props = { pictures: AreaPictures; chosen: readonly Chosen[] };

/** So many periods have room beside each other, newest last. The table has them all. */
const SHOWN = 12;
/** About the width of a letter in the picture. */
const LETTER = 7;

/** Every municipality as a dot in its year, from the lowest to the highest, with quartiles and median. */
export const SpreadPicture = ({ pictures: { indicator, spreads: all, figures, level }, chosen }: Props) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  const spreads = all.slice(-SHOWN);
  const layout = layOutSpread(
    spreads,
    figures,
    level?.value ?? null,
    (name, number) => `${name} ${formatMeasured(locale, number, indicator)}`,
    chosen,
  );
  const [first, last] = [spreads[0], spreads.at(-1)];
  if (!first || !last) return null;
  const labels = spreads.map((one) => `${formatPeriod(locale, one)}${one.preliminary ? '*' : ''}`);
  const room = (SPREAD.right - SPREAD.left) / spreads.length;
  const step = Math.ceil((Math.max(...labels.map(({ length }) => length)) * LETTER) / room);
  const figure = (value: number): string => formatMeasured(locale, String(value), indicator);
  const [from, to] = [formatPeriod(locale, first), formatPeriod(locale, last)];
  const desc = `${t.spreadCourse(from, figure(first.range), to, figure(last.range))} ${t.medianCourse(figure(first.median), figure(last.median))} ${describeChosen(locale, chosen)}${t.twin}`;
  return (
    <PictureFrame
      id="spridning-bild"
      title={t.spreadTitle(indicator.name, from, to)}
      desc={desc}
      height={SPREAD.height}
    >
      <text x="0" y="12">
        {unitName(indicator.unit)}
      </text>
      <GridLines
        ticks={layout.yTicks}
        left={SPREAD.left}
        right={SPREAD.right}
        decimals={indicator.decimals}
      />
      {layout.level !== null && (
        <line class="target-line" x1={SPREAD.left} x2={SPREAD.right} y1={layout.level} y2={layout.level} />
      )}
      {layout.columns.map((column, index) => (
        <Column
          key={column.x}
          column={column}
          label={(layout.columns.length - 1 - index) % step === 0 ? labels[index] : undefined}
        />
      ))}
      {layout.compared.map(({ letter, path, label }) => (
        <g key={letter}>
          <path class={`line-${letter.toLowerCase()}`} d={path} />
          {label && (
            <text class={`label-${letter.toLowerCase()}`} x={label.x} y={label.y}>
              {letter}
            </text>
          )}
        </g>
      ))}
      {layout.level !== null && (
        <text class="target-label" x={SPREAD.left + 4} y={levelLabelAt(layout.level)}>
          {t.level}
        </text>
      )}
      <Ends layout={layout} decimals={indicator.decimals} />
      <line class="axis-line" x1={SPREAD.left} x2={SPREAD.right} y1={SPREAD.bottom} y2={SPREAD.bottom} />
    </PictureFrame>
  );
};

/** Above its line, but for a line so high that the unit stands there. */
const levelLabelAt = (level: number): number => (level < SPREAD.top + 12 ? level + 15 : level - 6);

/** `label`: left out where it would run into its neighbours. */
const Column = ({ column, label }: { column: SpreadColumn; label: string | undefined }) => {
  const { x, dots, min, max, lowerQuartile, upperQuartile, median } = column;
  return (
    <>
      <line class="span" x1={x} x2={x} y1={min} y2={max} />
      <rect
        class="quartiles"
        x={x - 15}
        y={upperQuartile}
        width="30"
        height={Math.max(0, lowerQuartile - upperQuartile)}
      />
      {dots.map((dot, index) => (
        <circle key={index} class="muni" cx={dot.x} cy={dot.y} r="4">
          <title>{dot.title}</title>
        </circle>
      ))}
      <line class="median" x1={x - 15} x2={x + 15} y1={median} y2={median} />
      {label !== undefined && (
        <text x={x} y={SPREAD.bottom + 22} text-anchor="middle">
          {label}
        </text>
      )}
    </>
  );
};

/** What the newest year's highest, median and lowest are, and how far it is between them. */
const Ends = ({ layout, decimals }: { layout: SpreadLayout; decimals: number }) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  const last = layout.columns.at(-1);
  if (!last) return null;
  const [max, median, min] = labelPlaces(last);
  const figure = (value: number): string => formatFigure(locale, String(value), { decimals });
  const x = SPREAD.right + 6;
  const { period } = last;
  return (
    <>
      <text x={x} y={max}>
        <tspan class="strong-text">{figure(period.max)}</tspan> {t.highest}
      </text>
      <text x={x} y={median}>
        <tspan class="strong-text">{figure(period.median)}</tspan> {t.median.toLowerCase()}
      </text>
      <text x={x} y={min}>
        <tspan class="strong-text">{figure(period.min)}</tspan> {t.lowest}
      </text>
    </>
  );
};
