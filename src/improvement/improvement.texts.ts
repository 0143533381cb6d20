import { catalogue } from '../web/i18n/catalogue.js';

export const improvementTexts = catalogue(
  {
    states: {
      idea: 'Idé',
      planned: 'Planerad',
      ongoing: 'Pågår',
      done: 'Klar',
      effect_checked: 'Effekt kontrollerad',
      parked: 'Parkerad',
      dropped: 'Nedlagd',
    },
  },
  {
    states: {
      idea: 'Idea',
      planned: 'Planned',
      ongoing: 'Ongoing',
      done: 'Done',
      effect_checked: 'Effect checked',
      parked: 'Parked',
      dropped: 'Dropped',
    },
  },
);
