import { Button } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm } from '../../../web/components/form.js';
import { Input, Select } from '../../../web/components/input.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { anotherMeasure } from '../contract.refusals.js';
import { contractTexts } from '../contract.texts.js';
import type { ContractForm, ContractPageProps } from './contract-page.js';

type Props = ContractPageProps & { path: string };
const NOTHING: FormState = { values: {}, errors: {} };

/** The two answers to a changed definition, beside each other. */
export const AnswerForms = (props: Props) => {
  const t = useTexts(contractTexts);
  const { contract, path, at, form } = props;
  const state = (name: ContractForm): FormState => (at === name ? form : NOTHING);
  const next = contract.definitionVersion + 1;
  return (
    <div class="grid grid--2">
      <Card id="godkann" title={t.accept} stack={3}>
        {contract.allowedActions.includes('accept') ? (
          <>
            <p>{t.acceptHelp(next)}</p>
            <ActionForm action={`${path}/godkann`} version={contract.version} class="stack" label={t.accept}>
              <Reason name="accept" label={t.acceptReason} form={state('accept')} optional />
              <p>
                <Button kind="primary" icon="check">
                  {t.accept}
                </Button>
              </p>
            </ActionForm>
          </>
        ) : (
          <p>{anotherMeasure().text[useLocale()]}</p>
        )}
      </Card>
      <Card id="bryt" title={t.break} stack={3}>
        <p>{t.breakHelp(next)}</p>
        <ActionForm action={`${path}/bryt`} version={contract.version} class="stack" label={t.break}>
          <Input
            name="from"
            label={t.from}
            help={t.fromHelp}
            value={valueOf(state('break'), 'from')}
            error={state('break').errors['from']}
            required
          />
          <Reason name="break" label={t.breakReason} form={state('break')} />
          <p>
            <Button kind="danger">{t.break}</Button>
          </p>
        </ActionForm>
      </Card>
    </div>
  );
};

type ReasonProps = { name: ContractForm; label: string; form: FormState; optional?: boolean };

const Reason = ({ name, label, form, optional }: ReasonProps) => (
  <Input
    name="reason"
    id={`f-${name}-reason`}
    label={label}
    value={valueOf(form, 'reason')}
    error={form.errors['reason']}
    size="full"
    optional={optional}
    required={!optional}
  />
);

export const ReplaceForm = ({ contract, others, path, at, form }: Props) => {
  const t = useTexts(contractTexts);
  const state = at === 'replace' ? form : NOTHING;
  return (
    <ActionForm action={`${path}/ersatt`} version={contract.version} class="stack" label={t.replace}>
      <Select
        name="replacementId"
        label={t.replacement}
        empty={t.chooseOne}
        value={valueOf(state, 'replacementId') || (contract.replacedBy?.id ?? '')}
        error={state.errors['replacementId']}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <p>
        <Button kind="primary">{t.note}</Button>
      </p>
    </ActionForm>
  );
};
