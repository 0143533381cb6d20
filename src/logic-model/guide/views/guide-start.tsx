import { LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { logicTexts } from '../../logic.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import { VersionForm } from '../../views/version-form.js';
import type { VersionWhole } from '../../logic-model.views.js';
import { STEPS, whereToGoOn } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';
import { Done } from './done.js';

export type GuideStartProps = {
  paths: Paths;
  form: FormState;
  /** The draft, where there is one that can be changed. */
  draft: VersionWhole | null;
  /** There is no model at all yet. */
  isNew: boolean;
  /** The model, where it is the organisation's own. */
  local: string | null;
};

/** The way in: what the steps are, and the draft they fill. */
export const GuideStart = ({ paths, form, draft, isNew, local }: GuideStartProps) => {
  const t = useTexts(guideTexts);
  const goOn = draft === null ? 'problem' : whereToGoOn(draft);
  const crumbs = [{ label: useTexts(logicTexts).title, href: paths.logic }, { label: t.title }];
  if (isNew)
    return (
      <VersionForm
        title={t.title}
        lead={t.lead}
        crumbs={crumbs}
        action={paths.guide()}
        withName
        form={form}
        submit={t.create}
      />
    );
  return (
    <>
      <PageHeader crumbs={crumbs} title={t.title} lead={t.lead} />
      {draft === null ? (
        <Notice>
          <p>{t.noDraft}</p>
          <LinkButton href={local === null ? paths.goals : paths.localModel(local)}>
            {local === null ? t.toGoals : t.toLocal}
          </LinkButton>
        </Notice>
      ) : (
        <Card title={t.steps} stack={4}>
          <ol class="guide-steps">
            {STEPS.map((step) => (
              <li key={step}>
                <a href={paths.guide(step)}>{t.step[step].question}</a> <Done step={step} draft={draft} />
              </li>
            ))}
          </ol>
          <div class="btn-row">
            <LinkButton kind="primary" href={paths.guide(goOn)}>
              {draft.goals.length + draft.nodes.length === 0 ? t.begin : t.goOn(t.named(t.step[goOn].name))}
            </LinkButton>
          </div>
        </Card>
      )}
    </>
  );
};
