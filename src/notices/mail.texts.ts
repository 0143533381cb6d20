import { catalogue } from '../web/i18n/catalogue.js';
import { plural } from '../web/i18n/format.js';

/** A mail says what it is about, by when, and where to read. Never a name, a title or what somebody wrote. */
export const mailTexts = catalogue(
  {
    due: (date: string) => `Senast ${date}.`,
    at: (platform: string) => `Det gäller plattformen ${platform}.`,
    read: 'Läs mer när du har loggat in:',
    why: 'Du väljer själv vad som mejlas:',
    digest: (count: number) => plural(count, 'Ett nytt meddelande', `${String(count)} nya meddelanden`),
    line: (what: string, count: number, due: string) =>
      `- ${what}${count > 1 ? ` (${String(count)})` : ''}${due ? `, senast ${due}` : ''}`,
  },
  {
    due: (date: string) => `By ${date}.`,
    at: (platform: string) => `It is about the platform ${platform}.`,
    read: 'Read more once you have signed in:',
    why: 'You choose what is mailed to you:',
    digest: (count: number) => plural(count, 'One new notice', `${String(count)} new notices`),
    line: (what: string, count: number, due: string) =>
      `- ${what}${count > 1 ? ` (${String(count)})` : ''}${due ? `, by ${due}` : ''}`,
  },
);
