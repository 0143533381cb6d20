export type VersionState = 'draft' | 'circulated' | 'tabled' | 'returned' | 'adopted' | 'superseded';

/** The life of a version. What is adopted only ever gives way to the next one. */
const TRANSITIONS: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ['circulated', 'tabled'],
  circulated: ['draft', 'tabled'],
  tabled: ['adopted', 'returned'],
  returned: ['draft'],
  adopted: ['superseded'],
  superseded: [],
};

export const mayBecome = (from: VersionState, to: VersionState): boolean => TRANSITIONS[from].includes(to);

/** Only a draft's content can be changed. */
export const isEditable = (state: VersionState): boolean => state === 'draft';
