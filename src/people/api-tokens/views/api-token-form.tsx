import { Choices } from '../../../web/components/choices.js';
import { Input } from '../../../web/components/input.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../../web/refusal.js';
import { FormPage } from '../../views/form-page.js';
import { SCOPES } from '../api-tokens.dto.js';
import { tokenTexts } from '../api-tokens.texts.js';

export type ApiTokenFormView = { slug: string; form: FormState; actsAs: string };

export const ApiTokenForm = ({ slug, form, actsAs }: ApiTokenFormView) => {
  const t = useTexts(tokenTexts);
  const here = platformPath(slug, 'api-nycklar');
  return (
    <FormPage
      title={t.newTitle}
      lead={t.newLead(actsAs)}
      crumbs={[{ label: t.title, href: here }, { label: t.newTitle }]}
      form={form}
      action={here}
      submit={t.submit}
      cancel={here}
    >
      <Input
        name="name"
        label={t.name}
        help={t.nameHelp}
        value={valueOf(form, 'name')}
        error={form.errors['name']}
        maxLength={100}
        required
      />
      <Choices
        name="scopes"
        label={t.scopes}
        value={valuesOf(form, 'scopes')}
        error={form.errors['scopes']}
        multiple
        options={SCOPES.map((scope) => ({ value: scope, label: t.scope[scope], note: t.scopeNote[scope] }))}
      />
      <Input
        name="lastDay"
        type="date"
        label={t.lastDay}
        help={t.lastDayHelp}
        value={valueOf(form, 'lastDay')}
        error={form.errors['lastDay']}
        required
      />
    </FormPage>
  );
};
