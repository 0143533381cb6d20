import type { AnswerGiven } from '../../logic-model/circulation/circulation.rules.js';
import type { PersonKey } from './organisations.js';

/** The circulation of the proposed next version. Everything in it is made up and says so. */
export const circulated = {
  message:
    'Påhittad remiss i övningsmiljön. Titta särskilt på lydelsen av delmål 4 och på om leden under delmål 3 stämmer med er verksamhet.',
  asked: ['polisen', 'regionen', 'kriminalvarden', 'storsthlm', 'huddinge', 'sodertalje'],
};

/** What sub-goal 4 said when the proposal was sent out; the wording that came of it stands in goals-next. */
export const subGoal4AsSent =
  'Våldsutsatta vuxna och barn som upplever våld får skydd och stöd utan dröjsmål';

export type CommentFacts = {
  by: PersonKey;
  /** The key of the node; null for the whole. */
  on: string | null;
  comment: string;
  proposed?: string;
  /** Null: the writer takes it back. */
  answer: readonly [answer: AnswerGiven, reason?: string] | null;
};

export const comments = (subGoal4: string): readonly CommentFacts[] => [
  {
    by: 'regionReporter',
    on: 'goal4',
    comment:
      'Dröjsmål kan inte mätas lika hos alla vårdgivare. ”I rätt tid” går att knyta till bedömt behov. (Påhittad synpunkt)',
    proposed: subGoal4,
    answer: ['accepted', 'Lydelsen är tydligare och går att följa upp. (Påhittat svar)'],
  },
  {
    by: 'policeReporter',
    on: 'a3',
    comment:
      'Utbildningen bör också omfatta personal i yttre tjänst. Vi kan bidra med övningsfall. (Påhittad synpunkt)',
    answer: ['accepted', 'Tas med när aktiviteten planeras. (Påhittat svar)'],
  },
  {
    by: 'municipalities',
    on: 'goal6',
    comment: 'Säg vem som har ansvaret, annars blir det ingens. (Påhittad synpunkt)',
    proposed: 'En tydlig struktur för samverkan, med utpekat ansvar, inom och mellan myndigheterna',
    answer: [
      'rejected',
      'Ansvaret följer av lag och kan inte fördelas i ett mål. Det beskrivs i samverkansavtalen. (Påhittat svar)',
    ],
  },
  {
    by: 'probation',
    on: null,
    comment:
      'Förslaget är bra, men det framgår inte hur målen hänger ihop med myndigheternas egna uppdrag. (Påhittad synpunkt)',
    answer: ['open', 'Lämnas öppen: tas upp med styrgruppen inför beslutet. (Påhittat svar)'],
  },
  {
    by: 'sodertaljeReporter',
    on: 'r4',
    comment: 'Barnahus saknas i uppräkningen. (Påhittad synpunkt)',
    answer: null,
  },
];
