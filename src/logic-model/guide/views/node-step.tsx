import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { ActionForm } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf } from '../../../web/refusal.js';
import type { NodeView } from '../../logic-model.views.js';
import { atStep } from '../guide-return.js';
import { needsFor, targetsOf, unmet, writtenIn } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';
import type { GuideStepProps } from './guide-step.js';

/** A step that writes goals or nodes: what is there, and one more. */
export const NodeStep = (props: GuideStepProps) => {
  const { step, draft, nodeId } = props;
  const t = useTexts(guideTexts);
  const written = writtenIn(step, draft);
  const editing = written.find(({ id }) => id === nodeId);
  const left = needsFor(step, draft).length > 0 ? unmet(draft).length : 0;
  const full = step === 'mal' && written.length > 0 && !editing;
  return (
    <>
      {written.length > 0 && (
        <Card title={t.written} id="skrivet" stack={3}>
          <Written {...props} written={written} />
          {left > 0 && <p class="small soft">{t.unmet(left)}</p>}
        </Card>
      )}
      {!full && <Answer {...props} editing={editing ?? null} />}
    </>
  );
};

const nameOf = (
  { codes }: GuideStepProps,
  node: NodeView,
  subGoal: (number: number | null) => string,
): string => {
  const code = node.kind === 'sub_goal' ? subGoal(node.number) : (codes.get(node.id) ?? '');
  return `${code} ${node.text}`.trim();
};

const Written = (props: GuideStepProps & { written: readonly NodeView[] }) => {
  const { paths, step, draft, written } = props;
  const t = useTexts(guideTexts);
  const all = new Map([...draft.goals, ...draft.nodes].map((node) => [node.id, node]));
  const named = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => all.get(id) ?? [])
      .map((node) => `”${node.text}”`)
      .join(', ');
  const ledTo = (id: string): string =>
    named(draft.links.filter(({ fromNodeId }) => fromNodeId === id).map(({ toNodeId }) => toNodeId));
  const needs = new Set(needsFor(step, draft).map(({ id }) => id));
  const meets = (id: string): string =>
    named(
      draft.links
        .filter(({ fromNodeId, toNodeId }) => toNodeId === id && needs.has(fromNodeId))
        .map(({ fromNodeId }) => fromNodeId),
    );
  return (
    <ul class="draft-steps">
      {written.map((node) => (
        <li class="draft-step" key={node.id} id={`led-${node.id}`}>
          <div class="stack stack--1">
            <span>{nameOf(props, node, t.subGoal)}</span>
            {ledTo(node.id) !== '' && <span class="small soft">{t.leadsTo(ledTo(node.id))}</span>}
            {meets(node.id) !== '' && <span class="small soft">{t.meets(meets(node.id))}</span>}
          </div>
          <div class="draft-actions">
            <LinkButton small href={`${paths.guide(step)}?andra=${node.id}`} about={node.text}>
              {t.edit}
            </LinkButton>
            <LinkButton
              small
              kind="quiet"
              href={atStep(`${paths.node(node.id)}/ta-bort`, step)}
              about={node.text}
            >
              {t.remove}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
};

const Answer = (props: GuideStepProps & { editing: NodeView | null }) => {
  const { paths, step, draft, form, editing } = props;
  const t = useTexts(guideTexts);
  const given = (name: 'text' | 'evidence'): string => {
    const value = valueOf(form, name);
    return value === '' && Object.keys(form.errors).length === 0 ? (editing?.[name] ?? '') : value;
  };
  const targets = editing ? [] : targetsOf(step, draft);
  const [first] = targets;
  const needs = editing ? [] : needsFor(step, draft);
  const chosen = valuesOf(form, 'targets');
  return (
    <Card label={t.step[step].question}>
      <ActionForm
        action={paths.guide(step)}
        version={editing ? Number(valueOf(form, 'version') || editing.version) : undefined}
        fields={editing ? { nodeId: editing.id } : {}}
        label={t.step[step].question}
        class="stack stack--5"
      >
        <Textarea
          name="text"
          label={t.text}
          value={given('text')}
          error={form.errors['text']}
          rows={2}
          required
          maxLength={2000}
        />
        {step === 'problem' && (
          <Textarea
            name="evidence"
            label={t.evidence}
            help={t.evidenceHelp}
            value={given('evidence')}
            error={form.errors['evidence']}
            rows={2}
            optional
            plain
            maxLength={2000}
          />
        )}
        {targets.length > 0 && (
          <Choices
            name="targets"
            label={t.targets}
            help={t.targetsHelp}
            error={form.errors['targets']}
            multiple
            value={chosen.length === 0 && targets.length === 1 && first ? [first.id] : chosen}
            options={targets.map((node) => ({ value: node.id, label: nameOf(props, node, t.subGoal) }))}
          />
        )}
        {needs.length > 0 && (
          <Choices
            name="needs"
            label={t.meetsWhich}
            help={t.meetsHelp}
            error={form.errors['needs']}
            multiple
            optional
            value={valuesOf(form, 'needs')}
            options={needs.map((node) => ({ value: node.id, label: nameOf(props, node, t.subGoal) }))}
          />
        )}
        <div class="btn-row">
          <Button kind="primary" name="go" value={editing ? 'stay' : 'next'}>
            {editing ? t.save : t.onwards}
          </Button>
          {!editing && step !== 'mal' && (
            <Button name="go" value="stay">
              {t.stay}
            </Button>
          )}
        </div>
      </ActionForm>
    </Card>
  );
};
