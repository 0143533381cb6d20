import { catalogue } from '../../web/i18n/catalogue.js';

export const undoTexts = catalogue(
  {
    undo: 'Ångra',
    done: {
      'node-added': (about: string) => `Du lade till ”${about}”.`,
      'node-edited': (about: string) => `Du ändrade ”${about}”.`,
      'node-removed': (about: string) => `Du tog bort ”${about}”.`,
      'node-moved': (about: string) => `Du flyttade ”${about}”.`,
      'link-added': () => 'Du lade till ett samband.',
      'link-edited': () => 'Du ändrade ett samband.',
      'link-removed': () => 'Du tog bort ett samband.',
    },
    latest: 'Din senaste ändring:',
  },
  {
    undo: 'Undo',
    done: {
      'node-added': (about: string) => `You added “${about}”.`,
      'node-edited': (about: string) => `You edited “${about}”.`,
      'node-removed': (about: string) => `You removed “${about}”.`,
      'node-moved': (about: string) => `You moved “${about}”.`,
      'link-added': () => 'You added a link.',
      'link-edited': () => 'You edited a link.',
      'link-removed': () => 'You removed a link.',
    },
    latest: 'Your latest change:',
  },
);
