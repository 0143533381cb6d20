import { text } from '../../../shared/text.js';
import { catalogue } from '../../../web/i18n/catalogue.js';

export const tableTexts = catalogue(
  {
    sources: 'Källor',
    title: (source: string) => `Tabeller hos ${source}`,
    crumb: 'Tabeller',
    leadWords: 'Sök en tabell, välj vad i den som ska bli en indikator och se några värden innan du sparar.',
    leadLevels:
      'Gå nedåt bland rubrikerna till en tabell, välj vad i den som ska bli en indikator och se några värden innan du sparar.',
    words: 'Sök tabell',
    wordsHelp: 'Med källans egna ord, till exempel befolkning eller lagförda personer.',
    filter: 'Visa bara det som heter',
    up: 'En nivå upp',
    levels: 'Rubriker',
    tables: 'Tabeller',
    none: 'Inga tabeller här',
    noneWords: (words: string) => `Ingen tabell heter så: ”${words}”`,
    noneHelp: 'Pröva ett annat ord, eller färre.',
    cut: 'Bara de första visas. Skriv fler ord för att se färre.',
    choose: 'Välj',
    to: (period: string) => `till och med ${period}`,

    chooseTitle: 'Välj i tabellen',
    chooseLead:
      'Förslagen är gissade ur variablernas namn: se efter att de stämmer. Områden, perioder och kön hämtas som plattformen behöver dem; i övriga variabler väljs en kod.',
    roles: 'Vad variablerna är',
    role: { area: 'Område', period: 'Period', sex: 'Kön' },
    noSex: 'Ingen: tabellen delar inte upp på kön',
    totalOnly: 'Bara totalen, inte uppdelad på kön',
    noRole: 'Välj variabel',
    codes: 'Vad indikatorn mäter',
    list: (variable: string) => `Indelning av ${variable}`,
    own: 'Tabellens egen',
    nothing: 'Tabellen har inga andra variabler att välja i.',
    show: 'Visa några värden',
    preview: 'Så läses några av värdena',
    previewNone: 'Tabellen har inga värden för plattformens områden.',
    columns: { area: 'Område och kön' },
    whole: 'Hela plattformen',
    missing: 'saknas',
    signs:
      'Källan skriver – för noll, .. för att uppgift saknas och . för att den inte kan förekomma. Här räknas – som 0; i en fil frågas det om.',
    goOn: 'Fortsätt till indikatorn',
    goOnHelp: 'Där anges riktning och mått. Inget hämtas förrän indikatorn är sparad.',
    offline: (name: string) =>
      `Den här installationen frågar inte ${name}. Driften ansluter genom att ange källans adress.`,
    frequency: {
      yearly: 'per år',
      half_yearly: 'per halvår',
      quarterly: 'per kvartal',
      monthly: 'per månad',
      unknown: '',
    },
  },
  {
    sources: 'Sources',
    title: (source: string) => `Tables of ${source}`,
    crumb: 'Tables',
    leadWords: 'Find a table, choose what of it is to be an indicator, and see some values before you save.',
    leadLevels:
      'Go down the headings to a table, choose what of it is to be an indicator, and see some values before you save.',
    words: 'Find a table',
    wordsHelp: 'In the source’s own words, which are Swedish.',
    filter: 'Show only what is called',
    up: 'One level up',
    levels: 'Headings',
    tables: 'Tables',
    none: 'No tables here',
    noneWords: (words: string) => `No table is called so: “${words}”`,
    noneHelp: 'Try another word, or fewer.',
    cut: 'Only the first are shown. Write more words to see fewer.',
    choose: 'Choose',
    to: (period: string) => `up to ${period}`,

    chooseTitle: 'Choose in the table',
    chooseLead:
      'What is filled in is guessed from the names of the variables: see that it is right. Areas, periods and sexes are fetched as the platform needs them; in other variables one code is chosen.',
    roles: 'What the variables are',
    role: { area: 'Area', period: 'Period', sex: 'Sex' },
    noSex: 'None: the table does not divide by sex',
    totalOnly: 'The total alone, not divided by sex',
    noRole: 'Choose a variable',
    codes: 'What the indicator measures',
    list: (variable: string) => `Division of ${variable}`,
    own: 'The table’s own',
    nothing: 'The table has no other variables to choose in.',
    show: 'Show some values',
    preview: 'How some of the values are read',
    previewNone: 'The table has no values for the platform’s areas.',
    columns: { area: 'Area and sex' },
    whole: 'The whole platform',
    missing: 'missing',
    signs:
      'The source writes – for zero, .. for a missing figure and . for one that cannot be. Here – counts as 0; in a file it is asked about.',
    goOn: 'Go on to the indicator',
    goOnHelp: 'Direction and measure are given there. Nothing is fetched until the indicator is saved.',
    offline: (name: string) =>
      `This installation does not ask ${name}. Whoever runs the service connects it by giving the source’s address.`,
    frequency: {
      yearly: 'by year',
      half_yearly: 'by half-year',
      quarterly: 'by quarter',
      monthly: 'by month',
      unknown: '',
    },
  },
);

export const tableReceipts = {
  chosen: text(
    'Tabellen är vald. Ange riktning och mått.',
    'The table is chosen. Give direction and measure.',
  ),
} as const;
