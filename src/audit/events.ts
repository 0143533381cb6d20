import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';

export type DomainEvent = {
  /** What it happened to: a table name in the singular, `model_version`. */
  subject: string;
  subjectId: string;
  /** What happened, in the past tense: `adopted`, `returned`. */
  verb: string;
  reason?: string | undefined;
  data?: object;
};

/** Somebody who makes something of an event, in the transaction it happens in. */
export type Listener = (actor: Actor, event: DomainEvent, at: Date) => Promise<void>;

/** Domain events beside the row trail: what was done, in the domain's words, and why. */
@Injectable()
export class Events {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From now on `listener` is told of every event, once it is written and before its transaction ends. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async record(actor: Actor, event: DomainEvent): Promise<void> {
    const at = this.clock.now();
    await this.database.query(
      `insert into domain_event (platform_id, id, subject_type, subject_id, verb, reason, data, membership_id,
         happened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.platformId,
        newId(),
        event.subject,
        event.subjectId,
        event.verb,
        event.reason ?? null,
        JSON.stringify(event.data ?? {}),
        actor.membershipId || null,
        at,
      ],
    );
    for (const listener of this.listeners) await listener(actor, event, at);
  }
}
