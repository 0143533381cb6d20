import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { systemActor } from '../../shared/actor.js';
import type { Contract } from '../indicator.types.js';

export type Judged = { readonly indicatorId: string; readonly state: Contract['state'] };

/** One event for all that a check of a platform's contracts has found, and so one notice to each coordinator. */
@Injectable()
export class ContractAlarms {
  constructor(private readonly events: Events) {}

  async raise(platformId: string, judged: readonly Judged[]): Promise<void> {
    const indicatorIds = judged.flatMap(({ indicatorId, state }) =>
      state === 'active' ? [] : [indicatorId],
    );
    if (indicatorIds.length === 0) return;
    await this.events.record(systemActor(platformId), {
      subject: 'platform',
      subjectId: platformId,
      verb: 'sources-changed',
      data: { indicatorIds },
    });
  }
}
