import { Table } from '../../web/components/table.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { logicTexts } from '../logic.texts.js';
import type { LinkView, NodeView } from '../logic-model.views.js';
import { SourcesList } from '../sources/sources-list.js';
import { useEndCodes } from './end-codes.js';
import { EvidenceMark } from './evidence-mark.js';
import type { LogicProps } from './logic-shell.js';
import { Facts, Measure } from './node-notes.js';

type TableProps = Pick<LogicProps, 'version' | 'uses' | 'codes'> & { nodes: readonly NodeView[] };

/** Where a node leads, by code and by goal. */
function useTargets({ version, codes }: TableProps): (id: string) => string {
  const t = useTexts(logicTexts);
  const name = useEndCodes(version, codes);
  return (id) =>
    version.links
      .filter(({ fromNodeId }) => fromNodeId === id)
      .map(({ toNodeId, sign }) =>
        sign === '-' ? `${name(toNodeId)} (${t.minus.toLowerCase()})` : name(toNodeId),
      )
      .join(', ');
}

const hasFacts = ({ organisationName, targetGroupName, amount, sideEffect }: NodeView): boolean =>
  [organisationName, targetGroupName, amount, sideEffect].some((fact) => fact !== null);

/** The chain as a table, in the order of the columns. */
export const ChainTable = (props: TableProps) => {
  const t = useTexts(logicTexts);
  const kinds = useTexts(words).node;
  const targets = useTargets(props);
  return (
    <Table label={t.chainTable} columns={Object.values(t.columns).map((label) => ({ label }))}>
      {props.nodes.map((node) => (
        <tr key={node.id} id={`led-${node.id}`}>
          <th scope="row">
            <span class="nowrap">{props.codes.get(node.id)}</span>
          </th>
          <td>{kinds[node.kind]}</td>
          <td>{node.text}</td>
          <td>{hasFacts(node) ? <Facts node={node} /> : <span class="no-value">{t.nobody}</span>}</td>
          <td>
            <Measure node={node} use={props.uses.get(node.id)} />
          </td>
          <td>{targets(node.id) || <span class="no-value">{t.nowhere}</span>}</td>
        </tr>
      ))}
    </Table>
  );
};

type LinkTableProps = Pick<LogicProps, 'version' | 'codes'> & { links: readonly LinkView[] };

/** The links: why each is believed, on what grounds, and what is claimed. */
export const LinkTable = ({ version, codes, links }: LinkTableProps) => {
  const t = useTexts(logicTexts);
  const claims = useTexts(words).claim;
  const name = useEndCodes(version, codes);
  return (
    <section class="stack stack--3" aria-labelledby="samband">
      <h2 id="samband">{t.assumptions}</h2>
      <p class="small soft measure">{t.assumptionsLead}</p>
      {links.length === 0 ? (
        <p class="soft">{t.noLinks}</p>
      ) : (
        <Table
          label={t.assumptions}
          labels
          columns={Object.values(t.linkColumns).map((label) => ({ label }))}
        >
          {links.map((link) => (
            <tr key={link.id}>
              <th scope="row">
                {t.fromTo(name(link.fromNodeId), name(link.toNodeId))}
                {link.sign === '-' && <span class="tiny soft"> {t.minus}</span>}
              </th>
              <td>{link.assumption ?? <span class="no-value">{t.noAssumption}</span>}</td>
              <td>
                <EvidenceMark evidence={link.evidence} />
                {link.sources.length === 0 && <span class="tiny soft">{t.noSource}</span>}
                <SourcesList sources={link.sources} />
              </td>
              <td>
                {claims[link.claim]}
                {link.claimReasoning !== null && (
                  <>
                    <br />
                    <span class="tiny soft">{link.claimReasoning}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
};
