import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';
import { Decision } from './decision.entity.js';
import type { Tabling } from './decisions.service.js';
import { checkProtocol, type Recording } from './protocol.rules.js';

/** Decisions of organisations about what is their own, which come before no body of the platform. */
@Injectable()
export class OwnDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what an organisation decided about what is its own: in a body of its own, or its approver. The caller has
   * decided that the actor may.
   */
  async record(
    actor: Actor,
    subject: Omit<Tabling, 'bodyId' | 'meetingDate'>,
    { decidedIn, ...recording }: Recording & { decidedIn?: string | null },
  ): Promise<void> {
    checkProtocol(recording, this.clock.today());
    const [id, at] = [newId(), this.clock.now()];
    await this.database.repo(Decision).insert({
      platformId: actor.platformId,
      id,
      ...subject,
      state: 'adopted',
      decidedIn: decidedIn ?? null,
      meetingDate: recording.meetingDate ?? null,
      protocolReference: recording.protocolReference ?? null,
      protocolParagraph: recording.protocolParagraph ?? null,
      note: recording.note ?? null,
      tabledBy: actor.membershipId,
      tabledAt: at,
      decidedBy: actor.membershipId,
      decidedAt: at,
    });
    const { subjectType, subjectId } = subject;
    const data = { subjectType, subjectId, decidedIn: decidedIn ?? null };
    await this.events.record(actor, { subject: 'decision', subjectId: id, verb: 'adopted', data });
  }
}
