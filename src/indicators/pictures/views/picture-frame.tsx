import type { ComponentChildren } from 'preact';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { formatFigure } from '../../figure.js';
import { indicatorPageTexts } from '../../indicator-page.texts.js';

export const PICTURE_WIDTH = 640;

type FrameProps = { id: string; title: string; desc: string; height: number; children: ComponentChildren };

/** A drawn picture with its name and the same in words; scrolls sideways where there is no room for it. */
export const PictureFrame = ({ id, title, desc, height, children }: FrameProps) => {
  const t = useTexts(indicatorPageTexts);
  return (
    <div class="chart-box" role="region" aria-label={`${t.chart}: ${title}`} tabIndex={0}>
      <svg
        class="chart"
        viewBox={`0 0 ${PICTURE_WIDTH} ${height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        {children}
      </svg>
    </div>
  );
};

type GridProps = {
  ticks: readonly { y: number; value: number }[];
  left: number;
  right: number;
  decimals: number;
};

/** Lines across at even values, with their figures. */
export const GridLines = ({ ticks, left, right, decimals }: GridProps) => {
  const locale = useLocale();
  const whole = ticks.every(({ value }) => Number.isInteger(value));
  return (
    <>
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <line class="grid-line" x1={left} x2={right} y1={y} y2={y} />
          <text x={left - 8} y={y + 5} text-anchor="end">
            {formatFigure(locale, String(Number(value.toFixed(6))), {
              decimals: whole ? 0 : Math.max(1, decimals),
            })}
          </text>
        </g>
      ))}
    </>
  );
};
