import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import type { NodeUse, NodeView, VersionWhole } from '../logic-model.views.js';

/** What goes with a node that is removed, and what stays behind. */
export const RemovalNotes = ({
  draft,
  node,
  use,
}: {
  draft: VersionWhole;
  node: NodeView;
  use: NodeUse | undefined;
}) => {
  const t = useTexts(draftTexts).node;
  const links = draft.links.filter(({ fromNodeId, toNodeId }) =>
    [fromNodeId, toNodeId].includes(node.id),
  ).length;
  return (
    <div class="stack stack--2">
      <p class="goal-list__text">{node.text}</p>
      <p>{t.removeText}</p>
      {links > 0 && <p>{t.removeLinks(links)}</p>}
      {use && use.indicators + use.activities > 0 && <p>{t.removeUses(use.indicators, use.activities)}</p>}
    </div>
  );
};
