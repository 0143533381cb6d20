import { Table } from '../../../../web/components/table.js';
import { formatDecimal } from '../../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import { indicatorPageTexts } from '../../../indicator-page.texts.js';
import { formatPeriod } from '../../../period.js';
import type { Figure } from '../../../value.rules.js';
import { sexWord } from '../../../views/sexes.js';
import { FigureCell } from '../../../views/figure-cell.js';
import type { FilePreview } from '../file-previews.js';
import { fileTexts } from '../value-files.texts.js';

const FIRST = 12;

type Props = { preview: FilePreview };
type Told = Pick<Figure, 'number' | 'text' | 'state'>;

const Told = ({ figure, preview }: Props & { figure: Told }) => (
  <FigureCell
    cell={{ ...figure, hidden: null }}
    // Every decimal that is taken in is shown: two figures may differ in the last.
    decimals={Math.max(preview.indicator.decimals, (figure.number?.split('.')[1] ?? '').length)}
    threshold={0}
    measure={preview.indicator.measure}
  />
);

/** What stands now beside what the file says. */
export const Differences = ({ preview }: Props) => {
  const t = useTexts(fileTexts);
  const page = useTexts(indicatorPageTexts);
  const locale = useLocale();
  const { differences, counts } = preview.comparison;
  if (differences.length === 0) return null;
  const left = counts.changed + counts.gone - differences.length;
  return (
    <section class="stack stack--3" aria-labelledby="andras">
      <h2 id="andras">{t.differences}</h2>
      <Table
        label={t.differences}
        compact
        labels
        columns={[
          { label: page.area },
          { label: page.period },
          { label: t.sexColumn },
          { label: t.was, num: true },
          { label: t.becomes, num: true },
        ]}
      >
        {differences.map((one, index) => (
          <tr key={index}>
            <th scope="row">{one.areaName ?? one.areaCode ?? t.whole}</th>
            <td>{formatPeriod(locale, one)}</td>
            <td>{sexWord(locale, one.sex)}</td>
            <td class="num">
              <Told figure={one.before} preview={preview} />
            </td>
            <td class="num">
              {one.became === 'gone' ? (
                <span class="soft">{t.notThere}</span>
              ) : (
                <strong>
                  <Told figure={one} preview={preview} />
                </strong>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {left > 0 && <p class="small soft">{t.more(left)}</p>}
      {counts.gone > 0 && <p class="small soft">{t.goneHelp}</p>}
    </section>
  );
};

/** Whether the columns were understood shows in the first rows. */
export const FirstFigures = ({ preview }: Props) => {
  const t = useTexts(fileTexts);
  const page = useTexts(indicatorPageTexts);
  const locale = useLocale();
  const { figures } = preview.read;
  if (figures.length === 0) return null;
  const names = new Map(preview.areas.areas.map(({ code, name }) => [code, name]));
  const parts = figures.some(({ numerator }) => numerator !== null);
  const part = (value: string | null) => (value === null ? '' : formatDecimal(locale, value));
  return (
    <section class="stack stack--3" aria-labelledby="forsta">
      <h2 id="forsta">{t.first}</h2>
      <Table
        label={t.first}
        compact
        labels
        columns={[
          { label: page.area },
          { label: page.period },
          { label: t.sexColumn },
          { label: t.figure, num: true },
          ...(parts
            ? [
                { label: t.numerator, num: true },
                { label: t.denominator, num: true },
              ]
            : []),
          { label: t.note },
        ]}
      >
        {figures.slice(0, FIRST).map((figure, index) => (
          <tr key={index}>
            <th scope="row">{figure.areaCode === null ? t.whole : names.get(figure.areaCode)}</th>
            <td>{formatPeriod(locale, figure)}</td>
            <td>{sexWord(locale, figure.sex)}</td>
            <td class="num">
              <Told figure={figure} preview={preview} />
            </td>
            {parts && <td class="num">{part(figure.numerator)}</td>}
            {parts && <td class="num">{part(figure.denominator)}</td>}
            <td class="small">{figure.comment}</td>
          </tr>
        ))}
      </Table>
      {figures.length > FIRST && <p class="small soft">{t.more(figures.length - FIRST)}</p>}
    </section>
  );
};
