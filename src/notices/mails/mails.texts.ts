import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';
import { plural } from '../../web/i18n/format.js';

export const mailsTexts = catalogue(
  {
    title: 'Utskickade mejl',
    lead: 'Hur det har gått med mejlen från plattformen. Vad som står i dem visas inte.',
    show: 'Visa mejl',
    all: 'Alla',
    states: { waiting: 'Väntar', sent: 'Skickat', failed: 'Misslyckades', dropped: 'Behövdes inte' },
    filters: { waiting: 'Väntar', sent: 'Skickade', failed: 'Misslyckade', dropped: 'Behövdes inte' },
    columns: {
      recipient: 'Mottagare',
      state: 'Läge',
      why: 'Varför',
      tried: 'Senaste försöket',
    },
    attempts: (count: number) => plural(count, 'Ett försök', `${String(count)} försök`),
    next: (at: string) => `Nästa försök ${at}`,
    notTried: 'Inte än',
    noFault: 'Inget fel',
    droppedWhy: 'Mottagaren hade redan läst meddelandet eller har slutat.',
    retry: 'Försök igen',
    retryAll: 'Försök igen med alla',
    none: 'Inga mejl att visa',
    noneText: 'Här syns varje mejl som plattformen har skickat eller försökt skicka.',
    noneFailed: 'Inget mejl har misslyckats',
    noneFailedText:
      'Ett mejl som inte går fram försöks på nytt i ungefär tre dygn. Först därefter hamnar det här.',
    showAll: 'Visa alla mejl',
    noMail: 'Den här installationen skickar inga mejl.',
    faults: {
      receiver: 'Mottagarens adress tas inte emot.',
      password: 'E-postservern godtog inte användare och lösenord. Driften behöver rätta det.',
      line: 'E-postservern svarade inte.',
      encryption: 'E-postserverns kryptering kunde inte godtas. Driften behöver se över certifikatet.',
      other: 'E-postservern tog inte emot mejlet.',
    },
  },
  {
    title: 'Mails sent',
    lead: 'How it has gone with the platform’s mails. What they say is not shown.',
    show: 'Show mails',
    all: 'All',
    states: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', dropped: 'Not needed' },
    filters: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', dropped: 'Not needed' },
    columns: {
      recipient: 'Receiver',
      state: 'State',
      why: 'Why',
      tried: 'Last attempt',
    },
    attempts: (count: number) => plural(count, 'One attempt', `${String(count)} attempts`),
    next: (at: string) => `Next attempt ${at}`,
    notTried: 'Not yet',
    noFault: 'No error',
    droppedWhy: 'The receiver had already read the notice, or has left.',
    retry: 'Try again',
    retryAll: 'Try all again',
    none: 'No mails to show',
    noneText: 'Every mail that the platform has sent or tried to send is seen here.',
    noneFailed: 'No mail has failed',
    noneFailedText:
      'A mail that does not come through is tried for about three days. Only then it comes here.',
    showAll: 'Show all mails',
    noMail: 'This installation sends no mail.',
    faults: {
      receiver: 'The receiver’s address is not accepted.',
      password:
        'The mail server did not accept user and password. Those who run the service need to mend it.',
      line: 'The mail server did not answer.',
      encryption:
        'The mail server’s encryption could not be trusted. Those who run the service need to look at the certificate.',
      other: 'The mail server did not take the mail.',
    },
  },
);

export const mailsReceipts = {
  one: text('Mejlet skickas på nytt inom några sekunder.', 'The mail is tried again within seconds.'),
  all: (count: number) =>
    text(
      plural(count, 'Ett mejl skickas på nytt.', `${String(count)} mejl skickas på nytt.`),
      plural(count, 'One mail is tried again.', `${String(count)} mails are tried again.`),
    ),
};

export type FaultWord = keyof (typeof mailsTexts)['sv']['faults'];

/** A fault's code in words; the code itself stands beside, for those who run the service. */
export function faultWord(fault: string): FaultWord {
  if (fault.startsWith('EENVELOPE')) return 'receiver';
  if (fault.startsWith('EAUTH')) return 'password';
  if (/^(ETLS|CERT_|DEPTH_|SELF_|UNABLE_|ERR_TLS)/.test(fault)) return 'encryption';
  return /^(ESOCKET|ETIMEDOUT|ECONN|EDNS)/.test(fault) ? 'line' : 'other';
}
