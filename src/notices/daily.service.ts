import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { systemContext } from '../database/context.js';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { isDigestTime } from './mail.rules.js';
import { CLEAR, DIGEST, UNDIGESTED } from './mail.statements.js';
import { NoticeWriter, type Recipient } from './notice-writer.js';
import { REMINDERS } from './reminders.statements.js';

/** What is done once a day on a platform. Again on the same day, and by two at once, it changes nothing. */
@Injectable()
export class Daily {
  constructor(
    private readonly database: Database,
    private readonly writer: NoticeWriter,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Reminds of what is due within a week, once for each day to keep. */
  async remind(platformId: string): Promise<void> {
    const [today, at] = [this.clock.today(), this.clock.now()];
    await this.database.unitOfWork(systemContext(platformId, 'reminders'), async () => {
      for (const { kind, subject, statement } of REMINDERS) {
        const to = await this.database.query<Recipient>(statement, [platformId, today]);
        await this.writer.write(platformId, { kind, subject, at }, to);
      }
    });
  }

  /** Takes away what has been read and sent for longer than the configuration says it is kept. */
  async clear(platformId: string): Promise<void> {
    const { readNoticeDays, mailDays } = this.config.keep;
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.database.unitOfWork(systemContext(platformId, 'clearing'), () =>
      this.database.query(CLEAR, [platformId, before(readNoticeDays), before(mailDays)]),
    );
  }

  /** Puts one mail in the outbox for each person who wants one a day and has something unread; not before seven. */
  async digest(platformId: string): Promise<void> {
    const [today, now] = [this.clock.today(), this.clock.now()];
    if (!isDigestTime(now)) return;
    await this.database.unitOfWork(systemContext(platformId, 'digest'), async () => {
      const people = await this.database.query<{ id: string }>(UNDIGESTED, [platformId, today]);
      if (people.length === 0) return;
      const ids = people.map(() => newId());
      await this.database.query(DIGEST, [platformId, today, now, ids, people.map(({ id }) => id)]);
    });
  }
}
