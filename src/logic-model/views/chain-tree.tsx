import { Mark } from '../../web/components/status.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { branchesOf, type Branch } from '../chain.rules.js';
import { conflictsTexts } from '../conflicts/conflicts.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeView, VersionWhole } from '../logic-model.views.js';
import { sourcesTexts } from '../sources/sources.texts.js';
import type { LogicProps } from './logic-shell.js';
import { useEndCodes } from './end-codes.js';
import { Facts, isMeasured, Measure } from './node-notes.js';

type TreeProps = Pick<LogicProps, 'uses' | 'codes'> & { diagram?: LogicProps['diagram'] } & {
  version: VersionWhole;
  nodes: readonly NodeView[];
};

const isStart = ({ kind }: NodeView): boolean => kind === 'need' || kind === 'resource';

/** The chain as a nested list, from activity to effect; needs and resources stand above it. */
export const ChainTree = (props: TreeProps) => {
  const t = useTexts(logicTexts);
  const starts = props.nodes.filter(isStart);
  const steps = props.nodes.filter((node) => !isStart(node));
  return (
    <div class="stack stack--4">
      {starts.length > 0 && (
        <div class="stack stack--2">
          <h3 class="eyebrow">{t.starts}</h3>
          <ul class="chain-tree">
            {starts.map((node) => (
              <li key={node.id}>
                <Row {...props} node={node} />
                {node.evidence !== null && <p class="tiny soft">{t.evidenceOf(node.evidence)}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="chain-tree">
        {branchesOf(steps, props.version.links).map((branch) => (
          <BranchItem key={branch.node.id} {...props} branch={branch} />
        ))}
      </ul>
    </div>
  );
};

const BranchItem = ({ branch, ...props }: TreeProps & { branch: Branch }) => (
  <li>
    <Row {...props} node={branch.node} />
    <Notes {...props} branch={branch} />
    {branch.children.length > 0 && (
      <ul>
        {branch.children.map((child) => (
          <BranchItem key={child.node.id} {...props} branch={child} />
        ))}
      </ul>
    )}
  </li>
);

const Row = ({ node, uses, codes, diagram }: TreeProps & { node: NodeView }) => {
  const kinds = useTexts(words).node;
  const status = diagram?.picture.boxes.find(({ id }) => id === node.id)?.status ?? null;
  return (
    <div class="chain-tree__row" id={`led-${node.id}`}>
      <span class="chain-tree__level">{`${codes.get(node.id) ?? ''} ${kinds[node.kind]}`}</span>
      <span>{node.text}</span>
      {status && <Mark status={status} />}
      {isMeasured(node, uses.get(node.id)) && (
        <span class="tiny soft">
          <Measure node={node} use={uses.get(node.id)} />
        </span>
      )}
      <Facts node={node} />
    </div>
  );
};

/** What the nesting does not show: what it rests on, where else it leads, and which goals it reaches. */
const Notes = ({ branch, version, codes, nodes }: TreeProps & { branch: Branch }) => {
  const t = useTexts(logicTexts);
  const { cited } = useTexts(sourcesTexts);
  const { with: against } = useTexts(conflictsTexts);
  const name = useEndCodes(version, codes);
  const { node, also, children } = branch;
  const starts = new Set(version.nodes.filter(isStart).map(({ id }) => id));
  const shown = new Set(nodes.map(({ id }) => id));
  const nested = new Set([...also, ...children.map((child) => child.node)].map(({ id }) => id));
  const goals = new Map(version.goals.map((goal) => [goal.id, goal]));
  const onward = version.links.filter(({ fromNodeId }) => fromNodeId === node.id);
  const list = (ids: readonly string[]): string => ids.flatMap((id) => codes.get(id) ?? []).join(', ');
  const restsOn = list(
    version.links
      .filter(({ toNodeId, fromNodeId }) => toNodeId === node.id && starts.has(fromNodeId))
      .map(({ fromNodeId }) => fromNodeId),
  );
  const elsewhere = onward.filter(({ toNodeId }) => !nested.has(toNodeId) && !shown.has(toNodeId));
  const leads = list([...also.map(({ id }) => id), ...elsewhere.map(({ toNodeId }) => toNodeId)]);
  const hindered = list(onward.filter(({ sign }) => sign === '-').map(({ toNodeId }) => toNodeId));
  const reached = onward
    .flatMap(({ toNodeId }) => goals.get(toNodeId) ?? [])
    .map(({ number }) => (number === null ? t.overall : t.toSubGoal(number)));
  const notes = [
    restsOn && t.restsOn(restsOn),
    leads && t.leadsAlso(leads),
    hindered && t.worksAgainst(hindered),
    ...reached.map((goal) => t.toGoal(goal)),
    ...onward
      .filter(({ sources }) => sources.length > 0)
      .map(({ toNodeId, sources }) => cited(name(toNodeId), sources.map(({ title }) => title).join('; '))),
    ...version.conflicts
      .filter(({ firstNodeId, secondNodeId }) => [firstNodeId, secondNodeId].includes(node.id))
      .map(({ firstNodeId, secondNodeId, reasoning }) =>
        against(name(firstNodeId === node.id ? secondNodeId : firstNodeId), reasoning.replace(/[.\s]+$/, '')),
      ),
  ].filter(Boolean);
  return notes.length === 0 ? null : <p class="tiny soft">{notes.join('. ')}.</p>;
};
