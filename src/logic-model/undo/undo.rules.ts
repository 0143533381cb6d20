import type { EditedTable } from './undo.row-statements.js';

/** One row that a change touched. `was` and `became` by column, as text. */
export type Entry = {
  id: string;
  operation: 'I' | 'U' | 'D';
  table: EditedTable | 'external_factor_node' | 'goal_conflict';
  rowId: string;
  before: string | null;
  after: string | null;
  was: Row | null;
  became: Row | null;
};
type Row = Readonly<Record<string, string | null>>;

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

/** Factors’ touches and conflicts only come back with a node: what an edit adds or changes is a node or a link. */
export function editedTable({ table }: Entry): EditedTable {
  if (table !== 'version_node' && table !== 'link') throw new Error(`a row of ${table} is not edited`);
  return table;
}
