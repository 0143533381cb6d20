/** Where a reporting round is: asked for, late, closed for good. */
export type RoundState = 'planned' | 'open' | 'closed' | 'locked' | 'certified';

export type RoundVerb = 'open' | 'close' | 'lock' | 'certify';

type Step = { readonly from: RoundState; readonly to: RoundState; readonly event: string };

/** Every transition of a round. A round never goes back: what was certified stays. */
export const ROUND_STEPS: Readonly<Record<RoundVerb, Step>> = {
  open: { from: 'planned', to: 'open', event: 'opened' },
  close: { from: 'open', to: 'closed', event: 'closed' },
  lock: { from: 'closed', to: 'locked', event: 'locked' },
  certify: { from: 'locked', to: 'certified', event: 'certified' },
};

/** The verbs that a round in this state can take. */
export const roundVerbs = (state: RoundState): RoundVerb[] =>
  (Object.entries(ROUND_STEPS) as [RoundVerb, Step][])
    .filter(([, step]) => step.from === state)
    .map(([verb]) => verb);
