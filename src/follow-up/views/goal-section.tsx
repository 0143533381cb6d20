import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Disclosure } from '../../web/components/content.js';
import { ActionForm } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { Basis, StatusChip, Trend } from '../../web/components/status.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { followUpTexts } from '../follow-up.texts.js';
import type { GoalPart } from '../follow-up.types.js';
import type { FollowUpView } from '../follow-ups.js';
import { paragraphs } from './paragraphs.js';
import { ActivitiesTable, DeviationList, IndicatorsTable } from './follow-up-tables.js';

export type GoalSectionProps = { part: GoalPart; view: FollowUpView; path: string; form: FormState | null };

/** One goal: wording, status with its basis, figures, what was done, what went wrong, and the analysis. */
export const GoalSection = ({ part, view, path, form }: GoalSectionProps) => {
  const t = useTexts(followUpTexts);
  const locale = useLocale();
  const name = part.no === null ? t.overallGoal : t.subGoal(part.no);
  return (
    <Card
      id={`mal-${part.nodeId}`}
      title={
        <>
          <span class="eyebrow">{name}</span>
          <br />
          {part.text}
        </>
      }
      aside={
        <span class="cluster">
          <Trend trend={part.trend} />
          <StatusChip status={part.status} />
        </span>
      }
      stack={4}
    >
      <Basis by="rule">{part.basis[locale]}</Basis>
      {part.indicators.length > 0 ? (
        <IndicatorsTable part={part} />
      ) : (
        <p class="soft small">{t.noIndicators}</p>
      )}
      {part.analysis === null ? (
        <p class="soft">{t.noText}</p>
      ) : (
        <div class="prose">{paragraphs(part.analysis)}</div>
      )}
      {part.conclusion !== null && (
        <div class="prose">
          <h3>{t.conclusion}</h3>
          {paragraphs(part.conclusion)}
        </div>
      )}
      {part.no !== null && <ActivitiesTable activities={part.activities} />}
      {part.deviations.length > 0 && <DeviationList deviations={part.deviations} />}
      {view.allowedActions.includes('write') && (
        <SectionForm part={part} name={name} view={view} path={path} form={form} />
      )}
    </Card>
  );
};

const SectionForm = ({ part, name, view, path, form }: GoalSectionProps & { name: string }) => {
  const t = useTexts(followUpTexts);
  return (
    <Disclosure summary={t.write} about={name} open={form !== null}>
      <ActionForm
        action={`${path}/avsnitt/${part.nodeId}`}
        fields={{ version: String(view.version) }}
        class="stack"
        label={name}
      >
        <Textarea
          id={`analys-${part.nodeId}`}
          name="analysis"
          label={t.analysis}
          help={t.analysisHelp}
          rows={8}
          value={form ? valueOf(form, 'analysis') : (part.analysis ?? '')}
          error={form?.errors['analysis']}
        />
        <Textarea
          id={`slutsats-${part.nodeId}`}
          name="conclusion"
          label={t.conclusion}
          rows={3}
          plain
          optional
          value={form ? valueOf(form, 'conclusion') : (part.conclusion ?? '')}
          error={form?.errors['conclusion']}
        />
        <Button>{t.save}</Button>
      </ActionForm>
    </Disclosure>
  );
};
