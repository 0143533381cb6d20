import { catalogue } from '../../web/i18n/catalogue.js';

export const mergeTexts = catalogue(
  {
    title: 'Någon annan hann spara före dig',
    lead: 'Inget har skrivits över. Nedan står det du skrev, och här det som står i utkastet nu. Ta över det du vill behålla från den andra, och spara sedan.',
    same: 'Ni har skrivit samma sak. Du behöver inte spara igen.',
    empty: 'Tomt',
  },
  {
    title: 'Somebody else saved before you',
    lead: 'Nothing has been overwritten. Below is what you wrote, and here what the draft says now. Take over what you want to keep from the other, then save.',
    same: 'You wrote the same thing. There is no need to save again.',
    empty: 'Empty',
  },
);
