import { Notice } from '../../../web/components/card.js';
import { Checkbox } from '../../../web/components/choices.js';
import { useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { matrixTexts } from '../matrix.texts.js';

/** Stands where errors would: questions that whoever fills in answers, and that stop nobody. */
export const Asks = ({ form }: { form: FormState }) => {
  const t = useTexts(matrixTexts);
  return (
    <Notice kind="warning" title={t.doubts}>
      <div class="stack stack--3" role="alert" tabIndex={-1} data-focus>
        <p>{form.errors['looksRight']}</p>
        <Checkbox name="looksRight" label={t.looksRight} />
      </div>
    </Notice>
  );
};
