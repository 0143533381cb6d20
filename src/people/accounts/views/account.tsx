import type { Identity } from '../../../shared/actor.js';
import { Button } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Checkbox, Choices } from '../../../web/components/choices.js';
import { Facts } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { optionsOf } from '../../../web/i18n/words.js';
import { useRoles } from '../../../web/layout/role-menu.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { accountTexts } from '../accounts.texts.js';
import { PasswordFields } from './password-fields.js';

export type AccountPageView = { me: Identity; form: FormState };

export const AccountPage = ({ me, form }: AccountPageView) => {
  const t = useTexts(accountTexts);
  const { form: whole, ...fields } = form.errors;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} crumbs={[{ label: t.back, href: '/' }, { label: t.title }]} />
      <div class="stack stack--5">
        {whole !== undefined && <Notice kind="error">{whole}</Notice>}
        <ErrorSummary errors={fields} />
        <Shown me={me} form={form} />
        <Password form={form} />
        <Hats me={me} />
      </div>
    </>
  );
};

const Shown = ({ me, form }: AccountPageView) => {
  const t = useTexts(accountTexts);
  return (
    <Card id="visas" title={t.shown}>
      <ActionForm action="/konto" version={Number(valueOf(form, 'version'))} class="stack" labelledBy="visas">
        <Facts items={[[t.email, me.email]]} />
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
        <Choices
          name="locale"
          label={t.language}
          value={valueOf(form, 'locale')}
          options={optionsOf(t.languages)}
          error={form.errors['locale']}
        />
        <div class="btn-row">
          <Button kind="primary">{t.save}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};

const Password = ({ form }: { form: FormState }) => {
  const t = useTexts(accountTexts);
  return (
    <Card id="losenord" title={t.password} stack={3}>
      <p class="small soft">{t.passwordLead}</p>
      <ActionForm action="/konto/losenord" class="stack" labelledBy="losenord">
        <Input
          name="old"
          type="password"
          label={t.old}
          error={form.errors['old']}
          autocomplete="current-password"
          required
        />
        <PasswordFields form={form} />
        <div class="btn-row">
          <Button>{t.change}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};

const Hats = ({ me }: { me: Identity }) => {
  const t = useTexts(accountTexts);
  const roles = useRoles();
  return (
    <Card id="uppdrag" title={t.hats}>
      {me.hats.length === 0 ? (
        <p class="soft">{t.hatsNone}</p>
      ) : (
        <Facts
          items={me.hats.map((hat) => [
            hat.platformName,
            `${hat.functionTitle}, ${hat.organisationName}. ${roles(hat.roles, true)}.`,
          ])}
        />
      )}
    </Card>
  );
};
