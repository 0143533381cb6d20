import { Button, DialogButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm, ConfirmDialog } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { State } from '../../../web/components/state.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { EndorsementView, SignatureView } from '../endorsements.dto.js';
import { endorsementTexts } from '../endorsements.texts.js';

type OwnAnswerProps = {
  base: string;
  endorsement: EndorsementView;
  signature: SignatureView;
  which: string;
  form: FormState;
};

/** What the invited head can do: sign, decline, withdraw. */
export const OwnAnswer = ({ base, endorsement, signature, which, form }: OwnAnswerProps) => {
  const t = useTexts(endorsementTexts);
  const may = (action: string): boolean => signature.allowedActions.includes(action);
  const at = `${base}/${signature.id}`;
  const value = (of: string, name: string): string => (which === of ? valueOf(form, name) : '');
  const error = (of: string, name: string): string | undefined =>
    which === of ? form.errors[name] : undefined;
  return (
    <Card
      id="ert-svar"
      title={may('sign') ? t.signTitle(signature.organisation.name) : t.own}
      aside={<State of="endorsement" value={signature.state} small />}
      stack={3}
    >
      {may('sign') && (
        <ActionForm
          action={`${at}/underteckna`}
          version={signature.version}
          fields={{ textSha256: endorsement.textSha256 }}
          class="stack"
          label={t.sign}
        >
          <p>{t.signText}</p>
          <p class="small">
            {t.sum}: <code class="checksum">{endorsement.textSha256}</code>
          </p>
          <Textarea
            id="f-comment-sign"
            name="comment"
            label={t.signComment}
            rows={3}
            value={value('sign', 'comment')}
            error={error('sign', 'comment')}
            optional
          />
          <div>
            <Button kind="primary" icon="check">
              {t.sign}
            </Button>
          </div>
        </ActionForm>
      )}
      {may('decline') && (
        <Refusal
          id="avboj"
          which="decline"
          action={`${at}/avboj`}
          version={signature.version}
          name="comment"
          texts={{ open: t.decline, title: t.declineTitle, verb: t.declineVerb, why: t.declineWhy }}
          value={value('decline', 'comment')}
          error={error('decline', 'comment')}
          back={which === 'decline'}
        />
      )}
      {may('withdraw') && (
        <Refusal
          id="aterta"
          which="withdraw"
          action={`${at}/aterta`}
          version={signature.version}
          name="reason"
          texts={{ open: t.withdraw, title: t.withdrawTitle, verb: t.withdrawVerb, why: t.withdrawWhy }}
          value={value('withdraw', 'reason')}
          error={error('withdraw', 'reason')}
          back={which === 'withdraw'}
        />
      )}
    </Card>
  );
};

type RefusalProps = {
  id: string;
  which: string;
  action: string;
  version: number;
  name: string;
  texts: { open: string; title: string; verb: string; why: string };
  value: string;
  error: string | undefined;
  back: boolean;
};

const Refusal = ({ id, which, action, version, name, texts, value, error, back }: RefusalProps) => (
  <div>
    {!back && (
      <DialogButton dialog={id} kind="danger" icon="return">
        {texts.open}
      </DialogButton>
    )}
    <ConfirmDialog
      id={id}
      title={texts.title}
      action={action}
      version={version}
      confirm={texts.verb}
      kind="danger"
      open={back}
    >
      <Textarea
        id={name === 'comment' ? `f-comment-${which}` : undefined}
        name={name}
        label={texts.why}
        rows={3}
        value={value}
        error={error}
      />
    </ConfirmDialog>
  </div>
);
