/** Words that are common in one language and are no words, or no likely ones, in the other. */
const SWEDISH =
  'och inte att är på till som av för från med ett eller vid ska kan har utan efter mellan alla visa spara ändra lägg ta bort ingen inget inga saknas rapport delmål åtagande åtaganden aktiviteter avvikelse senast senaste';
const ENGLISH =
  'the and not of to is are was from with when this that which these has have been cannot show save change add remove none missing report reports commitment commitments activity activities deviation goal goals who whose';

const asPattern = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_/.-])(${words.split(' ').join('|')})(?![\\p{L}\\p{N}_/-])`, 'iu');

const swedish = asPattern(SWEDISH.replace(/\b(for|has|kan|med|ta)\b ?/g, ''));
const english = asPattern(ENGLISH);

/** A word of Swedish alone, or a letter of it. */
export const looksSwedish = (text: string): boolean => swedish.test(text) || /[åäöÅÄÖ]/.test(text);

/** A word of English alone. */
export const looksEnglish = (text: string): boolean => english.test(text);
