import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { Basis, StatusChip, Trend } from '../../web/components/status.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { DiagramFigure } from '../diagram/views/diagram-figure.js';
import { Sentences } from '../diagram/views/sentences.js';
import { ViewChoice } from '../diagram/views/view-choice.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeView } from '../logic-model.views.js';
import { linksAbout, nodesAbout } from '../node-codes.rules.js';
import { ConflictsCard } from '../conflicts/views/conflicts-card.js';
import { FactorsCard } from '../factors/views/factors-card.js';
import { ChainTable, LinkTable } from './chain-table.js';
import { ChainTree } from './chain-tree.js';
import { FindingsCard } from './findings-card.js';
import { LogicShell, type LogicProps } from './logic-shell.js';

/** One sub-goal's chain as picture, nested list, table or sentences, its assumptions, and what the check found. */
export const LogicSubGoal = (props: LogicProps & { goal: NodeView }) => {
  const { paths, version, asked, goal, findings, diagram, place } = props;
  const t = useTexts(logicTexts);
  const number = goal.number ?? 0;
  const nodes = nodesAbout(goal, version);
  const ids = new Set([goal.id, ...nodes.map(({ id }) => id)]);
  const links = linksAbout(goal, version);
  const linkIds = new Set(links.map(({ id }) => id));
  const own = findings.filter(
    ({ nodeId, linkId }) => (nodeId !== null && ids.has(nodeId)) || (linkId !== null && linkIds.has(linkId)),
  );
  const editing = version.allowedActions.includes('edit');
  return (
    <LogicShell {...props} current={number}>
      <div class="between">
        <div class="stack stack--2">
          <h2 id={`led-${goal.id}`}>{t.subGoalTitle(number, goal.text)}</h2>
          <GoalStatus diagram={diagram} goal={goal} />
        </div>
        <ViewChoice place={place} />
      </div>
      <div class="logic-view">
        {place.view === 'bild' && nodes.length > 0 && (
          <DiagramFigure
            diagram={diagram}
            place={place}
            followed={props.followed}
            note={props.note}
            edit={editing ? paths.node : null}
          />
        )}
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
            ) : place.view === 'meningar' ? (
              <Sentences {...diagram} />
            ) : place.view === 'tabell' ? (
              <ChainTable {...props} nodes={nodes} />
            ) : (
              <Card id="lista" title={t.chain}>
                <ChainTree {...props} nodes={nodes} />
              </Card>
            )}
            <ConflictsCard {...props} about={ids} view={place.view} />
            {nodes.length > 0 && place.view !== 'meningar' && <LinkTable {...props} links={links} />}
          </div>
          <aside class="stack" aria-label={t.findings}>
            <FindingsCard version={version} asked={asked} paths={paths} findings={own} editing={editing} />
            <FactorsCard {...props} about={ids} editing={editing} />
          </aside>
        </div>
      </div>
    </LogicShell>
  );
};

/** How the sub-goal is doing, with what that rests on. */
const GoalStatus = ({ diagram, goal }: Pick<LogicProps, 'diagram'> & { goal: NodeView }) => {
  const locale = useLocale();
  const shown = diagram.statusOf(goal.id);
  return shown === null ? null : (
    <div class="cluster">
      <StatusChip status={shown.status} />
      <Trend trend={shown.trend} />
      <Basis by={shown.basis.by}>{shown.basis.text[locale]}</Basis>
    </div>
  );
};
