import { Button, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Checkbox, Choices } from '../../web/components/choices.js';
import { Empty } from '../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Select, Textarea, type Option } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { formTexts } from '../indicator-forms.texts.js';
import type { NodeOption } from '../indicator.types.js';
import type { IndicatorView } from '../indicator.views.js';
import type { SeenPeriod } from '../seen-values.js';
import type { Area } from '../values.queries.js';
import { BaselineFields, TargetFields, useKnown } from './level-fields.js';
import { useCrumbs } from './new-indicator.js';

type Props = {
  slug: string;
  indicator: IndicatorView;
  nodes: readonly NodeOption[];
  /** Municipalities that a use may be about alone; none where the indicator is not divided by area. */
  areas: readonly Area[];
  /** Of the whole, newest first: what a baseline and a target are chosen from. */
  series: readonly SeenPeriod[];
  form: FormState;
};

/** Attaching to a node: why, what is claimed, from where and to where. */
export const AttachIndicatorPage = ({ slug, indicator, nodes, areas, series, form }: Props) => {
  const t = useTexts(formTexts);
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  return (
    <>
      <PageHeader
        title={t.attachTitle(indicator.name)}
        crumbs={useCrumbs(slug, { label: indicator.name, href: path }, { label: t.attach })}
        lead={t.attachLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        {nodes.length === 0 ? (
          <Empty
            level={2}
            icon="logic"
            title={t.noNodes}
            action={<LinkButton href={platformPath(slug, 'verksamhetslogik')}>{t.toModel}</LinkButton>}
          >
            {t.noNodesHelp}
          </Empty>
        ) : (
          <Card label={t.attach}>
            <ActionForm action={`${path}/anvand`} class="stack stack--5" label={t.attach}>
              <Select
                name="nodeId"
                label={t.node}
                empty={t.chooseNode}
                value={valueOf(form, 'nodeId')}
                error={form.errors['nodeId']}
                options={useNodeOptions(nodes)}
                required
              />
              {areas.length > 0 && (
                <Select
                  name="areaCode"
                  label={t.area}
                  help={t.areaHelp}
                  empty={t.wholePlatform}
                  value={valueOf(form, 'areaCode')}
                  error={form.errors['areaCode']}
                  options={areas.map(({ code, name }) => ({ value: code, label: name }))}
                />
              )}
              <ReasonFields form={form} />
              <BaselineFields form={form} unit={indicator.unit} known={useKnown(indicator, series)} />
              <TargetFields form={form} unit={indicator.unit} />
              <p>
                <Button kind="primary">{t.attach}</Button>
              </p>
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  );
};

function useNodeOptions(nodes: readonly NodeOption[]): Option[] {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const kind = w.node as Readonly<Record<string, string>>;
  return nodes.map((node) => ({
    value: node.id,
    label: `${kind[node.kind] ?? ''}: ${node.text ?? ''}`.slice(0, 140),
    group: node.subGoalNumber ? t.subGoal(node.subGoalNumber) : t.allGoals,
  }));
}

export const ReasonFields = ({ form }: { form: FormState }) => {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  return (
    <>
      <Textarea
        name="why"
        label={t.why}
        value={valueOf(form, 'why')}
        error={form.errors['why']}
        rows={3}
        required
      />
      <Choices
        name="claim"
        label={t.claim}
        value={valueOf(form, 'claim') || 'unknown'}
        error={form.errors['claim']}
        options={optionsOf(w.claim)}
      />
      <Textarea
        name="claimReasoning"
        label={t.claimReasoning}
        value={valueOf(form, 'claimReasoning')}
        error={form.errors['claimReasoning']}
        rows={2}
        optional
      />
      <Checkbox
        name="headline"
        label={t.headline}
        checked={valueOf(form, 'headline') === 'true'}
        error={form.errors['headline']}
      />
    </>
  );
};
