import { Button, ButtonRow, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Checkbox, Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { PersonalDataWarning } from '../../web/components/personal-data.js';
import { catalogue } from '../../web/i18n/catalogue.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../web/refusal.js';
import type { Choices as Chosen } from '../activities.queries.js';
import { formTexts } from '../activity-form.texts.js';
import { activityTexts } from '../activity.texts.js';

const texts = catalogue({ cancel: 'Avbryt' }, { cancel: 'Cancel' });

export type ActivityFormView = {
  crumbs: Crumb[];
  title: string;
  action: string;
  back: string;
  submit: string;
  version?: number;
  choices: Chosen;
  form: FormState;
};

/** The end of every form here: one primary button and the way back. */
export const Submit = ({ label, back }: { label: string; back: string }) => (
  <ButtonRow>
    <Button kind="primary">{label}</Button>
    <LinkButton href={back} kind="quiet">
      {useTexts(texts).cancel}
    </LinkButton>
  </ButtonRow>
);

export const ActivityForm = (view: ActivityFormView) => (
  <div class="stack stack--5">
    <ErrorSummary errors={view.form.errors} ids={{ form: null, version: null }} />
    <PageHeader crumbs={view.crumbs} title={view.title} />
    <PersonalDataWarning />
    <ActionForm action={view.action} version={view.version} class="stack stack--5" label={view.title}>
      <WhatCard form={view.form} />
      <ChainCard form={view.form} choices={view.choices} />
      <WhoAndWhenCard form={view.form} choices={view.choices} />
      <PromiseCard form={view.form} />
      <Submit label={view.submit} back={view.back} />
    </ActionForm>
  </div>
);

type Part = { form: FormState };

/** Value and error of a field by name. */
const at = (form: FormState, name: string) => ({
  name,
  value: valueOf(form, name),
  error: form.errors[name],
});

const WhatCard = ({ form }: Part) => {
  const t = useTexts(formTexts);
  return (
    <Card id="vad" title={t.what} stack={4}>
      <Input {...at(form, 'title')} label={t.title} help={t.titleHelp} maxLength={500} size="full" required />
      <Textarea {...at(form, 'description')} label={t.description} rows={4} plain optional />
      <Textarea
        {...at(form, 'addedValue')}
        label={t.addedValue}
        help={t.addedValueHelp}
        rows={3}
        plain
        optional
      />
    </Card>
  );
};

const ChainCard = ({ form, choices }: Part & { choices: Chosen }) => {
  const t = useTexts(formTexts);
  const { subGoalNo } = useTexts(activityTexts);
  return (
    <Card id="plats" title={t.chain} stack={4}>
      <Select
        {...at(form, 'nodeId')}
        label={t.node}
        help={t.nodeHelp}
        empty={t.noNode}
        options={choices.nodes.map(({ id, text, subGoalNumber }) => ({
          value: id,
          label: text.length > 100 ? `${text.slice(0, 99)}…` : text,
          group: subGoalNo(subGoalNumber),
        }))}
        optional
      />
      <Choices
        name="targetGroupIds"
        label={t.targetGroups}
        multiple
        value={valuesOf(form, 'targetGroupIds')}
        error={form.errors['targetGroupIds']}
        options={choices.targetGroups.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </Card>
  );
};

const WhoAndWhenCard = ({ form, choices }: Part & { choices: Chosen }) => {
  const t = useTexts(formTexts);
  const { form: forms } = useTexts(words);
  return (
    <div class="grid grid--2">
      <Card id="vem" title={t.who} stack={4}>
        <Select
          {...at(form, 'leadOrganisationId')}
          label={t.lead}
          empty={choices.organisations.length > 1 ? t.chooseOrganisation : undefined}
          options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Input
          {...at(form, 'responsibleFunction')}
          label={t.responsibleFunction}
          help={t.responsibleHelp}
          size="full"
          optional
        />
        <Input {...at(form, 'taskNumber')} label={t.taskNumber} size="short" optional />
      </Card>
      <Card id="nar" title={t.when} stack={4}>
        <Choices
          name="form"
          label={t.form}
          value={valueOf(form, 'form') || 'project'}
          error={form.errors['form'] === undefined ? undefined : form.errors['form']}
          options={optionsOf(forms)}
        />
        <div class="form-pair">
          <Input {...at(form, 'startsOn')} type="date" label={t.startsOn} optional />
          <Input {...at(form, 'endsOn')} type="date" label={t.endsOn} optional />
        </div>
        <Input {...at(form, 'effectCheckDue')} type="date" label={t.effectCheckDue} optional />
      </Card>
    </div>
  );
};

const PromiseCard = ({ form }: Part) => {
  const t = useTexts(formTexts);
  return (
    <Card id="atagande" title={t.promise} stack={4}>
      <Checkbox
        name="commitment"
        label={t.commitment}
        checked={valueOf(form, 'commitment') === 'true'}
        error={form.errors['commitment']}
      />
      <Textarea
        {...at(form, 'notFollowableReason')}
        label={t.notFollowable}
        help={t.notFollowableHelp}
        rows={2}
        plain
        optional
      />
      <div class="form-pair">
        <Input
          {...at(form, 'statedTotal')}
          type="number"
          label={t.statedTotal}
          help={t.statedHelp}
          size="short"
          optional
        />
        <Input {...at(form, 'statedUnit')} label={t.statedUnit} size="short" optional />
      </div>
    </Card>
  );
};
