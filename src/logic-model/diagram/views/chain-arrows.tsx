import { Disclosure } from '../../../web/components/content.js';
import { useTexts } from '../../../web/page-context.js';
import { logicTexts } from '../../logic.texts.js';
import { SourcesList } from '../../sources/sources-list.js';
import { useEndCodes } from '../../views/end-codes.js';
import { EvidenceMark } from '../../views/evidence-mark.js';
import type { Diagram } from '../diagram.service.js';
import { diagramTexts } from '../diagram.texts.js';

type ChainArrowsProps = { diagram: Pick<Diagram, 'version' | 'codes'>; nodeId: string };

/** The arrows to and from the box that was chosen: why each is believed, how well, and what shows it. */
export const ChainArrows = ({ diagram, nodeId }: ChainArrowsProps) => {
  const t = useTexts(diagramTexts);
  const { fromTo, noAssumption } = useTexts(logicTexts);
  const name = useEndCodes(diagram.version, diagram.codes);
  const links = diagram.version.links.filter(({ fromNodeId, toNodeId }) =>
    [fromNodeId, toNodeId].includes(nodeId),
  );
  if (links.length === 0) return null;
  return (
    <Disclosure summary={t.arrowsHere(links.length)}>
      <ul class="list-plain stack stack--2 small">
        {links.map((link) => (
          <li key={link.id}>
            <p class="cluster">
              <strong>{fromTo(name(link.fromNodeId), name(link.toNodeId))}</strong>
              <EvidenceMark evidence={link.evidence} />
            </p>
            <p class="soft">{link.assumption ?? noAssumption}</p>
            <SourcesList sources={link.sources} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
