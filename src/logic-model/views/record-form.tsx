import type { DecisionView } from '../../decisions/decisions.dto.js';
import { Button, DialogButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Checkbox } from '../../web/components/choices.js';
import { ActionForm, ConfirmDialog } from '../../web/components/form.js';
import { Input, Textarea } from '../../web/components/input.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf } from '../../web/refusal.js';
import { decisionTexts } from '../decision.texts.js';
import type { DecisionPageProps } from './decision-page.js';

/** The chair's form; for everybody else who records the decision and when. */
export const RecordForm = (props: DecisionPageProps & { decision: DecisionView }) => {
  const t = useTexts(decisionTexts).record;
  const { version, decision } = props;
  const may = version.allowedActions.includes('adopt');
  return (
    <Card id="beslut" title={t.title} stack={4}>
      <Notice slim>{may ? t.who : decision.tabledByMe ? t.fourEyes : t.others}</Notice>
      {may && <Adopt {...props} />}
      {may && <Return {...props} />}
    </Card>
  );
};

const Adopt = ({ paths, version, forms }: DecisionPageProps) => {
  const t = useTexts(decisionTexts).record;
  const { adopt } = forms;
  const field = (name: string) => ({ name, value: valueOf(adopt, name), error: adopt.errors[name] });
  return (
    <ActionForm action={`${paths.decision(version.number)}/anta`} class="stack stack--5" labelledBy="beslut">
      <div class="grid grid--2">
        <Input {...field('meetingDate')} type="date" label={t.meetingDate} required />
        <Input {...field('protocolParagraph')} label={t.paragraph} size="short" optional maxLength={40} />
        <Input {...field('protocolReference')} label={t.reference} required maxLength={100} />
      </div>
      <Textarea {...field('note')} label={t.note} help={t.noteHelp} rows={3} optional maxLength={4000} />
      <Checkbox
        name="confirmed"
        label={t.confirm(version.number)}
        checked={valueOf(adopt, 'confirmed') === 'true'}
        error={adopt.errors['confirmed']}
      />
      <div class="btn-row">
        <Button kind="primary" icon="gavel">
          {t.adopt(version.number)}
        </Button>
        <DialogButton kind="danger" icon="return" dialog="aterremiss">
          {t.return}
        </DialogButton>
      </div>
      <p class="tiny soft">{t.frozen}</p>
    </ActionForm>
  );
};

const Return = ({ paths, version, forms }: DecisionPageProps) => {
  const t = useTexts(decisionTexts).record;
  const form = forms.return;
  return (
    <ConfirmDialog
      id="aterremiss"
      title={t.returnTitle}
      action={`${paths.decision(version.number)}/aterremittera`}
      confirm={t.returnIt}
      kind="danger"
      open={Object.keys(form.errors).length > 0}
    >
      <p class="soft">{t.returnText}</p>
      <Textarea
        name="reason"
        label={t.reason}
        required
        maxLength={4000}
        value={valueOf(form, 'reason')}
        error={form.errors['reason']}
      />
    </ConfirmDialog>
  );
};
