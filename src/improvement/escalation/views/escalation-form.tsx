import { Button, ButtonRow, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Select, Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { PersonalDataWarning } from '../../../web/components/personal-data.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { DeviationView } from '../../improvement.queries.js';
import { improvementTexts } from '../../improvement.texts.js';
import { escalationTexts } from '../escalation.texts.js';

export type EscalationFormView = {
  /** `/p/kvinnofrid/avvikelser` */
  base: string;
  deviation: DeviationView;
  bodies: readonly { id: string; name: string }[];
  form: FormState;
};

/** To which body, and why. */
export const EscalationForm = ({ base, deviation, bodies, form }: EscalationFormView) => {
  const t = useTexts(escalationTexts);
  const { deviations } = useTexts(improvementTexts);
  const at = `${base}/${deviation.id}`;
  const choices = bodies.filter(({ id }) => id !== deviation.escalatedBodyId);
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
      <PageHeader
        crumbs={[
          { label: deviations, href: base },
          { label: deviation.title, href: at },
          { label: t.title(deviation.no) },
        ]}
        title={t.title(deviation.no)}
        lead={t.lead}
      />
      {deviation.escalatedTo !== null && <Notice>{t.now(deviation.escalatedTo)}</Notice>}
      {choices.length === 0 ? (
        <Notice>{t.noBodies}</Notice>
      ) : (
        <ActionForm
          action={`${at}/lyft`}
          version={Number(form.values['version']) || deviation.version}
          class="stack stack--4"
          label={t.title(deviation.no)}
        >
          <PersonalDataWarning />
          <Card label={t.body} stack={4}>
            <Select
              name="bodyId"
              label={t.body}
              help={t.bodyHelp}
              empty={t.choose}
              value={valueOf(form, 'bodyId')}
              error={form.errors['bodyId']}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <Textarea
              name="reason"
              label={t.reason}
              help={t.reasonHelp}
              rows={3}
              value={valueOf(form, 'reason')}
              error={form.errors['reason']}
              plain
              required
            />
          </Card>
          <ButtonRow>
            <Button kind="primary">{t.submit}</Button>
            <LinkButton href={at} kind="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      )}
    </div>
  );
};
