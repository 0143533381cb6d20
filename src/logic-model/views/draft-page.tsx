import type { ComponentChildren } from 'preact';
import { ActionButton, ErrorSummary } from '../../web/components/form.js';
import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { formatDate, formatDateRange } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';
import { DraftConflicts } from '../conflicts/views/conflicts-card.js';
import { exchangeTexts } from '../exchange/exchange.texts.js';
import { DraftFactors } from '../factors/views/factors-card.js';
import { guideTexts } from '../guide/guide.texts.js';
import type { Finding } from '../linter.rules.js';
import type { Paths } from '../logic-model.paths.js';
import type { NodeView, VersionWhole } from '../logic-model.views.js';
import { LiveNotice } from '../live/live-notice.js';
import { LastChange } from '../undo/last-change.js';
import type { Latest } from '../undo/undo.queries.js';
import { DraftLinks } from './draft-links.js';
import { AddSteps, GoalActions, StepRow } from './draft-rows.js';
import { FindingsCard } from './findings-card.js';

export type DraftPageProps = {
  paths: Paths;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  findings: readonly Finding[];
  /** Why the body sent it back, while it is not opened again. */
  returnReason: string | null;
  /** What the reader did last in it and may undo or redo. */
  latest: Latest;
  form: FormState;
};

/** The draft with everything in it to edit, goal by goal. */
export const DraftPage = (props: DraftPageProps) => {
  const { paths, draft, findings } = props;
  const t = useTexts(draftTexts);
  return (
    <>
      <Header {...props} />
      {isOpen(draft) && <LiveNotice ask={paths.changes(draft.version)} show={paths.draft} />}
      <div class="stack stack--5">
        <ErrorSummary errors={props.form.errors} ids={{ form: null, changeId: null }} />
        <WhoSees {...props} />
        <LastChange latest={props.latest} paths={paths} />
        <WaysToBegin {...props} />
        <div class="with-rail with-rail--even">
          <div class="stack stack--5">
            <Overall {...props} />
            {draft.goals
              .filter(({ kind }) => kind === 'sub_goal')
              .map((goal) => (
                <SubGoal key={goal.id} {...props} goal={goal} />
              ))}
            <Common {...props} />
            <DraftLinks {...props} />
            <DraftConflicts {...props} />
            <DraftFactors {...props} />
          </div>
          <aside class="stack" aria-label={t.links}>
            <FindingsCard version={draft} paths={paths} findings={findings} editing={isOpen(draft)} />
          </aside>
        </div>
      </div>
    </>
  );
};

export const isOpen = ({ state }: Pick<VersionWhole, 'state'>): boolean => state === 'draft';

const Header = ({ paths, draft }: DraftPageProps) => {
  const t = useTexts(draftTexts);
  const guide = useTexts(guideTexts).title;
  const file = useTexts(exchangeTexts).download;
  const local = draft.modelKind === 'local';
  return (
    <PageHeader
      crumbs={[
        local
          ? { label: draft.modelName, href: paths.localModel(draft.modelId) }
          : { label: t.logic, href: paths.logic },
        { label: t.title(draft.number) },
      ]}
      eyebrow={local ? `${draft.modelName}, ${draft.organisationName}` : undefined}
      title={t.title(draft.number)}
      lead={draft.title}
      meta={[
        { text: <State of="version" small value={draft.state} /> },
        { icon: 'calendar', text: formatDateRange(useLocale(), draft.periodFrom, draft.periodTo) },
        ...(isOpen(draft) ? [{ text: <a href={paths.guide()}>{guide}</a> }] : []),
        {
          text: (
            <a href={local ? `${paths.localModel(draft.modelId)}/fil` : paths.file(draft.number)}>{file}</a>
          ),
        },
      ]}
      actions={
        isOpen(draft) && (
          <>
            {draft.circulatedAt !== null && (
              <LinkButton icon="people" href={paths.circulation(draft.number)}>
                {t.openCirculation}
              </LinkButton>
            )}
            <LinkButton icon="edit" href={paths.about}>
              {t.about}
            </LinkButton>
            {draft.sharedAt === null && (
              <LinkButton icon="people" href={paths.share}>
                {t.share}
              </LinkButton>
            )}
            {!local && (
              <>
                <LinkButton icon="comment" href={paths.newCirculation(draft.number)}>
                  {t.circulate}
                </LinkButton>
                <LinkButton kind="primary" icon="gavel" href={paths.table}>
                  {t.table}
                </LinkButton>
              </>
            )}
          </>
        )
      }
    />
  );
};

