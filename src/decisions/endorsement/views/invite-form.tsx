import { Button, ButtonRow, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { Empty } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { PageHeader, type Crumb } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../../web/refusal.js';
import type { Head } from '../endorsements.queries.js';
import { endorsementTexts } from '../endorsements.texts.js';

export type InviteFormProps = {
  crumbs: readonly Crumb[];
  action: string;
  back: string;
  heads: readonly Head[];
  form: FormState;
};

/** Sends an adopted version to the heads. */
export const InviteForm = ({ crumbs, action, back, heads, form }: InviteFormProps) => {
  const t = useTexts(endorsementTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <div class="stack stack--5">
      <PageHeader crumbs={crumbs} title={t.startTitle} lead={t.startLead} />
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      {heads.length === 0 ? (
        <Empty icon="people" level={2} title={t.heads}>
          {t.noHeads}
        </Empty>
      ) : (
        <Card label={t.startTitle}>
          <ActionForm action={action} class="stack" label={t.startTitle}>
            <Choices
              name="membershipIds"
              label={t.heads}
              help={t.headsHelp}
              error={form.errors['membershipIds'] ?? form.errors['membershipId']}
              value={valuesOf(form, 'membershipIds')}
              multiple
              options={heads.map((one) => ({
                value: one.membershipId,
                label: one.organisation,
                note: one.functionTitle,
              }))}
            />
            <Choices
              name="rule"
              label={t.ruleField}
              error={form.errors['rule']}
              value={valueOf(form, 'rule')}
              options={[
                { value: 'all', label: t.rules.all },
                { value: 'n', label: t.rules.n },
              ]}
            />
            <Input {...field('ruleN')} label={t.ruleNField} type="number" size="short" optional />
            <Input {...field('lastDay')} label={t.lastDayField} type="date" />
            <Textarea {...field('message')} label={t.message} rows={3} optional />
            <ButtonRow>
              <Button kind="primary">{t.send}</Button>
              <LinkButton href={back} kind="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </ActionForm>
        </Card>
      )}
    </div>
  );
};
