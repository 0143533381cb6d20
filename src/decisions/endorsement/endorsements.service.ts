import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { can } from './endorsement.policy.js';
import { SIGNATURE_LIFECYCLE, type SignatureState, type SignatureVerb } from './endorsement.rules.js';
import type { EndorsementView, InviteHead, InviteHeads, SignatureView } from './endorsements.dto.js';
import { EndorsementsQueries } from './endorsements.queries.js';
import { refusals } from './endorsements.refusals.js';

/** What is to be signed, from the service that owns it, in its transaction. */
export type Plan = { subjectType: string; subjectId: string; subjectTitle: string; textSha256: string };

type Head = { membershipId: string; organisationId: string };
type Locked = {
  id: string;
  organisationId: string;
  membershipId: string;
  state: SignatureState;
  textSha256: string;
  version: number;
};

/** A plan's way to the heads and back: invited, signed or declined, withdrawn. */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly database: Database,
    private readonly queries: EndorsementsQueries,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async open(actor: Actor, plan: Plan, input: InviteHeads): Promise<EndorsementView> {
    authorize(can.invite(actor));
    const heads = await this.headsOf(actor, input.membershipIds);
    const n = input.rule === 'n' ? (input.ruleN ?? null) : null;
    if (input.rule === 'n' && n === null) throw new Invalid([{ field: 'ruleN', reason: refusals.howMany }]);
    if (n !== null && n > heads.length) {
      throw new Invalid([{ field: 'ruleN', reason: refusals.tooMany(heads.length) }]);
    }
    if (input.lastDay < this.clock.today()) {
      throw new Invalid([{ field: 'lastDay', reason: refusals.dayPast }]);
    }
    const id = newId();
    await this.database.query(
      `insert into endorsement (platform_id, id, subject_type, subject_id, subject_title, text_sha256, rule, rule_n,
         last_day, message, invited_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        actor.platformId,
        id,
        plan.subjectType,
        plan.subjectId,
        plan.subjectTitle,
        plan.textSha256,
        input.rule,
        n,
        input.lastDay,
        input.message || null,
        actor.membershipId,
      ],
    );
    await this.invite(actor, id, heads);
    await this.record(actor, id, 'invited', undefined, {
      heads,
      rule: input.rule,
      n,
      lastDay: input.lastDay,
    });
    return await this.queries.get(actor, id);
  }

  /** One more organisation, or another head where the one invited has not signed. */
  async inviteOne(
    actor: Actor,
    endorsementId: string,
    version: number,
    input: InviteHead,
  ): Promise<EndorsementView> {
    const [locked] = await this.database.query<{ version: number }>(
      `select e.version from endorsement e where e.platform_id = $1 and e.id = $2 for update`,
      [actor.platformId, endorsementId],
    );
    if (!locked) throw new NotFound();
    authorize(can.invite(actor));
    if (locked.version !== version) throw new Stale();
    const heads = await this.headsOf(actor, [input.membershipId]);
    const [one] = heads;
    const [there] = await this.database.query<{ id: string; state: SignatureState }>(
      `select s.id, s.state from signature s
       where s.platform_id = $1 and s.endorsement_id = $2 and s.organisation_id = $3 for update`,
      [actor.platformId, endorsementId, one?.organisationId],
    );
    if (there?.state === 'signed') throw new Conflict('already-signed', refusals.alreadySigned);
    if (there) {
      await this.database.query(
        `update signature s set membership_id = $3, version = s.version + 1 where s.platform_id = $1 and s.id = $2`,
        [actor.platformId, there.id, input.membershipId],
      );
    } else await this.invite(actor, endorsementId, heads);
    await this.database.query(
      `update endorsement e set version = e.version + 1 where e.platform_id = $1 and e.id = $2`,
      [actor.platformId, endorsementId],
    );
    await this.record(actor, endorsementId, 'invited', undefined, { heads });
    return await this.queries.get(actor, endorsementId);
  }

  /** The invited head answers. `textSha256`: of the text that was read, which must be the one that was sent. */
  async answer(
    actor: Actor,
    endorsementId: string,
    signatureId: string,
    verb: SignatureVerb,
    said: { version: number; comment: string | null; textSha256?: string },
  ): Promise<SignatureView> {
    const signature = await this.locked(actor, endorsementId, signatureId);
    authorize(can.answer(actor, signature), refusals.onlyHead);
    const step = SIGNATURE_LIFECYCLE[verb];
    if (!step.from.includes(signature.state)) throw new Conflict(`cannot-${verb}`, refusals.cannot[verb]);
    if (signature.version !== said.version) throw new Stale();
    if (verb === 'sign' && said.textSha256 !== signature.textSha256) {
      throw new Invalid([{ field: 'textSha256', reason: refusals.otherText }]);
    }
    const comment = said.comment?.trim() ? said.comment.trim() : null;
    if (step.needs && comment === null) {
      throw new Invalid([{ field: verb === 'withdraw' ? 'reason' : 'comment', reason: refusals.sayWhy }]);
    }
    if (step.needs && comment !== null) await this.database.because(comment);
    await this.save(actor, signature, step.to, comment);
    await this.record(actor, endorsementId, step.done, comment ?? undefined, {
      signatureId,
      organisationId: signature.organisationId,
      textSha256: signature.textSha256,
    });
    return await this.queries.signature(actor, endorsementId, signatureId);
  }

  /** The answer that stands, and the same among all that were given, in one statement. */
  private async save(
    actor: Actor,
    signature: Locked,
    state: SignatureState,
    comment: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `update signature s set state = $3::text, comment = $4::text,
         text_sha256 = case when $3::text = 'signed' then $5::text end, answered_at = $6::timestamptz,
         version = s.version + 1
       where s.platform_id = $1 and s.id = $2`,
      [actor.platformId, signature.id, state, comment, signature.textSha256, now],
    );
    await this.database.query(
      `insert into signature_answer (platform_id, id, signature_id, state, comment, text_sha256, membership_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.platformId,
        newId(),
        signature.id,
        state,
        comment,
        signature.textSha256,
        actor.membershipId,
        now,
      ],
    );
  }

  private async locked(actor: Actor, endorsementId: string, signatureId: string): Promise<Locked> {
    const [row] = await this.database.query<Locked>(
      `select s.id, s.organisation_id as "organisationId", s.membership_id as "membershipId", s.state, s.version,
         e.text_sha256 as "textSha256"
       from signature s join endorsement e on e.platform_id = $1 and e.id = s.endorsement_id
       where s.platform_id = $1 and s.id = $3 and s.endorsement_id = $2 for update of s`,
      [actor.platformId, endorsementId, signatureId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Approvers with memberships valid today, one for each organisation. */
  private async headsOf(actor: Actor, membershipIds: readonly string[]): Promise<Head[]> {
    if (membershipIds.length === 0) throw new Invalid([{ field: 'membershipIds', reason: refusals.nobody }]);
    const heads = await this.database.query<Head>(
      `select m.id as "membershipId", m.organisation_id as "organisationId" from membership m
       where m.platform_id = $1 and m.id = any ($2::uuid[]) and 'approver' = any (m.roles) and m.suspended_at is null
         and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)`,
      [actor.platformId, membershipIds, this.clock.today()],
    );
    const field = membershipIds.length === 1 ? 'membershipId' : 'membershipIds';
    if (heads.length !== new Set(membershipIds).size) {
      throw new Invalid([{ field, reason: refusals.notApprover }]);
    }
    if (new Set(heads.map(({ organisationId }) => organisationId)).size !== heads.length) {
      throw new Invalid([{ field, reason: refusals.oneEach }]);
    }
    return heads;
  }

  private async invite(actor: Actor, endorsementId: string, heads: readonly Head[]): Promise<void> {
    await this.database.query(
      `insert into signature (platform_id, id, endorsement_id, organisation_id, membership_id)
       select $1::uuid, n.id, $2::uuid, n.organisation_id, n.membership_id
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as n (id, organisation_id, membership_id)`,
      [
        actor.platformId,
        endorsementId,
        heads.map(() => newId()),
        heads.map(({ organisationId }) => organisationId),
        heads.map(({ membershipId }) => membershipId),
      ],
    );
  }

  private async record(
    actor: Actor,
    subjectId: string,
    verb: string,
    reason: string | undefined,
    data: object,
  ): Promise<void> {
    await this.events.record(actor, { subject: 'endorsement', subjectId, verb, reason, data });
  }
}
