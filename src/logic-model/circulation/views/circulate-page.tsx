import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Checkbox, Choices } from '../../../web/components/choices.js';
import { Empty } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../../web/refusal.js';
import { draftTexts } from '../../draft.texts.js';
import { goalsTexts } from '../../goals.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { Choice, VersionWhole } from '../../logic-model.views.js';
import { circulationTexts } from '../circulation.texts.js';

export type CirculatePageProps = {
  paths: Paths;
  version: VersionWhole;
  organisations: readonly Choice[];
  form: FormState;
};

/** Chooses who is asked and until when, and says first what sending means for public documents. */
export const CirculatePage = (props: CirculatePageProps) => {
  const { paths, version, form } = props;
  const t = useTexts(circulationTexts).form;
  const goals = useTexts(goalsTexts);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: goals.title, href: paths.goals },
          { label: goals.versionNo(version.number), href: paths.version(version.number) },
          { label: t.crumb },
        ]}
        title={t.title(version.number)}
        lead={t.lead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        {version.state === 'draft' ? (
          <Form {...props} />
        ) : (
          <Empty
            level={2}
            icon="people"
            title={t.notDraft}
            action={<LinkButton href={paths.version(version.number)}>{goals.read}</LinkButton>}
          >
            {t.notDraftText}
          </Empty>
        )}
      </div>
    </>
  );
};

const Form = ({ paths, version, organisations, form }: CirculatePageProps) => {
  const t = useTexts(circulationTexts).form;
  const field = (name: string) => ({ name, error: form.errors[name] });
  return (
    <Card label={t.crumb}>
      <ActionForm action={paths.newCirculation(version.number)} class="stack stack--4" label={t.crumb}>
        <Choices
          {...field('organisationIds')}
          label={t.organisations}
          help={t.organisationsHelp}
          multiple
          options={organisations}
          value={valuesOf(form, 'organisationIds')}
        />
        <Input {...field('dueOn')} type="date" label={t.due} value={valueOf(form, 'dueOn')} required />
        <Textarea
          {...field('message')}
          label={t.message}
          help={t.messageHelp}
          optional
          rows={3}
          maxLength={4000}
          value={valueOf(form, 'message')}
        />
        <Notice kind="warning">{t.law}</Notice>
        <Checkbox {...field('confirmed')} label={t.confirm} checked={valueOf(form, 'confirmed') === 'true'} />
        <div class="btn-row">
          <Button kind="primary">{t.submit}</Button>
          <LinkButton kind="quiet" href={paths.draft}>
            {useTexts(draftTexts).node.keep}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
};
