import { catalogue } from '../web/i18n/catalogue.js';
import { plural } from '../web/i18n/format.js';

export const circulationWaitingTexts = catalogue(
  {
    answer: (due: string) => `Svara på remissen senast ${due}`,
    answerMeta: (title: string, number: number, from: string) => `${title}, version ${number}. Från ${from}.`,
    answerAction: 'Svara',
    treat: (count: number) => plural(count, 'Behandla 1 synpunkt', `Behandla ${count} synpunkter`),
    treatMeta: (title: string, number: number) => `Remissen av ${title}, version ${number}.`,
    takeHome: (number: number) => `Ta hem remissen av version ${number}`,
    takeHomeMeta: (answered: number, asked: number, due: string) =>
      `${answered} av ${asked} har svarat. Sista svarsdag: ${due}.`,
    openAction: 'Öppna',
  },
  {
    answer: (due: string) => `Comment on the proposal by ${due}`,
    answerMeta: (title: string, number: number, from: string) => `${title}, version ${number}. From ${from}.`,
    answerAction: 'Answer',
    treat: (count: number) => plural(count, 'Answer 1 comment', `Answer ${count} comments`),
    treatMeta: (title: string, number: number) => `The circulation of ${title}, version ${number}.`,
    takeHome: (number: number) => `End the circulation of version ${number}`,
    takeHomeMeta: (answered: number, asked: number, due: string) =>
      `${answered} of ${asked} have answered. The last day is ${due}.`,
    openAction: 'Open',
  },
);
