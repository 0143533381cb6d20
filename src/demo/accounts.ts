import type { DemoAccounts } from '../people/demo-accounts.js';
import type { Locale } from '../shared/text.js';
import { people } from './county/organisations.js';

/** One password for every practice account: they exist in the demonstration alone, which listens on loopback. */
export const DEMO_PASSWORD = 'ovning-for-alla-2026';

export const emailOf = (account: string): string => `${account}@exempel.invalid`;

/** The accounts offered on the sign-in page: enough to do the whole job. */
const shown: readonly [keyof typeof people, Record<Locale, string>][] = [
  ['coordinator', { sv: 'Samordnare, Länsstyrelsen', en: 'Coordinator, county board' }],
  ['chair', { sv: 'Ordförande i styrgruppen', en: 'Chair of the steering group' }],
  ['police', { sv: 'Ledamot, Polisen', en: 'Steering member, the police' }],
  ['region', { sv: 'Ledamot, Region Stockholm', en: 'Steering member, the region' }],
  ['municipalities', { sv: 'Ledamot, Storsthlm', en: 'Steering member, the municipalities' }],
  ['reporter', { sv: 'Rapportör, Huddinge kommun', en: 'Reporter, Huddinge municipality' }],
  ['approver', { sv: 'Godkännare, Huddinge kommun', en: 'Approver, Huddinge municipality' }],
  ['reader', { sv: 'Läsare, Åklagarmyndigheten', en: 'Reader, the prosecution authority' }],
  ['administrator', { sv: 'Administratör', en: 'Administrator' }],
];

export const FYRBODAL_COORDINATOR = 'samordnare.fyrbodal';

/** Who one may sign in as in the demonstration. */
export const demoAccounts: DemoAccounts = {
  in: (locale) => ({
    password: DEMO_PASSWORD,
    accounts: [
      ...shown.map(([key, label]) => ({ email: emailOf(people[key].email), label: label[locale] })),
      {
        email: emailOf(FYRBODAL_COORDINATOR),
        label:
          locale === 'sv'
            ? 'Samordnare, Fyrbodal (egen plattform)'
            : 'Coordinator, Fyrbodal (a platform of its own)',
      },
    ],
  }),
};
