import { Input } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { accountTexts } from '../accounts.texts.js';

/** A new password, twice. Never filled in by us, not even when the form comes back. */
export const PasswordFields = ({ form }: { form: FormState }) => {
  const t = useTexts(accountTexts);
  return (
    <>
      <Input
        name="password"
        type="password"
        label={t.chosen}
        help={t.chosenHelp}
        error={form.errors['password']}
        autocomplete="new-password"
        required
      />
      <Input
        name="again"
        type="password"
        label={t.again}
        error={form.errors['again']}
        autocomplete="new-password"
        required
      />
    </>
  );
};
