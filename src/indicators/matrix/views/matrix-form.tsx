import { assetPath } from '../../../web/assets.js';
import { Button } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Checkbox, Choices } from '../../../web/components/choices.js';
import { classNames } from '../../../web/components/class-names.js';
import { Disclosure } from '../../../web/components/content.js';
import { ActionForm } from '../../../web/components/form.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { PersonalDataWarning } from '../../../web/components/personal-data.js';
import { Table } from '../../../web/components/table.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { IndicatorView } from '../../indicator.views.js';
import { formatPeriod } from '../../period.js';
import { valuesTexts } from '../../values.texts.js';
import { sexWord } from '../../views/sexes.js';
import { placeIn, type Matrix, type MatrixRow } from '../matrix.queries.js';
import { matrixTexts } from '../matrix.texts.js';
import { placeKey } from '../places.js';
import { Asks } from './asks.js';
import { choiceOf } from './matrix-choice.js';

export type MatrixFormView = {
  slug: string;
  indicator: IndicatorView;
  matrix: Matrix;
  form: FormState;
  /** How many cells of a pasted block differ from what stands. */
  placed?: number;
};

export const MatrixForm = (view: MatrixFormView) => {
  const t = useTexts(matrixTexts);
  const { slug, indicator, matrix, form, placed } = view;
  const path = platformPath(slug, `indikatorer/${indicator.id}/varden/matris`);
  return (
    <Card id="rutnat" title={t.grid(indicator.unit)} aside={<a href="#klistra">{t.paste}</a>}>
      <ActionForm
        action={path}
        class="stack stack--5"
        labelledBy="rutnat"
        fields={{ ...choiceOf(matrix), opened: valueOf(form, 'opened') }}
      >
        {form.errors['looksRight'] !== undefined && <Asks form={form} />}
        {placed !== undefined && <Notice>{placed === 0 ? t.placedSame : t.placed(placed)}</Notice>}
        {indicator.measure === 'qualitative' && <PersonalDataWarning />}
        <Cells view={view} />
        <Help indicator={indicator} />
        <Around form={form} />
        <p>
          <Button kind="primary">{t.save}</Button>
        </p>
        {/* After the button that saves, which Enter in a field then means. */}
        <Paste form={form} action={`${path}/klistra`} />
      </ActionForm>
      <script type="module" src={assetPath('matrix.js')} />
    </Card>
  );
};

const Cells = ({ view: { indicator, matrix, form } }: { view: MatrixFormView }) => {
  const t = useTexts(matrixTexts);
  const locale = useLocale();
  const asks = form.errors['looksRight'] !== undefined;
  const inWords = indicator.measure === 'qualitative';
  const parts = indicator.measure === 'share' || indicator.measure === 'rate';
  return (
    <div
      class={classNames('value-matrix', parts && 'value-matrix--parts', inWords && 'value-matrix--words')}
      data-matrix
    >
      <Table
        label={t.grid(indicator.unit)}
        columns={[
          { label: t.place },
          ...matrix.periods.map((period) => ({ label: formatPeriod(locale, period) })),
        ]}
        compact
        labels
        tall={matrix.rows.length > 14}
      >
        {matrix.rows.map((row) => (
          <tr key={`${row.areaCode ?? row.organisationId ?? ''}${row.sex}`}>
            <th scope="row">{useRowName(row, matrix)}</th>
            {matrix.periods.map((period) => {
              const name = placeKey(placeIn(row, period));
              const said = form.errors[name];
              return (
                <td key={name}>
                  <Cell
                    name={name}
                    label={t.of(useRowName(row, matrix), formatPeriod(locale, period))}
                    value={valueOf(form, name)}
                    error={asks ? undefined : said}
                    hint={asks ? said : undefined}
                    inWords={inWords}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
    </div>
  );
};

type CellProps = {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  hint: string | undefined;
  inWords: boolean;
};

const Cell = ({ inWords, ...field }: CellProps) =>
  inWords ? <Textarea {...field} rows={2} plain bare /> : <Input {...field} type="number" small bare />;

function useRowName({ name, sex }: MatrixRow, { split, sex: only }: Matrix): string {
  const word = sexWord(useLocale(), sex);
  if (name === null || split === 'sex') return word;
  return only === null ? `${name}, ${word.toLowerCase()}` : name;
}

const Help = ({ indicator }: { indicator: IndicatorView }) => {
  const t = useTexts(matrixTexts);
  return (
    <div class="stack stack--2 tiny soft measure">
      <p>{indicator.measure === 'qualitative' ? t.howWords : t.how}</p>
      {indicator.measure === 'share' && <p>{t.howShare}</p>}
      {indicator.measure === 'rate' && <p>{t.howRate}</p>}
      <p>{t.comments}</p>
    </div>
  );
};

const Paste = ({ form, action }: { form: FormState; action: string }) => {
  const t = useTexts(matrixTexts);
  return (
    <Disclosure id="klistra" summary={t.paste} open={form.errors['block'] !== undefined}>
      <div class="stack stack--3">
        <Textarea
          name="block"
          label={t.block}
          help={t.blockHelp}
          value={valueOf(form, 'block')}
          error={form.errors['block']}
          rows={5}
          plain
        />
        <p class="tiny soft">{t.placeHelp}</p>
        <p>
          <Button formAction={action}>{t.put}</Button>
        </p>
      </div>
    </Disclosure>
  );
};

const Around = ({ form }: { form: FormState }) => {
  const t = useTexts(matrixTexts);
  const values = useTexts(valuesTexts);
  const { valueKind } = useTexts(words);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <>
      <Choices {...field('kind')} label={values.kind} options={optionsOf(valueKind)} />
      <Input {...field('sourceNote')} label={values.source} help={values.sourceHelp} size="full" optional />
      <Textarea {...field('reason')} label={t.reason} help={t.reasonHelp} rows={2} />
      <Checkbox
        name="madeUp"
        label={values.madeUp}
        checked={valueOf(form, 'madeUp') === 'true'}
        error={form.errors['madeUp']}
      />
    </>
  );
};
