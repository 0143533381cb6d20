import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';
import { en } from './circulation.texts.en.js';
import { sv } from './circulation.texts.sv.js';

export const circulationTexts = catalogue(sv, en);

/** What the person just did, shown once on the page they come to. */
export const receipts = {
  circulated: text(
    'Förslaget är skickat på remiss. Organisationerna ser det på sin sida.',
    'The proposal is out for comment. The organisations see it on their own page.',
  ),
  changed: text('Ändringen är sparad.', 'The change is saved.'),
  takenHome: text(
    'Remissen är hemtagen. Förslaget är ett utkast igen.',
    'The circulation has ended. The proposal is a draft again.',
  ),
  commented: text(
    'Synpunkten är lämnad. Du kan ta tillbaka den tills den är besvarad eller svarstiden är slut.',
    'The comment is given. You can withdraw it until it is answered or the time is over.',
  ),
  withdrawn: text('Synpunkten är tillbakatagen.', 'The comment is withdrawn.'),
  noRemarks: text(
    'Ni har meddelat att ni inte har något att invända.',
    'You have said that you have no remarks.',
  ),
  remarksAgain: text('Beskedet är tillbakataget.', 'That has been taken back.'),
  answered: text('Svaret är sparat.', 'The answer is saved.'),
} as const;
