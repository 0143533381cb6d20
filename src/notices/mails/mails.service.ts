import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, NotFound } from '../../shared/errors.js';
import { readPage, type Paged } from '../../shared/paging.js';
import { text } from '../../shared/text.js';
import { Metrics } from '../../web/metrics.js';
import { MAILS, RETRY } from '../mail.statements.js';
import type { MailState, MailsQuery, MailView } from './mails.dto.js';

type Row = Omit<MailView, 'writtenAt' | 'triedAt' | 'nextAt' | 'sentAt' | 'allowedActions'> &
  Record<'writtenAt', Date> &
  Record<'triedAt' | 'nextAt' | 'sentAt', Date | null>;

const FIGURES = { name: 'mail_figures', text: 'select f.state, f.mails from mail_figures() f' };
const STATE = {
  name: 'mail_state',
  text: 'select m.state from mail m where m.platform_id = $1 and m.id = $2',
};
const NOT_FAILED = text(
  'Bara mejl som har misslyckats kan skickas på nytt. Ladda om sidan och se hur det står till.',
  'Only mails that have failed can be tried again. Reload the page and see how it stands.',
);

/** The outbox, for those who see to it that mails come through. What the mails say is no part of it. */
@Injectable()
export class MailsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.measure('mails', 'Mails in the outbox by state, of all platforms', 'state', async () => {
      const rows = await this.database.global<{ state: MailState; mails: number }>(FIGURES);
      return new Map(rows.map(({ state, mails }) => [state, mails]));
    });
  }

  async list(actor: Actor, query: MailsQuery): Promise<Paged<MailView>> {
    return await readPage<Row, MailView>(
      query,
      (limit, offset) =>
        this.database.read(MAILS, [actor.platformId, actor.personId, query.state ?? null, limit, offset]),
      toView,
    );
  }

  /** Puts a failed mail first in the queue, with all its attempts left. @throws {Conflict} where it has not failed */
  async retry(actor: Actor, mailId: string): Promise<void> {
    if ((await this.again(actor, mailId)) > 0) return;
    const [found] = await this.database.read(STATE, [actor.platformId, mailId]);
    if (!found) throw new NotFound();
    throw new Conflict('mail-has-not-failed', NOT_FAILED);
  }

  /** @returns how many failed mails are tried again */
  async retryAll(actor: Actor): Promise<number> {
    return await this.again(actor, null);
  }

  private async again(actor: Actor, mailId: string | null): Promise<number> {
    const rows = await this.database.query<{ id: string }>(RETRY, [
      actor.platformId,
      mailId,
      this.clock.now(),
    ]);
    const [first] = rows;
    if (first) {
      await this.events.record(actor, {
        subject: 'mail',
        subjectId: first.id,
        verb: 'retried',
        data: { mails: rows.length },
      });
    }
    return rows.length;
  }
}

const toView = ({ writtenAt, triedAt, nextAt, sentAt, ...row }: Row): MailView => ({
  ...row,
  writtenAt: writtenAt.toISOString(),
  triedAt: triedAt?.toISOString() ?? null,
  nextAt: nextAt?.toISOString() ?? null,
  sentAt: sentAt?.toISOString() ?? null,
  allowedActions: row.state === 'failed' ? ['retry'] : [],
});
