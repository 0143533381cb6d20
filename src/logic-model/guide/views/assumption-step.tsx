import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf } from '../../../web/refusal.js';
import { unexplained } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';
import type { GuideStepProps } from './guide-step.js';

/** One arrow at a time: why is it believed? */
export const AssumptionStep = ({ paths, draft, form, linkId, after }: GuideStepProps) => {
  const t = useTexts(guideTexts);
  const left = unexplained(draft);
  const passed = left.findIndex(({ id }) => id === after);
  const link = left.find(({ id }) => id === linkId) ?? left[(passed + 1) % Math.max(left.length, 1)];
  const all = new Map([...draft.goals, ...draft.nodes].map((node) => [node.id, node]));
  if (!link)
    return (
      <Card label={t.step.antaganden.question}>
        <p>{draft.links.length === 0 ? t.noLinks : t.allExplained}</p>
      </Card>
    );
  const from = all.get(link.fromNodeId);
  const to = all.get(link.toNodeId)?.text ?? '';
  const isNeed = from?.kind === 'need';
  const why = isNeed ? t.whyMeets : t.why;
  return (
    <Card
      title={(isNeed ? t.meet : t.ifThen)(from?.text ?? '', to)}
      id="pilen"
      stack={4}
      aside={<span class="small soft">{t.linksLeft(left.length)}</span>}
    >
      <ActionForm
        action={paths.guide('antaganden')}
        version={Number(valueOf(form, 'version') || link.version)}
        fields={{ linkId: link.id }}
        label={why}
        class="stack stack--5"
      >
        <Textarea
          name="assumption"
          label={why}
          value={valueOf(form, 'assumption')}
          error={form.errors['assumption']}
          rows={3}
          required
          maxLength={2000}
        />
        <div class="btn-row">
          <Button kind="primary" name="go" value={left.length === 1 ? 'next' : 'stay'}>
            {left.length === 1 ? t.onwards : t.save}
          </Button>
          {left.length > 1 && (
            <LinkButton kind="quiet" href={`${paths.guide('antaganden')}?efter=${link.id}`}>
              {t.skip}
            </LinkButton>
          )}
        </div>
      </ActionForm>
    </Card>
  );
};
