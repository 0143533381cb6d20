import { catalogue } from '../i18n/catalogue.js';
import { useTexts } from '../page-context.js';
import { Icon } from './icon.js';

export const personalDataTexts = catalogue(
  {
    warning: 'Skriv aldrig uppgifter om enskilda personer.',
    explained:
      'Inga namn, personnummer, adresser eller berättelser om ett ärende, inte heller utan namn. Texten läses av flera myndigheter och kan bli allmän handling.',
  },
  {
    warning: 'Never write anything about individual people.',
    explained:
      'No names, personal identity numbers, addresses or stories about a case, not even without names. Several authorities read the text, and it may become a public document.',
  },
);

/** Above a form with several free texts; single fields carry their own reminder. */
export const PersonalDataWarning = () => {
  const t = useTexts(personalDataTexts);
  return (
    <div class="notice notice--slim" data-kind="warning">
      <Icon name="shield" />
      <p>
        <strong>{t.warning}</strong> {t.explained}
      </p>
    </div>
  );
};
