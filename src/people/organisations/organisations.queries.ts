import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { readPage, type Counted, type Paged } from '../../shared/paging.js';
import { platformActions } from '../people.policy.js';
import type {
  OrganisationKind,
  OrganisationsQuery,
  OrganisationView,
  Relation,
} from './organisations.dto.js';

type Row = Omit<OrganisationView, 'allowedActions'>;

const ONE = {
  name: 'organisation_get',
  text: `select o.id, o.name, o.short_name as "shortName", o.kind, o.relation, o.area_code as "areaCode",
      o.member_of_id as "memberOfId", m.name as "memberOfName", o.contact_function as "contactFunction",
      o.active, o.version
    from organisation o
    left join organisation m on m.platform_id = $1 and m.id = o.member_of_id
    where o.platform_id = $1 and o.id = $2`,
};

const LIST = {
  name: 'organisation_list',
  text: `select o.id, o.name, o.short_name as "shortName", o.kind, o.relation, o.area_code as "areaCode",
      o.member_of_id as "memberOfId", m.name as "memberOfName", o.contact_function as "contactFunction",
      o.active, o.version, count(*) over ()::int as total
    from organisation o
    left join organisation m on m.platform_id = $1 and m.id = o.member_of_id
    where o.platform_id = $1
      and ($2 = '' or strpos(lower(o.name), lower($2)) > 0 or strpos(lower(coalesce(o.short_name, '')), lower($2)) > 0
        or o.area_code = $2)
      and ($3 = '' or o.relation = $3) and ($4 = '' or o.kind = $4) and (o.active or $5)
    order by o.name, o.id limit $6 offset $7`,
};

const COUNT = {
  name: 'organisation_count',
  text: `select count(*)::int as count from organisation o where o.platform_id = $1 and o.active`,
};

const OPTIONS = {
  name: 'organisation_options',
  text: `select o.id, o.name, o.relation, o.kind, o.area_code as "areaCode" from organisation o
    where o.platform_id = $1 and o.active order by o.name, o.id`,
};

const MEMBERS = {
  name: 'organisation_members',
  text: `select o.id, o.name, o.active from organisation o
    where o.platform_id = $1 and o.member_of_id = $2 order by o.name, o.id`,
};

// People appear as function and organisation; a name only where its owner has chosen it, or to the owner.
const PEOPLE = {
  name: 'organisation_people',
  text: `select m.id, m.function_title as "functionTitle", to_jsonb(m.roles) as roles,
      case when h.show_name or h.id = $3 then h.name end as name
    from membership m join person h on h.id = m.person_id and h.suspended_at is null
    where m.platform_id = $1 and m.organisation_id = $2 and m.suspended_at is null
      and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)
    order by m.function_title, m.id`,
};

const SEATS = {
  name: 'organisation_seats',
  text: `select s.id, s.body_id as "bodyId", b.name as "bodyName", s.function_title as "functionTitle",
      s.chair, s.substitute
    from seat s join body b on b.platform_id = $1 and b.id = s.body_id
    where s.platform_id = $1 and s.organisation_id = $2 and b.active
      and s.valid_from <= $3::date and (s.valid_to is null or s.valid_to >= $3::date)
    order by b.name, s.substitute, s.function_title, s.id`,
};

export type OrganisationOption = {
  id: string;
  name: string;
  relation: Relation;
  kind: OrganisationKind;
  areaCode: string | null;
};
export type OrganisationPerson = { id: string; functionTitle: string; roles: string[]; name: string | null };
export type OrganisationSeat = {
  id: string;
  bodyId: string;
  bodyName: string;
  functionTitle: string;
  chair: boolean;
  substitute: boolean;
};
export type OrganisationPart = { id: string; name: string; active: boolean };

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: Database) {}

  async get(actor: Actor, id: string): Promise<OrganisationView> {
    const [row] = await this.database.read<Row>(ONE, [actor.platformId, id]);
    if (!row) throw new NotFound();
    return { ...row, allowedActions: platformActions(actor, 'edit') };
  }

  async list(actor: Actor, query: OrganisationsQuery): Promise<Paged<OrganisationView>> {
    const { q = '', relation = '', kind = '', inactive } = query;
    const asked = [actor.platformId, q.trim(), relation, kind, inactive === 'true'];
    return await readPage(
      query,
      (limit, offset) => this.database.read<Counted<Row>>(LIST, [...asked, limit, offset]),
      (row: Row) => ({ ...row, allowedActions: platformActions(actor, 'edit') }),
    );
  }

  /** How many organisations take part, whatever is searched for. */
  async count(actor: Actor): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(COUNT, [actor.platformId]);
    return row?.count ?? 0;
  }

  /** Those that take part, by name: for selects. */
  async options(actor: Actor): Promise<OrganisationOption[]> {
    return await this.database.read<OrganisationOption>(OPTIONS, [actor.platformId]);
  }

  /** Those that are part of it, for example a federation's municipalities. */
  async partsOf(actor: Actor, id: string): Promise<OrganisationPart[]> {
    return await this.database.read<OrganisationPart>(MEMBERS, [actor.platformId, id]);
  }

  /** Memberships valid on a day, by function. */
  async peopleOf(actor: Actor, id: string, day: string): Promise<OrganisationPerson[]> {
    return await this.database.read<OrganisationPerson>(PEOPLE, [actor.platformId, id, actor.personId, day]);
  }

  async seatsOf(actor: Actor, id: string, day: string): Promise<OrganisationSeat[]> {
    return await this.database.read<OrganisationSeat>(SEATS, [actor.platformId, id, day]);
  }
}
