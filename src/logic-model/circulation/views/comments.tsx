import { Card } from '../../../web/components/card.js';
import { ActionButton } from '../../../web/components/form.js';
import { State } from '../../../web/components/state.js';
import { formatDate } from '../../../web/i18n/format.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { goalsTexts } from '../../goals.texts.js';
import { Parts } from '../../../web/components/diff-parts.js';
import { wordDiff } from '../../../shared/word-diff.js';
import type { SentNode } from '../circulation.rules.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CommentView } from '../circulation.views.js';
import { AnswerForm } from './answer-form.js';
import type { CirculationPageProps } from './circulation-page.js';

/** Every comment under what it is about, in the order of the text. */
export const Comments = (props: CirculationPageProps) => {
  const { one } = props;
  const t = useTexts(circulationTexts).comments;
  const on = (id: string | null): CommentView[] => one.comments.filter(({ nodeId }) => nodeId === id);
  const groups: [SentNode | null, CommentView[]][] = [
    [null, on(null)],
    ...one.text.map((node): [SentNode, CommentView[]] => [node, on(node.id)]),
  ];
  const given = one.comments.filter(({ state }) => state !== 'withdrawn');
  const open = given.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <Card id="synpunkter" title={t.title} stack={4}>
      <p class="soft">{given.length === 0 ? t.none : t.count(given.length, open)}</p>
      {groups
        .filter(([, comments]) => comments.length > 0)
        .map(([node, comments]) => (
          <section key={node?.id ?? 'whole'} class="stack stack--3">
            <h3 class="comment-about">
              <About node={node} text={one.text} />
            </h3>
            {comments.map((comment) => (
              <Comment key={comment.id} {...props} comment={comment} node={node} />
            ))}
          </section>
        ))}
    </Card>
  );
};

const About = ({ node, text }: { node: SentNode | null; text: readonly SentNode[] }) => {
  const kinds = useTexts(words).node;
  const { subGoal } = useTexts(goalsTexts);
  const { whole } = useTexts(circulationTexts).comments;
  if (!node) return <>{whole}</>;
  const number = node.number ?? text.find(({ id }) => id === node.subGoalId)?.number ?? null;
  const place = number === null ? '' : `${subGoal(number)}${node.kind === 'sub_goal' ? '' : ', '}`;
  const kind =
    node.kind === 'sub_goal' ? '' : number === null ? kinds[node.kind] : kinds[node.kind].toLowerCase();
  return (
    <>
      <span class="small soft">
        {place}
        {kind}
      </span>
      <br />
      {node.text}
    </>
  );
};

type CommentProps = CirculationPageProps & { comment: CommentView; node: SentNode | null };

const Comment = (props: CommentProps) => {
  const { paths, one, comment, node } = props;
  const t = useTexts(circulationTexts).comments;
  const locale = useLocale();
  const on = (instant: string): string => formatDate(locale, new Date(instant));
  const base = `${paths.circulation(one.versionNumber)}/synpunkt/${comment.id}`;
  return (
    <article
      class="comment"
      aria-label={`${comment.organisationName}, ${on(comment.at)}`}
      id={`s-${comment.id}`}
    >
      <div class="cluster">
        <strong>{comment.organisationName}</strong>
        <State of="comment" small value={comment.state}>
          {comment.state === 'open' && comment.answeredAt !== null ? t.leftOpen : undefined}
        </State>
      </div>
      <p class="tiny soft">{t.by(comment.by, on(comment.at))}</p>
      {comment.state === 'withdrawn' ? null : (
        <>
          <p class="prose">{comment.comment}</p>
          {comment.proposedText !== null && <Wording comment={comment} sent={node?.text ?? ''} />}
        </>
      )}
      <Answered comment={comment} closed={one.state === 'closed'} />
      {comment.allowedActions.includes('withdraw') && (
        <ActionButton
          action={`${base}/dra-tillbaka`}
          version={comment.version}
          small
          kind="quiet"
          icon="return"
        >
          {t.withdraw}
        </ActionButton>
      )}
      {comment.allowedActions.includes('answer') && <AnswerForm {...props} action={`${base}/svar`} />}
    </article>
  );
};

const Wording = ({ comment, sent }: { comment: CommentView; sent: string }) => {
  const t = useTexts(circulationTexts).comments;
  const { before, after } = wordDiff(sent, comment.proposedText ?? '');
  return (
    <>
      {before.some(({ kind }) => kind === 'removed') && (
        <p class="diff__col">
          <span class="diff__label">{t.was}</span>
          <Parts parts={before} />
        </p>
      )}
      <p class="diff__col">
        <span class="diff__label">{t.proposed}</span>
        <Parts parts={after} />
      </p>
    </>
  );
};

const Answered = ({ comment, closed }: { comment: CommentView; closed: boolean }) => {
  const t = useTexts(circulationTexts).comments;
  const locale = useLocale();
  const { state, reason, answeredAt, answeredBy, proposedText, appliedAt } = comment;
  if (state === 'withdrawn' || answeredAt === null || (state === 'open' && reason === null)) return null;
  const on = (instant: string): string => formatDate(locale, new Date(instant));
  return (
    <div class="comment__answer">
      <p class="tiny soft">
        {t.answer}: {t.by(answeredBy ?? '', on(answeredAt))}
      </p>
      {reason !== null && <p class="prose">{reason}</p>}
      {state === 'accepted' && proposedText !== null && (
        <p class="small soft">
          {appliedAt !== null ? t.applied(on(appliedAt)) : closed ? t.notApplied : t.waits}
        </p>
      )}
    </div>
  );
};
