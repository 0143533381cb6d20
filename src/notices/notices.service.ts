import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Paged } from '../shared/paging.js';
import { Unread } from '../web/unread.js';
import type { NoticesQuery, NoticeView } from './notices.dto.js';
import { INBOX, READ_ALL, READ_ONE, UNREAD } from './notices.statements.js';

type Row = Omit<NoticeView, 'happenedAt' | 'readAt'> & { happenedAt: Date; readAt: Date | null };

/** A person's own notices on one platform, whichever hat is worn. Nobody else reads them. */
@Injectable()
export class NoticesService extends Unread {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async list(actor: Actor, query: NoticesQuery): Promise<Paged<NoticeView>> {
    const read = query.state ? query.state === 'read' : null;
    return await readPage<Row, NoticeView>(
      query,
      (limit, offset) => this.database.read(INBOX, [actor.platformId, actor.personId, read, limit, offset]),
      toView,
    );
  }

  override async count(actor: Actor): Promise<number> {
    const [row] = await this.database.read<{ unread: number }>(UNREAD, [actor.platformId, actor.personId]);
    return row?.unread ?? 0;
  }

  async read(actor: Actor, noticeId: string): Promise<NoticeView> {
    const own = [actor.platformId, actor.personId, noticeId, this.clock.now()];
    const [row] = await this.database.query<Row>(READ_ONE, own);
    if (!row) throw new NotFound();
    return toView(row);
  }

  /** @returns how many became read */
  async readAll(actor: Actor, upTo: string | null): Promise<number> {
    const own = [actor.platformId, actor.personId, this.clock.now(), upTo];
    return (await this.database.query(READ_ALL, own)).length;
  }
}

const toView = ({ happenedAt, readAt, ...row }: Row): NoticeView => ({
  ...row,
  happenedAt: happenedAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
