import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { can } from '../deviation.policy.js';
import { Deviation } from '../improvement.entity.js';
import type { Escalate } from './escalation.dto.js';
import { escalationRefusals } from './escalation.texts.js';

const BODIES = {
  name: 'deviation_bodies',
  text: `select b.id, b.name from body b where b.platform_id = $1 and b.active order by b.name, b.id`,
};

/** Brings a deviation before a body; which of them it lies with, and why, stays to be seen. */
@Injectable()
export class EscalationService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async bodies(actor: Actor): Promise<{ id: string; name: string }[]> {
    return await this.database.read(BODIES, [actor.platformId]);
  }

  /** `version` is the one the reader saw, where a page was read. @throws {Stale} */
  async escalate(actor: Actor, id: string, input: Escalate, version?: number): Promise<void> {
    const { platformId } = actor;
    const deviations = this.database.repo(Deviation);
    const deviation = await deviations.findOne({
      where: { platformId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!deviation) throw new NotFound();
    authorize(can.edit(actor, deviation));
    if (version !== undefined && version !== deviation.version) throw new Stale();
    if (deviation.state === 'closed') throw new Conflict('deviation-is-closed', escalationRefusals.closed);
    const known = await this.bodies(actor);
    if (!known.some((body) => body.id === input.bodyId)) refuse('unknownBody');
    if (deviation.escalatedBodyId === input.bodyId) refuse('already');
    await this.database.because(input.reason);
    await deviations.update(
      { platformId, id },
      { escalatedBodyId: input.bodyId, version: deviation.version + 1 },
    );
    await this.events.record(actor, {
      subject: 'deviation',
      subjectId: id,
      verb: 'escalated',
      reason: input.reason,
      data: { bodyId: input.bodyId, from: deviation.escalatedBodyId },
    });
  }
}

function refuse(why: 'unknownBody' | 'already'): never {
  throw new Invalid([{ field: 'bodyId', reason: escalationRefusals[why] }]);
}
