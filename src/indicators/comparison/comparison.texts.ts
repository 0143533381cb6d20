import { catalogue } from '../../web/i18n/catalogue.js';
import { formatCount } from '../../web/i18n/format.js';

export const comparisonTexts = catalogue(
  {
    country: 'Riket',
    compare: 'Jämför med',
    add: 'Visa jämförelse med',
    drop: 'Ta bort jämförelse med',
    full: (most: number) => `Högst ${most} visas samtidigt. Ta bort en för att välja en annan.`,
    more: 'Välj kommungrupper',
    none: 'Jämför med riket eller kommungrupper',
    noneHelp: 'De väljs på källans sida och hämtas bredvid era egna värden.',
    whole: 'Totalt här',
    members: (count: number) => formatCount('sv', count, 'kommun', 'kommuner'),
    own: (attribution: string) =>
      `Riket och kommungrupper: ${attribution}. Värdena är källans egna, inte uträknade här, och ingår inte i era. De gäller båda könen tillsammans.`,
    madeUp:
      'Riket och kommungrupper: påhittade värden. I drift är de källans egna, inte uträknade här, och ingår inte i era. De gäller båda könen tillsammans.',
    drawn: (names: string) => `Jämförs med ${names}.`,
    whatCompared: 'Jämförelser i bilden',
  },
  {
    country: 'Sweden',
    compare: 'Compare with',
    add: 'Show the comparison with',
    drop: 'Take away the comparison with',
    full: (most: number) => `At most ${most} are shown at once. Take one away to choose another.`,
    more: 'Choose groups of municipalities',
    none: 'Compare with Sweden or groups of municipalities',
    noneHelp: 'They are chosen on the source’s page and fetched beside your own values.',
    whole: 'Total here',
    members: (count: number) => formatCount('en', count, 'municipality', 'municipalities'),
    own: (attribution: string) =>
      `Sweden and groups of municipalities: ${attribution}. The values are the source’s own, not worked out here, and no part of yours. They are of both sexes together.`,
    madeUp:
      'Sweden and groups of municipalities: made-up values. In real use they are the source’s own, not worked out here, and no part of yours. They are of both sexes together.',
    drawn: (names: string) => `Compared with ${names}.`,
    whatCompared: 'Comparisons in the picture',
  },
);
