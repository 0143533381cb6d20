import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Paged } from '../shared/paging.js';
import type { DecisionRow, RegisterRow } from './decision.rows.js';
import { toDecisionView, toRegisterView } from './decision.views.js';
import type { DecisionsQuery, DecisionView, RegisterView } from './decisions.dto.js';

/** A decision with its body, the seats of the day and every stand. While it is open the day is $3, today. */
const DECISION = {
  name: 'decision_with_seats',
  text: `
    select d.id, v.number as "versionNumber",
      (select json_build_object('open', count(*) filter (where u.state = 'open'),
          'late', count(*) filter (where u.state = 'open' and u.due_on < $3::date),
          'done', count(*) filter (where u.state = 'done'))
        from decision_duty u where u.platform_id = $1 and u.decision_id = d.id) as duties, d.subject_type as "subjectType", d.subject_id as "subjectId", d.subject_title as "subjectTitle",
      d.state, d.body_id as "bodyId", b.name as "bodyName", b.quorum_rule as "quorumRule", b.quorum_n as "quorumN",
      d.tabled_at as "tabledAt", tm.person_id as "tabledByPersonId", tm.function_title as "tabledByFunction",
      tao.name as "tabledByOrganisation", to_char(d.meeting_date, 'YYYY-MM-DD') as "meetingDate",
      d.protocol_reference as "protocolReference", d.protocol_paragraph as "protocolParagraph", d.note, d.reason,
      d.decided_at as "decidedAt", dm.function_title as "decidedByFunction", dmo.name as "decidedByOrganisation",
      d.version,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'organisationId', s.organisation_id, 'organisationName', o.name,
                 'functionTitle', s.function_title, 'mandate', s.mandate, 'chair', s.chair,
                 'substitute', s.substitute, 'membershipId', s.membership_id)
               order by s.chair desc, s.substitute, o.name, s.id)
        from seat s join organisation o on o.platform_id = $1 and o.id = s.organisation_id
        where s.platform_id = $1 and s.body_id = d.body_id and s.valid_from <= day.day
          and (s.valid_to is null or s.valid_to >= day.day)), '[]') as seats,
      coalesce((
        select json_agg(json_build_object('seatId', a.seat_id, 'stance', a.stance, 'comment', a.comment,
                 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.at)
        from stand a where a.platform_id = $1 and a.decision_id = d.id), '[]') as stands
    from decision d
    join body b on b.platform_id = $1 and b.id = d.body_id
    join membership tm on tm.platform_id = $1 and tm.id = d.tabled_by
    join organisation tao on tao.platform_id = $1 and tao.id = tm.organisation_id
    left join model_version v on v.platform_id = $1 and v.id = d.subject_id and d.subject_type = 'model_version'
    left join membership dm on dm.platform_id = $1 and dm.id = d.decided_by
    left join organisation dmo on dmo.platform_id = $1 and dmo.id = dm.organisation_id
    cross join lateral (
      select coalesce((d.decided_at at time zone 'Europe/Stockholm')::date, $3::date) as day) day
    where d.platform_id = $1 and d.id = $2`,
};

const OF_SUBJECT = {
  name: 'latest_decision_of_subject',
  text: `
    select d.id from decision d
    where d.platform_id = $1 and d.subject_type = $2 and d.subject_id = $3 and d.body_id is not null
    order by d.tabled_at desc, d.id desc limit 1`,
};

const REGISTER = {
  name: 'decision_register',
  text: `
    select d.id, d.subject_type as "subjectType", d.subject_id as "subjectId", d.subject_title as "subjectTitle",
      d.state, d.body_id as "bodyId", b.name as "bodyName", d.tabled_at as "tabledAt",
      to_char(d.meeting_date, 'YYYY-MM-DD') as "meetingDate", d.protocol_reference as "protocolReference",
      d.protocol_paragraph as "protocolParagraph", d.decided_at as "decidedAt", d.version, v.number as "versionNumber",
      (select json_build_object('open', count(*) filter (where u.state = 'open'),
          'late', count(*) filter (where u.state = 'open' and u.due_on < $9::date),
          'done', count(*) filter (where u.state = 'done'))
        from decision_duty u where u.platform_id = $1 and u.decision_id = d.id) as duties,
      count(*) over ()::int as total
    from decision d
    join body b on b.platform_id = $1 and b.id = d.body_id
    left join model_version v on v.platform_id = $1 and v.id = d.subject_id and d.subject_type = 'model_version'
    where d.platform_id = $1 and ($2::text is null or d.state = $2) and ($3::uuid is null or d.body_id = $3)
      and ($6::text is null or position(lower($6) in lower(concat_ws(' ', d.subject_title, d.note, d.reason,
        d.protocol_reference, d.protocol_paragraph))) > 0)
      and ($7::int is null or extract(year from
        coalesce(d.meeting_date, (d.tabled_at at time zone 'Europe/Stockholm')::date)) = $7)
      and ($8::text is null or d.subject_type = $8)
    order by d.state = 'open' desc, coalesce(d.decided_at, d.tabled_at) desc, d.id desc
    limit $4 offset $5`,
};

/** What the register can be narrowed to. */
const FACETS = {
  name: 'decision_facets',
  text: `
    select coalesce(json_agg(distinct extract(year from
        coalesce(d.meeting_date, (d.tabled_at at time zone 'Europe/Stockholm')::date))::int), '[]') as years,
      coalesce(json_agg(distinct d.subject_type), '[]') as "subjectTypes",
      coalesce(json_agg(distinct jsonb_build_object('id', b.id, 'name', b.name)), '[]') as bodies
    from decision d join body b on b.platform_id = $1 and b.id = d.body_id
    where d.platform_id = $1`,
};

export type Facets = { years: number[]; subjectTypes: string[]; bodies: { id: string; name: string }[] };

/** Reads of decisions, for every module that tables something. */
@Injectable()
export class DecisionsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One decision as rows, for rules. Inside a unit of work it sees that work. */
  async getRow(actor: Actor, decisionId: string): Promise<DecisionRow> {
    const [row] = await this.database.read<DecisionRow>(DECISION, [
      actor.platformId,
      decisionId,
      this.clock.today(),
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  async get(actor: Actor, decisionId: string): Promise<DecisionView> {
    return toDecisionView(actor, await this.getRow(actor, decisionId));
  }

  /** The latest decision of a body about the subject, open or taken. */
  async findLatest(actor: Actor, subjectType: string, subjectId: string): Promise<DecisionView | null> {
    const [row] = await this.database.read<{ id: string }>(OF_SUBJECT, [
      actor.platformId,
      subjectType,
      subjectId,
    ]);
    return row ? await this.get(actor, row.id) : null;
  }

  async list(actor: Actor, query: DecisionsQuery): Promise<Paged<RegisterView>> {
    const asked = [actor.platformId, query.state ?? null, query.bodyId ?? null];
    const narrowed = [query.q || null, query.year ?? null, query.subjectType || null, this.clock.today()];
    return await readPage(
      query,
      (limit, offset) => this.database.read<RegisterRow>(REGISTER, [...asked, limit, offset, ...narrowed]),
      toRegisterView,
    );
  }

  async facets(actor: Actor): Promise<Facets> {
    const [row] = await this.database.read<Facets>(FACETS, [actor.platformId]);
    return row ?? { years: [], subjectTypes: [], bodies: [] };
  }
}
