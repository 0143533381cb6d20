import type { Paged } from '../../../shared/paging.js';
import { LinkButton } from '../../../web/components/button.js';
import { Notice } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { ActionButton, ErrorSummary } from '../../../web/components/form.js';
import { Pagination, Segmented } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tag } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { formatDateTime } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import { MAIL_STATES, type MailState, type MailView } from '../mails.dto.js';
import { faultWord, mailsTexts } from '../mails.texts.js';

export type MailsProps = {
  base: string;
  found: Paged<MailView>;
  state: MailState | null;
  /** Whether this installation sends mail at all. */
  sends: boolean;
  form: FormState;
};

const Why = ({ mail }: { mail: MailView }) => {
  const t = useTexts(mailsTexts);
  if (mail.state === 'dropped') return <>{t.droppedWhy}</>;
  if (mail.fault === null || mail.state === 'sent') return <>{t.noFault}</>;
  return (
    <>
      {t.faults[faultWord(mail.fault)]} <span class="tiny soft">{mail.fault}</span>
    </>
  );
};

const MailRow = ({ base, mail }: { base: string; mail: MailView }) => {
  const t = useTexts(mailsTexts);
  const locale = useLocale();
  const at = (instant: string): string => formatDateTime(locale, new Date(instant));
  return (
    <tr>
      <th scope="row">{mail.recipient}</th>
      <td data-label={t.columns.state}>
        <Tag icon={mail.state === 'failed' ? 'warning' : undefined}>{t.states[mail.state]}</Tag>
      </td>
      <td data-label={t.columns.why}>
        <Why mail={mail} />
        {mail.allowedActions.includes('retry') && (
          <ActionButton action={`${base}/${mail.id}/igen`} small about={mail.recipient}>
            {t.retry}
          </ActionButton>
        )}
      </td>
      <td data-label={t.columns.tried}>
        {mail.triedAt === null ? t.notTried : at(mail.triedAt)}
        {mail.attempts > 1 && <div class="tiny soft">{t.attempts(mail.attempts)}</div>}
        {mail.nextAt !== null && <div class="tiny soft">{t.next(at(mail.nextAt))}</div>}
      </td>
    </tr>
  );
};

const Nothing = ({ base, failed }: { base: string; failed: boolean }) => {
  const t = useTexts(mailsTexts);
  return (
    <Empty
      icon={failed ? 'check' : 'comment'}
      level={2}
      title={failed ? t.noneFailed : t.none}
      action={failed && <LinkButton href={base}>{t.showAll}</LinkButton>}
    >
      {failed ? t.noneFailedText : t.noneText}
    </Empty>
  );
};

/** The outbox: to whom, how it went and why not. */
export const Mails = ({ base, found, state, sends, form }: MailsProps) => {
  const t = useTexts(mailsTexts);
  const { total, limit, page } = found._meta;
  const of = (one: MailState | null): string => (one === null ? base : `${base}?lage=${one}`);
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ form: null }} />
      <PageHeader title={t.title} lead={t.lead} />
      {!sends && <Notice>{t.noMail}</Notice>}
      <div class="between">
        <Segmented
          label={t.show}
          items={[null, ...MAIL_STATES].map((one) => ({
            href: of(one),
            label: one === null ? t.all : t.filters[one],
            current: one === state,
          }))}
        />
        {state === 'failed' && total > 0 && (
          <ActionButton action={`${base}/igen`} icon="return" small>
            {t.retryAll}
          </ActionButton>
        )}
      </div>
      {found.data.length === 0 ? (
        <Nothing base={base} failed={state === 'failed'} />
      ) : (
        <Table label={t.title} columns={Object.values(t.columns).map((label) => ({ label }))} stack>
          {found.data.map((mail) => (
            <MailRow key={mail.id} {...{ base, mail }} />
          ))}
        </Table>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / limit)}
        href={(number) => `${of(state)}${state === null ? '?' : '&'}sida=${String(number)}`}
      />
    </div>
  );
};
