import { LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { logicTexts } from '../../logic.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import { VersionForm } from '../../views/version-form.js';
import { STEPS, type Step } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';

export type GuideStartProps = {
  paths: Paths;
  form: FormState;
  /** Where a draft that can be changed has something left; null where there is none. */
  goOn: Step | null;
  /** There is no model at all yet. */
  isNew: boolean;
};

/** The way in: what the steps are, and the draft they fill. */
export const GuideStart = ({ paths, form, goOn, isNew }: GuideStartProps) => {
  const t = useTexts(guideTexts);
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
      {goOn === null ? (
        <Notice>
          <p>{t.noDraft}</p>
          <LinkButton href={paths.goals}>{t.toGoals}</LinkButton>
        </Notice>
      ) : (
        <Card title={t.steps} stack={4}>
          <ol class="guide-steps">
            {STEPS.map((step) => (
              <li key={step}>
                <a href={paths.guide(step)}>{t.step[step].question}</a>
              </li>
            ))}
          </ol>
          <div class="btn-row">
            <LinkButton kind="primary" href={paths.guide(goOn)}>
              {goOn === 'problem' ? t.begin : t.goOn}
            </LinkButton>
          </div>
        </Card>
      )}
    </>
  );
};
