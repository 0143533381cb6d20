import { LinkButton } from '../../web/components/button.js';
import { ActionButton } from '../../web/components/form.js';
import { Icon, type IconName } from '../../web/components/icon.js';
import { Tag } from '../../web/components/state.js';
import { formatDate, formatDateTime } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { NoticeKind } from '../notice.kinds.js';
import type { NoticeView } from '../notices.dto.js';
import { noticeTexts } from '../notices.texts.js';

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  'decision-tabled': 'gavel',
  'stand-missing': 'alarm',
  'decision-adopted': 'gavel',
  'decision-returned': 'return',
  'circulation-sent': 'comment',
  'round-opened': 'report',
  'report-due': 'alarm',
  'report-returned': 'return',
  'report-submitted': 'report',
  'report-approved': 'check',
  'duty-assigned': 'flag',
  'duty-due': 'alarm',
  'endorsement-invited': 'handshake',
  'endorsement-due': 'alarm',
  'deviation-raised': 'warning',
  'deviation-escalated': 'warning',
  'source-changed': 'link',
};

/** What has happened, to what, when, and by when something is to be done. */
export const NoticeRow = ({ root, notice }: { root: string; notice: NoticeView }) => {
  const t = useTexts(noticeTexts);
  const locale = useLocale();
  const { id, kind, title, dueOn, path, happenedAt, readAt } = notice;
  const to = `${root}meddelanden/${id}`;
  return (
    <li class="task task--action">
      <Icon name={ICONS[kind]} />
      <div class="task__body">
        <p class="task__title">
          {readAt === null && <Tag>{t.isUnread}</Tag>} {t.kinds[kind]}
        </p>
        <p class="task__meta">
          {title}
          <br />
          {dueOn !== null && <strong>{t.due(formatDate(locale, dueOn))} </strong>}
          {t.came} <time dateTime={happenedAt}>{formatDateTime(locale, new Date(happenedAt))}</time>
        </p>
      </div>
      <div class="cluster">
        {readAt === null ? (
          <>
            <ActionButton action={`${to}/oppna`} small about={title}>
              {t.open}
            </ActionButton>
            <ActionButton action={`${to}/last`} small kind="quiet" about={title}>
              {t.read}
            </ActionButton>
          </>
        ) : (
          <LinkButton href={`${root}${path}`} small about={title}>
            {t.open}
          </LinkButton>
        )}
      </div>
    </li>
  );
};
