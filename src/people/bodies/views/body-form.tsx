import { Checkbox, Choices } from '../../../web/components/choices.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { FormPage } from '../../views/form-page.js';
import { bodyTexts } from '../bodies.texts.js';

export type BodyFormView = { slug: string; form: FormState; editing: { id: string; name: string } | null };

export const BodyForm = ({ slug, form, editing }: BodyFormView) => {
  const t = useTexts(bodyTexts);
  const w = useTexts(words);
  const all = platformPath(slug, 'organ');
  const own = editing ? `${all}/${editing.id}` : all;
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
      crumbs={[
        { label: t.title, href: all },
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
      <Choices {...field('kind', t.kind)} options={optionsOf(w.bodyKind)} required />
      <Textarea {...field('purpose', t.purpose, t.purposeHelp)} rows={3} maxLength={2000} optional />
      <Choices {...field('quorumRule', t.quorum, t.quorumHelp)} options={optionsOf(w.quorumRule)} required />
      <Input {...field('quorumN', t.quorumN, t.quorumNHelp)} type="number" size="short" optional />
      <Input {...field('wipLimit', t.wipLimit, t.wipHelp)} type="number" size="short" optional />
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
