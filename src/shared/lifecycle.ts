/** One permitted change of state. `needs` says what must be told with it, a reason or a note on what was seen. */
export type Step<S extends string> = {
  readonly from: readonly S[];
  readonly to: S;
  readonly needs?: 'reason' | 'note';
  /** What happened, for the history: `started`. */
  readonly done: string;
};

/** A lifecycle as data: every verb with its step. Nobody assigns a state by hand. */
export type Lifecycle<V extends string, S extends string> = Readonly<Record<V, Step<S>>>;

const entriesOf = <V extends string, S extends string>(lifecycle: Lifecycle<V, S>): [V, Step<S>][] =>
  Object.entries(lifecycle) as [V, Step<S>][];

/** The verbs that are possible in a state, in the order of the table. */
export const verbsFrom = <V extends string, S extends string>(lifecycle: Lifecycle<V, S>, state: S): V[] =>
  entriesOf(lifecycle)
    .filter(([, step]) => step.from.includes(state))
    .map(([verb]) => verb);

/** The verb that takes a record from one state to another, or null where no step does. */
export const verbBetween = <V extends string, S extends string>(
  lifecycle: Lifecycle<V, S>,
  from: S,
  to: S,
): V | null =>
  entriesOf(lifecycle).find(([, step]) => step.to === to && step.from.includes(from))?.[0] ?? null;

/** The columns of a kanban board; each kind of card says which of its states stands in which. */
export const BOARD_COLUMNS = ['idea', 'planned', 'ongoing', 'done', 'effect_checked', 'parked'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
