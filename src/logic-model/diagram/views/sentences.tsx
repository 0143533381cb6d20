import { Card } from '../../../web/components/card.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { codeOf } from '../boxes.rules.js';
import type { Diagram } from '../diagram.service.js';
import { diagramTexts } from '../diagram.texts.js';
import { sentenceOf } from '../sentences.rules.js';
import { SourcesList } from '../../sources/sources-list.js';
import { EvidenceMark } from '../../views/evidence-mark.js';
import { rankOf } from '../../node.rules.js';

/** Every link as a sentence, in the order of the chain. */
export const Sentences = ({ scope, codes }: Pick<Diagram, 'scope' | 'codes'>) => {
  const t = useTexts(diagramTexts);
  const claims = useTexts(words).claim;
  const locale = useLocale();
  const nodes = new Map([...scope.nodes, ...scope.goals].map((node) => [node.id, node]));
  const links = scope.links
    .flatMap((link) => {
      const [from, to] = [nodes.get(link.fromNodeId), nodes.get(link.toNodeId)];
      return from && to ? [{ link, from, to }] : [];
    })
    .sort((a, b) => rankOf(a.from.kind) - rankOf(b.from.kind));
  return (
    <Card id="meningar" title={t.sentences} stack={3}>
      {links.length === 0 ? (
        <p class="soft">{t.noSentences}</p>
      ) : (
        <>
          <p class="small soft measure">{t.sentencesLead}</p>
          <ol class="sentences">
            {links.map(({ link, from, to }) => (
              <li key={link.id}>
                <p class="sentences__text">{sentenceOf(from, to, link, locale)}</p>
                <p class="cluster tiny soft">
                  <span>{`${codeOf(from, { codes })} → ${codeOf(to, { codes })}`}</span>
                  <EvidenceMark evidence={link.evidence} />
                  <span>{claims[link.claim]}</span>
                </p>
                <SourcesList sources={link.sources} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
};
