import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, type DomainEvent } from '../audit/events.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { STANDARD, type NoticeKind } from './notice.kinds.js';
import { WRITE } from './notices.statements.js';
import { CONCERNS } from './recipients.statements.js';

/** Somebody who is to be told, and of what. */
export type Recipient = {
  personId: string;
  membershipId: string;
  subjectId: string;
  title: string;
  dueOn: string | null;
  path: string;
};

type Happening = { kind: NoticeKind; subject: string; at: Date };

/** Tells those whom an event concerns, in the transaction it happens in: both stand, or neither. */
@Injectable()
export class NoticeWriter implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.listen((actor, event, at) => this.heard(actor, event, at));
  }

  /** Whoever did it knows already. */
  private async heard(actor: Actor, event: DomainEvent, at: Date): Promise<void> {
    const { subject, subjectId, verb, data = {} } = event;
    const concern = CONCERNS[`${subject} ${verb}`];
    if (!concern) return;
    const given = [actor.platformId, subjectId, JSON.stringify(data), this.clock.today()];
    const all = await this.database.query<Recipient>(concern.statement, given);
    const others = all.filter(({ personId }) => personId !== actor.personId);
    await this.write(actor.platformId, { kind: concern.kind, subject, at }, others);
  }

  async write(platformId: string, { kind, subject, at }: Happening, to: readonly Recipient[]): Promise<void> {
    if (to.length === 0) return;
    await this.database.query(WRITE, [
      platformId,
      kind,
      subject,
      to.map(({ subjectId }) => subjectId),
      at,
      to.map(() => newId()),
      to.map(({ personId }) => personId),
      to.map(({ membershipId }) => membershipId),
      to.map(({ title }) => title),
      to.map(({ dueOn }) => dueOn),
      to.map(({ path }) => path),
      STANDARD[kind],
      this.config.mail.sink.kind !== 'none',
    ]);
  }
}
