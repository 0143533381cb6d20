import { ActionForm } from '../components/form.js';
import type { Locale } from '../i18n/catalogue.js';
import { type RoleWord, words } from '../i18n/words.js';
import { paths } from '../navigation.js';
import { useLocale, useTexts } from '../page-context.js';
import type { Shell } from '../shell.js';
import { layoutTexts } from './layout.texts.js';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `samordnare och läsare`; with `capital`, as the start of a line. */
export const useRoles = (): ((roles: readonly RoleWord[], capital?: boolean) => string) => {
  const names = useTexts(words).role;
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (roles, capital) =>
    list.format(roles.map((role, i) => (capital && i === 0 ? names[role] : lowerFirst(names[role]))));
};

export const LanguageForm = ({ path }: { path: string }) => {
  const t = useTexts(layoutTexts);
  const other: Locale = useLocale() === 'sv' ? 'en' : 'sv';
  return (
    <ActionForm action={paths.language} fields={{ locale: other, return: path }}>
      <button type="submit" lang={other}>
        {t.otherLanguage}
      </button>
    </ActionForm>
  );
};

/** The reader's other hats, the language and the way out: forms, for each of them changes something. */
export const RoleMenuItems = ({ shell }: { shell: Shell }) => {
  const t = useTexts(layoutTexts);
  const roles = useRoles();
  const others = shell.hats.filter(({ membershipId }) => membershipId !== shell.hat?.membershipId);
  return (
    <>
      {others.map((hat) => (
        <li key={hat.membershipId}>
          <ActionForm action={paths.hat} fields={{ membership: hat.membershipId }}>
            <button type="submit">{t.actAs(roles(hat.roles), hat.organisation)}</button>
          </ActionForm>
        </li>
      ))}
      <li>
        <a href={paths.account}>{t.account}</a>
      </li>
      <li>
        <LanguageForm path={shell.path} />
      </li>
      <li>
        <ActionForm action={paths.signOut}>
          <button type="submit">{t.signOut}</button>
        </ActionForm>
      </li>
    </>
  );
};
