import { Card } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { fieldId } from '../../web/components/field.js';
import { Input, Select } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import type { FieldErrors } from '../../web/components/form.js';
import type { Named } from '../activities.queries.js';
import { formTexts } from '../activity-form.texts.js';
import { activityTexts } from '../activity.texts.js';
import { Submit } from './activity-form.js';

/** One row of the form, as filled in. */
export type ParticipantRow = {
  organisationId: string;
  contribution: string;
  kr: string;
  hours: string;
  people: string;
};

export type ParticipantsFormView = {
  crumbs: Crumb[];
  no: string;
  at: string;
  version: number;
  organisations: Named[];
  rows: ParticipantRow[];
  errors: FieldErrors;
};

export const ParticipantsForm = (view: ParticipantsFormView) => {
  const t = useTexts(formTexts);
  const names = useTexts(activityTexts);
  const { rows, errors } = view;
  const title = t.participantsTitle(view.no);
  const empty = { organisationId: '', contribution: '', kr: '', hours: '', people: '' };
  const shown = [...rows, empty, empty, empty];
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={errors} ids={{ form: null, version: null }} />
      <PageHeader crumbs={view.crumbs} title={title} lead={t.participantsLead} />
      <ActionForm
        action={`${view.at}/deltagande`}
        version={view.version}
        class="stack stack--5"
        label={title}
      >
        <Card label={title} stack={4}>
          <p class="small soft">{t.rowsHelp}</p>
          <ol class="form-rows">
            {shown.map((row, index) => {
              const field = (name: keyof ParticipantRow, label: string) => ({
                name,
                id: fieldId(`participants.${String(index)}.${name}`),
                label,
                value: row[name],
                error: errors[`participants.${String(index)}.${name}`],
                small: true,
              });
              return (
                <li key={index} aria-label={t.row(index + 1)}>
                  <Select
                    {...field('organisationId', t.participant)}
                    empty={t.chooseOrganisation}
                    options={view.organisations.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                  <Input {...field('contribution', names.contribution)} />
                  <Input {...field('kr', names.kr)} type="number" />
                  <Input {...field('hours', names.hours)} type="number" />
                  <Input {...field('people', names.people)} type="number" />
                </li>
              );
            })}
          </ol>
        </Card>
        <Submit label={t.saveParticipants} back={view.at} />
      </ActionForm>
    </div>
  );
};
