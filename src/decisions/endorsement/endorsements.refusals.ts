import { text, type Text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';

export const refusals = {
  onlyHead: text(
    'Bara den som har bjudits in som organisationens chef kan svara. Kontrollera vilken roll du har valt.',
    'Only the head who was invited for the organisation can answer. Check which role you have chosen.',
  ),
  nobody: text('Välj minst en organisation.', 'Choose at least one organisation.'),
  notApprover: text(
    'Bara den som är organisationens godkännare i dag kan bjudas in. Välj i listan.',
    'Only those who are approvers of their organisation today can be invited. Choose from the list.',
  ),
  oneEach: text('Välj en chef för varje organisation.', 'Choose one head for each organisation.'),
  howMany: text('Ange hur många som behöver underteckna.', 'Say how many need to sign.'),
  tooMany: (heads: number): Text =>
    text(
      `Bara ${heads} är inbjudna. Ange högst så många.`,
      `Only ${heads} are invited. Give at most that many.`,
    ),
  dayPast: text(
    'Sista dagen har redan varit. Välj en senare.',
    'The last day has passed. Choose a later one.',
  ),
  notAdopted: text(
    'Bara en antagen version kan skickas för undertecknande.',
    'Only an adopted version can be sent to be signed.',
  ),
  alreadySigned: text(
    'Organisationen har redan undertecknat. Den som undertecknade kan återta det.',
    'The organisation has already signed. Whoever signed can withdraw it.',
  ),
  otherText: text(
    'Texten du läste är inte den som skickades för undertecknande. Läs in sidan på nytt.',
    'The text you read is not the one that was sent to be signed. Load the page again.',
  ),
  sayWhy: text(
    'Skriv varför. Alla på plattformen ser skälet.',
    'Say why. Everybody on the platform sees it.',
  ),
  cannot: {
    sign: text('Organisationen har redan undertecknat.', 'The organisation has already signed.'),
    decline: text(
      'Organisationen har redan svarat. Läs in sidan på nytt för att se svaret.',
      'The organisation has already answered. Load the page again to see it.',
    ),
    withdraw: text(
      'Det finns ingen underskrift att återta. Läs in sidan på nytt.',
      'There is no signature to withdraw. Load the page again.',
    ),
  },
} as const;

constraintMeans(
  'endorsement_subject_key',
  'membershipIds',
  'Versionen är redan skickad för undertecknande. Bjud in fler på undertecknandets sida.',
  'The version has already been sent to be signed. Invite more on the page of the endorsement.',
);
