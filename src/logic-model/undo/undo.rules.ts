import type { Actor } from '../../shared/actor.js';
import { text, type Text } from '../../shared/text.js';
import type { EditedTable } from './undo.row-statements.js';

/** Whose change of which draft is taken back. */
export type Where = { actor: Actor; versionId: string };

/** One row that a change touched. `was` and `became` by column, as text. */
export type Entry<Table extends string = EditedTable | 'external_factor_node'> = {
  id: string;
  operation: 'I' | 'U' | 'D';
  table: Table;
  rowId: string;
  before: string | null;
  after: string | null;
  was: Row | null;
  became: Row | null;
};
type Row = Readonly<Record<string, string | null>>;

/** A row that says something of its own; a factor’s touch only stands there or does not. */
export const isEdited = (entry: Entry): entry is Entry<EditedTable> => entry.table !== 'external_factor_node';

const isSubGoal = ({ was, became }: Entry): boolean => (became ?? was)?.['kind'] === 'sub_goal';

/** A sub-goal came or went: then the others' numbers only followed, and follow again. */
export const renumbers = (entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.table === 'version_node' && entry.operation !== 'U' && isSubGoal(entry));

/** The columns that an edit changed, and that are changed back. */
export function changedColumns({ was, became }: Entry, numbersFollow: boolean): string[] {
  const passed = new Set(['version', ...(numbersFollow ? ['number'] : [])]);
  return Object.keys(became ?? {}).filter(
    (column) => !passed.has(column) && became?.[column] !== was?.[column] && /^[a-z_]+$/.test(column),
  );
}

/** What must be as it was made for it to be taken away again: not its place among the others. */
export const ownColumns = ({ became }: Entry): string[] =>
  Object.keys(became ?? {}).filter(
    (column) => !['version', 'position', 'number'].includes(column) && /^[a-z_]+$/.test(column),
  );

/** What a refusal calls it. */
export function nameOf({ table, was, became }: Entry): Text {
  if (table === 'link') return text('sambandet', 'the link');
  if (table === 'goal_conflict') return text('målkonflikten', 'the goal conflict');
  if (table === 'external_factor_node')
    return text('vad omvärldsfaktorn rör', 'what the external factor touches');
  const wording = `”${(became ?? was)?.['text'] ?? ''}”`;
  return text(wording, wording);
}
