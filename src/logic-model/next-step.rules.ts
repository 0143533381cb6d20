import type { ModelView, VersionView } from './logic-model.views.js';

/** What this reader can do next about the goals. */
export type NextStep =
  | { key: 'create' }
  | { key: 'wait-for-model' }
  | { key: 'go-on-with-draft' | 'reopen' | 'read-draft' | 'read-circulated' | 'read-tabled'; number: number }
  | { key: 'take-stand' | 'record' | 'wait-for-answers'; number: number; answered: number; seats: number }
  | { key: 'start-next-draft' }
  | { key: 'nothing' };

export type OpenDecision = {
  quorum: { seats: number; notAnswered: number; quorum: boolean };
  seats: readonly { mine: boolean; stance: string }[];
};

export function nextStep(
  model: ModelView | null,
  open: Pick<VersionView, 'number' | 'state' | 'allowedActions'> | null,
  decision: OpenDecision | null,
  may: { create: boolean; startNextDraft: boolean },
): NextStep {
  if (!model) return { key: may.create ? 'create' : 'wait-for-model' };
  if (!open) return { key: may.startNextDraft ? 'start-next-draft' : 'nothing' };
  const { number, state } = open;
  const has = (action: string): boolean => open.allowedActions.includes(action);
  if (state === 'draft') return { key: has('edit') ? 'go-on-with-draft' : 'read-draft', number };
  if (state === 'circulated') return { key: 'read-circulated', number };
  if (state === 'returned') return { key: has('reopen') ? 'reopen' : 'read-tabled', number };
  if (!decision) return { key: 'read-tabled', number };
  const { seats, notAnswered, quorum } = decision.quorum;
  const counts = { number, answered: seats - notAnswered, seats };
  const silent = decision.seats.some(({ mine, stance }) => mine && stance === 'not_answered');
  if (has('take-stand') && silent) return { key: 'take-stand', ...counts };
  if (has('adopt') && quorum) return { key: 'record', ...counts };
  return has('take-stand') || has('adopt')
    ? { key: 'wait-for-answers', ...counts }
    : { key: 'read-tabled', number };
}
