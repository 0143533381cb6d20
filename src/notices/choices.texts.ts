import { text } from '../shared/text.js';
import { catalogue } from '../web/i18n/catalogue.js';

export const choiceTexts = catalogue(
  {
    title: 'Så får du meddelanden',
    lead: 'Allt kommer till Meddelanden. Välj vad du också vill ha som mejl. Mejlet säger bara vad det gäller och när, med en länk.',
    link: 'Välj vad som mejlas',
    noMail:
      'Den här installationen skickar inga mejl. Valen sparas och gäller den dag driften ansluter en e-postserver.',
    columns: { kind: 'Meddelande', channel: 'Så får du det' },
    channels: {
      product: 'Bara här',
      'at-once': 'Mejl direkt',
      digest: 'Mejl en gång om dagen',
    },
    standard: (channel: string) => `Förvalt: ${channel}`,
    save: 'Spara valen',
  },
  {
    title: 'How you get notices',
    lead: 'Everything comes to Notices. Choose what you also want by mail. The mail says only what it is about and by when, with a link.',
    link: 'Choose what is mailed',
    noMail:
      'This installation sends no mail. The choices are kept and hold from the day a mail server is connected.',
    columns: { kind: 'Notice', channel: 'How you get it' },
    channels: { product: 'Only here', 'at-once': 'Mail at once', digest: 'Mail once a day' },
    standard: (channel: string) => `Default: ${channel}`,
    save: 'Save the choices',
  },
);

export const choiceReceipt = text('Valen är sparade.', 'The choices are saved.');

export const choiceRefusal = text('Välj ett av alternativen.', 'Choose one of the options.');
