import { catalogue } from '../../web/i18n/catalogue.js';

export const timelineTexts = catalogue(
  {
    title: 'Målens versioner',
    lead: 'Alla versioner av mål och verksamhetslogik, med vad som har gjorts och beslutats om var och en. Senaste först.',
    none: 'Ingen version att visa än',
    noneText: 'Versioner visas här när samordnaren har delat, remitterat eller lagt fram dem.',
    version: (number: number, title: string) => `Version ${number}: ${title}`,
    read: 'Läs lydelsen',
    compare: (number: number) => `Jämför med version ${number}`,
    meeting: (date: string) => `möte ${date}`,
    until: (date: string) => `Svar senast ${date}`,
    tally: (yes: number, no: number, abstains: number, silent: number) =>
      `${yes} tillstyrkte, ${no} avstyrkte, ${abstains} deltog inte (jäv), ${silent} svarade inte`,
    sum: 'Kontrollsumma',
    verify: 'Räkna om och kontrollera',
  },
  {
    title: 'The versions of the goals',
    lead: 'Every version of goals and logic model, with what has been done and decided about each. Latest first.',
    none: 'No version to show yet',
    noneText: 'Versions are shown here when the coordinator has shared, circulated or tabled them.',
    version: (number: number, title: string) => `Version no. ${number}: ${title}`,
    read: 'Read the wording',
    compare: (number: number) => `Compare with version ${number}`,
    meeting: (date: string) => `meeting ${date}`,
    until: (date: string) => `Answers by ${date}`,
    tally: (yes: number, no: number, abstains: number, silent: number) =>
      `${yes} for, ${no} against, ${abstains} abstained, ${silent} did not answer`,
    sum: 'Checksum',
    verify: 'Compute again and verify',
  },
);
