import type { Paged } from '../../shared/paging.js';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { ActionButton } from '../../web/components/form.js';
import { Pagination, Segmented } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import type { NoticeView } from '../notices.dto.js';
import { choiceTexts } from '../choices.texts.js';
import { noticeTexts } from '../notices.texts.js';
import { NoticeRow } from './notice-row.js';

export type InboxProps = {
  root: string;
  found: Paged<NoticeView>;
  /** Only unread ones are shown. */
  unread: boolean;
  /** How many are unread in all. */
  left: number;
};

const Nothing = ({ root, unread }: Pick<InboxProps, 'root' | 'unread'>) => {
  const t = useTexts(noticeTexts);
  return unread ? (
    <Empty
      icon="check"
      level={2}
      title={t.noneUnread}
      action={<LinkButton href={`${root}meddelanden`}>{t.noneUnreadAction}</LinkButton>}
    >
      {t.noneUnreadText}
    </Empty>
  ) : (
    <Empty
      icon="comment"
      level={2}
      title={t.none}
      action={<LinkButton href={root}>{t.noneAction}</LinkButton>}
    >
      {t.noneText}
    </Empty>
  );
};

/** A person's own notices, the latest first. */
export const Inbox = ({ root, found, unread, left }: InboxProps) => {
  const t = useTexts(noticeTexts);
  const choices = useTexts(choiceTexts);
  const base = `${root}meddelanden`;
  const { total, limit, page } = found._meta;
  const [latest] = found.data;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton href={`${base}/installningar`} icon="gear">
            {choices.link}
          </LinkButton>
        }
      />
      <div class="between">
        <Segmented
          label={t.show}
          items={[
            { href: base, label: t.all, current: !unread },
            { href: `${base}?lage=olasta`, label: `${t.unread} (${String(left)})`, current: unread },
          ]}
        />
        {left > 0 && latest && (
          <ActionButton
            action={`${base}/alla-lasta`}
            fields={page === 1 ? { upTo: latest.id } : {}}
            icon="check"
            small
          >
            {t.readAll}
          </ActionButton>
        )}
      </div>
      {found.data.length === 0 ? (
        <Nothing root={root} unread={unread} />
      ) : (
        <Card label={t.count(total)}>
          <ul class="tasks">
            {found.data.map((notice) => (
              <NoticeRow key={notice.id} root={root} notice={notice} />
            ))}
          </ul>
        </Card>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / limit)}
        href={(number) => `${base}?${unread ? 'lage=olasta&' : ''}sida=${String(number)}`}
      />
    </div>
  );
};
