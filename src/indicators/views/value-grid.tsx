import { Button } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Checkbox, Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import type { IndicatorView } from '../indicator.views.js';
import { formatPeriod, type Period } from '../period.js';
import type { SeenCell } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import { fieldName, type Column } from '../values.form.js';
import type { Area } from '../values.queries.js';
import { valuesTexts } from '../values.texts.js';
import { sexWord } from './course-card.js';
import { FigureCell } from './figure-cell.js';
import { useCrumbs } from './new-indicator.js';

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

export const ValueGridPage = (view: ValueGridView) => {
  const t = useTexts(valuesTexts);
  const locale = useLocale();
  const { indicator, slug, form } = view;
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const area = view.areas.find(({ code }) => code === view.areaCode)?.name ?? t.whole;
  const title = t.grid(formatPeriod(locale, view.period), area);
  return (
    <>
      <PageHeader
        title={t.title(indicator.name)}
        crumbs={useCrumbs(slug, { label: indicator.name, href: path }, { label: t.crumb })}
        lead={indicator.definition}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, values: null, period: 'f-valj-period' }} />
        <Chooser view={view} path={`${path}/varden`} />
        <Card id="rutnat" title={title}>
          <ActionForm
            action={`${path}/varden`}
            class="stack stack--5"
            labelledBy="rutnat"
            fields={{ period: view.periodCode, areaCode: view.areaCode }}
          >
            {view.stands && <Notice kind="info">{t.already}</Notice>}
            <Grid view={view} />
            <Around view={view} />
            <p>
              <Button kind="primary">{t.save}</Button>
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

const Chooser = ({ view, path }: { view: ValueGridView; path: string }) => {
  const t = useTexts(valuesTexts);
  return (
    <form class="filters" method="get" action={path} aria-label={t.choose}>
      <Input
        name="period"
        id="f-valj-period"
        label={t.period}
        help={t.periodHelp}
        value={view.periodCode}
        error={view.form.errors['period']}
        size="short"
        small
      />
      {view.indicator.byArea && (
        <Select
          name="omrade"
          label={t.area}
          empty={t.whole}
          value={view.areaCode}
          options={view.areas.map(({ code, name }) => ({ value: code, label: name }))}
          small
        />
      )}
      <Button small>{t.show}</Button>
    </form>
  );
};

const Grid = ({ view }: { view: ValueGridView }) => {
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
    error: form.errors[fieldName(index, of)],
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
      <td class="prev">
        <FigureCell
          cell={view.last.find((cell) => cell.sex === sex)}
          decimals={indicator.decimals}
          threshold={indicator.threshold}
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
    </tr>
  );
};

const Around = ({ view }: { view: ValueGridView }) => {
  const t = useTexts(valuesTexts);
  const { valueKind } = useTexts(words);
  const { form } = view;
  return (
    <>
      <Choices
        name="kind"
        label={t.kind}
        value={valueOf(form, 'kind')}
        error={form.errors['kind']}
        options={optionsOf(valueKind)}
      />
      <Input
        name="sourceNote"
        label={t.source}
        help={t.sourceHelp}
        value={valueOf(form, 'sourceNote')}
        error={form.errors['sourceNote']}
        size="full"
        optional
      />
      {view.stands && (
        <Textarea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
          rows={2}
        />
      )}
      <Checkbox
        name="madeUp"
        label={t.madeUp}
        checked={valueOf(form, 'madeUp') === 'true'}
        error={form.errors['madeUp']}
      />
    </>
  );
};
