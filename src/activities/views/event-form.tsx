import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { fieldId } from '../../web/components/field.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../web/refusal.js';
import type { Named } from '../activities.queries.js';
import { formTexts } from '../activity-form.texts.js';
import { ABSENCE_REASONS } from '../activity.rules.js';
import { activityTexts } from '../activity.texts.js';
import { Submit } from './activity-form.js';

export type ProfessionRow = { profession: string; count: string };

type Common = {
  crumbs: Crumb[];
  at: string;
  no: string;
  title: string;
  organisations: Named[];
  form: FormState;
};

export type EventFormView = Common & { professions: ProfessionRow[] };

const at = (form: FormState, name: string) => ({
  name,
  value: valueOf(form, name),
  error: form.errors[name],
});

export const EventForm = (view: EventFormView) => {
  const t = useTexts(formTexts);
  const { eventKind, focus } = useTexts(words);
  const { form, organisations } = view;
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      <PageHeader crumbs={view.crumbs} title={t.eventTitle} lead={t.eventLead(view.no, view.title)} />
      <ActionForm action={`${view.at}/insatser/ny`} class="stack stack--5" label={t.eventTitle}>
        <Card label={t.eventName} stack={4}>
          <Input {...at(form, 'onDate')} type="date" label={t.onDate} required />
          <Choices {...at(form, 'kind')} label={t.kind} options={optionsOf(eventKind)} required />
          <Input {...at(form, 'title')} label={t.eventName} size="full" maxLength={500} required />
          <Choices
            {...at(form, 'focus')}
            label={t.focus}
            help={t.focusHelp}
            options={optionsOf(focus)}
            optional
          />
        </Card>
        <Card label={t.met} stack={4}>
          <Select
            {...at(form, 'organiserOrganisationId')}
            label={t.organiser}
            empty={t.noOrganiser}
            options={options}
            optional
          />
          <Choices
            name="organisationIds"
            label={t.met}
            help={t.metHelp}
            multiple
            value={valuesOf(form, 'organisationIds')}
            error={form.errors['organisationIds']}
            options={options}
            optional
          />
        </Card>
        <Professions rows={view.professions} form={form} />
        <Card label={t.outcome}>
          <Textarea {...at(form, 'outcome')} label={t.outcome} rows={4} optional />
        </Card>
        <Submit label={t.saveEvent} back={view.at} />
      </ActionForm>
    </div>
  );
};

const Professions = ({ rows, form }: { rows: ProfessionRow[]; form: FormState }) => {
  const t = useTexts(formTexts);
  const empty = { profession: '', count: '' };
  return (
    <Card id="yrken" title={t.participantsByProfession} stack={3}>
      <p class="small soft">{t.professionHelp}</p>
      <ol class="form-rows form-rows--two">
        {[...rows, empty, empty, empty].map((row, index) => {
          const field = (name: keyof ProfessionRow, label: string) => ({
            name,
            id: fieldId(`participants.${String(index)}.${name}`),
            label,
            value: row[name],
            error: form.errors[`participants.${String(index)}.${name}`],
            small: true,
          });
          return (
            <li key={index} aria-label={t.row(index + 1)}>
              <Input {...field('profession', t.profession)} size="full" />
              <Input {...field('count', t.count)} type="number" />
            </li>
          );
        })}
      </ol>
    </Card>
  );
};

export const AbsenceForm = (view: Common) => {
  const t = useTexts(formTexts);
  const { absence } = useTexts(activityTexts);
  const { form } = view;
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      <PageHeader crumbs={view.crumbs} title={t.absenceTitle} lead={t.absenceLead(view.no, view.title)} />
      <Card label={t.absenceTitle}>
        <ActionForm action={`${view.at}/utan-insats`} class="stack" label={t.absenceTitle}>
          <Select
            {...at(form, 'organisationId')}
            label={t.organisation}
            empty={t.chooseOrganisation}
            options={view.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Choices
            {...at(form, 'reason')}
            label={t.reason}
            options={ABSENCE_REASONS.map((value) => ({ value, label: absence[value] }))}
            required
          />
          <Textarea {...at(form, 'note')} label={t.note} rows={3} optional />
          <Submit label={t.saveAbsence} back={view.at} />
        </ActionForm>
      </Card>
    </div>
  );
};
