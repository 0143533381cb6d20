import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { ActionForm } from '../../../web/components/form.js';
import { Input, Select } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf } from '../../../web/refusal.js';
import { guideTexts } from '../guide.texts.js';
import type { GuideStepProps } from './guide-step.js';

/** Whom the problems concern. */
export const TargetGroupStep = (props: GuideStepProps) => {
  const { paths, draft } = props;
  const t = useTexts(guideTexts);
  const needs = draft.nodes.filter(({ kind }) => kind === 'need');
  if (needs.length === 0)
    return (
      <Card label={t.needs} stack={3}>
        <p>{t.noNeeds}</p>
        <p>
          <LinkButton href={paths.guide('problem')}>{t.toProblem}</LinkButton>
        </p>
      </Card>
    );
  return (
    <>
      <Card title={t.written} id="skrivet" stack={3}>
        <ul class="draft-steps">
          {needs.map(({ id, text, targetGroupName }) => (
            <li class="draft-step" key={id}>
              <div class="stack stack--1">
                <span>{text}</span>
                <span class="small soft">
                  {targetGroupName === null ? t.concernsNobody : t.concerns(targetGroupName)}
                </span>
              </div>
            </li>
          ))}
        </ul>
        <p class="small soft">{t.oneEach}</p>
      </Card>
      <Answer {...props} needs={needs} />
    </>
  );
};

const Answer = ({
  paths,
  form,
  targetGroups,
  needs,
}: GuideStepProps & { needs: readonly { id: string; text: string; targetGroupId: string | null }[] }) => {
  const t = useTexts(guideTexts);
  const open = needs.filter(({ targetGroupId }) => targetGroupId === null).map(({ id }) => id);
  const chosen = valuesOf(form, 'needs');
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card label={t.step.malgrupp.question}>
      <ActionForm action={paths.guide('malgrupp')} label={t.step.malgrupp.question} class="stack stack--5">
        {targetGroups.length > 0 && (
          <Select
            {...field('targetGroupId')}
            label={t.group}
            empty={t.noGroup}
            options={targetGroups}
            optional
          />
        )}
        <Input
          {...field('name')}
          label={targetGroups.length > 0 ? t.newGroup : t.group}
          error={
            form.errors['name'] ?? (targetGroups.length === 0 ? form.errors['targetGroupId'] : undefined)
          }
          maxLength={300}
          optional={targetGroups.length > 0}
        />
        <Choices
          name="category"
          label={t.category}
          value={valueOf(form, 'category') || 'public'}
          options={Object.entries(t.categories).map(([value, label]) => ({ value, label }))}
        />
        <Choices
          name="needs"
          label={t.needs}
          help={open.length === 0 ? t.allConcern : undefined}
          error={form.errors['needs']}
          multiple
          value={chosen.length > 0 ? chosen : open}
          options={needs.map(({ id, text }) => ({ value: id, label: text }))}
        />
        <div class="btn-row">
          <Button kind="primary" name="go" value="next">
            {t.onwards}
          </Button>
          <Button name="go" value="stay">
            {t.another}
          </Button>
        </div>
      </ActionForm>
    </Card>
  );
};
