import type { NodeKind } from '../node.rules.js';

export const ANSWERS = ['accepted', 'rejected', 'open'] as const;
export type AnswerGiven = (typeof ANSWERS)[number];

export type CommentState = AnswerGiven | 'withdrawn';

/** The life of a comment. What is withdrawn stays withdrawn; an answer can change until its wording is in the draft. */
const TRANSITIONS: Readonly<Record<CommentState, readonly CommentState[]>> = {
  open: ['accepted', 'rejected', 'open', 'withdrawn'],
  accepted: ['open', 'rejected', 'accepted'],
  rejected: ['open', 'accepted', 'rejected'],
  withdrawn: [],
};

export const mayBecome = (from: CommentState, to: CommentState): boolean => TRANSITIONS[from].includes(to);

/** The last day is Stockholm's, and the whole of it. */
export const isLate = (dueOn: string, today: string): boolean => today > dueOn;

/** Whether an organisation has taken part, and how. */
export type TakingPart = 'not_answered' | 'commented' | 'no_remarks';

export const takingPart = (one: { noRemarksAt: string | null; comments: number }): TakingPart =>
  one.noRemarksAt !== null ? 'no_remarks' : one.comments > 0 ? 'commented' : 'not_answered';

/** A goal or node of the text that was sent. */
export type SentNode = {
  id: string;
  kind: NodeKind;
  number: number | null;
  subGoalId: string | null;
  text: string;
  detail: string | null;
};

const COLUMNS: readonly NodeKind[] = [
  'need',
  'resource',
  'activity',
  'output',
  'outcome',
  'effect_medium',
  'sub_goal',
  'effect_long',
  'overall_goal',
];

type Stored = Omit<SentNode, 'subGoalId'> & { subGoal: string | null; position: number };

/** The nodes of a canonical text in reading order: the overall goal, each sub-goal with what stands under it, the rest. */
export function sentNodes(canonicalText: string): SentNode[] {
  const { nodes } = JSON.parse(canonicalText) as { nodes: Stored[] };
  const numberOf = new Map(nodes.map(({ id, number }) => [id, number]));
  const place = (one: Stored): number[] => {
    if (one.kind === 'overall_goal') return [-1, 0, 0];
    const goal = one.number ?? (one.subGoal === null ? null : (numberOf.get(one.subGoal) ?? null));
    return [
      goal ?? Number.MAX_SAFE_INTEGER,
      one.kind === 'sub_goal' ? -1 : COLUMNS.indexOf(one.kind),
      one.position,
    ];
  };
  const byPlace = (a: Stored, b: Stored): number => {
    const [left, right] = [place(a), place(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (a.id < b.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  };
  return [...nodes].sort(byPlace).map(({ id, kind, number, subGoal, text, detail }) => ({
    id,
    kind,
    number,
    subGoalId: subGoal,
    text,
    detail,
  }));
}

/** Whether a proposed wording can be put in: only where the draft still says what was sent. */
export const canBePutIn = (now: string | null, sent: string): boolean => now === sent;
