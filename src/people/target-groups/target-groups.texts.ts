import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';

export const targetGroupTexts = catalogue(
  {
    title: 'Målgrupper',
    lead: 'Vem arbetet är till för. Aktiviteter och noder i verksamhetslogiken väljer bland dem.',
    new: 'Lägg till målgrupp',
    newTitle: 'Lägg till en målgrupp',
    editTitle: 'Ändra målgruppen',
    edit: 'Ändra',
    save: 'Spara målgruppen',
    name: 'Namn',
    nameHelp: 'Skriv i plural och utan enskilda personer, till exempel Barn som bevittnat våld.',
    category: 'Kategori',
    parent: 'Ingår i',
    parentNone: 'Direkt under kategorin',
    position: 'Ordning',
    positionHelp: 'Lägst tal står först bland målgrupperna på samma nivå.',
    empty: 'Plattformen har inga målgrupper än',
    emptyText: 'Utan målgrupper går det inte att se vem aktiviteterna är till för.',
    remove: 'Ta bort målgruppen…',
    removeTitle: (name: string) => `Ta bort målgruppen ${name}?`,
    removeText:
      'Den försvinner ur listorna. Det går bara om inget använder den, och den kan läggas till igen.',
    removeConfirm: 'Ta bort målgruppen',
  },
  {
    title: 'Target groups',
    lead: 'Whom the work is for. Activities and nodes of the logic model choose among them.',
    new: 'Add target group',
    newTitle: 'Add a target group',
    editTitle: 'Change the target group',
    edit: 'Change',
    save: 'Save the target group',
    name: 'Name',
    nameHelp:
      'Write in the plural and without individual people, for example Children who have witnessed violence.',
    category: 'Category',
    parent: 'Part of',
    parentNone: 'Directly under the category',
    position: 'Order',
    positionHelp: 'The lowest number comes first among the target groups of the same level.',
    empty: 'The platform has no target groups yet',
    emptyText: 'Without target groups nobody can see whom the activities are for.',
    remove: 'Remove the target group…',
    removeTitle: (name: string) => `Remove the target group ${name}?`,
    removeText: 'It leaves the lists. That works only if nothing uses it, and it can be added again.',
    removeConfirm: 'Remove the target group',
  },
);

export const targetGroupReceipts = {
  added: text('Målgruppen är tillagd.', 'The target group is added.'),
  changed: text('Målgruppen är sparad.', 'The target group is saved.'),
  removed: text('Målgruppen är borttagen.', 'The target group is removed.'),
};
