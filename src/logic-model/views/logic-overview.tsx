import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Chain, GoalBand } from '../../web/components/goal.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeView } from '../logic-model.views.js';
import type { NodeKind } from '../node.rules.js';
import { DiagramFigure } from '../diagram/views/diagram-figure.js';
import { Sentences } from '../diagram/views/sentences.js';
import { ViewChoice } from '../diagram/views/view-choice.js';
import { diagramTexts } from '../diagram/diagram.texts.js';
import { ConflictsCard } from '../conflicts/views/conflicts-card.js';
import { FactorsCard } from '../factors/views/factors-card.js';
import { ChainTable } from './chain-table.js';
import { ChainTree } from './chain-tree.js';
import { FindingsCard } from './findings-card.js';
import { LogicShell, subGoalsOf, type LogicProps } from './logic-shell.js';

const LEVELS: readonly NodeKind[] = [
  'resource',
  'activity',
  'output',
  'outcome',
  'effect_medium',
  'effect_long',
];

const count = (nodes: readonly NodeView[], kind: NodeKind): number =>
  nodes.filter((node) => node.kind === kind).length;

const everything = ({ goals, nodes }: LogicProps['version']): ReadonlySet<string> =>
  new Set([...goals, ...nodes].map(({ id }) => id));

/** The whole model: the chain counted, then each sub-goal with its steps, and what is common to all. */
export const LogicOverview = (props: LogicProps) => {
  const { paths, version, asked, diagram, place } = props;
  const t = useTexts(logicTexts);
  const draft = useTexts(draftTexts);
  const editing = version.allowedActions.includes('edit');
  const w = useTexts(words);
  const overall = version.goals.find(({ kind }) => kind === 'overall_goal');
  return (
    <LogicShell {...props} current={null}>
      {overall && <GoalBand id="overgripande" eyebrow={w.node.overall_goal} text={overall.text} />}
      <section aria-label={t.levels}>
        <Chain
          steps={LEVELS.map((kind) => {
            const found = version.nodes.filter((node) => node.kind === kind);
            const ids = new Set(found.map(({ id }) => id));
            const links = version.links.filter(({ fromNodeId }) => ids.has(fromNodeId)).length;
            return {
              label: w.nodes[kind],
              count: found.length,
              text: found.length === 0 ? t.none : t.links(links),
            };
          })}
        />
      </section>
      <div class="between">
        <h2>{diagram.picture.title}</h2>
        <ViewChoice place={place} />
      </div>
      <div class="logic-view">
        {place.view === 'bild' && (
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
            <Card id="per-delmal" title={t.goals}>
              {subGoalsOf(version).length === 0 ? (
                <p class="soft">{draft.noSubGoals}</p>
              ) : (
                <ul class="goal-list">
                  {subGoalsOf(version).map((goal) => (
                    <GoalItem
                      key={goal.id}
                      goal={goal}
                      nodes={version.nodes}
                      href={paths.subGoal(goal.number ?? 0, asked)}
                    />
                  ))}
                </ul>
              )}
            </Card>
            <WholeChain {...props} />
            <ConflictsCard {...props} about={everything(version)} view={place.view} />
          </div>
          <aside class="stack" aria-label={t.findings}>
            <FindingsCard
              version={version}
              asked={asked}
              paths={paths}
              findings={props.findings}
              editing={editing}
            />
            <FactorsCard {...props} about={null} editing={editing} />
          </aside>
        </div>
      </div>
    </LogicShell>
  );
};

/** Everything in the picture in words, in the form that is chosen. */
const WholeChain = (props: LogicProps) => {
  const { diagram, place } = props;
  const t = useTexts(diagramTexts);
  const logic = useTexts(logicTexts);
  const { nodes } = diagram.scope;
  if (place.view === 'meningar') return <Sentences {...diagram} />;
  return (
    <Card id="lista" title={place.view === 'tabell' ? t.wholeTable : t.wholeList} stack={3}>
      {nodes.length === 0 ? (
        <p class="soft">{logic.noSteps}</p>
      ) : place.view === 'tabell' ? (
        <ChainTable {...props} nodes={nodes} />
      ) : (
        <ChainTree {...props} nodes={nodes} />
      )}
    </Card>
  );
};

const GoalItem = ({ goal, nodes, href }: { goal: NodeView; nodes: readonly NodeView[]; href: string }) => {
  const t = useTexts(logicTexts);
  const names = useTexts(words).nodes;
  const own = nodes.filter(({ subGoalId }) => subGoalId === goal.id);
  const kinds: readonly NodeKind[] = ['need', ...LEVELS];
  const counts = kinds
    .filter((kind) => count(own, kind) > 0)
    .map((kind) => `${names[kind]} ${count(own, kind)}`);
  return (
    <li class="goal-list__item" id={`led-${goal.id}`}>
      <span class="goal-row__no" aria-hidden="true">
        {goal.number}
      </span>
      <div class="stack stack--2">
        <h3 class="goal-list__text">
          <span class="visually-hidden">{t.subGoal(goal.number ?? 0)}: </span>
          {goal.text}
        </h3>
        <p class="small soft">{counts.length === 0 ? t.noSteps : counts.join(' · ')}</p>
        <p>
          <LinkButton small href={href} about={t.openAbout(goal.number ?? 0)}>
            {t.open}
          </LinkButton>
        </p>
      </div>
    </li>
  );
};
