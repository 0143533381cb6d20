import { BoardCard, type BoardCardProps } from '../components/board.js';
import { Board, Lane } from '../components/lanes.js';

const columns = ['Idé', 'Planerad', 'Pågår', 'Klar', 'Effekt kontrollerad', 'Parkerad'].map((name) => ({
  key: name,
  name,
}));

const card: BoardCardProps = {
  id: 'a38',
  kind: 'activity',
  no: 'A-38',
  title: 'Utbildning i riskbedömning för nya handläggare',
  href: '#kort-a38',
  organisation: 'Länsstyrelsen',
  who: 'Processledare',
  dateLabel: 'Start',
  date: '18 jan 2027',
  age: '9 dagar',
  move: {
    action: '#',
    version: 2,
    column: 'Planerad',
    columns: columns.map(({ name }) => ({ value: name, label: name })),
  },
};

const cards: Readonly<Record<string, readonly BoardCardProps[]>> = {
  Planerad: [
    card,
    {
      ...card,
      id: 'a11',
      no: 'Å-11',
      kind: 'commitment',
      title: 'Eget stöd till barn',
      dateLabel: undefined,
    },
  ],
  Pågår: [
    {
      ...card,
      id: 'v5',
      no: 'V-05',
      kind: 'deviation',
      title: 'Avtalet har stannat av',
      note: 'Orsak: minskad budget',
      date: '15 dec',
      dateLabel: undefined,
    },
    {
      ...card,
      id: 'a27',
      no: 'A-27',
      title: 'Avtal om skyddat boende',
      blocked: 'väntar på beslut i tre nämnder',
      late: true,
      old: true,
      date: 'Försenad, 30 sep',
      dateLabel: undefined,
      age: '63 dagar',
    },
  ],
  'Effekt kontrollerad': [
    {
      ...card,
      id: 'a22',
      no: 'A-22',
      title: 'Gemensam frågeguide',
      status: 'on_track',
      dateLabel: 'Kontroll',
      date: '2 nov',
      move: card.move && {
        ...card.move,
        reason: true,
        error: 'Kortet har redan flyttats. Välj kolumn igen.',
      },
    },
  ],
  Idé: [
    { ...card, id: 'f12', no: 'F-12', kind: 'improvement', title: 'Kortare frågeformulär', move: undefined },
  ],
};

export const GalleryBoard = () => (
  <Board
    label="Tavla med sex kolumner, går att rulla i sidled"
    columns={columns.map((column) => ({
      ...column,
      count: cards[column.key]?.length ?? 0,
      limit: column.key === 'Pågår' ? 1 : undefined,
    }))}
  >
    <Lane
      id="g-lane"
      label="Delmål 3"
      title="Våld upptäcks och personalen vet vad den ska göra"
      status="on_track"
      basis="Regel: 4 av 5 indikatorer på väg eller uppnådda"
      cells={columns.map((column) => ({
        ...column,
        cards: (cards[column.key] ?? []).map((shown) => <BoardCard key={shown.id} {...shown} />),
      }))}
    />
  </Board>
);
