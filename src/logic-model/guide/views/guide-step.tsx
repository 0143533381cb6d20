import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ErrorSummary } from '../../../web/components/form.js';
import type { Option } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import type { Finding } from '../../linter.rules.js';
import { logicTexts } from '../../logic.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { VersionWhole } from '../../logic-model.views.js';
import { nextOf, previousOf, STEPS, type Step } from '../guide.rules.js';
import { guideTexts } from '../guide.texts.js';
import { AssumptionStep } from './assumption-step.js';
import { CheckStep } from './check-step.js';
import { Done } from './done.js';
import { NodeStep } from './node-step.js';
import { TargetGroupStep } from './target-group-step.js';

export type GuideStepProps = {
  paths: Paths;
  step: Step;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  form: FormState;
  targetGroups: readonly Option[];
  findings: readonly Finding[];
  /** What is being reworded. */
  nodeId?: string | null;
  /** The link asked about, and the one passed over. */
  linkId?: string | null;
  after?: string | null;
};

/** One question, with help and an example; beside it all steps, so that one can go anywhere. */
export const GuideStep = (props: GuideStepProps) => {
  const { paths, step, form } = props;
  const t = useTexts(guideTexts);
  const { question, help, example } = t.step[step];
  const crumbs = [
    { label: useTexts(logicTexts).title, href: paths.logic },
    { label: t.title, href: paths.guide() },
    { label: question },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        eyebrow={t.progress(STEPS.indexOf(step) + 1, STEPS.length)}
        title={question}
        lead={help}
      />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
          {example !== '' && (
            <p class="guide-example">
              <strong>{t.example}</strong> {example}
            </p>
          )}
          <Question {...props} />
          <Ways {...props} />
        </div>
        <aside class="stack" aria-label={t.steps}>
          <AllSteps {...props} />
        </aside>
      </div>
    </>
  );
};

const Question = (props: GuideStepProps) => {
  if (props.step === 'malgrupp') return <TargetGroupStep {...props} />;
  if (props.step === 'antaganden') return <AssumptionStep {...props} />;
  return props.step === 'kontroll' ? <CheckStep {...props} /> : <NodeStep {...props} />;
};

const Ways = ({ paths, step }: GuideStepProps) => {
  const t = useTexts(guideTexts);
  const [before, after] = [previousOf(step), nextOf(step)];
  const named = (one: Step): string => t.named(t.step[one].name);
  return (
    <nav class="btn-row" aria-label={t.title}>
      {before && (
        <LinkButton kind="quiet" href={paths.guide(before)}>
          {t.back(named(before))}
        </LinkButton>
      )}
      {after && <LinkButton href={paths.guide(after)}>{t.next(named(after))}</LinkButton>}
    </nav>
  );
};

const AllSteps = ({ paths, step, draft }: GuideStepProps) => {
  const t = useTexts(guideTexts);
  return (
    <Card title={t.steps} snug stack={3}>
      <progress class="progress" max={STEPS.length} value={STEPS.indexOf(step) + 1} aria-label={t.title} />
      <ol class="guide-steps">
        {STEPS.map((one) => {
          const name = t.step[one].name.charAt(0).toUpperCase() + t.step[one].name.slice(1);
          return (
            <li key={one}>
              <a href={paths.guide(one)} aria-current={one === step ? 'step' : undefined}>
                {name}
              </a>{' '}
              <Done step={one} draft={draft} />
            </li>
          );
        })}
      </ol>
      <p class="small">
        <a href={paths.draft}>{t.toDraft}</a>
      </p>
    </Card>
  );
};
