import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { readPage, type Paged } from '../../shared/paging.js';
import { canEdit, canMakePasswordLink, canSuspend, type PersonReach } from './membership.policy.js';
import type { MembershipsQuery, MembershipView } from './memberships.dto.js';

type Row = Omit<MembershipView, 'allowedActions'> & {
  personId: string;
  reach: PersonReach;
  suspendedHere: boolean;
  total: number;
};

// $2 today, $3 the viewer, $4 one membership or none, then the filters and the page. The reach is what the
// person's account opens: every role here, whatever its dates, and whether it opens any other platform.
const LIST = {
  name: 'membership_list',
  text: `with listed as (
      select m.id, m.person_id as "personId", m.function_title as "functionTitle",
        m.organisation_id as "organisationId", o.name as "organisationName", m.roles,
        m.valid_from::text as "validFrom", m.valid_to::text as "validTo", m.version,
        case when m.suspended_at is not null or h.suspended_at is not null then 'suspended'
          when m.valid_to < $2::date then 'ended'
          when m.valid_from > $2::date then 'coming'
          when h.password_hash is null then 'invited'
          else 'valid' end as state,
        m.suspended_at is not null as "suspendedHere",
        case when h.show_name or h.id = $3 then h.name end as name,
        case when h.show_name or h.id = $3 then h.email
          else left(h.email, 1) || '…@' || split_part(h.email, '@', 2) end as email
      from membership m
      join person h on h.id = m.person_id
      join organisation o on o.platform_id = $1 and o.id = m.organisation_id
      where m.platform_id = $1 and ($4::uuid is null or m.id = $4)
        and ($5 = '' or strpos(lower(m.function_title), lower($5)) > 0 or strpos(lower(o.name), lower($5)) > 0
          or h.email = lower($5))
        and ($6 = '' or $6 = any (m.roles))
    )
    select l.id, l."personId", l."functionTitle", l."organisationId", l."organisationName",
      to_jsonb(l.roles) as roles, l."validFrom", l."validTo", l.version, l.state, l."suspendedHere", l.name, l.email,
      count(*) over ()::int as total,
      jsonb_build_object(
        'roles', (select coalesce(jsonb_agg(distinct r), '[]') from membership x, unnest(x.roles) r
                  where x.platform_id = $1 and x.person_id = l."personId"),
        'elsewhere', has_memberships_elsewhere(l."personId", $1)) as reach
    from listed l
    where $7 = '' or l.state = $7
    order by l."organisationName", l."functionTitle", l.id limit $8 offset $9`,
};

const HOLDERS = {
  name: 'membership_holders',
  text: `select m.id, m.organisation_id as "organisationId", o.name as "organisationName",
      case when h.show_name or h.id = $3 then h.name || ', ' || m.function_title else m.function_title end as label
    from membership m
    join person h on h.id = m.person_id and h.suspended_at is null
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where m.platform_id = $1 and m.suspended_at is null and (m.valid_to is null or m.valid_to >= $2::date)
    order by o.name, m.function_title, m.id`,
};

export type HolderOption = { id: string; organisationId: string; organisationName: string; label: string };

@Injectable()
export class MembershipsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: MembershipsQuery): Promise<Paged<MembershipView>> {
    const asked = [query.q?.trim() ?? '', query.role ?? '', query.state ?? ''];
    return await readPage(
      query,
      (limit, offset) => this.rows(actor, null, [...asked, limit, offset]),
      (row) => viewOf(actor, row),
    );
  }

  async get(actor: Actor, id: string): Promise<MembershipView> {
    const [row] = await this.rows(actor, id, ['', '', '', 1, 0]);
    if (!row) throw new NotFound();
    return viewOf(actor, row);
  }

  /** Those who may hold a seat: memberships that have not ended, by function. */
  async holderOptions(actor: Actor): Promise<HolderOption[]> {
    return await this.database.read<HolderOption>(HOLDERS, [
      actor.platformId,
      this.clock.today(),
      actor.personId,
    ]);
  }

  private async rows(actor: Actor, id: string | null, rest: readonly unknown[]): Promise<Row[]> {
    const today = this.clock.today();
    return await this.database.read<Row>(LIST, [actor.platformId, today, actor.personId, id, ...rest]);
  }
}

function viewOf(
  actor: Actor,
  { personId, reach, suspendedHere: suspended, total: _, ...view }: Row,
): MembershipView {
  const facts = { id: view.id, personId, roles: view.roles };
  const allowed: readonly [string, boolean][] = [
    ['edit', canEdit(actor, facts)],
    ['suspend', !suspended && canSuspend(actor, facts)],
    ['lift', suspended && canEdit(actor, facts)],
    ['make_password_link', !suspended && canMakePasswordLink(actor, personId, reach)],
  ];
  return { ...view, allowedActions: allowed.filter(([, may]) => may).map(([action]) => action) };
}
