import { Checkbox, Choices } from '../../web/components/choices.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { formTexts } from '../indicator-forms.texts.js';
import { FREQUENCIES } from '../indicators.dto.js';
import type { Owner } from '../indicators.queries.js';

type Fields = {
  form: FormState;
  /** Somebody else's definition is shown and not asked for. */
  foreign?: boolean;
  owners?: readonly Owner[];
};

/** The fields of a definition, the same for a new one and a changed one. */
export const DefinitionFields = ({ form, foreign, owners }: Fields) => (
  <>
    {!foreign && <Meaning form={form} />}
    <Behaviour form={form} foreign={foreign} />
    <Division form={form} />
    {owners && <Ownership form={form} owners={owners} />}
  </>
);

const Meaning = ({ form }: { form: FormState }) => {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  return (
    <>
      <Input
        name="name"
        label={t.name}
        value={valueOf(form, 'name')}
        error={form.errors['name']}
        size="full"
        required
      />
      <Textarea
        name="definition"
        label={t.definition}
        help={t.definitionHelp}
        value={valueOf(form, 'definition')}
        error={form.errors['definition']}
        rows={4}
        required
      />
      <Choices
        name="measure"
        label={t.measure}
        value={valueOf(form, 'measure')}
        error={form.errors['measure']}
        options={optionsOf(w.measure)}
        required
      />
      <Input
        name="unit"
        label={t.unit}
        help={t.unitHelp}
        value={valueOf(form, 'unit')}
        error={form.errors['unit']}
        optional
      />
    </>
  );
};

const Behaviour = ({ form, foreign }: Pick<Fields, 'form' | 'foreign'>) => {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  return (
    <>
      <Choices
        name="direction"
        label={t.direction}
        value={valueOf(form, 'direction')}
        error={form.errors['direction']}
        options={optionsOf(w.direction)}
        required
      />
      <Select
        name="frequency"
        label={t.frequency}
        help={t.frequencyHelp}
        value={valueOf(form, 'frequency')}
        error={form.errors['frequency']}
        options={FREQUENCIES.map((value) => ({ value, label: w.frequency[value] }))}
      />
      {!foreign && (
        <Choices
          name="aggregation"
          label={t.aggregation}
          help={t.aggregationHelp}
          value={valueOf(form, 'aggregation')}
          error={form.errors['aggregation']}
          options={optionsOf(w.aggregation)}
        />
      )}
    </>
  );
};

const Division = ({ form }: { form: FormState }) => {
  const t = useTexts(formTexts);
  const on = (name: string): boolean => valueOf(form, name) === 'true';
  return (
    <>
      <fieldset class="stack stack--2">
        <legend class="field__label">{t.breakdown}</legend>
        <Checkbox name="bySex" label={t.bySex} checked={on('bySex')} error={form.errors['bySex']} />
        <Checkbox name="byArea" label={t.byArea} checked={on('byArea')} error={form.errors['byArea']} />
      </fieldset>
      <Input
        name="decimals"
        label={t.decimals}
        type="number"
        size="short"
        value={valueOf(form, 'decimals')}
        error={form.errors['decimals']}
        optional
      />
      <Input
        name="smallCountThreshold"
        label={t.threshold}
        help={t.thresholdHelp}
        type="number"
        size="short"
        value={valueOf(form, 'smallCountThreshold')}
        error={form.errors['smallCountThreshold']}
        optional
      />
      <Input
        name="numeratorLabel"
        label={t.numerator}
        help={t.numeratorHelp}
        value={valueOf(form, 'numeratorLabel')}
        error={form.errors['numeratorLabel']}
        optional
      />
      <Input
        name="denominatorLabel"
        label={t.denominator}
        value={valueOf(form, 'denominatorLabel')}
        error={form.errors['denominatorLabel']}
        optional
      />
      <Checkbox
        name="development"
        label={t.development}
        checked={on('development')}
        error={form.errors['development']}
      />
    </>
  );
};

const Ownership = ({ form, owners }: { form: FormState; owners: readonly Owner[] }) => {
  const t = useTexts(formTexts);
  return (
    <Select
      name="ownerOrganisationId"
      label={t.owner}
      value={valueOf(form, 'ownerOrganisationId')}
      error={form.errors['ownerOrganisationId']}
      options={owners.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
