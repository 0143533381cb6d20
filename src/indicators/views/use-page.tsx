import { Card } from '../../web/components/card.js';
import { ErrorSummary } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import { fresh, type FormState } from '../../web/refusal.js';
import { formTexts } from '../indicator-forms.texts.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { UseView } from '../indicator.views.js';
import { useCrumbs } from './new-indicator.js';
import { Expected, Newest } from './position-card.js';
import { StatusWithBasis } from './status-with-basis.js';
import { EditForm, EndForm, JudgeForm, TargetForm } from './use-forms.js';

export type UseForm = 'andra' | 'malvarde' | 'bedom' | 'ta-tillbaka' | 'avsluta';

type Props = {
  slug: string;
  use: UseView;
  /** The municipality that it is about. */
  area: string | null;
  /** The form that came back, and with what. */
  form: { name: UseForm; state: FormState } | null;
};

/** One use: its status, and the forms that change it. */
export const UsePage = ({ slug, use, area, form }: Props) => {
  const t = useTexts(formTexts);
  const page = useTexts(indicatorPageTexts);
  const path = platformPath(slug, `indikatorer/${use.indicatorId}/anvandning/${use.useId}`);
  const node = use.nodeText ?? page.node;
  const may = (action: string): boolean => use.allowedActions.includes(action);
  const stateOf = (name: UseForm, given: FormState = fresh()): FormState =>
    form?.name === name ? form.state : given;
  const indicatorPath = platformPath(slug, `indikatorer/${use.indicatorId}`);
  return (
    <>
      <PageHeader
        eyebrow={use.indicatorName}
        title={t.useTitle(node, area)}
        crumbs={useCrumbs(slug, { label: use.indicatorName, href: indicatorPath }, { label: node })}
        lead={t.useLead}
      />
      <div class="stack stack--5">
        {form && <ErrorSummary errors={form.state.errors} ids={{ form: null }} />}
        <Card id="laget" title={t.status}>
          <div class="between">
            <div class="stack stack--2">
              <Newest use={use} />
              <p class="small soft measure">
                <Expected use={use} />
              </p>
            </div>
            <StatusWithBasis of={use} />
          </div>
        </Card>
        {may('set-target') && <TargetForm path={path} use={use} form={stateOf('malvarde')} />}
        {may('judge') && (
          <JudgeForm path={path} use={use} form={stateOf('bedom')} back={stateOf('ta-tillbaka')} />
        )}
        {may('amend') && <EditForm path={path} use={use} form={stateOf('andra', formOf(use))} />}
        {may('end') && <EndForm path={path} form={stateOf('avsluta')} />}
      </div>
    </>
  );
};

const formOf = (use: UseView): FormState =>
  fresh({
    why: use.why ?? '',
    claim: use.claim,
    claimReasoning: use.claimReasoning ?? '',
    headline: String(use.headline),
  });
