import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';
import { formatCount } from '../../web/i18n/format.js';

export const catalogueTexts = catalogue(
  {
    saved: 'Sparat dubbelarbete',
    savedLead: (count: number, owners: number) =>
      count === 0
        ? 'Ingen indikator återanvänds än. Sök efter det ni vill mäta: det mesta finns redan.'
        : `${formatCount('sv', count, 'indikator', 'indikatorer')} från ${formatCount('sv', owners, 'ägare', 'ägare')} som ingen här behövt göra på nytt.`,
    taken: 'Det vi återanvänder',
    given: 'Det andra återanvänder av oss',
    nothingTaken: 'Inget återanvänds än',
    nothingTakenHelp: 'Sök bland det som redan mäts, och återanvänd det som passar.',
    nothingGiven: 'Ingen annan plattform återanvänder våra indikatorer än',
    nothingGivenHelp: 'Publicera en egen indikator så att andra kan hitta den.',
    users: 'Användare',
    atSource: 'Läge hos källan',
    answer: 'Se avtalet',
    usesHere: (count: number) =>
      count === 0 ? 'Inget led här än' : `${formatCount('sv', count, 'led', 'led')} här`,
    search: 'Sök indikatorer',
    words: 'Ord som betyder detsamma',
    wordsLead:
      'Sökningen prövar alla ord i en grupp när någon söker på ett av dem. Skriv de ord ni själva använder.',
    own: 'Plattformens ord',
    ownNone: 'Plattformen har inga egna ord än',
    ownNoneHelp: 'Lägg till dem när någon söker på ett ord som statistiken inte använder.',
    common: 'Ord som alltid följer med',
    group: 'Grupp',
    field: 'Ord eller uttryck',
    fieldHelp: 'Två till tio, med kommatecken emellan. Till exempel kvinnofrid, våld i nära relation.',
    add: 'Lägg till orden',
    save: 'Spara orden',
    remove: 'Ta bort orden',
    edit: 'Ändra',
    narrow: 'Avgränsa sökningen',
    level: 'Mäts för',
    levels: { municipality: 'Kommun', region: 'Region' },
    sex: 'Uppdelat på kön',
    frequency: 'Hur ofta',
    elsewhere: 'Används av andra',
    why: 'Träff på',
    likeAsked: (words: string, asked: string) => `${words} (liknar ”${asked}”)`,
    meansAsked: (words: string) => `${words} (betyder detsamma)`,
    clear: 'Rensa filtren',
    noneFiltered: (words: string) => `Inget av det som liknar ”${words}” passar filtren`,
    nothing: {
      fewer: 'Skriv färre ord, eller ett vanligare ord för samma sak.',
      synonyms: 'Använder ni ett eget ord för det? Lägg till det bland',
      define: 'Finns måttet ingenstans kan du definiera det, också som utvecklingsindikator.',
    },
  },
  {
    saved: 'Saved double work',
    savedLead: (count: number, owners: number) =>
      count === 0
        ? 'No indicator is reused yet. Search for what you want to measure: most of it exists.'
        : `${formatCount('en', count, 'indicator', 'indicators')} from ${formatCount('en', owners, 'owner', 'owners')} that nobody here had to make anew.`,
    taken: 'What we reuse',
    given: 'What others reuse of ours',
    nothingTaken: 'Nothing is reused yet',
    nothingTakenHelp: 'Search what is measured already, and reuse what fits.',
    nothingGiven: 'No other platform reuses our indicators yet',
    nothingGivenHelp: 'Publish an indicator of your own so that others can find it.',
    users: 'Users',
    atSource: 'State at the source',
    answer: 'See the contract',
    usesHere: (count: number) =>
      count === 0 ? 'No node here yet' : `${formatCount('en', count, 'node', 'nodes')} here`,
    search: 'Search indicators',
    words: 'Words that mean the same',
    wordsLead:
      'The search tries every word of a group when somebody searches for one of them. Write the words you use yourselves.',
    own: 'The platform’s words',
    ownNone: 'The platform has no words of its own yet',
    ownNoneHelp: 'Add them when somebody searches for a word that the statistics do not use.',
    common: 'Words that are always known',
    group: 'Group',
    field: 'Words or phrases',
    fieldHelp: 'Two to ten, with commas between, in the language of the statistics.',
    add: 'Add the words',
    save: 'Save the words',
    remove: 'Remove the words',
    edit: 'Change',
    narrow: 'Narrow the search',
    level: 'Measured for',
    levels: { municipality: 'Municipality', region: 'Region' },
    sex: 'Divided by sex',
    frequency: 'How often',
    elsewhere: 'Used by others',
    why: 'Found by',
    likeAsked: (words: string, asked: string) => `${words} (resembles “${asked}”)`,
    meansAsked: (words: string) => `${words} (means the same)`,
    clear: 'Clear the filters',
    noneFiltered: (words: string) => `Nothing of what resembles “${words}” fits the filters`,
    nothing: {
      fewer: 'Write fewer words, or a more common word for the same thing.',
      synonyms: 'Do you use a word of your own for it? Add it to the',
      define: 'If nobody measures it, you can define it, also as a development indicator.',
    },
  },
);

export const catalogueReceipts = {
  added: text(
    'Orden är tillagda. Sökningen känner dem nu.',
    'The words are added. The search knows them now.',
  ),
  changed: text('Orden är ändrade.', 'The words are changed.'),
  removed: text('Orden är borttagna.', 'The words are removed.'),
} as const;
