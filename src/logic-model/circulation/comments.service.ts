import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import type { AddComment } from './circulation.dto.js';
import { can } from './circulation.policy.js';
import { refusals } from './circulation.refusals.js';
import { CirculationRows, type LockedCirculation } from './circulation.rows.js';
import { isLate, mayBecome, sentNodes } from './circulation.rules.js';

/** What the organisations that were asked do: comment, withdraw a comment, say that they have no remarks. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly rows: CirculationRows,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns the comment's id */
  async add(actor: Actor, circulationId: string, input: AddComment): Promise<string> {
    const circulation = await this.rows.circulation(actor, circulationId, 'share');
    authorize(can.comment(actor, circulation), refusals.notAsked);
    this.refuseWhenOver(circulation);
    const nodeId = input.nodeId ?? null;
    const proposedText = input.proposedText || null;
    this.refuseWrongPlace(circulation, nodeId, proposedText);
    const invitation = await this.rows.invitation(actor, circulationId);
    if (invitation.noRemarksAt !== null) throw new Conflict('said-no-remarks', refusals.saidNoRemarks);
    const id = newId();
    await this.database.query(
      `insert into circulation_comment (platform_id, id, circulation_id, organisation_id, membership_id, node_id,
         comment, proposed_text, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.platformId,
        id,
        circulationId,
        actor.organisationId,
        actor.membershipId,
        nodeId,
        input.comment,
        proposedText,
        this.clock.now(),
      ],
    );
    await this.record(actor, circulationId, 'commented', { commentId: id, nodeId });
    return id;
  }

  /** By whoever wrote it, before the last day is over and before it is answered. It is shown as withdrawn. */
  async withdraw(actor: Actor, circulationId: string, commentId: string, version: number): Promise<void> {
    const circulation = await this.rows.circulation(actor, circulationId, 'share');
    const comment = await this.rows.comment(actor, circulationId, commentId);
    authorize(can.withdraw(actor, comment), refusals.onlyAuthor);
    this.refuseWhenOver(circulation);
    if (!mayBecome(comment.state, 'withdrawn')) throw new Conflict('comment-answered', refusals.answered);
    if (comment.version !== version) throw new Stale();
    await this.database.query(
      `update circulation_comment set state = 'withdrawn', version = version + 1 where platform_id = $1 and id = $2`,
      [actor.platformId, commentId],
    );
    await this.record(actor, circulationId, 'comment-withdrawn', { commentId });
  }

  /** The approver says for the organisation that it has no remarks, or takes that back. */
  async sayNoRemarks(actor: Actor, circulationId: string, noRemarks: boolean): Promise<void> {
    const circulation = await this.rows.circulation(actor, circulationId, 'share');
    authorize(can.sayNoRemarks(actor, circulation), refusals.onlyApprover);
    this.refuseWhenOver(circulation);
    const invitation = await this.rows.invitation(actor, circulationId);
    if ((invitation.noRemarksAt !== null) === noRemarks) return;
    if (noRemarks) await this.refuseWithComments(actor, circulationId);
    await this.database.query(
      `update circulation_invitation set no_remarks_at = $3, no_remarks_by = $4, version = version + 1
       where platform_id = $1 and id = $2`,
      [
        actor.platformId,
        invitation.id,
        noRemarks ? this.clock.now() : null,
        noRemarks ? actor.membershipId : null,
      ],
    );
    const verb = noRemarks ? 'no-remarks' : 'no-remarks-taken-back';
    await this.record(actor, circulationId, verb, { organisationId: actor.organisationId });
  }

  private async refuseWithComments(actor: Actor, circulationId: string): Promise<void> {
    const given = await this.database.query<{ id: string }>(
      `select x.id from circulation_comment x
       where x.platform_id = $1 and x.circulation_id = $2 and x.organisation_id = $3 and x.state <> 'withdrawn'
       limit 1`,
      [actor.platformId, circulationId, actor.organisationId],
    );
    if (given.length > 0) throw new Conflict('has-comments', refusals.hasComments);
  }

  private refuseWhenOver({ state, dueOn }: LockedCirculation): void {
    if (state !== 'open') throw new Conflict('circulation-ended', refusals.ended);
    if (isLate(dueOn, this.clock.today())) throw new Conflict('too-late', refusals.late(dueOn));
  }

  private refuseWrongPlace(
    { canonicalText }: LockedCirculation,
    nodeId: string | null,
    proposedText: string | null,
  ): void {
    if (nodeId === null) {
      if (proposedText === null) return;
      throw new Invalid([{ field: 'nodeId', reason: refusals.wordingNeedsNode }]);
    }
    const node = sentNodes(canonicalText).find(({ id }) => id === nodeId);
    if (!node) throw new Invalid([{ field: 'nodeId', reason: refusals.unknownNode }]);
    if (node.text === proposedText) {
      throw new Invalid([{ field: 'proposedText', reason: refusals.sameWording }]);
    }
  }

  private async record(actor: Actor, circulationId: string, verb: string, data: object): Promise<void> {
    await this.events.record(actor, { subject: 'circulation', subjectId: circulationId, verb, data });
  }
}
