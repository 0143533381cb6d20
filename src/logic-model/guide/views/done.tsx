import { useTexts } from '../../../web/page-context.js';
import type { VersionWhole } from '../../logic-model.views.js';
import { doneIn, type Step } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';

/** How much is written in a step, and whether something is left. */
export const Done = ({ step, draft }: { step: Step; draft: VersionWhole }) => {
  const t = useTexts(guideTexts);
  const { count, left } = doneIn(step, draft);
  if (step === 'kontroll') return null;
  return <span class="small soft">{left ? (count > 0 ? t.left : t.none) : t.count(count)}</span>;
};
