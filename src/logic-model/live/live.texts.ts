import { catalogue } from '../../web/i18n/catalogue.js';

export const liveTexts = catalogue(
  {
    changed: (count: number, who: string) =>
      `${count === 1 ? 'En ändring' : `${String(count)} ändringar`} av ${who} sedan du öppnade sidan.`,
    somebody: 'någon annan',
    show: 'Visa',
  },
  {
    changed: (count: number, who: string) =>
      `${count === 1 ? 'One change' : `${String(count)} changes`} by ${who} since you opened the page.`,
    somebody: 'somebody else',
    show: 'Show',
  },
);
