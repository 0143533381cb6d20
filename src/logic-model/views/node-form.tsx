import { Button, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { Paths } from '../logic-model.paths.js';
import { Disputes, MergeNotice, type Late } from '../merge/merge-notice.js';
import type { Choices, NodeView, VersionWhole } from '../logic-model.views.js';
import { fieldsOf } from '../node-fields.rules.js';
import type { NodeKind } from '../node.rules.js';
import { CancelLink } from './cancel-link.js';
import { pictureField } from './picture-field.js';
import { LinkRows } from './draft-links.js';
import { useNodeNaming } from './node-naming.js';

export type NodeFormProps = {
  paths: Paths;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  kind: NodeKind;
  /** Null when it is added. */
  node: NodeView | null;
  choices: Choices;
  form: FormState;
  /** Somebody else has saved since the form was opened. */
  late: Late | null;
};

const helpKey = (kind: NodeKind) =>
  kind === 'overall_goal' || kind === 'sub_goal'
    ? 'goal'
    : kind === 'effect_medium' || kind === 'effect_long'
      ? 'effect'
      : kind;

/** One goal or node of the draft: what it says, and its links. */
export const NodeForm = (props: NodeFormProps) => {
  const { paths, draft, kind, node, form } = props;
  const t = useTexts(draftTexts);
  const name = useTexts(words).node[kind];
  const title = node ? t.node.editTitle(name) : t.node.addTitle(name);
  const action = node ? paths.node(node.id) : paths.newNode(kind).split('?')[0];
  const naming = useNodeNaming(props);
  const links = draft.links.filter(
    ({ fromNodeId, toNodeId }) => node && [fromNodeId, toNodeId].includes(node.id),
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: t.title(draft.number), href: paths.draft }, { label: title }]}
        title={title}
        meta={node ? [{ text: props.codes.get(node.id) ?? numbered(name, node) }] : []}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, version: null, kind: null }} />
        {props.late && <MergeNotice late={props.late} naming={naming} />}
        <Card label={title}>
          <ActionForm
            action={action ?? ''}
            version={node ? Number(valueOf(form, 'version') || node.version) : undefined}
            fields={{ kind, ...pictureField(form) }}
            id="led-formular"
            label={title}
            class="stack stack--5"
          >
            {props.late && <Disputes late={props.late} naming={naming} form={form} />}
            <Fields {...props} />
            <div class="btn-row">
              <Button kind="primary">{node ? t.node.save : title}</Button>
              <CancelLink {...props} />
              {node && (
                <LinkButton kind="quiet" href={`${paths.node(node.id)}/ta-bort`}>
                  {t.remove}
                </LinkButton>
              )}
            </div>
          </ActionForm>
        </Card>
        {node && kind !== 'overall_goal' && (
          <Card
            id="samband"
            title={t.node.linksHere}
            stack={3}
            aside={
              kind === 'sub_goal' ? undefined : (
                <LinkButton small icon="plus" href={paths.newLink(node.id)}>
                  {t.node.addLinkFrom}
                </LinkButton>
              )
            }
          >
            {links.length === 0 ? (
              <p class="soft">{t.noLinks}</p>
            ) : (
              <LinkRows {...props} links={links} open />
            )}
          </Card>
        )}
      </div>
    </>
  );
};

const numbered = (name: string, { number }: NodeView): string =>
  number === null ? name : `${name} ${number}`;

const Fields = ({ kind, draft, choices, form }: NodeFormProps) => {
  const t = useTexts(draftTexts).node;
  const subGoals = useTexts(logicTexts);
  const shown = fieldsOf(kind);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <>
      <Textarea
        {...field('text')}
        label={t.text}
        help={t.textHelp[helpKey(kind)]}
        rows={3}
        required
        maxLength={2000}
      />
      <Textarea {...field('detail')} label={t.detail} rows={3} optional plain maxLength={4000} />
      {shown.includes('subGoalId') && (
        <Select
          {...field('subGoalId')}
          label={t.subGoal}
          empty={t.noSubGoal}
          options={draft.goals
            .filter((goal) => goal.kind === 'sub_goal')
            .map(({ id, number, text }) => ({ value: id, label: subGoals.subGoalTitle(number ?? 0, text) }))}
        />
      )}
      {shown.includes('amount') && (
        <div class="grid grid--2">
          <Input {...field('amount')} type="number" label={t.amount} optional />
          <Select
            {...field('amountUnit')}
            label={t.unit}
            empty={t.noUnit}
            optional
            options={Object.entries(t.units).map(([value, label]) => ({ value, label }))}
          />
        </div>
      )}
      {shown.includes('sideEffect') && (
        <Select
          {...field('sideEffect')}
          label={t.sideEffect}
          help={t.sideEffectHelp}
          empty={t.noSideEffect}
          optional
          options={Object.entries(t.sideEffects).map(([value, label]) => ({ value, label }))}
        />
      )}
      {shown.includes('organisationId') && (
        <Select
          {...field('organisationId')}
          label={shown.includes('sideEffect') ? t.watcher : t.organisation}
          empty={t.noOrganisation}
          optional
          options={choices.organisations}
        />
      )}
      {shown.includes('targetGroupId') && (
        <Select
          {...field('targetGroupId')}
          label={t.targetGroup}
          empty={t.noTargetGroup}
          optional
          options={choices.targetGroups}
        />
      )}
      {shown.includes('evidence') && (
        <Textarea
          {...field('evidence')}
          label={t.evidence}
          help={t.evidenceHelp}
          rows={2}
          optional
          plain
          maxLength={2000}
        />
      )}
      {shown.includes('notMeasuredReason') && (
        <Input
          {...field('notMeasuredReason')}
          label={t.notMeasured}
          help={t.notMeasuredHelp}
          optional
          maxLength={500}
        />
      )}
    </>
  );
};
