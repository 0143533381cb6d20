import { text } from '../shared/text.js';

/** What the person just did, shown once on the page they come to. */
export const receipts = {
  created: text(
    'Utkastet är skapat. Börja med det övergripande målet.',
    'The draft is made. Begin with the overall goal.',
  ),
  draftStarted: text('Det nya utkastet är skapat.', 'The new draft is made.'),
  saved: text('Ändringen är sparad.', 'The change is saved.'),
  added: text('Ledet är tillagt.', 'The step is added.'),
  goalAdded: text('Målet är tillagt.', 'The goal is added.'),
  removed: text('Borttaget ur utkastet.', 'Removed from the draft.'),
  undone: text('Ändringen är ångrad.', 'The change is undone.'),
  redone: text('Ändringen är gjord igen.', 'The change is done again.'),
  moved: text('Ordningen är ändrad.', 'The order is changed.'),
  linkAdded: text('Sambandet är tillagt.', 'The link is added.'),
  conflictAdded: text('Målkonflikten är tillagd.', 'The goal conflict is added.'),
  factorAdded: text('Omvärldsfaktorn är tillagd.', 'The external factor is added.'),
  shared: text(
    'Utkastet är delat med alla på plattformen.',
    'The draft is shared with everybody on the platform.',
  ),
  tabled: text(
    'Förslaget är framlagt. Ledamöterna kan ta ställning.',
    'The proposal is tabled. The members can take a stand.',
  ),
  reopened: text('Utkastet är öppet igen.', 'The draft is open again.'),
  stand: text(
    'Ditt ställningstagande är sparat. Du kan ändra det tills beslutet är registrerat.',
    'Your stand is saved. You can change it until the decision is recorded.',
  ),
  adopted: text(
    'Beslutet är registrerat. Versionen är antagen.',
    'The decision is recorded. The version is adopted.',
  ),
  returned: text(
    'Förslaget är återremitterat. Samordnaren ser skälet.',
    'The proposal is returned. The coordinator sees why.',
  ),
} as const;
