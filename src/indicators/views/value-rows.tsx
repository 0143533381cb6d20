import { Input, Select, Textarea } from '../../web/components/input.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import type { IndicatorView } from '../indicator.views.js';
import type { Period } from '../period.js';
import type { SeenCell } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import { fieldName, type Column } from '../values.form.js';
import type { Area } from '../values.queries.js';
import { valuesTexts } from '../values.texts.js';
import { sexWord } from './sexes.js';
import { FigureCell } from './figure-cell.js';

export type ValueGridView = {
  slug: string;
  indicator: IndicatorView;
  period: Period;
  periodCode: string;
  areas: readonly Area[];
  areaCode: string;
  sexes: readonly Sex[];
  /** The period before, for comparison. */
  last: readonly SeenCell[];
  /** Values stand already: changes are corrections. */
  stands: boolean;
  form: FormState;
};

/** Which numbers are asked for, by the kind of measure. */
const columnsOf = ({ measure }: IndicatorView): readonly Column[] => {
  if (measure === 'share') return ['numerator', 'denominator', 'number'];
  return measure === 'qualitative' ? ['text'] : ['number'];
};

/** The numbers of one period and area, a row for each sex. */
export const ValueRows = ({ view }: { view: ValueGridView }) => {
  const t = useTexts(valuesTexts);
  const columns = columnsOf(view.indicator);
  const heads: Record<Column, string> = {
    number: view.indicator.measure === 'share' ? t.share : view.indicator.unit || t.number,
    numerator: view.indicator.numeratorLabel ?? t.numerator,
    denominator: view.indicator.denominatorLabel ?? t.denominator,
    text: t.text,
  };
  return (
    <div class="stack stack--3">
      <table class="value-grid">
        <thead>
          <tr>
            <th scope="col">{t.sex}</th>
            <th scope="col">{t.last}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {heads[column]}
              </th>
            ))}
            <th scope="col">{t.state}</th>
            <th scope="col">{t.comment}</th>
          </tr>
        </thead>
        <tbody>
          {view.sexes.map((sex, index) => (
            <Row key={sex} view={view} sex={sex} index={index} columns={columns} heads={heads} />
          ))}
        </tbody>
      </table>
      <p class="tiny soft measure">{t.help}</p>
      {view.indicator.measure === 'share' && <p class="tiny soft measure">{t.shareHelp}</p>}
    </div>
  );
};

type RowProps = {
  view: ValueGridView;
  sex: Sex;
  index: number;
  columns: readonly Column[];
  heads: Readonly<Record<Column, string>>;
};

const Row = ({ view, sex, index, columns, heads }: RowProps) => {
  const t = useTexts(valuesTexts);
  const { value: states } = useTexts(words).states;
  const name = sexWord(useLocale(), sex);
  const { form, indicator } = view;
  const field = (of: string) => ({
    name: fieldName(index, of),
    value: valueOf(form, fieldName(index, of)),
    ...(form.errors['looksRight'] === undefined
      ? { error: form.errors[fieldName(index, of)] }
      : { hint: form.errors[fieldName(index, of)] }),
  });
  return (
    <tr>
      <th scope="row">
        {name}
        <input type="hidden" name={fieldName(index, 'sex')} value={sex} />
        <input
          type="hidden"
          name={fieldName(index, 'stands')}
          value={valueOf(form, fieldName(index, 'stands'))}
        />
      </th>
      <td class="prev" data-label={t.last}>
        <FigureCell
          cell={view.last.find((cell) => cell.sex === sex)}
          decimals={indicator.decimals}
          threshold={indicator.threshold}
          measure={indicator.measure}
        />
      </td>
      {columns.map((column) => (
        <td key={column} data-label={heads[column]}>
          {column === 'text' ? (
            <Textarea {...field(column)} label={t.of(heads[column], name)} rows={2} bare />
          ) : (
            <Input {...field(column)} label={t.of(heads[column], name)} type="number" small bare />
          )}
        </td>
      ))}
      <td data-label={t.state}>
        <Select
          {...field('state')}
          label={t.of(t.state, name)}
          options={optionsOf({ ...states, final: t.exists })}
          small
          bare
        />
      </td>
      <td data-label={t.comment}>
        <Input {...field('comment')} label={t.of(t.comment, name)} small bare />
      </td>
    </tr>
  );
};
