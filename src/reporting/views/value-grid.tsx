import { Icon } from '../../web/components/icon.js';
import { Input, Select } from '../../web/components/input.js';
import { fieldId } from '../../web/components/field.js';
import { formatDecimal, formatOf } from '../../web/i18n/format.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { valueField } from '../item-form.js';
import { reportTexts } from '../report.texts.js';
import type { ItemView, ValueRow } from '../report.view.js';
import { asksParts, type Figures, type Sex } from '../value.rules.js';

const sexWord = { K: 'women', M: 'men', T: 'total' } as const satisfies Record<Sex, string>;

/** What a row is called: women, men, total, or the whole organisation where sex is not asked for. */
export const useRowName = (item: ItemView): ((sex: Sex) => string) => {
  const { whole } = useTexts(reportTexts);
  const { sex: names } = useTexts(words);
  return (sex) => (item.indicator?.bySex ? names[sexWord[sex]] : whole);
};

/** A value in words and figures: missing and not applicable are never an empty cell. */
export const FiguresText = ({ value }: { value: Figures | null }) => {
  const locale = useLocale();
  const { absent } = useTexts(words);
  const figure = value === null ? null : figureText(locale, value);
  if (figure !== null) return <>{figure}</>;
  const why = value?.withheld ? 'hidden' : value?.state === 'not_applicable' ? 'not_applicable' : 'missing';
  return <span class="no-value">{absent[why]}</span>;
};

function figureText(locale: Locale, { number, numerator, denominator }: Figures): string | null {
  if (numerator !== null && denominator !== null) return formatOf(locale, numerator, denominator);
  return number === null ? null : formatDecimal(locale, number);
}

type RowProps = { item: ItemView; row: ValueRow; form: FormState };

/** What the columns with numbers are called, and the fields behind them. */
function useColumns(item: ItemView): { field: 'number' | 'numerator' | 'denominator'; label: string }[] {
  const t = useTexts(reportTexts);
  const { indicator } = item;
  if (indicator && asksParts(indicator)) {
    return [
      { field: 'numerator', label: indicator.numeratorLabel ?? t.number },
      { field: 'denominator', label: indicator.denominatorLabel ?? t.value },
    ];
  }
  return [
    { field: 'number', label: indicator?.unit || (indicator?.measure === 'count' ? t.number : t.value) },
  ];
}

const Last = ({ row }: { row: ValueRow }) => {
  const t = useTexts(reportTexts);
  return <td class="prev">{row.last === null ? t.noLast : <FiguresText value={row.last} />}</td>;
};

const Total = ({ item, row }: Omit<RowProps, 'form'>) => {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const total = useTexts(words).sex.total;
  const added = item.indicator?.measure === 'count' || (item.indicator !== null && asksParts(item.indicator));
  return (
    <tr>
      <th scope="row">{total}</th>
      <Last row={row} />
      {useColumns(item).map(({ field, label }) => {
        const value = row.value?.[field] ?? null;
        return (
          <td data-label={label} class="value-grid__total">
            {value === null ? '' : formatDecimal(locale, value)}
          </td>
        );
      })}
      <td class="wide small soft">
        {row.value === null || row.value.number !== null || row.value.numerator !== null ? (
          added ? (
            t.calculated
          ) : (
            t.notCalculated
          )
        ) : (
          <FiguresText value={row.value} />
        )}
      </td>
    </tr>
  );
};

const Asked = ({ item, row, form }: RowProps) => {
  const t = useTexts(reportTexts);
  const name = useRowName(item)(row.sex);
  const at = (field: string): string => valueField(item.id, row.sex, field);
  const bare = (field: string, label: string) => ({
    name: at(field),
    label: `${name}, ${label}`,
    bare: true,
  });
  const chosen = valueOf(form, at('state'));
  const states = Object.entries(t.states).filter(([state]) => state !== 'preliminary' || chosen === state);
  return (
    <tr>
      <th scope="row">
        {name}
        {row.unlikely && (
          <div class="field__hint" id={`${fieldId(at('number'))}-fraga`}>
            <Icon name="warning" size="s" />
            <span>{t.unlikely}</span>
          </div>
        )}
      </th>
      <Last row={row} />
      {useColumns(item).map(({ field, label }) => (
        <td data-label={label}>
          <input
            type="text"
            class="input input--num input--small"
            inputmode="decimal"
            id={fieldId(at(field))}
            name={at(field)}
            value={valueOf(form, at(field))}
            aria-label={`${name}, ${label}`}
            aria-invalid={form.errors[at(field)] === undefined ? undefined : 'true'}
            aria-describedby={form.errors[at(field)] === undefined ? undefined : `${fieldId(at(field))}-e`}
          />
        </td>
      ))}
      <td class="wide" data-label={t.availability}>
        <Select
          {...bare('state', t.availability)}
          small
          value={chosen}
          options={states.map(([value, label]) => ({ value, label }))}
        />
      </td>
    </tr>
  );
};

const RowErrors = ({ item, form }: Omit<RowProps, 'row'>) => {
  const mine = Object.entries(form.errors).filter(([name]) => name.startsWith(`items.${item.id}.values.`));
  return (
    <>
      {mine.map(([name, text]) => (
        <p class="field__error" id={`${fieldId(name)}-e`}>
          <Icon name="s-at-risk" size="s" />
          <span>{text}</span>
        </p>
      ))}
    </>
  );
};

/** The figures of an indicator: last time beside the input, the total calculated, comments where asked about. */
export const ValueGrid = ({ item, form }: { item: ItemView; form: FormState }) => {
  const t = useTexts(reportTexts);
  const rowName = useRowName(item);
  const commented = item.rows.filter((row) => !row.calculated && (row.unlikely || row.value?.comment));
  return (
    <section class="form-section" aria-labelledby={`siffror-${item.position}`}>
      <h2 id={`siffror-${item.position}`}>{t.figures}</h2>
      <table class="value-grid">
        <thead>
          <tr>
            <th scope="col">{item.indicator?.bySex ? t.rowHeading : t.valueHeading}</th>
            <th scope="col">{t.last}</th>
            {useColumns(item).map(({ label }) => (
              <th scope="col">{label}</th>
            ))}
            <th scope="col">{t.availability}</th>
          </tr>
        </thead>
        <tbody>
          {item.rows.map((row) =>
            row.calculated ? <Total item={item} row={row} /> : <Asked item={item} row={row} form={form} />,
          )}
        </tbody>
      </table>
      <RowErrors item={item} form={form} />
      {commented.map((row) => (
        <Input
          name={valueField(item.id, row.sex, 'comment')}
          label={t.commentTo(rowName(row.sex).toLowerCase())}
          optional
          value={valueOf(form, valueField(item.id, row.sex, 'comment'))}
          maxLength={500}
        />
      ))}
      <p class="tiny soft measure">{t.figuresHelp}</p>
    </section>
  );
};
