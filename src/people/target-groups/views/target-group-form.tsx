import { DialogButton } from '../../../web/components/button.js';
import { Choices } from '../../../web/components/choices.js';
import { ConfirmDialog } from '../../../web/components/form.js';
import { Input, Select } from '../../../web/components/input.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { platformTexts } from '../../platforms/platforms.texts.js';
import { FormPage } from '../../views/form-page.js';
import type { TargetGroupView } from '../target-groups.dto.js';
import { targetGroupTexts } from '../target-groups.texts.js';

export type TargetGroupFormView = {
  slug: string;
  form: FormState;
  editing: TargetGroupView | null;
  others: readonly TargetGroupView[];
};

export const TargetGroupForm = ({ slug, form, editing, others }: TargetGroupFormView) => {
  const t = useTexts(targetGroupTexts);
  const w = useTexts(words);
  const all = platformPath(slug, 'malgrupper');
  const own = editing ? `${all}/${editing.id}` : all;
  const back = platformPath(slug, 'administration/plattform');
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
      crumbs={[{ label: useTexts(platformTexts).title, href: back }, { label: title }]}
      form={form}
      action={own}
      self={editing ? own : undefined}
      submit={t.save}
      cancel={`${back}#malgrupper`}
      below={editing && <Removal action={`${own}/ta-bort`} group={editing} />}
    >
      <Input {...field('name', t.name, t.nameHelp)} maxLength={300} required />
      <Choices {...field('category', t.category)} options={optionsOf(w.targetGroupCategory)} required />
      <Select
        {...field('parentId', t.parent)}
        empty={t.parentNone}
        options={others
          .filter((one) => one.id !== editing?.id)
          .map((one) => ({
            value: one.id,
            label: `${'– '.repeat(one.level)}${one.name}`,
            group: w.targetGroupCategory[one.category],
          }))}
        optional
      />
      <Input {...field('position', t.position, t.positionHelp)} type="number" size="short" optional />
    </FormPage>
  );
};

const Removal = ({ action, group }: { action: string; group: TargetGroupView }) => {
  const t = useTexts(targetGroupTexts);
  return (
    <div>
      <DialogButton dialog="ta-bort" kind="danger">
        {t.remove}
      </DialogButton>
      <ConfirmDialog
        id="ta-bort"
        title={t.removeTitle(group.name)}
        action={action}
        version={group.version}
        confirm={t.removeConfirm}
        kind="danger"
      >
        <p>{t.removeText}</p>
      </ConfirmDialog>
    </div>
  );
};
