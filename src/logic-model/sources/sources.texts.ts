import { catalogue } from '../../web/i18n/catalogue.js';

export const sourcesTexts = catalogue(
  {
    sources: 'Källor',
    sourcesOf: (link: string) => `Källor till ${link}`,
    cited: (link: string, titles: string) => `Källor till ${link}: ${titles}`,
  },
  {
    sources: 'Sources',
    sourcesOf: (link: string) => `Sources of ${link}`,
    cited: (link: string, titles: string) => `Sources of ${link}: ${titles}`,
  },
);
