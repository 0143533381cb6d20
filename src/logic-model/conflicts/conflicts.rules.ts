import type { ConflictView, VersionWhole } from '../logic-model.views.js';

export type NumberedConflict = ConflictView & { code: string };

/** Conflicts with the short names they are pointed at by: `K1` is the first that was written. */
export const numberedConflicts = ({ conflicts }: Pick<VersionWhole, 'conflicts'>): NumberedConflict[] =>
  conflicts.map((conflict, index) => ({ ...conflict, code: `K${index + 1}` }));
