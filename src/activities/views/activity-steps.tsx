import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { stepTexts } from '../activity-steps.texts.js';
import { ACTIVITY_LIFECYCLE, ACTIVITY_VERBS, type ActivityState } from '../activity.lifecycle.js';
import type { ActivityView } from '../activity.view.js';
import type { Step } from '../../shared/lifecycle.js';

type Props = { at: string; activity: ActivityView; form: FormState };

/** The steps that the reader may take from here; nothing for those who may take none. */
export const StepsCard = ({ at, activity, form }: Props) => {
  const t = useTexts(stepTexts);
  const verbs = ACTIVITY_VERBS.filter((verb) => activity.allowedActions.includes(verb));
  if (verbs.length === 0) return null;
  return (
    <Card id="lage" title={t.title}>
      <ActionForm action={`${at}/lage`} version={activity.version} class="stack" labelledBy="lage">
        <Choices
          name="verb"
          label={t.step}
          value={valueOf(form, 'verb') || verbs[0]}
          error={form.errors['verb']}
          options={verbs.map((verb) => {
            const { needs }: Step<ActivityState> = ACTIVITY_LIFECYCLE[verb];
            return { value: verb, label: t.verbs[verb], ...(needs ? { note: t.needs[needs] } : {}) };
          })}
        />
        <Textarea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          rows={3}
          value={valueOf(form, 'reason')}
          error={form.errors['reason'] ?? form.errors['note']}
          optional
        />
        <Button>{t.submit}</Button>
      </ActionForm>
    </Card>
  );
};
