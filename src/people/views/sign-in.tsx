import type { Hat } from '../../shared/actor.js';
import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionButton, ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import type { DemoAccount } from '../demo-accounts.js';
import { signInTexts } from '../sign-in.texts.js';

export type SignInView = {
  form: FormState;
  to: string;
  demo: { accounts: DemoAccount[]; password: string } | null;
};

export const SignInForm = ({ form, to, demo }: SignInView) => {
  const t = useTexts(signInTexts);
  return (
    <div class="stack stack--5">
      <PageHeader title={t.title} lead={t.lead} />
      <ErrorSummary errors={form.errors} />
      <Card label={t.title}>
        <ActionForm action="/logga-in" fields={{ till: to }} class="stack" label={t.title}>
          <Input
            name="email"
            type="email"
            label={t.email}
            value={valueOf(form, 'email')}
            error={form.errors['email']}
            autocomplete="username"
            required
          />
          <Input
            name="password"
            type="password"
            label={t.password}
            error={form.errors['password']}
            autocomplete="current-password"
            required
          />
          <Button kind="primary">{t.submit}</Button>
          <p class="small soft">{t.forgotten}</p>
        </ActionForm>
      </Card>
      {demo && <DemoAccounts to={to} {...demo} />}
    </div>
  );
};

const DemoAccounts = ({
  accounts,
  password,
  to,
}: {
  accounts: DemoAccount[];
  password: string;
  to: string;
}) => {
  const t = useTexts(signInTexts);
  return (
    <Card id="ovningskonton" title={t.demoTitle} stack={3}>
      <p class="small soft">{t.demoLead}</p>
      <ul class="list-plain stack stack--2">
        {accounts.map((account) => (
          <li key={account.email}>
            <ActionButton
              action="/logga-in"
              fields={{ email: account.email, password, till: to }}
              small
              icon="user"
              about={account.email}
            >
              {account.label}
            </ActionButton>
            <p class="tiny soft">{account.may}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export type HatView = { hats: readonly Hat[]; chosen: string | null };

export const HatForm = ({ hats, chosen }: HatView) => {
  const t = useTexts(signInTexts);
  const { role } = useTexts(words);
  return (
    <div class="stack stack--5">
      <PageHeader title={t.hatTitle} lead={t.hatLead} />
      <Card label={t.hatTitle}>
        <ActionForm action="/hatt" class="stack" label={t.hatTitle}>
          <Choices
            name="membership"
            label={t.hatLegend}
            required
            value={chosen ?? hats[0]?.membershipId}
            options={hats.map((hat) => ({
              value: hat.membershipId,
              label: `${hat.functionTitle}, ${hat.organisationName}`,
              note: `${hat.platformName}. ${hat.roles.map((one) => role[one]).join(', ')}`,
            }))}
          />
          <Button kind="primary">{t.hatSubmit}</Button>
        </ActionForm>
      </Card>
    </div>
  );
};

export const NoHat = () => {
  const t = useTexts(signInTexts);
  return (
    <div class="stack stack--5">
      <PageHeader title={t.noHatTitle} lead={t.noHatText} />
      <ActionButton action="/logga-ut">{t.signOut}</ActionButton>
    </div>
  );
};
