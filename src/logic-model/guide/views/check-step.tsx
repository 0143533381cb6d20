import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { NODE_KINDS } from '../../node.rules.js';
import { FindingsCard } from '../../views/findings-card.js';
import { guideTexts } from '../guide.texts.js';
import type { GuideStepProps } from './guide-step.js';

/** The whole at the end: how much there is, and what the model finds missing in itself. */
export const CheckStep = ({ paths, draft, findings }: GuideStepProps) => {
  const t = useTexts(guideTexts);
  const names = useTexts(words).nodes;
  const all = [...draft.goals, ...draft.nodes];
  return (
    <>
      <Card title={t.checkDone} id="ritat" stack={4}>
        <Facts
          items={[
            ...NODE_KINDS.map(
              (kind) => [names[kind], String(all.filter((node) => node.kind === kind).length)] as const,
            ),
            [t.links, String(draft.links.length)] as const,
          ]}
        />
        <div class="btn-row">
          <LinkButton kind="primary" href={paths.draft}>
            {t.seeDraft}
          </LinkButton>
          <LinkButton
            icon="logic"
            href={
              draft.modelKind === 'local' ? paths.localModel(draft.modelId) : paths.overview(draft.number)
            }
          >
            {t.seeChain}
          </LinkButton>
        </div>
      </Card>
      <FindingsCard version={draft} paths={paths} findings={findings} editing />
    </>
  );
};
