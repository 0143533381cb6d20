import { Button } from '../../../../web/components/button.js';
import { Checkbox, Choices } from '../../../../web/components/choices.js';
import { ActionForm } from '../../../../web/components/form.js';
import { Input, Select, type Option } from '../../../../web/components/input.js';
import { useTexts } from '../../../../web/page-context.js';
import { valueOf, type FormState } from '../../../../web/refusal.js';
import { DASHES, FILE_STATES, LAYOUTS } from '../file-mapping.dto.js';
import { mappingTexts } from '../file-mapping.texts.js';

type Props = {
  action: string;
  version: number;
  form: FormState;
  fields: Readonly<Record<string, string>>;
  columns: readonly Option[];
};

/** What each column is. */
export const ColumnsForm = ({ action, version, form, fields, columns }: Props) => {
  const t = useTexts(mappingTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  const column = (name: string, label: string, empty: string) => (
    <Select {...field(name)} label={label} empty={empty} options={columns} />
  );
  return (
    <ActionForm
      action={action}
      version={version}
      fields={fields}
      labelledBy="kolumner"
      class="stack stack--5"
    >
      <Choices
        {...field('layout')}
        label={t.layout}
        options={LAYOUTS.map((value) => ({ value, label: t.layouts[value], note: t.layoutNotes[value] }))}
        required
      />
      <div class="grid grid--2 grid--top">
        <Select
          {...field('areaColumn')}
          label={t.area}
          help={t.areaHelp}
          empty={t.areaNone}
          options={columns}
        />
        {column('sexColumn', t.sexColumn, t.sexNone)}
        {column('periodColumn', t.periodColumn, t.periodNone)}
        <Input {...field('period')} label={t.period} help={t.periodHelp} size="short" optional />
      </div>
      <div class="grid grid--3 grid--top">
        {column('valueColumn', t.value, t.noColumn)}
        {column('numeratorColumn', t.numerator, t.noColumn)}
        {column('denominatorColumn', t.denominator, t.noColumn)}
      </div>
      <Input {...field('headingText')} label={t.headingText} help={t.headingTextHelp} optional />
      <div class="grid grid--2 grid--top">
        <Choices
          {...field('dash')}
          label={t.dash}
          help={t.dashHelp}
          options={DASHES.map((value) => ({ value, label: t.dashes[value] }))}
        />
        <Choices
          {...field('state')}
          label={t.state}
          options={FILE_STATES.map((value) => ({ value, label: t.fileStates[value] }))}
        />
      </div>
      <Checkbox
        name="fractions"
        label={t.fractions}
        checked={valueOf(form, 'fractions') === 'true'}
        error={form.errors['fractions']}
      />
      <p class="small soft measure">{t.signs}</p>
      <div class="btn-row">
        <Button kind="primary">{t.preview}</Button>
      </div>
    </ActionForm>
  );
};
