import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { Disclosure } from '../../web/components/content.js';
import { ActionForm } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { inUnit } from '../figure.js';
import { formTexts } from '../indicator-forms.texts.js';
import type { UseView } from '../indicator.views.js';
import { ReasonFields } from './attach-indicator.js';
import { BaselineFields } from './level-fields.js';

type FormProps = { path: string; use: UseView; form: FormState };

export const TargetForm = ({ path, use, form }: FormProps) => {
  const t = useTexts(formTexts);
  return (
    <Card id="nytt-malvarde" title={t.newTarget}>
      <ActionForm action={`${path}/malvarde`} class="stack" labelledBy="nytt-malvarde">
        {use.target && <p class="small soft">{t.newTargetHelp}</p>}
        <Input
          name="value"
          label={inUnit(t.targetValue, use.unit)}
          type="number"
          size="short"
          value={valueOf(form, 'value')}
          error={form.errors['value']}
          required
        />
        <Input
          name="period"
          label={t.targetPeriod}
          help={t.periodHelp}
          size="short"
          value={valueOf(form, 'period')}
          error={form.errors['period']}
          required
        />
        {use.target && (
          <Textarea
            name="reason"
            id="f-target-reason"
            label={t.whyTarget}
            value={valueOf(form, 'reason')}
            error={form.errors['reason']}
            rows={2}
          />
        )}
        <Input
          name="decidedBy"
          label={t.decidedBy}
          help={t.decidedByHelp}
          size="full"
          value={valueOf(form, 'decidedBy')}
          error={form.errors['decidedBy']}
          optional
        />
        <p>
          <Button>{t.setTarget}</Button>
        </p>
      </ActionForm>
    </Card>
  );
};

export const JudgeForm = ({ path, use, form, back }: FormProps & { back: FormState }) => {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  return (
    <Card id="bedom" title={t.judgeTitle} stack={4}>
      <p class="small soft measure">{t.judgeHelp}</p>
      <ActionForm action={`${path}/bedom`} class="stack" labelledBy="bedom">
        <Choices
          name="status"
          label={t.judgedStatus}
          value={valueOf(form, 'status')}
          error={form.errors['status']}
          options={optionsOf(w.status)}
          required
        />
        <Select
          name="trend"
          label={t.judgedTrend}
          empty={t.byRule}
          value={valueOf(form, 'trend')}
          error={form.errors['trend']}
          options={optionsOf(w.trend)}
        />
        <Textarea
          name="comment"
          label={t.comment}
          value={valueOf(form, 'comment')}
          error={form.errors['comment']}
          rows={3}
          required
        />
        <p>
          <Button>{t.judge}</Button>
        </p>
      </ActionForm>
      {use.basis.judgement && (
        <ActionForm action={`${path}/ta-tillbaka`} class="stack" label={t.withdraw}>
          <Input
            name="reason"
            id="f-withdraw-reason"
            label={t.withdrawReason}
            size="full"
            value={valueOf(back, 'reason')}
            error={back.errors['reason']}
            required
          />
          <p>
            <Button>{t.withdraw}</Button>
          </p>
        </ActionForm>
      )}
    </Card>
  );
};

export const EditForm = ({ path, use, form }: FormProps) => {
  const t = useTexts(formTexts);
  return (
    <Card id="skal" title={t.useEdit}>
      <ActionForm action={`${path}/andra`} version={use.version} class="stack" labelledBy="skal">
        <ReasonFields form={form} />
        {!use.baseline && <BaselineFields form={form} unit={use.unit} />}
        <p>
          <Button>{t.useSave}</Button>
        </p>
      </ActionForm>
    </Card>
  );
};

export const EndForm = ({ path, form }: Omit<FormProps, 'use'>) => {
  const t = useTexts(formTexts);
  return (
    <Disclosure summary={`${t.endTitle}…`} open={Object.keys(form.errors).length > 0}>
      <ActionForm action={`${path}/avsluta`} class="stack" label={t.endTitle}>
        <p class="small soft">{t.endHelp}</p>
        <Input
          name="reason"
          id="f-end-reason"
          label={t.endReason}
          size="full"
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
          required
        />
        <p>
          <Button kind="danger">{t.end}</Button>
        </p>
      </ActionForm>
    </Disclosure>
  );
};
