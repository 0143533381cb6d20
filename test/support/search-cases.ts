/** What a coordinator asks, how they would type it, and the key figure that answers it. */
export type SearchCase = Readonly<{ question: string; typed: string; expected: string }>;

/**
 * Chosen by reading Kolada's catalogue (April 2026), before the search was written or tuned. Misspellings, å ä ö left
 * out, compounds split apart and joined, and everyday words are meant.
 */
export const SEARCH_CASES: readonly SearchCase[] = [
  { question: 'Hur många våldsutsatta söker stöd?', typed: 'våldsutsata', expected: 'U30750' },
  { question: 'Hur många får en insats?', typed: 'våld i nära relation', expected: 'U30751' },
  { question: 'Hur många når målet?', typed: 'vald i nara relationer', expected: 'U30752' },
  { question: 'Finns något om kvinnofrid?', typed: 'kvinnofrid', expected: 'U30751' },
  { question: 'Hur ofta anmäls kvinnofridsbrott?', typed: 'grov kvinofridskrenkning', expected: 'N07402' },
  { question: 'Mäter någon hedersvåld?', typed: 'hedersvåld', expected: 'U30750' },
  { question: 'Hur vanligt är kvinnomisshandel?', typed: 'kvinnomisshandel', expected: 'N07549' },
  { question: 'Hur många våldsbrott anmäls?', typed: 'anmälda vålds brott', expected: 'N07403' },
  { question: 'Hur många gör en polisanmälan?', typed: 'polisanmälningar våld', expected: 'N07403' },
  { question: 'Hur är det för barnen?', typed: 'våld mot barn', expected: 'N07541' },
  { question: 'Vågar folk gå ut?', typed: 'rädd att gå ut på kvällen', expected: 'N07609' },
  { question: 'Frågar mödravården om våld?', typed: 'frågar barnmorskan om våld', expected: 'N70608' },
  { question: 'Hur är det på nätet?', typed: 'hot på nätet', expected: 'N00615' },
  { question: 'Hur många kränks på nätet?', typed: 'nätkränkningar', expected: 'N07641' },
  { question: 'Hur många sexualbrott anmäls?', typed: 'sexualbrått', expected: 'N07537' },
  { question: 'Hur många har blivit misshandlade?', typed: 'utsatt för misshandel', expected: 'N07634' },
  { question: 'Hur många utsätts enligt enkäter?', typed: 'utsatt för våld eller hot', expected: 'N01460' },
  { question: 'Vet hemtjänsten vad den ska göra?', typed: 'äldre våld av anhörig', expected: 'U21558' },
  {
    question: 'Hur många lever länge på bistånd?',
    typed: 'långvarigt ekonomisktbistånd',
    expected: 'N31814',
  },
  { question: 'Hjälper socialtjänsten?', typed: 'hjälp från socialtjänsten våld', expected: 'U30751' },
];
