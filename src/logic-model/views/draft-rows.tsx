import { LinkButton } from '../../web/components/button.js';
import { ActionButton } from '../../web/components/form.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { NodeView } from '../logic-model.views.js';
import { isGoal, NODE_KINDS } from '../node.rules.js';
import { Facts } from './node-notes.js';

type ActionsProps = { paths: Paths; node: NodeView; name: string; single?: boolean };

/** Edit, move and remove; `name` tells the buttons of one step from those of another. */
export const GoalActions = ({ paths, node, name, single }: ActionsProps) => {
  const t = useTexts(draftTexts);
  const at = paths.node(node.id);
  return (
    <div class="draft-actions">
      <LinkButton small href={at} about={name}>
        {t.edit}
      </LinkButton>
      {!single && (
        <>
          <ActionButton small kind="quiet" action={`${at}/flytta`} fields={{ direction: 'up' }} about={name}>
            {t.up}
          </ActionButton>
          <ActionButton
            small
            kind="quiet"
            action={`${at}/flytta`}
            fields={{ direction: 'down' }}
            about={name}
          >
            {t.down}
          </ActionButton>
        </>
      )}
      <LinkButton small kind="quiet" href={`${at}/ta-bort`} about={name}>
        {t.remove}
      </LinkButton>
    </div>
  );
};

type StepRowProps = { paths: Paths; node: NodeView; code: string; open: boolean };

export const StepRow = ({ paths, node, code, open }: StepRowProps) => (
  <li class="draft-step" id={`led-${node.id}`}>
    <div class="stack stack--1">
      <span class="chain-tree__level">{`${code} ${useTexts(words).node[node.kind]}`}</span>
      <span>{node.text}</span>
      <Facts node={node} />
    </div>
    {open && <GoalActions paths={paths} node={node} name={code} />}
  </li>
);

/** A link for each kind of step that can be added here. */
export const AddSteps = ({
  paths,
  subGoalId,
  about,
}: {
  paths: Paths;
  subGoalId: string | null;
  about: string;
}) => {
  const t = useTexts(draftTexts);
  const names = useTexts(words).node;
  return (
    <div class="draft-add">
      <span class="small soft">{t.add}</span>
      <ul class="list-inline">
        {NODE_KINDS.filter((kind) => !isGoal(kind)).map((kind) => (
          <li key={kind}>
            <a class="small" href={paths.newNode(kind, subGoalId)}>
              {names[kind]}
              <span class="visually-hidden"> {about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
