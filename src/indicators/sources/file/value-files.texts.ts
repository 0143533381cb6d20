import { text } from '../../../shared/text.js';
import { catalogue } from '../../../web/i18n/catalogue.js';
import { formatDecimal } from '../../../web/i18n/format.js';

export const fileTexts = catalogue(
  {
    title: (name: string) => `Värden ur filer: ${name}`,
    crumb: 'Värden ur filer',
    lead: 'Statistik som ges ut som Excel eller CSV, till exempel från Brå och Socialstyrelsen. Inget sparas som värden förrän du har sett vad filen gör.',
    send: 'Skicka in en fil',
    file: 'Fil',
    fileHelp:
      'Excel (.xlsx) eller CSV, högst 5 MB. Filen sparas som underlag. Den får inte innehålla uppgifter om enskilda personer.',
    publisher: 'Vem ger ut siffrorna?',
    publisherHelp: 'Till exempel Brottsförebyggande rådet (Brå).',
    year: 'Utgåva, år',
    attribution: 'Källhänvisning',
    attributionHelp: 'Så som utgivaren vill ha den. Står i avtalet för en indikator som någon annan äger.',
    licence: 'Villkor',
    receive: 'Läs filen',
    files: 'Tidigare filer',
    none: 'Inga filer än',
    noneHelp: 'Filer som skickas in syns här, med vad de gjorde.',
    columns: { file: 'Fil', from: 'Utgivare', state: 'Läge', came: 'Vad den gjorde' },
    states: { received: 'Inte hämtad', taken_in: 'Hämtad', removed: 'Borttagen' },
    coming: (done: number, total: number) => `Hämtas in: ${String(done)} av ${String(total)} delar`,
    sent: (date: string) => `inskickad ${date}`,
    goOn: 'Fortsätt',
    follow: 'Följ hämtningen',
    digest: 'Kontrollsumma (SHA-256)',
    remove: 'Ta bort filen',
    outcome: (added: number, corrected: number, unchanged: number) =>
      `${formatDecimal('sv', added)} nya, ${formatDecimal('sv', corrected)} rättade, ${formatDecimal('sv', unchanged)} oförändrade`,
  },
  {
    title: (name: string) => `Values from files: ${name}`,
    crumb: 'Values from files',
    lead: 'Statistics given out as Excel or CSV, once a year as a rule. Nothing is saved as values until you have seen what the file does.',
    send: 'Send a file',
    file: 'File',
    fileHelp:
      'Excel (.xlsx) or CSV, at most 5 MB. The file is kept as evidence. It must not hold anything about individual persons.',
    publisher: 'Who gives the figures out?',
    publisherHelp: 'The authority, as it names itself.',
    year: 'Edition, year',
    attribution: 'Attribution',
    attributionHelp:
      'As the publisher wants it. It stands in the contract of an indicator that somebody else owns.',
    licence: 'Terms',
    receive: 'Read the file',
    files: 'Earlier files',
    none: 'No files yet',
    noneHelp: 'Files that are sent are shown here, with what they did.',
    columns: { file: 'File', from: 'Publisher', state: 'State', came: 'What it did' },
    states: { received: 'Not taken in', taken_in: 'Taken in', removed: 'Removed' },
    coming: (done: number, total: number) => `Being taken in: ${String(done)} of ${String(total)} parts`,
    sent: (date: string) => `sent ${date}`,
    goOn: 'Go on',
    follow: 'Follow the import',
    digest: 'Checksum (SHA-256)',
    remove: 'Remove the file',
    outcome: (added: number, corrected: number, unchanged: number) =>
      `${formatDecimal('en', added)} new, ${formatDecimal('en', corrected)} corrected, ${formatDecimal('en', unchanged)} unchanged`,
  },
);

export const fileReceipts = {
  started: text('Filen hämtas in.', 'The file is being taken in.'),
  noFile: text('Välj en fil.', 'Choose a file.'),
  tooLarge: text(
    'Filen är större än 5 MB. Dela upp den, eller spara bara bladet med värden.',
    'The file is larger than 5 MB. Divide it, or save only the sheet with figures.',
  ),
  removed: text(
    'Filen är borttagen. Värden som hämtats ur den finns kvar.',
    'The file is removed. Values taken from it stay.',
  ),
  takenIn: (added: number, corrected: number) =>
    text(
      `Filen är hämtad: ${formatDecimal('sv', added)} nya värden, ${formatDecimal('sv', corrected)} rättade.`,
      `The file is taken in: ${formatDecimal('en', added)} new values, ${formatDecimal('en', corrected)} corrected.`,
    ),
} as const;
