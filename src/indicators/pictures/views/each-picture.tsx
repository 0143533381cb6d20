import { useLocale, useTexts } from '../../../web/page-context.js';
import { describeChosen, type Chosen } from '../../comparison/chosen.js';
import { formatFigure, formatMeasured, unitName } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import { coursesOf, EACH, layOutEach, type EachLayout, type Panel } from '../each.layout.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';
import { PictureFrame } from './picture-frame.js';

type Props = { pictures: AreaPictures; chosen: readonly Chosen[] };

/** A small picture of each municipality's course, all with the same scale: as one file. */
export const EachPicture = ({ pictures: { indicator, figures }, chosen }: Props) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  const courses = coursesOf(figures);
  const layout = layOutEach(courses, chosen);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  return (
    <PictureFrame
      id="kommuner-bild"
      title={t.eachTitle(indicator.name, formatPeriod(locale, first), formatPeriod(locale, last))}
      desc={`${t.eachDesc(courses.length)} ${describeChosen(locale, chosen)}${t.twin}`}
      height={layout.height}
    >
      {layout.panels.map((panel) => (
        <g key={panel.course.code} transform={`translate(${panel.x} ${panel.y})`}>
          <Course panel={panel} layout={layout} decimals={indicator.decimals} />
        </g>
      ))}
    </PictureFrame>
  );
};

/** The same on a page: as many beside each other as there is room for, so that nobody scrolls sideways. */
export const EachPanels = ({ pictures: { indicator, figures }, chosen }: Props) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  const courses = coursesOf(figures);
  const layout = layOutEach(courses, chosen);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [formatPeriod(locale, first), formatPeriod(locale, last)];
  const unit = unitName(indicator.unit);
  return (
    <div class="stack stack--2">
      <p class="tiny soft">{t.eachScale(from, to, unit)}</p>
      <ul class="multiples" aria-label={t.eachTitle(indicator.name, from, to)}>
        {layout.panels.map((panel) => (
          <li key={panel.course.code}>
            <svg class="chart" viewBox={`0 0 ${EACH.panelWidth} ${EACH.panelHeight}`} aria-hidden="true">
              <Course panel={panel} layout={layout} decimals={indicator.decimals} />
            </svg>
            <span class="visually-hidden">
              {panel.course.name}
              {panel.end && `: ${formatMeasured(locale, panel.end.number, indicator)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

type CourseProps = { panel: Panel; layout: EachLayout; decimals: number };

const Course = ({ panel: { course, path, end }, layout, decimals }: CourseProps) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  return (
    <>
      <text class="strong-text" x="0" y="13">
        {shortened(course.name)}
      </text>
      <line class="axis-line" x1="0" x2={EACH.panelWidth} y1={layout.zero} y2={layout.zero} />
      {layout.compared.map((one) => (
        <path key={one.letter} class={`line-${one.letter.toLowerCase()}`} d={one.path} />
      ))}
      {path !== '' && <path class="line-1" d={path} />}
      {path === '' && (
        <text x="0" y={layout.zero - 8}>
          {course.points.some(({ hidden }) => hidden) ? t.hidden : t.missing}
        </text>
      )}
      {end && <circle class="dot-1" cx={end.x} cy={end.y} r="4" />}
      {end && (
        <text x={end.x + 7} y={end.y + 5}>
          {formatFigure(locale, end.number, { decimals })}
        </text>
      )}
    </>
  );
};

/** The whole name stands in the table. */
const shortened = (name: string): string => {
  const plain = name.replace(/s? (?:kommun|stad)$/, '');
  return plain.length > 19 ? `${plain.slice(0, 18)}…` : plain;
};
