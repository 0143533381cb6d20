import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { readPage, type Counted, type Paged, type Paging } from '../../shared/paging.js';
import { differenceBetween, type Difference, type Wording } from '../contract/difference.js';

/** What made a version: its first, or what was done to the one before. */
export type Cause = 'defined' | 'reused' | 'redefined' | 'definition-accepted' | 'series-broken';

export type DefinitionVersion = {
  version: number;
  /** The instant from which it holds. */
  since: string;
  /** Null of the owner's versions on another platform, and of what was loaded into the database. */
  cause: Cause | null;
  reason: string | null;
  by: { functionTitle: string; organisation: string } | null;
  /** The first day that is not compared with what was before. */
  brokenFrom: string | null;
  wording: Wording;
  /** Against the version before; null for the first. */
  difference: Difference | null;
};

type Row = Omit<DefinitionVersion, 'difference'> & { previous: Wording | null };

/**
 * An indicator's row is kept in the trail each time it changes, and a version is what it said while its number was
 * that. `$1` platform, `$2` indicator.
 */
const VERSIONS = {
  name: 'indicators_definition_versions',
  text: `
    with held as (
      select (a.after ->> 'definition_version')::integer as version, a.id, a.at, a.operation, a.reason,
        a.membership_id, a.after
      from audit_entry a
      where a.platform_id = $1 and a.row_id = $2 and a.table_name = 'indicator' and a.after is not null
    ), began as (
      select distinct on (h.version) h.version, h.at, h.operation, h.reason, h.membership_id
      from held h order by h.version, h.id
    ), stood as (
      select distinct on (h.version) h.version,
        json_build_object('name', h.after ->> 'name', 'definition', h.after ->> 'definition',
          'unit', h.after ->> 'unit', 'measure', h.after ->> 'measure',
          'direction', h.after ->> 'direction') as wording
      from held h order by h.version, h.id desc
    )
    select b.version,
      to_char(coalesce(e.happened_at, b.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
      e.verb as cause, b.reason,
      case when m.id is not null
        then json_build_object('functionTitle', m.function_title, 'organisation', o.name) end as by,
      s.starts_on::text as "brokenFrom", w.wording, lag(w.wording) over (order by b.version) as previous,
      count(*) over ()::integer as total
    from began b
    join stood w on w.version = b.version
    left join lateral (
      select e.verb, e.happened_at from domain_event e
      where e.platform_id = $1 and e.subject_type = 'indicator' and e.subject_id = $2 and e.at = b.at
        and e.verb = any (case b.operation when 'I' then '{defined,reused}'::text[]
          else '{redefined,definition-accepted,series-broken}' end)
      order by e.id limit 1) e on true
    left join membership m on m.platform_id = $1 and m.id = b.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join series_break s on s.platform_id = $1 and s.indicator_id = $2 and s.definition_version = b.version
    order by b.version desc
    limit $3 offset $4`,
} as const;

/** As their owner on another platform published them. `$1` platform, `$2` the indicator here. */
const OF_OWNER = {
  name: 'indicators_origin_versions',
  text: `
    select v.version, to_char(v.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
      null as cause, v.reason, null as by, null as "brokenFrom", v.wording,
      lag(v.wording) over (order by v.version) as previous, count(*) over ()::integer as total
    from indicator i
    cross join origin_definition_versions(i.id) v
    where i.platform_id = $1 and i.id = $2
    order by v.version desc
    limit $3 offset $4`,
} as const;

const toVersion = ({ previous, ...row }: Row): DefinitionVersion => ({
  ...row,
  difference: previous && differenceBetween(previous, row.wording),
});

/** How a definition has been worded, the latest version first: here, and at its owner where that is another platform. */
@Injectable()
export class DefinitionVersions {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, indicatorId: string, paging: Paging): Promise<Paged<DefinitionVersion>> {
    return await this.page(VERSIONS, actor, indicatorId, paging);
  }

  async ofOwner(actor: Actor, indicatorId: string, paging: Paging): Promise<Paged<DefinitionVersion>> {
    return await this.page(OF_OWNER, actor, indicatorId, paging);
  }

  private async page(
    statement: typeof VERSIONS | typeof OF_OWNER,
    actor: Actor,
    indicatorId: string,
    paging: Paging,
  ): Promise<Paged<DefinitionVersion>> {
    return await readPage(
      paging,
      (limit, offset) =>
        this.database.read<Counted<Row>>(statement, [actor.platformId, indicatorId, limit, offset]),
      toVersion,
    );
  }
}
