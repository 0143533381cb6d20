import { text } from '../../../shared/text.js';
import { catalogue } from '../../../web/i18n/catalogue.js';

export const adoptionTexts = catalogue(
  {
    card: 'Antagande',
    notYet: 'Den här verksamhetslogiken är inte antagen än.',
    adopt: 'Registrera att den är antagen…',
    title: 'Registrera att verksamhetslogiken är antagen',
    lead: 'Organisationen antar sin egen verksamhetslogik i den ordning som gäller där. Registrera beslutet här när det är fattat.',
    follows:
      'Versionen låses med en kontrollsumma och kan inte ändras mer. Den delas också med alla på plattformen. Nästa ändring görs i ett nytt utkast.',
    body: 'Organ hos er som beslutade',
    bodyHelp:
      'Till exempel Socialnämnden. Lämna tomt om du som godkännare antar den för organisationens räkning.',
    day: 'Beslutets dag',
    reference: 'Diarienummer',
    paragraph: 'Paragraf',
    note: 'Anteckning',
    submit: 'Anta version',
    version: (number: number) => `Version ${String(number)}`,
    decided: (day: string, by: string) => `Antagen ${day} av ${by}`,
    approver: 'organisationens godkännare',
    replaced: 'ersatt',
    sum: 'Kontrollsumma (SHA-256)',
    readAdopted: 'Läs den antagna versionen',
    readDraft: 'Läs utkastet',
    next: 'Starta nästa utkast…',
    nextTitle: 'Starta nästa utkast',
    nextLead: 'Det nya utkastet börjar som en kopia av den antagna versionen, som gäller tills nästa antas.',
    nextSubmit: 'Starta utkastet',
  },
  {
    card: 'Adoption',
    notYet: 'This logic model is not adopted yet.',
    adopt: 'Record that it is adopted…',
    title: 'Record that the logic model is adopted',
    lead: 'The organisation adopts its own logic model in the order that holds there. Record the decision here once it has been taken.',
    follows:
      'The version is locked with a checksum and cannot be changed any more. It is also shared with everybody on the platform. The next change is made in a new draft.',
    body: 'The body of yours that decided',
    bodyHelp:
      'For example the social welfare board. Leave it empty where you as approver adopt it on the organisation’s behalf.',
    day: 'Day of the decision',
    reference: 'Registry number',
    paragraph: 'Paragraph',
    note: 'Note',
    submit: 'Adopt version',
    version: (number: number) => `Version ${String(number)}`,
    decided: (day: string, by: string) => `Adopted on ${day} by ${by}`,
    approver: 'the organisation’s approver',
    replaced: 'superseded',
    sum: 'Checksum (SHA-256)',
    readAdopted: 'Read the adopted version',
    readDraft: 'Read the draft',
    next: 'Start the next draft…',
    nextTitle: 'Start the next draft',
    nextLead: 'The new draft begins as a copy of the adopted version, which holds until the next is adopted.',
    nextSubmit: 'Start the draft',
  },
);

export const adoptionReceipts = {
  adopted: text('Verksamhetslogiken är antagen och delad.', 'The logic model is adopted and shared.'),
  started: text('Utkastet är startat.', 'The draft is started.'),
};
