import type { ChainFacts } from './chain.js';

/**
 * A second, smaller platform: Fyrbodal in Västra Götaland. It proves isolation, and that an indicator another
 * platform has published is reused here, not copied. Fourteen municipalities are Fyrbodal's in Kolada's group;
 * Lilla Edet is added as the fifteenth, which the area has also been counted with.
 */
export const fyrbodal = {
  slug: 'fyrbodal',
  name: 'Våld i nära relationer i Fyrbodal',
  county: 'Västra Götalands län',
  countyCode: '14',
  coordinatedBy: 'Fyrbodals kommunalförbund',
};

export const fyrbodalMunicipalities: readonly (readonly [code: string, name: string])[] = [
  ['1421', 'Orust'],
  ['1427', 'Sotenäs'],
  ['1430', 'Munkedal'],
  ['1435', 'Tanum'],
  ['1438', 'Dals-Ed'],
  ['1439', 'Färgelanda'],
  ['1460', 'Bengtsfors'],
  ['1461', 'Mellerud'],
  ['1462', 'Lilla Edet'],
  ['1484', 'Lysekil'],
  ['1485', 'Uddevalla'],
  ['1486', 'Strömstad'],
  ['1487', 'Vänersborg'],
  ['1488', 'Trollhättan'],
  ['1492', 'Åmål'],
];

export const fyrbodalOverall = 'Våldsutsatta i Fyrbodal får stöd av samma kvalitet i alla kommuner';

export const fyrbodalChains: readonly ChainFacts[] = [
  {
    no: 1,
    text: 'Varje kommun har en beslutad rutin mot våld i nära relationer',
    nodes: {
      a1: ['activity', 'Kartläggning och stödbesök i kommunerna'],
      p1: ['output', 'Kommuner med beslutad rutin'],
      u1: ['outcome', 'Handläggare arbetar efter rutinen'],
      e1: ['effect_medium', 'Stödet skiljer sig mindre mellan kommunerna'],
    },
    links: [
      ['a1', 'p1', 'Den som ser skillnaden till grannen vill minska den.'],
      ['p1', 'u1', 'Rutinen förs ut av närmaste chef.'],
      ['u1', 'e1', 'Samma arbetssätt ger likare stöd.', 'partial'],
    ],
  },
  {
    no: 2,
    text: 'Den som utövar våld erbjuds hjälp i alla kommuner',
    nodes: {
      a2: ['activity', 'Gemensamt avtal om samtalsmottagning'],
      p2: ['output', 'Kommuner som erbjuder samtal'],
    },
    links: [['a2', 'p2', 'Små kommuner kan dela på en mottagning.']],
  },
];
