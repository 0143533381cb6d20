import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Invalid } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { can } from './indicator.policy.js';
import { periodUnknown, useEnded } from './indicator.refusals.js';
import { periodOf } from './period.js';
import { UseLock } from './use-lock.js';
import type { SetTarget } from './uses.dto.js';

/** Targets. A new one is a new revision with its reason; the earlier ones are kept. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly uses: UseLock,
  ) {}

  async set(actor: Actor, useId: string, input: SetTarget): Promise<void> {
    const use = await this.uses.take(actor, useId);
    authorize(can.steer(actor));
    if (use.ended) throw useEnded();
    await this.insert(actor, useId, input);
  }

  /** Without asking who: the caller has. */
  async insert(actor: Actor, useId: string, input: SetTarget): Promise<void> {
    const due = periodOf(input.period);
    if (!due) throw periodUnknown('period');
    const [last] = await this.database.query<{ revision: number }>(
      `select max(t.revision) as revision from target t where t.platform_id = $1 and t.use_id = $2`,
      [actor.platformId, useId],
    );
    const revision = (last?.revision ?? 0) + 1;
    if (revision > 1 && (input.reason ?? '') === '') throw targetNeedsReason();
    if (input.reason) await this.database.because(input.reason);
    await this.database.query(
      `insert into target (platform_id, id, use_id, revision, value, due_on, due_period, valid_from, reason,
         decided_by_text, membership_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        actor.platformId,
        newId(),
        useId,
        revision,
        input.value,
        due.end,
        input.period,
        input.validFrom ?? this.clock.today(),
        input.reason ?? null,
        input.decidedBy ?? null,
        actor.membershipId,
      ],
    );
    await this.database.query(
      `update indicator_use u set version = u.version + 1 where u.platform_id = $1 and u.id = $2`,
      [actor.platformId, useId],
    );
    await this.events.record(actor, {
      subject: 'indicator_use',
      subjectId: useId,
      verb: 'target-set',
      reason: input.reason ?? undefined,
      data: { revision, value: input.value, period: input.period },
    });
  }
}

const targetNeedsReason = (): Invalid =>
  Invalid.field(
    'reason',
    'Skriv varför målvärdet ändras. Det tidigare finns kvar i historiken.',
    'Say why the target is changed. The earlier one stays in the history.',
  );
