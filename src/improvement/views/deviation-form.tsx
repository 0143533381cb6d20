import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { PersonalDataWarning } from '../../web/components/personal-data.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { activityNo } from '../../activities/activity.rules.js';
import type { ImprovementChoices } from '../improvement.queries.js';
import { improvementTexts } from '../improvement.texts.js';
import { Submit } from './parts.js';

export type WriteFormView = {
  crumbs: Crumb[];
  title: string;
  action: string;
  back: string;
  submit: string;
  version?: number;
  choices: ImprovementChoices;
  form: FormState;
};

const at = (form: FormState, name: string) => ({
  name,
  value: valueOf(form, name),
  error: form.errors[name],
});

export const DeviationForm = (view: WriteFormView) => {
  const t = useTexts(improvementTexts);
  const { severity } = useTexts(words);
  const { form, choices } = view;
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
      <PageHeader crumbs={view.crumbs} title={view.title} />
      <PersonalDataWarning />
      <ActionForm action={view.action} version={view.version} class="stack stack--5" label={view.title}>
        <Card label={t.about} stack={4}>
          <Input {...at(form, 'title')} label={t.titleField} size="full" maxLength={500} required />
          <Textarea {...at(form, 'description')} label={t.description} rows={3} plain optional />
          <div class="form-pair">
            <Input {...at(form, 'since')} type="date" label={t.sinceField} required />
            <Input {...at(form, 'dueOn')} type="date" label={t.dueLabel} optional />
          </div>
          <Choices
            name="severity"
            label={t.severity}
            value={valueOf(form, 'severity') || 'medium'}
            error={form.errors['severity']}
            options={optionsOf(severity)}
          />
        </Card>
        <Card label={t.owner} stack={4}>
          <Select
            {...at(form, 'ownerOrganisationId')}
            label={t.owner}
            help={t.ownerHelp}
            empty={t.choose}
            options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Select
            {...at(form, 'activityId')}
            label={t.activity}
            empty={t.noActivity}
            options={choices.activities.map(({ id, number, commitment, title }) => ({
              value: id,
              label: `${activityNo(number, commitment)} ${title}`,
            }))}
            optional
          />
          <SubGoalField form={form} choices={choices} />
        </Card>
        <Card label={t.cause} stack={4}>
          <Textarea {...at(form, 'cause')} label={t.cause} help={t.causeHelp} rows={4} plain optional />
          <Textarea {...at(form, 'containment')} label={t.containment} rows={3} plain optional />
        </Card>
        <Submit label={view.submit} back={view.back} />
      </ActionForm>
    </div>
  );
};

const SubGoalField = ({ form, choices }: { form: FormState; choices: ImprovementChoices }) => {
  const t = useTexts(improvementTexts);
  return (
    <Select
      {...at(form, 'subGoalNodeId')}
      label={t.subGoal}
      empty={t.noSubGoal}
      options={choices.subGoals.map(({ id, number, text }) => ({
        value: id,
        label: `${t.subGoalNo(number)}: ${text.length > 90 ? `${text.slice(0, 89)}…` : text}`,
      }))}
      optional
    />
  );
};

export const ImprovementForm = (view: WriteFormView) => {
  const t = useTexts(improvementTexts);
  const { form, choices } = view;
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
      <PageHeader crumbs={view.crumbs} title={view.title} />
      <Card label={view.title}>
        <ActionForm action={view.action} version={view.version} class="stack" label={view.title}>
          <Input {...at(form, 'title')} label={t.titleImprovement} size="full" maxLength={500} required />
          <Textarea {...at(form, 'description')} label={t.prediction} rows={4} optional />
          <Select
            {...at(form, 'organisationId')}
            label={t.organisation}
            empty={choices.organisations.length > 1 ? t.choose : undefined}
            options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <SubGoalField form={form} choices={choices} />
          <Input {...at(form, 'dueOn')} type="date" label={t.dueImprovement} optional />
          <Submit label={view.submit} back={view.back} />
        </ActionForm>
      </Card>
    </div>
  );
};
