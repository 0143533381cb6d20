import { Checkbox } from '../../../web/components/choices.js';
import { Input, Select, Textarea } from '../../../web/components/input.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { OrganisationOption } from '../../organisations/organisations.queries.js';
import type { HolderOption } from '../../memberships/memberships.queries.js';
import { FormPage } from '../../views/form-page.js';
import { bodyTexts } from '../bodies.texts.js';
import type { BodyView, SeatView } from '../bodies.views.js';

export type SeatFormView = {
  slug: string;
  form: FormState;
  body: BodyView;
  editing: SeatView | null;
  organisations: readonly OrganisationOption[];
  holders: readonly HolderOption[];
};

export const SeatForm = ({ slug, form, body, editing, organisations, holders }: SeatFormView) => {
  const t = useTexts(bodyTexts);
  const all = platformPath(slug, 'organ');
  const own = `${all}/${body.id}`;
  const action = editing ? `${own}/platser/${editing.id}` : `${own}/platser`;
  const title = editing ? t.editSeatTitle : t.newSeatTitle;
  const field = (name: string, label: string, help?: string) => ({
    name,
    label,
    help,
    value: valueOf(form, name),
    error: form.errors[name],
  });
  const box = (name: string, label: string, help: string) => ({
    name,
    label,
    help,
    checked: valueOf(form, name) === 'true',
    error: form.errors[name],
  });
  return (
    <FormPage
      title={title}
      crumbs={[{ label: t.title, href: all }, { label: body.name, href: own }, { label: title }]}
      form={form}
      action={action}
      self={editing ? action : undefined}
      submit={t.saveSeat}
      cancel={own}
    >
      <Input {...field('functionTitle', t.functionTitle, t.functionHelp)} maxLength={200} required />
      <Select
        {...field('organisationId', t.organisation)}
        empty={t.chooseOrganisation}
        options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        required
      />
      <Textarea {...field('mandate', t.mandate, t.mandateHelp)} rows={2} maxLength={1000} optional />
      <Select
        {...field('membershipId', t.holder, t.holderHelp)}
        empty={t.holderNone}
        options={holders.map((one) => ({
          value: one.id,
          label: one.label,
          group: one.organisationName,
        }))}
        optional
      />
      <Checkbox {...box('chair', t.chair, t.chairHelp)} />
      <Checkbox {...box('substitute', t.substitute, t.substituteHelp)} />
      <Input {...field('validFrom', t.validFrom)} type="date" required />
      <Input {...field('validTo', t.validTo, t.validToHelp)} type="date" optional />
    </FormPage>
  );
};
