import type { Source } from '../../logic-model/sources/sources.dto.js';

const KOLADA = 'https://www.kolada.se/';
const MADE_UP: Source = { title: 'Påhittad källhänvisning i övningsmiljön' };

/** By the keys of a link's ends. The measures are public: what is said of this county in the practice data is not. */
const KNOWN: Readonly<Record<string, readonly Source[]>> = {
  'b3 a3': [
    {
      title: 'Kolada N01460: Invånare 16–84 år som utsatts för våld eller hot om våld, andel',
      url: KOLADA,
    },
    {
      title:
        'Kolada U30750: Vuxna som aktualiserats i individ- och familjeomsorgen på grund av utsatthet för våld i nära relation',
      url: KOLADA,
    },
    MADE_UP,
  ],
};

/** What is given as the sources of a link with evidence. */
export const sourcesOf = (from: string, to: string): Source[] => [...(KNOWN[`${from} ${to}`] ?? [MADE_UP])];
