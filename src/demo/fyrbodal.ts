import type { ChainFacts } from './chain.js';

/**
 * A second, smaller platform: Fyrbodal in Västra Götaland. It proves isolation, and that an indicator another
 * platform has published is reused here, not copied. Fourteen municipalities are Fyrbodal's in Kolada's group. The
 * fifteenth is assumed: Kolada counts Lilla Edet to Göteborgsregionen, and its name here says so.
 */
export const fyrbodal = {
  slug: 'fyrbodal',
  name: 'Våld i nära relationer i Fyrbodal',
  county: 'Västra Götalands län',
  countyCode: '14',
  coordinatedBy: 'Fyrbodals kommunalförbund',
};

export const fyrbodalMunicipalities: readonly (readonly [code: string, name: string])[] = [
  ['1421', 'Orust kommun'],
  ['1427', 'Sotenäs kommun'],
  ['1430', 'Munkedals kommun'],
  ['1435', 'Tanums kommun'],
  ['1438', 'Dals-Eds kommun'],
  ['1439', 'Färgelanda kommun'],
  ['1460', 'Bengtsfors kommun'],
  ['1461', 'Melleruds kommun'],
  ['1462', 'Lilla Edets kommun (antagen i övningen)'],
  ['1484', 'Lysekils kommun'],
  ['1485', 'Uddevalla kommun'],
  ['1486', 'Strömstads kommun'],
  ['1487', 'Vänersborgs kommun'],
  ['1488', 'Trollhättans stad'],
  ['1492', 'Åmåls kommun'],
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
