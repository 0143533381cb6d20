import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { readPage, type Paged } from '../../shared/paging.js';
import { allowedActions, can } from './endorsement.policy.js';
import { standingOf } from './endorsement.rules.js';
import type { EndorsementsQuery, EndorsementView, SignatureView } from './endorsements.dto.js';

/** Endorsements with every organisation's answer and all answers before it. */
const ENDORSEMENTS = {
  name: 'endorsement_list',
  text: `
    select e.id, e.subject_type as "subjectType", e.subject_id as "subjectId", e.subject_title as "subjectTitle",
      v.number as "versionNumber", e.text_sha256 as "textSha256", e.rule, e.rule_n as "ruleN",
      to_char(e.last_day, 'YYYY-MM-DD') as "lastDay", e.message, i.function_title || ', ' || io.name as "invitedBy",
      e.version, count(*) over ()::int as total,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'organisation', json_build_object('id', o.id, 'name', o.name),
            'head', m.function_title, 'membershipId', s.membership_id, 'state', s.state, 'comment', s.comment,
            'textSha256', s.text_sha256,
            'answeredAt', to_char(s.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'version', s.version, 'history', (
              select coalesce(json_agg(json_build_object('state', a.state, 'comment', a.comment,
                  'textSha256', a.text_sha256, 'by', am.function_title || ', ' || ao.name,
                  'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                order by a.at desc, a.id desc), '[]')
              from signature_answer a
              join membership am on am.platform_id = $1 and am.id = a.membership_id
              join organisation ao on ao.platform_id = $1 and ao.id = am.organisation_id
              where a.platform_id = $1 and a.signature_id = s.id))
          order by o.name, s.id)
        from signature s
        join organisation o on o.platform_id = $1 and o.id = s.organisation_id
        join membership m on m.platform_id = $1 and m.id = s.membership_id
        where s.platform_id = $1 and s.endorsement_id = e.id), '[]') as signatures
    from endorsement e
    join membership i on i.platform_id = $1 and i.id = e.invited_by
    join organisation io on io.platform_id = $1 and io.id = i.organisation_id
    left join model_version v on v.platform_id = $1 and v.id = e.subject_id and e.subject_type = 'model_version'
    where e.platform_id = $1 and ($2::uuid is null or e.id = $2) and ($3::uuid is null or e.subject_id = $3)
    order by e.created_at desc, e.id desc
    limit $4 offset $5`,
};

/** Who can be invited today: approvers, whose organisations have no signature on the endorsement `$3`. */
const HEADS = {
  name: 'endorsement_heads',
  text: `
    select m.id as "membershipId", m.function_title as "functionTitle", o.id as "organisationId", o.name as organisation
    from membership m join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where m.platform_id = $1 and 'approver' = any (m.roles) and m.suspended_at is null
      and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)
      and not exists (select from signature s where s.platform_id = $1 and s.endorsement_id = $3::uuid
        and s.organisation_id = m.organisation_id and (s.state = 'signed' or s.membership_id = m.id))
    order by o.name, m.function_title, m.id`,
};

export type Head = {
  membershipId: string;
  functionTitle: string;
  organisationId: string;
  organisation: string;
};

type SignatureRow = Omit<SignatureView, 'mine' | 'allowedActions'> & { membershipId: string };
type Row = Omit<EndorsementView, 'path' | 'standing' | 'missing' | 'signatures' | 'allowedActions'> & {
  versionNumber: number | null;
  signatures: SignatureRow[];
  total: number;
};

@Injectable()
export class EndorsementsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, endorsementId: string): Promise<EndorsementView> {
    const [row] = await this.rows(actor, [endorsementId, null, 1, 0]);
    if (!row) throw new NotFound();
    return toView(actor, row);
  }

  async signature(actor: Actor, endorsementId: string, signatureId: string): Promise<SignatureView> {
    const { signatures } = await this.get(actor, endorsementId);
    const found = signatures.find(({ id }) => id === signatureId);
    if (!found) throw new NotFound();
    return found;
  }

  /** The endorsement of a subject, or null where nobody has been invited to sign it. */
  async findFor(actor: Actor, subjectId: string): Promise<EndorsementView | null> {
    const [row] = await this.rows(actor, [null, subjectId, 1, 0]);
    return row ? toView(actor, row) : null;
  }

  async list(actor: Actor, query: EndorsementsQuery): Promise<Paged<EndorsementView>> {
    return await readPage(
      query,
      (limit, offset) => this.rows(actor, [null, query.subjectId ?? null, limit, offset]),
      (row) => toView(actor, row),
    );
  }

  /** Who may be invited, to a new endorsement or to this one. */
  async heads(actor: Actor, endorsementId: string | null = null): Promise<Head[]> {
    return await this.database.read<Head>(HEADS, [actor.platformId, this.clock.today(), endorsementId]);
  }

  private async rows(actor: Actor, selection: readonly unknown[]): Promise<Row[]> {
    return await this.database.read<Row>(ENDORSEMENTS, [actor.platformId, ...selection]);
  }
}

function toView(actor: Actor, { total: _, versionNumber, ...row }: Row): EndorsementView {
  const signatures = row.signatures.map(({ membershipId, ...one }): SignatureView => {
    const facts = { state: one.state, membershipId, organisationId: one.organisation.id };
    return {
      ...one,
      mine: membershipId === actor.membershipId,
      allowedActions: allowedActions(actor, facts),
    };
  });
  return {
    ...row,
    path: versionNumber === null ? null : `mal/${String(versionNumber)}`,
    standing: standingOf(signatures, { rule: row.rule, n: row.ruleN }),
    missing: signatures
      .filter(({ state }) => state !== 'signed')
      .map(({ organisation }) => organisation.name),
    signatures,
    allowedActions: can.invite(actor) ? ['invite'] : [],
  };
}
