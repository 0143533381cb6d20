import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { Decision } from './decision.entity.js';
import { can, isChair } from './decision.policy.js';
import type { DecisionRow } from './decision.rows.js';
import { mayBecome, type Outcome } from './decision.rules.js';
import { tallyOf } from './decision.views.js';
import { refuseBodyThatCannotDecide } from './deciding-body.js';
import { refusals } from './decisions.refusals.js';
import type { TakeStand } from './decisions.dto.js';
import { DecisionsQueries } from './decisions.queries.js';
import { checkProtocol, refuseDayToCome, type Recording } from './protocol.rules.js';

export type Tabling = {
  subjectType: string;
  subjectId: string;
  /** In words, for the register. */
  subjectTitle: string;
  bodyId: string;
  /** The meeting where it is meant to be decided. */
  meetingDate?: string | null;
};

/**
 * The life of a decision, called by the service of whatever is decided, inside its transaction: the caller
 * locks its own row first, then comes the decision's.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionsQueries,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Puts a matter before a body. The caller has decided that the actor may. */
  async open(actor: Actor, tabling: Tabling): Promise<string> {
    await refuseBodyThatCannotDecide(this.database, actor, tabling.bodyId, this.clock.today());
    const id = newId();
    await this.database.repo(Decision).insert({
      platformId: actor.platformId,
      id,
      subjectType: tabling.subjectType,
      subjectId: tabling.subjectId,
      subjectTitle: tabling.subjectTitle,
      bodyId: tabling.bodyId,
      meetingDate: tabling.meetingDate ?? null,
      tabledBy: actor.membershipId,
      tabledAt: this.clock.now(),
    });
    await this.events.record(actor, {
      subject: 'decision',
      subjectId: id,
      verb: 'tabled',
      data: { subjectType: tabling.subjectType, subjectId: tabling.subjectId, bodyId: tabling.bodyId },
    });
    return id;
  }

  /** The actor's seat answers, or answers anew while the matter is open. */
  async takeStand(actor: Actor, decisionId: string, input: TakeStand): Promise<void> {
    const row = await this.locked(actor, decisionId, 'share');
    authorize(can.takeStand(actor, row), refusals.onlySeats);
    if (row.state !== 'open') throw new Conflict('decision-taken', refusals.taken);
    const seatId = ownSeat(actor, row, input.seatId ?? null);
    const comment = input.comment?.trim() ? input.comment.trim() : null;
    if (input.stance === 'against' && comment === null) {
      throw new Invalid([{ field: 'comment', reason: refusals.sayWhy }]);
    }
    await this.database.query(
      `insert into stand (platform_id, id, decision_id, seat_id, stance, comment, membership_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (platform_id, decision_id, seat_id) do update
       set stance = excluded.stance, comment = excluded.comment, membership_id = excluded.membership_id,
           at = excluded.at, version = stand.version + 1`,
      [
        actor.platformId,
        newId(),
        decisionId,
        seatId,
        input.stance,
        comment,
        actor.membershipId,
        this.clock.now(),
      ],
    );
    await this.events.record(actor, {
      subject: 'decision',
      subjectId: decisionId,
      verb: 'stand-taken',
      reason: comment ?? undefined,
      data: { seatId, stance: input.stance },
    });
  }

  /**
   * The chair records what the body decided. Two at once: the second finds the decision taken.
   * @returns the decision as it stood when it was counted, with the seats and their mandates
   */
  async record(
    actor: Actor,
    decisionId: string,
    outcome: Outcome,
    recording: Recording,
  ): Promise<DecisionRow> {
    const row = await this.locked(actor, decisionId, 'update');
    authorize(isChair(actor, row), refusals.onlyChair);
    authorize(can.record(actor, row), refusals.fourEyes);
    if (!mayBecome(row.state, outcome)) throw new Conflict('decision-taken', refusals.taken);
    this.decide(row, outcome, recording);
    await this.database.repo(Decision).update(
      { platformId: actor.platformId, id: decisionId },
      {
        state: outcome,
        meetingDate: recording.meetingDate ?? null,
        protocolReference: recording.protocolReference ?? null,
        protocolParagraph: recording.protocolParagraph ?? null,
        note: recording.note ?? null,
        reason: recording.reason ?? null,
        decidedBy: actor.membershipId,
        decidedAt: this.clock.now(),
        version: row.version + 1,
      },
    );
    await this.events.record(actor, {
      subject: 'decision',
      subjectId: decisionId,
      verb: outcome,
      reason: recording.reason ?? undefined,
      data: { tally: tallyOf(row), seats: row.seats, stands: row.stands },
    });
    return row;
  }

  /** What must hold of the record itself and, for an adoption, of the body's answers. */
  private decide(row: DecisionRow, outcome: Outcome, recording: Recording): void {
    if (outcome === 'returned') {
      refuseDayToCome(recording, this.clock.today());
      if (!recording.reason?.trim()) throw new Invalid([{ field: 'reason', reason: refusals.reasonNeeded }]);
      return;
    }
    checkProtocol(recording, this.clock.today());
    const counted = tallyOf(row);
    if (!counted.quorum) throw new Conflict('no-quorum', refusals.noQuorum(counted));
    if (!counted.majority) throw new Conflict('no-majority', refusals.noMajority(counted));
  }

  /** The row lock first, then everything as it stands under it. */
  private async locked(actor: Actor, decisionId: string, lock: 'share' | 'update'): Promise<DecisionRow> {
    const found = await this.database.query<{ id: string }>(
      lock === 'share'
        ? `select d.id from decision d where d.platform_id = $1 and d.id = $2 for share`
        : `select d.id from decision d join body b on b.platform_id = $1 and b.id = d.body_id
           where d.platform_id = $1 and d.id = $2 for update of d for share of b`,
      [actor.platformId, decisionId],
    );
    if (found.length === 0) throw new NotFound();
    return await this.queries.getRow(actor, decisionId);
  }
}

/** The seat that answers: the one named, or the only one the actor holds. */
function ownSeat(actor: Actor, row: DecisionRow, seatId: string | null): string {
  const own = row.seats.filter((seat) => seat.membershipId === actor.membershipId);
  const [first, second] = own;
  if (seatId === null && first && !second) return first.id;
  if (seatId === null) throw new Invalid([{ field: 'seatId', reason: refusals.whichSeat }]);
  authorize(
    own.some((seat) => seat.id === seatId),
    refusals.onlySeats,
  );
  return seatId;
}
