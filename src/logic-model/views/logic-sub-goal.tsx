import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { Segmented } from '../../web/components/navigation-parts.js';
import { useTexts } from '../../web/page-context.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeView } from '../logic-model.views.js';
import { linksAbout, nodesAbout } from '../node-codes.rules.js';
import { ChainTable, LinkTable } from './chain-table.js';
import { ChainTree } from './chain-tree.js';
import { FindingsCard } from './findings-card.js';
import { LogicShell, type LogicProps } from './logic-shell.js';

/** One sub-goal's chain as nested list or table, the links with their assumptions, and what the check found. */
export const LogicSubGoal = (props: LogicProps & { goal: NodeView; asTable: boolean }) => {
  const { paths, version, asked, goal, asTable, findings } = props;
  const t = useTexts(logicTexts);
  const number = goal.number ?? 0;
  const nodes = nodesAbout(goal, version);
  const ids = new Set([goal.id, ...nodes.map(({ id }) => id)]);
  const links = linksAbout(goal, version);
  const linkIds = new Set(links.map(({ id }) => id));
  const own = findings.filter(
    ({ nodeId, linkId }) => (nodeId !== null && ids.has(nodeId)) || (linkId !== null && linkIds.has(linkId)),
  );
  const here = paths.subGoal(number, asked);
  const editing = version.allowedActions.includes('edit');
  return (
    <LogicShell {...props} current={number}>
      <div class="between">
        <h2 id={`led-${goal.id}`}>{t.subGoalTitle(number, goal.text)}</h2>
        <Segmented
          label={t.view}
          items={[
            { href: here, label: t.list, icon: 'bullets', current: !asTable },
            {
              href: `${here}${asked === undefined ? '?' : '&'}visning=tabell`,
              label: t.table,
              icon: 'kanban',
              current: asTable,
            },
          ]}
        />
      </div>
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          {nodes.length === 0 ? (
            <Empty
              icon="logic"
              title={t.goalEmptyTitle(number)}
              action={
                editing ? (
                  <LinkButton href={`${paths.draft}#delmal-${number}`}>{t.goToDraft}</LinkButton>
                ) : undefined
              }
            >
              {editing ? t.goalEmpty : t.goalEmptyReader}
            </Empty>
          ) : asTable ? (
            <ChainTable {...props} nodes={nodes} />
          ) : (
            <Card id="lista" title={t.chain}>
              <ChainTree {...props} nodes={nodes} />
            </Card>
          )}
          {nodes.length > 0 && <LinkTable {...props} links={links} />}
        </div>
        <aside class="stack" aria-label={t.findings}>
          <FindingsCard version={version} asked={asked} paths={paths} findings={own} editing={editing} />
        </aside>
      </div>
    </LogicShell>
  );
};
