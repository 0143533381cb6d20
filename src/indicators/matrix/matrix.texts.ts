import { catalogue } from '../../web/i18n/catalogue.js';
import { formatCount } from '../../web/i18n/format.js';

export const matrixTexts = catalogue(
  {
    title: (name: string) => `Fyll i flera perioder: ${name}`,
    crumb: 'Flera perioder',
    choose: 'Välj rader och perioder',
    split: 'Rader',
    splits: { kon: 'Hela plattformen', kommun: 'Kommuner', organisation: 'Organisationer' },
    sex: 'Kön',
    allSexes: 'Alla tre',
    from: 'Från',
    to: 'Till',
    show: 'Visa rutorna',
    grid: (unit: string) => (unit === '' ? 'Värden per period' : `Värden per period, ${unit}`),
    place: 'Rad',
    of: (row: string, period: string) => `${row}, ${period}`,
    how: 'Skriv ett tal, till exempel 1 234,5. Skriv saknas om det finns ett värde som ni inte har, ej tillämpligt om frågan inte gäller. En stjärna efter talet betyder preliminärt: 41,2 *.',
    howWords:
      'Beskriv läget i ord. Skriv saknas om det finns ett svar som ni inte har, ej tillämpligt om frågan inte gäller. En stjärna sist betyder preliminärt.',
    howShare:
      'Skriv täljare och nämnare med snedstreck, 118/174, så räknas andelen fram. Skriv andelen själv bara när de är okända.',
    howRate: 'Känner ni täljare och nämnare skrivs de efter talet: 8,5 = 17/20000.',
    paste: 'Klistra in från ett kalkylblad',
    block: 'Rutor från kalkylbladet',
    blockHelp:
      'Kopiera rutorna i kalkylbladet och klistra in dem här. Med en rad av perioder överst och namn, kommunkod eller kön först på varje rad hamnar de rätt även i annan ordning.',
    put: 'Lägg i rutorna',
    placed: (count: number) =>
      `${formatCount('sv', count, 'ruta', 'rutor')} ur kalkylbladet skiljer sig från det som står. Inget är sparat än: se efter att allt ligger rätt, och spara sedan.`,
    placedSame: 'Kalkylbladet säger detsamma som redan står. Det finns inget att spara.',
    placeHelp: 'Inget sparas förrän du har sett rutorna och sparat.',
    moved: (text: string) =>
      text === ''
        ? 'Någon annan har ändrat rutan sedan du öppnade sidan. Spara igen om ditt värde ska gälla.'
        : `Någon annan har under tiden sparat ${text}. Spara igen om ditt värde ska gälla i stället.`,
    doubts: 'Några värden sticker ut',
    looksRight: 'Jag har kontrollerat värdena. De stämmer.',
    reason: 'Varför rättas värden?',
    reasonHelp: 'Behövs när du ändrar ett värde som redan finns. Det tidigare finns kvar i historiken.',
    comments: 'En kommentar till ett värde skrivs på sidan för perioden. Kommentarer som finns följer med.',
    save: 'Spara värdena',
  },
  {
    title: (name: string) => `Enter several periods: ${name}`,
    crumb: 'Several periods',
    choose: 'Choose rows and periods',
    split: 'Rows',
    splits: { kon: 'The whole platform', kommun: 'Municipalities', organisation: 'Organisations' },
    sex: 'Sex',
    allSexes: 'All three',
    from: 'From',
    to: 'To',
    show: 'Show the fields',
    grid: (unit: string) => (unit === '' ? 'Values by period' : `Values by period, ${unit}`),
    place: 'Row',
    of: (row: string, period: string) => `${row}, ${period}`,
    how: 'Write a figure, for example 1 234,5. Write missing if there is a value you do not have, not applicable if the question does not concern it. A star after the figure means preliminary: 41,2 *.',
    howWords:
      'Describe the position in words. Write missing if there is an answer that you do not have, not applicable if it does not concern you. A star at the end means preliminary.',
    howShare:
      'Write numerator and denominator with a slash, 118/174, and the share is worked out. Write it yourself only where they are unknown.',
    howRate: 'Numerator and denominator, where known, are written after the figure: 8,5 = 17/20000.',
    paste: 'Paste from a spreadsheet',
    block: 'Cells from the spreadsheet',
    blockHelp:
      'Copy the cells in the spreadsheet and paste them here. With a line of periods on top and a name, municipality code or sex first on each line they are placed rightly in another order too.',
    put: 'Put in the fields',
    placed: (count: number) =>
      `${formatCount('en', count, 'field', 'fields')} from the spreadsheet differ from what stands. Nothing is saved yet: see that all lies right, and then save.`,
    placedSame: 'The spreadsheet says what stands already. There is nothing to save.',
    placeHelp: 'Nothing is saved until you have seen the fields and saved.',
    moved: (text: string) =>
      text === ''
        ? 'Somebody else has changed this since you opened the page. Save again if your value is to hold.'
        : `Somebody else has saved ${text} meanwhile. Save again if your value is to hold instead.`,
    doubts: 'Some values stand out',
    looksRight: 'I have checked the values. They are right.',
    reason: 'Why are values corrected?',
    reasonHelp: 'Needed when you change a value that stands. The earlier one stays in the history.',
    comments: 'A comment on a value is written on the page of the period. Those that exist are kept.',
    save: 'Save the values',
  },
);
