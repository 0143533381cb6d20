import { useTexts } from '../../web/page-context.js';
import { logicTexts } from '../logic.texts.js';

/** The two ends of a link: an arrow for the eye, the word for who listens. */
export const FromTo = ({ from, to }: { from: string; to: string }) => (
  <>
    {from} <span aria-hidden="true">→</span>
    <span class="visually-hidden">{useTexts(logicTexts).to}</span> {to}
  </>
);