const WhoSees = ({ paths, draft, returnReason }: DraftPageProps) => {
  const t = useTexts(draftTexts);
  const locale = useLocale();
  if (draft.state === 'returned') {
    return (
      <Notice kind="warning" icon="return" title={t.returnedTitle}>
        {returnReason !== null && <p>”{returnReason}”</p>}
        <ActionButton action={paths.reopen} kind="primary">
          {t.reopen}
        </ActionButton>
      </Notice>
    );
  }
  if (draft.state === 'circulated') {
    return (
      <Notice icon="comment" title={t.circulatedTitle}>
        <p>{t.circulatedText}</p>
        <p>
          <LinkButton href={paths.circulation(draft.number)}>{t.openCirculation}</LinkButton>
        </p>
      </Notice>
    );
  }
  return (
    <Notice slim icon={draft.sharedAt === null ? 'lock' : 'eye'}>
      {draft.sharedAt === null
        ? t.privateTo(draft.organisationName)
        : t.sharedSince(formatDate(locale, new Date(draft.sharedAt)))}
    </Notice>
  );
};

/** While the draft is empty: the ways to fill it. */
const WaysToBegin = ({ paths, draft }: DraftPageProps) => {
  const t = useTexts(exchangeTexts);
  if (!isOpen(draft) || draft.goals.length + draft.nodes.length > 0) return null;
  return (
    <Notice icon="logic">
      <p>{t.emptyDraft}</p>
      <div class="btn-row">
        <LinkButton kind="primary" href={paths.guide()}>
          {useTexts(guideTexts).title}
        </LinkButton>
        <LinkButton href={paths.bringIn}>{t.bringIn}</LinkButton>
      </div>
    </Notice>
  );
};

const Overall = ({ paths, draft }: DraftPageProps) => {
  const t = useTexts(draftTexts);
  const goal = draft.goals.find(({ kind }) => kind === 'overall_goal');
  return (
    <Card
      id="overgripande"
      title={t.overall}
      stack={3}
      aside={
        goal && isOpen(draft) ? <GoalActions paths={paths} node={goal} name={t.overall} single /> : undefined
      }
    >
      {goal ? (
        <p class="goal-list__text" id={`led-${goal.id}`}>
          {goal.text}
        </p>
      ) : (
        <>
          <p class="soft">{t.noOverall}</p>
          <p>
            <LinkButton kind="primary" icon="plus" href={paths.newNode('overall_goal')}>
              {t.addOverall}
            </LinkButton>
          </p>
        </>
      )}
    </Card>
  );
};

const Steps = ({
  props,
  nodes,
  children,
}: {
  props: DraftPageProps;
  nodes: readonly NodeView[];
  children?: ComponentChildren;
}) => (
  <>
    {nodes.length === 0 ? (
      <p class="small soft">{useTexts(draftTexts).noSteps}</p>
    ) : (
      <ul class="draft-steps">
        {nodes.map((node) => (
          <StepRow
            key={node.id}
            paths={props.paths}
            node={node}
            code={props.codes.get(node.id) ?? ''}
            open={isOpen(props.draft)}
          />
        ))}
      </ul>
    )}
    {children}
  </>
);

const SubGoal = (props: DraftPageProps & { goal: NodeView }) => {
  const { paths, draft, goal } = props;
  const t = useTexts(draftTexts);
  const name = t.subGoal(goal.number ?? 0);
  return (
    <Card
      id={`delmal-${goal.number ?? 0}`}
      title={name}
      stack={3}
      aside={isOpen(draft) ? <GoalActions paths={paths} node={goal} name={name} /> : undefined}
    >
      <p class="goal-list__text" id={`led-${goal.id}`}>
        {goal.text}
      </p>
      <Steps props={props} nodes={draft.nodes.filter(({ subGoalId }) => subGoalId === goal.id)}>
        {isOpen(draft) && <AddSteps paths={paths} subGoalId={goal.id} about={name} />}
      </Steps>
    </Card>
  );
};

const Common = (props: DraftPageProps) => {
  const { paths, draft } = props;
  const t = useTexts(draftTexts);
  const none = draft.goals.every(({ kind }) => kind !== 'sub_goal');
  return (
    <>
      {none && <p class="soft">{t.noSubGoals}</p>}
      {isOpen(draft) && (
        <p>
          <LinkButton icon="plus" href={paths.newNode('sub_goal')}>
            {t.addSubGoal}
          </LinkButton>
        </p>
      )}
      <Card id="gemensamt" title={t.common} stack={3}>
        <p class="small soft">{t.commonLead}</p>
        <Steps props={props} nodes={draft.nodes.filter(({ subGoalId }) => subGoalId === null)}>
          {isOpen(draft) && <AddSteps paths={paths} subGoalId={null} about={t.common} />}
        </Steps>
      </Card>
    </>
  );
};
