import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { systemContext } from '../database/context.js';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/text.js';
import { digestOf, letterOf, type Line } from './mail.letters.js';
import { faultOf } from './mail.rules.js';
import { DIGESTED, SETTLE, TAKE } from './mail.statements.js';
import { MailTransport } from './mail-transport.js';
import type { NoticeKind } from './notice.kinds.js';

export type MailPlatform = { id: string; slug: string; name: string };

type Taken = {
  id: string;
  email: string;
  locale: Locale;
  kind: NoticeKind | null;
  dueOn: string | null;
  path: string | null;
  digestOn: string | null;
  personId: string;
  wanted: boolean;
  attempts: number;
};

type Settled = { state: 'sent' | 'dropped' | 'failed' | 'waiting'; next?: Date | null; fault?: string };

/** Few enough to be sent before the lease ends, however slow the server. */
const AT_ONCE = 5;

/**
 * Empties the outbox. A mail is taken in one transaction, sent outside any, and settled in another: two processes never
 * take the same, and one that dies in between leaves it to be taken again. So a mail may come twice, never not at all.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns how many were taken */
  async send(platform: MailPlatform): Promise<number> {
    const context = systemContext(platform.id, 'mail');
    const taken = await this.database.unitOfWork(context, () =>
      this.database.query<Taken>(TAKE, [platform.id, this.clock.now(), AT_ONCE, this.clock.today()]),
    );
    for (const mail of taken) {
      const { state, next = null, fault = null } = await this.deliver(platform, mail);
      const row = [platform.id, mail.id, mail.attempts, state, this.clock.now(), next, fault];
      await this.database.unitOfWork(context, () => this.database.query(SETTLE, row));
    }
    return taken.length;
  }

  private async deliver(platform: MailPlatform, mail: Taken): Promise<Settled> {
    const letter = await this.letter(platform, mail);
    if (letter === null) return { state: 'dropped' };
    try {
      await this.transport.send({ id: mail.id, to: mail.email, ...letter });
      return { state: 'sent' };
    } catch (error) {
      const { text, again } = faultOf(error, mail.attempts);
      if (again === null) return { state: 'failed', fault: text };
      return { state: 'waiting', next: new Date(this.clock.now().getTime() + again * 60_000), fault: text };
    }
  }

  /** Null where there is nothing left to tell, or nobody to tell it to. */
  private async letter(platform: MailPlatform, mail: Taken) {
    if (!mail.wanted) return null;
    const place = { publicUrl: this.config.publicUrl, name: platform.name, slug: platform.slug };
    const { kind, dueOn, path, digestOn, locale } = mail;
    if (kind !== null && path !== null) return letterOf(place, locale, { kind, dueOn, path });
    const lines = await this.database.within(systemContext(platform.id, 'mail'), () =>
      this.database.read<Line>(DIGESTED, [platform.id, mail.personId, digestOn]),
    );
    return lines.length === 0 ? null : digestOf(place, locale, lines);
  }
}
