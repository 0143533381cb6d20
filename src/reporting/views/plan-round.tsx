import { Button, LinkButton } from '../../web/components/button.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { roundsTexts } from '../rounds.texts.js';

const back = { sv: 'Avbryt', en: 'Cancel' };

/** The form that plans a round. */
export const PlanRoundPage = ({
  slug,
  form,
  locale,
}: {
  slug: string;
  form: FormState;
  locale: 'sv' | 'en';
}) => {
  const t = useTexts(roundsTexts);
  const day = (name: 'periodFrom' | 'periodTo' | 'opensOn' | 'dueOn', help?: string) => (
    <Input
      name={name}
      label={t[name]}
      type="date"
      help={help}
      value={valueOf(form, name)}
      error={form.errors[name]}
    />
  );
  return (
    <>
      <PageHeader
        title={t.plan}
        lead={t.planLead}
        crumbs={[{ label: t.title, href: `/p/${slug}/rapportering` }, { label: t.plan }]}
      />
      <div class="card form-card">
        <ActionForm class="stack stack--5" action={`/p/${slug}/rapportering/ny`} label={t.plan}>
          <ErrorSummary errors={form.errors} ids={{ form: null }} />
          <Input
            name="name"
            label={t.name}
            help={t.nameHelp}
            value={valueOf(form, 'name')}
            error={form.errors['name']}
            maxLength={300}
          />
          <div class="grid grid--2">
            {day('periodFrom')}
            {day('periodTo')}
            {day('opensOn', t.opensHelp)}
            {day('dueOn', t.dueHelp)}
          </div>
          <div class="btn-row">
            <Button kind="primary">{t.planConfirm}</Button>
            <LinkButton kind="quiet" href={`/p/${slug}/rapportering`}>
              {back[locale]}
            </LinkButton>
          </div>
        </ActionForm>
      </div>
    </>
  );
};
