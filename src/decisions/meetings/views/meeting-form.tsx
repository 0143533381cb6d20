import { Button, ButtonRow, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input, Select, Textarea } from '../../../web/components/input.js';
import { PageHeader, type Crumb } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { meetingTexts } from '../meetings.texts.js';

export type MeetingFormProps = {
  crumbs: readonly Crumb[];
  title: string;
  action: string;
  back: string;
  version: number | undefined;
  /** To choose between; of a meeting that is there the body stays. */
  bodies: readonly { id: string; name: string }[] | null;
  form: FormState;
};

export const MeetingForm = ({ crumbs, title, action, back, version, bodies, form }: MeetingFormProps) => {
  const t = useTexts(meetingTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <div class="stack stack--5">
      <PageHeader crumbs={crumbs} title={title} lead={t.planLead} />
      <ErrorSummary errors={form.errors} ids={{ form: null, state: null }} />
      <Card label={title}>
        <ActionForm action={action} version={version} class="stack" label={title}>
          {bodies && (
            <Select
              {...field('bodyId')}
              label={t.body}
              empty={t.chooseBody}
              options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Input {...field('onDate')} label={t.day} type="date" />
          <Input {...field('startsAt')} label={t.startsAt} type="time" size="short" optional />
          <Input {...field('place')} label={t.place} help={t.placeHelp} maxLength={300} />
          <Input
            {...field('firstParagraph')}
            label={t.firstParagraph}
            help={t.firstParagraphHelp}
            type="number"
            size="short"
            optional
          />
          <Textarea {...field('note')} label={t.note} rows={3} optional />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton href={back} kind="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </Card>
    </div>
  );
};
