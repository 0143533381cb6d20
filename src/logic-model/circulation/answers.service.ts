import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, Stale } from '../../shared/errors.js';
import { ModelVersionRows } from '../model-version.rows.js';
import type { VersionState } from '../model-version.rules.js';
import { AcceptedWordings } from './accepted-wordings.js';
import type { AnswerComment } from './circulation.dto.js';
import { can } from './circulation.policy.js';
import { CirculationQueries } from './circulation.queries.js';
import { refusals } from './circulation.refusals.js';
import { CirculationRows, type LockedComment } from './circulation.rows.js';
import { mayBecome } from './circulation.rules.js';

/** What the coordinator answers to a comment, during the circulation or after it. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly versions: ModelVersionRows,
    private readonly queries: CirculationQueries,
    private readonly rows: CirculationRows,
    private readonly wordings: AcceptedWordings,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts, rejects with a reason, or leaves open. An accepted wording is put in the draft at once when the version
   * is one; while it is out its text is frozen, and the wording waits until it is taken home.
   */
  async answer(
    actor: Actor,
    circulationId: string,
    commentId: string,
    version: number,
    input: AnswerComment,
  ): Promise<void> {
    const seen = await this.queries.get(actor, circulationId);
    authorize(can.manage(actor, seen), refusals.onlyOwner);
    const { state } = await this.versions.locked(actor, seen.versionId);
    await this.rows.circulation(actor, circulationId, 'share');
    const comment = await this.rows.comment(actor, circulationId, commentId);
    if (comment.version !== version) throw new Stale();
    this.decide(comment, input, state);
    await this.save(actor, comment, input);
    if (input.answer === 'accepted' && comment.proposedText !== null && state === 'draft') {
      const applied = await this.wordings.putIn(actor, seen.versionId);
      if (!applied.includes(comment.id)) throw new Conflict('text-has-changed', refusals.textHasChanged);
    }
    await this.events.record(actor, {
      subject: 'circulation',
      subjectId: circulationId,
      verb: `comment-${input.answer}`,
      reason: input.reason || undefined,
      data: { commentId, nodeId: comment.nodeId },
    });
  }

  private decide(comment: LockedComment, { answer, reason }: AnswerComment, state: VersionState): void {
    if (comment.appliedAt !== null || !mayBecome(comment.state, answer)) {
      throw new Conflict('comment-is-final', refusals.final);
    }
    if (answer === 'rejected' && !reason) throw new Invalid([{ field: 'reason', reason: refusals.sayWhy }]);
    const takesWording = state === 'circulated' || state === 'draft';
    if (answer === 'accepted' && comment.proposedText !== null && !takesWording) {
      throw new Conflict('not-a-draft', refusals.notEditable);
    }
  }

  private async save(actor: Actor, { id }: LockedComment, { answer, reason }: AnswerComment): Promise<void> {
    if (reason) await this.database.because(reason);
    await this.database.query(
      `update circulation_comment set state = $3, reason = $4, answered_by = $5, answered_at = $6,
         version = version + 1
       where platform_id = $1 and id = $2`,
      [actor.platformId, id, answer, reason || null, actor.membershipId, this.clock.now()],
    );
  }
}
