import { Checkbox, Choices } from '../../../web/components/choices.js';
import { Input, Select } from '../../../web/components/input.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { FormPage } from '../../views/form-page.js';
import type { OrganisationOption } from '../organisations.queries.js';
import { organisationTexts } from '../organisations.texts.js';

export type OrganisationFormView = {
  slug: string;
  form: FormState;
  /** The organisation that is changed; null for a new one. */
  editing: { id: string; name: string } | null;
  others: readonly OrganisationOption[];
};

export const OrganisationForm = ({ slug, form, editing, others }: OrganisationFormView) => {
  const t = useTexts(organisationTexts);
  const w = useTexts(words);
  const register = platformPath(slug, 'organisationer');
  const own = editing ? `${register}/${editing.id}` : register;
  const title = editing ? t.editTitle : t.newTitle;
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
      lead={editing ? undefined : t.newLead}
      crumbs={[
        { label: t.title, href: register },
        ...(editing ? [{ label: editing.name, href: own }] : []),
        { label: title },
      ]}
      form={form}
      action={own}
      self={editing ? `${own}/redigera` : undefined}
      submit={t.save}
      cancel={own}
    >
      <Input {...field('name', t.name)} maxLength={300} required />
      <Input {...field('shortName', t.shortName, t.shortNameHelp)} maxLength={60} size="short" optional />
      <Choices {...field('relation', t.relation)} options={optionsOf(w.relation)} required />
      <Select
        {...field('kind', t.kind)}
        empty={t.chooseKind}
        options={optionsOf(w.organisationKind)}
        required
      />
      <Input {...field('areaCode', t.areaCode, t.areaCodeHelp)} maxLength={4} size="short" optional />
      <Select
        {...field('memberOfId', t.memberOf)}
        empty={t.memberOfNone}
        options={others
          .filter((one) => one.id !== editing?.id)
          .map((one) => ({ value: one.id, label: one.name }))}
        optional
      />
      <Input {...field('contactFunction', t.contact, t.contactHelp)} maxLength={200} optional />
      {editing ? (
        <Checkbox
          name="active"
          label={t.active}
          help={t.activeHelp}
          checked={valueOf(form, 'active') === 'true'}
          error={form.errors['active']}
        />
      ) : (
        <input type="hidden" name="active" value="true" />
      )}
    </FormPage>
  );
};
