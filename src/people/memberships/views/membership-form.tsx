import type { Actor, Role } from '../../../shared/actor.js';
import { Page } from '../../../web/answers.js';
import { Choices } from '../../../web/components/choices.js';
import { Input, Select } from '../../../web/components/input.js';
import { words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../../web/refusal.js';
import type { OrganisationOption } from '../../organisations/organisations.queries.js';
import { FormPage } from '../../views/form-page.js';
import { grantableRoles } from '../membership.policy.js';
import type { MembershipView } from '../memberships.dto.js';
import { membershipTexts } from '../memberships.texts.js';

type MembershipFormView = {
  slug: string;
  form: FormState;
  /** The membership that is changed; null for an invitation. */
  editing: { id: string; functionTitle: string } | null;
  organisations: readonly OrganisationOption[];
  grantable: readonly Role[];
};

const MembershipForm = ({ slug, form, editing, organisations, grantable }: MembershipFormView) => {
  const t = useTexts(membershipTexts);
  const { role } = useTexts(words);
  const all = platformPath(slug, 'administration/personer');
  const own = editing ? `${all}/${editing.id}` : all;
  const title = editing ? t.editTitle : t.invite;
  const field = (name: string, label: string, help?: string) => ({
    name,
    label,
    help,
    value: valueOf(form, name),
    error: form.errors[name],
  });
  return (
    <FormPage
      title={title}
      lead={editing ? undefined : t.inviteLead}
      crumbs={[
        { label: t.title, href: all },
        ...(editing ? [{ label: editing.functionTitle, href: own }] : []),
        { label: title },
      ]}
      form={form}
      action={own}
      self={editing ? `${own}/redigera` : undefined}
      submit={editing ? t.save : t.inviteSubmit}
      cancel={own}
    >
      {!editing && (
        <Input
          {...field('email', t.email, t.emailHelp)}
          type="email"
          maxLength={254}
          autocomplete="off"
          required
        />
      )}
      <Select
        {...field('organisationId', t.organisation)}
        empty={t.chooseOrganisation}
        options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        required
      />
      <Input {...field('functionTitle', t.functionTitle, t.functionHelp)} maxLength={200} required />
      <Choices
        {...field('roles', t.roles, t.rolesHelp)}
        value={valuesOf(form, 'roles')}
        multiple
        options={grantable.map((value) => ({ value, label: role[value] }))}
      />
      <Input {...field('validFrom', t.validFrom)} type="date" required />
      <Input {...field('validTo', t.validTo, t.validToHelp)} type="date" optional />
    </FormPage>
  );
};

type FormPageOf = {
  actor: Actor;
  /** Null for an invitation. */
  editing: MembershipView | null;
  form: FormState;
  organisations: readonly OrganisationOption[];
};

/** The page with the form, of whom it may grant what. */
export function membershipFormPage({ actor, editing, form, organisations }: FormPageOf): Page {
  const t = membershipTexts[actor.locale];
  return new Page({
    title: editing ? t.editTitle : t.invite,
    current: 'personer',
    body: (
      <MembershipForm
        slug={actor.platformSlug}
        form={form}
        editing={editing}
        organisations={organisations}
        grantable={grantableRoles(actor)}
      />
    ),
  });
}
