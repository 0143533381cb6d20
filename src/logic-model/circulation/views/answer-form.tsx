import { Button } from '../../../web/components/button.js';
import { Choices } from '../../../web/components/choices.js';
import { Disclosure } from '../../../web/components/content.js';
import { ActionForm } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import { fresh, valueOf } from '../../../web/refusal.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CommentView } from '../circulation.views.js';
import type { CirculationPageProps } from './circulation-page.js';

type AnswerFormProps = CirculationPageProps & { comment: CommentView; action: string };

/** The coordinator's answer to one comment, folded until it is wanted. */
export const AnswerForm = ({ comment, forms, action }: AnswerFormProps) => {
  const t = useTexts(circulationTexts).comments;
  const { id, state, reason, proposedText, organisationName } = comment;
  const mine = forms.answer?.id === id ? forms.answer.form : null;
  const form = mine ?? fresh({ answer: state === 'open' ? '' : state, reason: reason ?? '' });
  return (
    <Disclosure
      summary={state === 'open' ? t.reply : t.change}
      about={t.about(organisationName)}
      open={mine !== null}
    >
      <ActionForm
        action={action}
        version={comment.version}
        class="stack stack--3"
        label={`${t.reply} ${t.about(organisationName)}`}
      >
        <Choices
          name="answer"
          id={`f-answer-${id}`}
          label={t.choice}
          value={valueOf(form, 'answer')}
          error={form.errors['answer']}
          required
          options={[
            { value: 'accepted', label: proposedText === null ? t.accept : t.acceptWording },
            { value: 'rejected', label: t.reject },
            { value: 'open', label: t.open },
          ]}
        />
        <Textarea
          name="reason"
          id={`f-reason-${id}`}
          label={t.reason}
          help={t.reasonHelp}
          optional
          rows={3}
          maxLength={4000}
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
        />
        <p>
          <Button small about={t.about(organisationName)}>
            {t.save}
          </Button>
        </p>
      </ActionForm>
    </Disclosure>
  );
};
