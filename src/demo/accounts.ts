import type { DemoAccounts } from '../people/demo-accounts.js';
import type { Locale } from '../shared/text.js';
import { people } from './county/organisations.js';

/** One password for every practice account: they exist in the demonstration alone, which listens on loopback. */
export const DEMO_PASSWORD = 'ovning-for-alla-2026';

export const FYRBODAL_COORDINATOR = 'samordnare.fyrbodal';

export const emailOf = (account: string): string => `${account}@exempel.invalid`;

type Shown = Record<Locale, readonly [label: string, may: string]>;

/** The accounts offered on the sign-in page: enough to do the whole job. What each may do follows from its roles. */
const shown: readonly (readonly [account: string, Shown])[] = [
  [
    people.coordinator.email,
    {
      sv: [
        'Samordnare, Länsstyrelsen',
        'bygger mål och verksamhetslogik, öppnar omgångar, granskar, bjuder in',
      ],
      en: ['Coordinator, county board', 'builds goals and logic model, opens rounds, reviews, invites'],
    },
  ],
  [
    people.chair.email,
    {
      sv: ['Ordförande i styrgruppen', 'tar ställning, antar eller återremitterar'],
      en: ['Chair of the steering group', 'takes a stand, adopts or returns'],
    },
  ],
  ...(
    [
      ['police', 'Polisen', 'the police'],
      ['region', 'Region Stockholm', 'the region'],
      ['municipalities', 'Storsthlm', 'the municipalities'],
    ] as const
  ).map(
    ([key, sv, en]) =>
      [
        people[key].email,
        {
          sv: [`Ledamot, ${sv}`, 'läser allt och tar ställning till förslag'],
          en: [`Steering member, ${en}`, 'reads all and takes a stand on proposals'],
        },
      ] as const,
  ),
  [
    people.reporter.email,
    {
      sv: ['Rapportör, Huddinge kommun', 'fyller i kommunens aktiviteter och rapporter'],
      en: ['Reporter, Huddinge municipality', "fills in the municipality's activities and reports"],
    },
  ],
  [
    people.approver.email,
    {
      sv: ['Godkännare, Huddinge kommun', 'lämnar in kommunens rapport'],
      en: ['Approver, Huddinge municipality', "submits the municipality's report"],
    },
  ],
  [
    people.reader.email,
    {
      sv: ['Läsare, Åklagarmyndigheten', 'läser det som är delat'],
      en: ['Reader, the prosecution authority', 'reads what is shared'],
    },
  ],
  [
    people.administrator.email,
    {
      sv: ['Administratör', 'sköter konton och nycklar, beslutar inget om innehållet'],
      en: ['Administrator', 'looks after accounts and tokens, decides nothing about content'],
    },
  ],
  [
    FYRBODAL_COORDINATOR,
    {
      sv: ['Samordnare och administratör, Fyrbodal', 'ser bara sin egen plattform'],
      en: ['Coordinator and administrator, Fyrbodal', 'sees a platform of their own only'],
    },
  ],
];

/** Who one may sign in as in the demonstration. */
export const demoAccounts: DemoAccounts = {
  in: (locale) => ({
    password: DEMO_PASSWORD,
    accounts: shown.map(
      ([
        account,
        {
          [locale]: [label, may],
        },
      ]) => ({ email: emailOf(account), label, may }),
    ),
  }),
};
