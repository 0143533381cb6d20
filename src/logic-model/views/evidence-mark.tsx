import { type Evidence, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';

/** How well a link is supported: the line's style, the mark on it, and the word. */
export const EvidenceMark = ({ evidence }: { evidence: Evidence }) => (
  <span class="grade-mark">
    <svg viewBox="0 0 40 16" aria-hidden="true">
      {marks[evidence]}
      <path
        class={evidence === 'established' ? 'edge-head edge-head--full' : 'edge-head'}
        d="M39 8l-9-5v10z"
      />
    </svg>
    {useTexts(words).evidence[evidence]}
  </span>
);

const marks = {
  none: (
    <>
      <path class="edge edge--none" d="M1 8h30" />
      <circle class="grade" cx="18" cy="8" r="5" />
    </>
  ),
  partial: (
    <>
      <path class="edge edge--part" d="M1 8h30" />
      <circle class="grade" cx="18" cy="8" r="5" />
      <path class="grade-fill" d="M18 3a5 5 0 0 1 0 10z" />
    </>
  ),
  established: (
    <>
      <path class="edge edge--full" d="M1 8h30" />
      <circle class="grade grade--full" cx="18" cy="8" r="5" />
    </>
  ),
} as const;
