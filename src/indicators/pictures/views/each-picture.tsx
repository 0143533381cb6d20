import { useLocale, useTexts } from '../../../web/page-context.js';
import { describeChosen, type Chosen } from '../../comparison/chosen.js';
import { formatFigure } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import { coursesOf, EACH, layOutEach } from '../each.layout.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';
import { PictureFrame } from './picture-frame.js';

type Props = { pictures: AreaPictures; chosen: readonly Chosen[] };

/** A small picture of each municipality's course, all with the same scale. */
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
      {layout.panels.map(({ x, y, course, path, end }) => (
        <g key={course.code} transform={`translate(${x} ${y})`}>
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
              {formatFigure(locale, end.number, indicator)}
            </text>
          )}
        </g>
      ))}
    </PictureFrame>
  );
};

/** The whole name stands in the table. */
const shortened = (name: string): string => {
  const plain = name.replace(/s? (?:kommun|stad)$/, '');
  return plain.length > 19 ? `${plain.slice(0, 18)}…` : plain;
};
