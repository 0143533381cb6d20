import { Disclosure } from '../../../../web/components/content.js';
import { Table } from '../../../../web/components/table.js';
import { formatDecimal } from '../../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import { indicatorPageTexts } from '../../../indicator-page.texts.js';
import { formatPeriod } from '../../../period.js';
import type { Figure } from '../../../value.rules.js';
import { sexWord } from '../../../views/sexes.js';
import { FigureCell } from '../../../views/figure-cell.js';
import type { FilePreview } from '../file-previews.js';
import { mappingTexts } from '../file-mapping.texts.js';
import { previewTexts } from '../file-preview.texts.js';

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

/** What the file changes; and, folded, what stands here that it says nothing of. */
export const Differences = ({ preview }: Props) => {
  const t = useTexts(previewTexts);
  const { differences, counts } = preview.comparison;
  const changed = differences.filter(({ became }) => became !== 'gone');
  const gone = differences.filter(({ became }) => became === 'gone');
  return (
    <>
      {changed.length > 0 && (
        <section class="stack stack--3" aria-labelledby="andras">
          <h2 id="andras">{t.differences}</h2>
          <Beside preview={preview} label={t.differences} rows={changed} />
          {counts.changed > changed.length && (
            <p class="small soft">{t.more(counts.changed - changed.length)}</p>
          )}
        </section>
      )}
      {counts.gone > 0 && (
        <section class="stack stack--2" aria-labelledby="saknas">
          <h2 id="saknas">{t.gone(counts.gone)}</h2>
          <p class="small soft measure">{t.goneHelp}</p>
          {gone.length > 0 && (
            <Disclosure summary={t.showGone}>
              <Beside preview={preview} label={t.gone(counts.gone)} rows={gone} />
              {counts.gone > gone.length && <p class="small soft">{t.more(counts.gone - gone.length)}</p>}
            </Disclosure>
          )}
        </section>
      )}
    </>
  );
};

type BesideProps = Props & { label: string; rows: FilePreview['comparison']['differences'] };

/** What stands now beside what the file says. */
const Beside = ({ preview, label, rows }: BesideProps) => {
  const t = useTexts(previewTexts);
  const mapping = useTexts(mappingTexts);
  const page = useTexts(indicatorPageTexts);
  const locale = useLocale();
  const byArea = rows.some(({ areaCode }) => areaCode !== null);
  return (
    <Table
      label={label}
      compact
      columns={[
        ...(byArea ? [{ label: page.area }] : []),
        { label: page.period },
        { label: mapping.sexColumn },
        { label: t.was, num: true },
        { label: t.becomes, num: true },
      ]}
    >
      {rows.map((one, index) => (
        <tr key={index}>
          {byArea && <th scope="row">{one.areaName ?? one.areaCode ?? t.whole}</th>}
          <Period of={one} heads={!byArea} />
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
  );
};

/** The row's heading, where no area is. */
const Period = ({ of: period, heads }: { of: { start: string; end: string }; heads: boolean }) => {
  const text = formatPeriod(useLocale(), period);
  return heads ? <th scope="row">{text}</th> : <td>{text}</td>;
};

/** Whether the columns were understood shows in the first rows. */
export const FirstFigures = ({ preview }: Props) => {
  const t = useTexts(previewTexts);
  const mapping = useTexts(mappingTexts);
  const page = useTexts(indicatorPageTexts);
  const locale = useLocale();
  const { figures } = preview.read;
  if (figures.length === 0) return null;
  const names = new Map(preview.areas.areas.map(({ code, name }) => [code, name]));
  const parts = figures.some(({ numerator }) => numerator !== null);
  const first = figures.slice(0, FIRST);
  const byArea = figures.some(({ areaCode }) => areaCode !== null);
  const noted = first.some(({ comment }) => comment);
  const part = (value: string | null) => (value === null ? '' : formatDecimal(locale, value));
  return (
    <section class="stack stack--3" aria-labelledby="forsta">
      <h2 id="forsta">{t.first}</h2>
      <Table
        label={t.first}
        compact
        columns={[
          ...(byArea ? [{ label: page.area }] : []),
          { label: page.period },
          { label: mapping.sexColumn },
          { label: t.figure, num: true },
          ...(parts
            ? [
                { label: mapping.numerator, num: true },
                { label: mapping.denominator, num: true },
              ]
            : []),
          ...(noted ? [{ label: t.note }] : []),
        ]}
      >
        {first.map((figure, index) => (
          <tr key={index}>
            {byArea && <th scope="row">{figure.areaCode === null ? t.whole : names.get(figure.areaCode)}</th>}
            <Period of={figure} heads={!byArea} />
            <td>{sexWord(locale, figure.sex)}</td>
            <td class="num">
              <Told figure={figure} preview={preview} />
            </td>
            {parts && <td class="num">{part(figure.numerator)}</td>}
            {parts && <td class="num">{part(figure.denominator)}</td>}
            {noted && <td class="small">{figure.comment}</td>}
          </tr>
        ))}
      </Table>
      {figures.length > FIRST && <p class="small soft">{t.more(figures.length - FIRST)}</p>}
    </section>
  );
};
