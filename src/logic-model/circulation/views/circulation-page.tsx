import { LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { ErrorSummary } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { goalsTexts } from '../../goals.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { Choice } from '../../logic-model.views.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CirculationView } from '../circulation.views.js';
import { CommentForm } from './comment-form.js';
import { Comments } from './comments.js';
import { Manage } from './manage.js';
import { OwnAnswer } from './own-answer.js';
import { Participants } from './participants.js';
import { SentText } from './sent-text.js';

/** The forms of the page; the one that came back carries its errors. */
export type CirculationForms = {
  comment: FormState;
  change: FormState;
  /** The form of one comment, by the comment's id. */
  answer: { id: string; form: FormState } | null;
  /** Buttons without fields: what was refused stands at the top. */
  other: FormState;
};

export type CirculationPageProps = {
  paths: Paths;
  one: CirculationView;
  forms: CirculationForms;
  /** The last day is over. */
  late: boolean;
  /** The reader may read the version's own pages. */
  readable: boolean;
  /** Organisations that could be asked as well. */
  others: readonly Choice[];
};

/** A circulation: the text that was sent, who has answered, and every comment with its answer. */
export const CirculationPage = (props: CirculationPageProps) => {
  const { one, forms } = props;
  const t = useTexts(circulationTexts);
  const may = (action: string): boolean => one.allowedActions.includes(action);
  const errors = {
    ...forms.comment.errors,
    ...forms.change.errors,
    ...forms.other.errors,
    ...forms.answer?.form.errors,
  };
  const answer = forms.answer?.id ?? '';
  return (
    <>
      <Header {...props} />
      <ErrorSummary
        errors={errors}
        ids={{ form: null, version: null, answer: `f-answer-${answer}`, reason: `f-reason-${answer}` }}
      />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          {one.message !== null && (
            <Card id="meddelande" title={t.message}>
              <p class="prose">{one.message}</p>
            </Card>
          )}
          <Comments {...props} />
          {may('comment') && <CommentForm {...props} />}
          <SentText {...props} />
        </div>
        <aside class="stack" aria-label={t.participants.title}>
          <OwnAnswer {...props} />
          <Participants one={one} />
          {may('change') && <Manage {...props} />}
          <Notice slim icon="eye">
            {t.visible}
          </Notice>
        </aside>
      </div>
    </>
  );
};

const Header = ({ paths, one, late, readable }: CirculationPageProps) => {
  const t = useTexts(circulationTexts);
  const goals = useTexts(goalsTexts);
  const locale = useLocale();
  const on = (instant: string): string => formatDate(locale, new Date(instant));
  const answered = one.participants.filter(({ takingPart }) => takingPart !== 'not_answered').length;
  const due = formatDate(locale, one.dueOn);
  const lead =
    one.closedAt !== null ? t.lead.closed(on(one.closedAt)) : late ? t.lead.late(due) : t.lead.open(due);
  const version = goals.versionNo(one.versionNumber);
  return (
    <PageHeader
      crumbs={[
        { label: goals.title, href: paths.goals },
        readable ? { label: version, href: paths.version(one.versionNumber) } : { label: version },
        { label: t.crumb },
      ]}
      title={t.title(one.versionNumber)}
      lead={lead}
      meta={[
        { icon: 'flag', text: one.versionTitle },
        { icon: 'upload', text: t.sent(on(one.openedAt), one.openedBy, one.organisationName) },
        { icon: 'people', text: t.answered(answered, one.participants.length) },
      ]}
      actions={
        readable && (
          <>
            <LinkButton icon="book" href={paths.version(one.versionNumber)}>
              {t.read}
            </LinkButton>
            <LinkButton icon="logic" href={paths.overview(one.versionNumber)}>
              {goals.seeChain}
            </LinkButton>
          </>
        )
      }
    />
  );
};
