import { Button } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm } from '../../../web/components/form.js';
import { Select, Textarea, type Option } from '../../../web/components/input.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf } from '../../../web/refusal.js';
import { goalsTexts } from '../../goals.texts.js';
import { circulationTexts } from '../circulation.texts.js';
import type { SentNode } from '../circulation.rules.js';
import type { CirculationPageProps } from './circulation-page.js';

const LABEL = 90;
const shortened = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text);

/** The nodes to choose among, under their sub-goals. */
function useNodeOptions(text: readonly SentNode[]): Option[] {
  const kinds = useTexts(words).node;
  const { subGoal } = useTexts(goalsTexts);
  const { common } = useTexts(circulationTexts).comment;
  const numbers = new Map(text.map(({ id, number }) => [id, number]));
  return text.map(({ id, kind, number, subGoalId, text: said }) => {
    const goal = number ?? (subGoalId === null ? null : (numbers.get(subGoalId) ?? null));
    return {
      value: id,
      label: `${kinds[kind]}: ${shortened(said)}`,
      group: goal === null ? common : subGoal(goal),
    };
  });
}

/** One comment, on the whole or a part, with a wording where they have one. */
export const CommentForm = ({ paths, one, forms: { comment: form } }: CirculationPageProps) => {
  const t = useTexts(circulationTexts).comment;
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  const chosen = one.text.find(({ id }) => id === valueOf(form, 'nodeId'));
  return (
    <Card id="lamna" title={t.title}>
      <ActionForm
        action={`${paths.circulation(one.versionNumber)}/synpunkt`}
        class="stack"
        labelledBy="lamna"
      >
        <Select {...field('nodeId')} label={t.node} options={useNodeOptions(one.text)} empty={t.whole} />
        {chosen && (
          <p class="small soft">
            {t.now} ”{chosen.text}”
          </p>
        )}
        <Textarea
          {...field('comment')}
          label={t.comment}
          help={t.commentHelp}
          rows={4}
          maxLength={4000}
          required
        />
        <Textarea
          {...field('proposedText')}
          label={t.proposed}
          help={t.proposedHelp}
          optional
          plain
          rows={3}
          maxLength={2000}
        />
        <p>
          <Button kind="primary">{t.submit}</Button>
        </p>
      </ActionForm>
    </Card>
  );
};
