/** What stands around the chains of the next version: by the keys of the facts beside this file. */
export const factors = [
  {
    text: 'Nya krav på skyddat boende',
    occursOn: '2024-04-01',
    works: 'helps',
    how: 'Tillståndsplikten gör kvaliteten jämnare, men det tar tid innan platserna räcker.',
    nodes: ['a4', 'u4'],
  },
  {
    text: 'Minskade kommunbudgetar (påhittat)',
    occursOn: null,
    works: 'hinders',
    how: 'Kommunerna får svårt att avsätta tid för nya arbetssätt.',
    nodes: ['r4', 'a4b', 'r6'],
  },
] as const;

export const sideEffect = {
  subGoal: 'goal4',
  text: 'Längre handläggning i små kommuner',
  after: 'a4',
  assumption: 'Samordnade placeringar kräver fler avstämningar innan beslut.',
} as const;

export const conflict = {
  between: ['u4', 'u4b'],
  reasoning: 'Skydd på annan ort bryter barnets skolgång och dess egna kontakter.',
} as const;
