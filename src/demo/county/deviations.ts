import type { OrganisationKey } from './organisations.js';

export type DeviationFacts = {
  title: string;
  description: string;
  subGoal: number;
  raisedBy: OrganisationKey;
  owner: OrganisationKey;
  /** Days from today. */
  since: number;
  severity: 'low' | 'medium' | 'high';
  cause?: string;
  containment?: string;
  state: 'open' | 'action' | 'followed_up' | 'closed';
  effectCheck?: string;
  /** Why it was brought before the steering group. */
  escalated?: string;
};

export const deviations: readonly DeviationFacts[] = [
  {
    title: 'Samtalsstöd till våldsutövare minskar',
    description: 'Två kommuner har stängt sina mottagningar och hänvisar inte vidare.',
    subGoal: 5,
    raisedBy: 'kriminalvarden',
    owner: 'lansstyrelsen',
    since: -41,
    severity: 'high',
    cause: 'Hög arbetsbelastning och minskad budget.',
    containment: 'Frivården tar emot hänvisningar under tiden.',
    state: 'action',
  },
  {
    title: 'Avtal om skyddat boende har stannat av',
    description: 'Förhandlingarna väntar på beslut i tre nämnder.',
    subGoal: 4,
    raisedBy: 'botkyrka',
    owner: 'storsthlm',
    since: -18,
    severity: 'medium',
    state: 'open',
    escalated: 'Det krävs beslut i tre nämnder, och det råder ägaren inte över.',
  },
  {
    title: 'Utbildningen når inte timvikarier',
    description: 'Vikarier kan inte delta på schemalagd tid.',
    subGoal: 3,
    raisedBy: 'huddinge',
    owner: 'huddinge',
    since: -75,
    severity: 'low',
    cause: 'Utbildningen ges bara dagtid.',
    state: 'followed_up',
  },
  {
    title: 'Stödinformationen hade fel telefonnummer',
    description: 'Numret byttes utan att alla webbplatser ändrades.',
    subGoal: 1,
    raisedBy: 'jouren',
    owner: 'storsthlm',
    since: -140,
    severity: 'high',
    cause: 'Ingen ägde listan över numren.',
    containment: 'Numret rättades samma dag.',
    state: 'closed',
    effectCheck: 'Kontroll av alla webbplatser efter en månad: samtliga rätt.',
  },
];

export const improvements = [
  {
    title: 'Korta frågeformuläret på akutmottagningar',
    description: 'Personalen hinner inte med alla frågor. Pröva tre frågor i stället för nio.',
    subGoal: 3,
    organisation: 'regionen',
    state: 'idea',
  },
  {
    title: 'Gemensam remissväg från frivård till kommun',
    description: 'En kontaktperson i varje kommun.',
    subGoal: 5,
    organisation: 'kriminalvarden',
    state: 'idea',
  },
  {
    title: 'Ett telefonnummer till alla boenden',
    description: 'Pröva en gemensam bokning under ett kvartal.',
    subGoal: 4,
    organisation: 'storsthlm',
    state: 'ongoing',
  },
] as const;
