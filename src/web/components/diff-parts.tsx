import type { DiffPart } from '../../shared/word-diff.js';

/** A wording with what came and what went marked. */
export const Parts = ({ parts }: { parts: readonly DiffPart[] }) => (
  <>
    {parts.map(({ kind, text }, index) =>
      kind === 'added' ? (
        <ins key={index}>{text}</ins>
      ) : kind === 'removed' ? (
        <del key={index}>{text}</del>
      ) : (
        text
      ),
    )}
  </>
);
