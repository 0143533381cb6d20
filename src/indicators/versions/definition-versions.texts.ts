import { catalogue } from '../../web/i18n/catalogue.js';
import { formatCount } from '../../web/i18n/format.js';

export const definitionVersionTexts = catalogue(
  {
    title: 'Definitionens versioner',
    summary: (count: number, day: string) =>
      `${formatCount('sv', count, 'version', 'versioner')}, den senaste från ${day}`,
    version: (number: number) => `Version ${number}`,
    holds: 'gäller nu',
    causes: {
      defined: 'Indikatorn togs fram.',
      reused: 'Indikatorn togs in från källan.',
      redefined: 'Definitionen ändrades.',
      'definition-accepted': 'Källans nya definition godkändes. Serien fortsätter.',
      'series-broken': 'Källans nya definition godkändes.',
    },
    broken: (day: string) => `Serien är bruten från ${day}: värden före och efter jämförs inte.`,
    before: 'Före',
    older: (count: number) =>
      `${formatCount('sv', count, 'äldre version', 'äldre versioner')} finns i tjänstens API.`,
    ofOwner: (owner: string) => `Hos ägaren, ${owner}`,
    ofOwnerHelp:
      'De versioner som ägaren har publicerat, med ägarens egna nummer. Här gäller en ny först när ni har svarat.',
  },
  {
    title: 'Versions of the definition',
    summary: (count: number, day: string) =>
      `${formatCount('en', count, 'version', 'versions')}, the latest from ${day}`,
    version: (number: number) => `Version ${number}`,
    holds: 'holds now',
    causes: {
      defined: 'The indicator was defined.',
      reused: 'The indicator was taken in from its source.',
      redefined: 'The definition was changed.',
      'definition-accepted': 'The source’s new definition was accepted. The series goes on.',
      'series-broken': 'The source’s new definition was accepted.',
    },
    broken: (day: string) => `The series is broken from ${day}: values before and after are not compared.`,
    before: 'Before',
    older: (count: number) =>
      `${formatCount('en', count, 'older version is', 'older versions are')} in the service’s API.`,
    ofOwner: (owner: string) => `At its owner, ${owner}`,
    ofOwnerHelp:
      'The versions its owner has published, under the owner’s own numbers. A new one holds here once you have answered.',
  },
);
