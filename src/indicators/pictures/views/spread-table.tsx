import { Table } from '../../../web/components/table.js';
import { formatShare } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { totalAt, type Chosen } from '../../comparison/chosen.js';
import { AreaHead } from '../../comparison/views/area-head.js';
import { formatFigure } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import { FigureCell } from '../../views/figure-cell.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';
import type { Move, Spread } from '../spread.rule.js';

type Props = { pictures: AreaPictures };
type TableProps = Props & { chosen: readonly Chosen[] };

/** The spread of each period, newest first. */
export const SpreadTable = ({ pictures: { indicator, spreads, level }, chosen }: TableProps) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  const figure = (value: number): string => formatFigure(locale, String(value), indicator);
  const first = [t.lowestHead, t.median, t.highestHead, t.range];
  const held = spreads.reduce((most, { withheld }) => Math.max(most, withheld), 0);
  return (
    <div class="stack stack--2">
      <Table
        label={t.spreadTable}
        compact
        tall
        columns={[
          { label: t.period },
          ...first.map((label) => ({ label, num: true })),
          ...chosen.map((one) => ({ label: <AreaHead of={one} />, num: true })),
          ...(level ? [{ label: t.reaching, num: true }] : []),
          ...[t.lowerQuartile, t.upperQuartile, t.municipalities].map((label) => ({ label, num: true })),
        ]}
      >
        {[...spreads].reverse().map((one) => (
          <tr key={one.end}>
            <th scope="row">
              {formatPeriod(locale, one)}
              {one.preliminary ? '*' : ''}
            </th>
            {[one.min, one.median, one.max].map((value, index) => (
              <td key={index} class="num">
                {figure(value)}
              </td>
            ))}
            <td class="num strong">{figure(one.range)}</td>
            {chosen.map((area) => (
              <td key={area.code} class="num">
                <FigureCell
                  cell={totalAt(area, one)}
                  decimals={indicator.decimals}
                  threshold={indicator.threshold}
                  measure={indicator.measure}
                />
              </td>
            ))}
            {one.reaching !== null && <td class="num">{reachingWords(locale, one, one.reaching)}</td>}
            <td class="num">{figure(one.lowerQuartile)}</td>
            <td class="num">{figure(one.upperQuartile)}</td>
            <td class="num">{t.of(one.given, one.asked)}</td>
          </tr>
        ))}
      </Table>
      {spreads.some(({ preliminary }) => preliminary) && <p class="tiny soft">{t.preliminary}</p>}
      {held > 0 && <p class="tiny soft">{t.withheld(held)}</p>}
    </div>
  );
};

const reachingWords = (locale: 'sv' | 'en', { given }: Spread, reaching: number): string =>
  picturesTexts[locale].share(reaching, given, formatShare(locale, reaching, given) ?? '');

/** Who moved most since the period before. Up and down, for it is the figure that moves. */
export const Moves = ({ pictures: { indicator, moves } }: Props) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  if (!moves) return null;
  const figure = (value: string): string => formatFigure(locale, value, indicator);
  const words = ({ name, from, to }: Move): string => t.move(name, figure(from), figure(to));
  return (
    <section class="stack stack--2" aria-labelledby="flyttat">
      <h3 class="small strong" id="flyttat">
        {t.moved(formatPeriod(locale, moves.from), formatPeriod(locale, moves.to))}
      </h3>
      {([t.up, t.down] as const).map((label, index) => {
        const some = index === 0 ? moves.up : moves.down;
        return (
          <div key={label} class="small">
            <p class="strong">{label}</p>
            {some.length === 0 ? (
              <p>{t.nobody}</p>
            ) : (
              <ul class="list-plain">
                {some.map((move) => (
                  <li key={move.name}>{words(move)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
};

export const SpreadLegend = ({ level }: { level: boolean }) => {
  const t = useTexts(picturesTexts);
  return (
    <ul class="legend legend--tight">
      <li>
        <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
          <circle class="muni" cx="18" cy="8" r="4" />
        </svg>
        {t.oneMunicipality}
      </li>
      <li>
        <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
          <line class="median" x1="3" x2="33" y1="8" y2="8" />
        </svg>
        {t.median}
      </li>
      <li>
        <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
          <rect class="quartiles" x="3" y="2" width="30" height="12" />
        </svg>
        {t.middleHalf}
      </li>
      <li>
        <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
          <line class="span" x1="3" x2="33" y1="8" y2="8" />
        </svg>
        {t.fromTo}
      </li>
      {level && (
        <li>
          <svg class="chart" viewBox="0 0 36 16" aria-hidden="true">
            <line class="target-line" x1="1" x2="35" y1="8" y2="8" />
          </svg>
          {t.level}
        </li>
      )}
    </ul>
  );
};
