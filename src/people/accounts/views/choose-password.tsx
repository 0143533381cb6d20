import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Checkbox } from '../../../web/components/choices.js';
import { Empty } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { accountTexts } from '../accounts.texts.js';
import type { LinkOwner } from '../password-links.service.js';
import { PasswordFields } from './password-fields.js';

export type ChoosePasswordView = { owner: LinkOwner; action: string; form: FormState };

export const ChoosePassword = ({ owner, action, form }: ChoosePasswordView) => {
  const t = useTexts(accountTexts);
  return (
    <>
      <PageHeader title={t.linkTitle} lead={t.linkLead(owner.email)} />
      <div class="stack">
        <ErrorSummary errors={form.errors} />
        <Card label={t.linkTitle}>
          <ActionForm action={action} class="stack" label={t.linkTitle}>
            {owner.isNew && <OwnName form={form} />}
            <PasswordFields form={form} />
            <Button kind="primary">{t.linkSubmit}</Button>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

const OwnName = ({ form }: { form: FormState }) => {
  const t = useTexts(accountTexts);
  return (
    <>
      <Input
        name="name"
        label={t.name}
        help={t.nameHelp}
        value={valueOf(form, 'name')}
        error={form.errors['name']}
        maxLength={200}
        autocomplete="name"
        required
      />
      <Checkbox
        name="showName"
        label={t.showName}
        help={t.showNameHelp}
        checked={valueOf(form, 'showName') === 'true'}
        error={form.errors['showName']}
      />
    </>
  );
};

export const LinkGone = () => {
  const t = useTexts(accountTexts);
  return (
    <>
      <PageHeader title={t.goneTitle} />
      <Empty
        icon="link"
        title={t.linkTitle}
        level={2}
        action={<LinkButton href="/logga-in">{t.toSignIn}</LinkButton>}
      >
        {t.goneText}
      </Empty>
    </>
  );
};
