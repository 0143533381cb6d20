import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import type { Contract } from '../indicator.types.js';

/** An indicator that somebody else made, or that somebody else uses; `users` are other platforms. */
export type ReusedIndicator = {
  id: string;
  name: string;
  source: string;
  owner: string | null;
  /** What the source has done since it was taken in; null for our own. */
  contract: Contract['state'] | null;
  /** Nodes here. */
  uses: number;
  users: string[];
};

export type ReusedIndicators = { taken: ReusedIndicator[]; given: ReusedIndicator[] };

const REUSED = {
  name: 'indicators_reused',
  text: `
    with elsewhere as materialized (
      select e.source, e.external_id, json_agg(distinct e.platform_name) as platforms
      from search_elsewhere() e group by e.source, e.external_id
    )
    select i.id, i.name, i.source, coalesce(c.owner_name, o.name) as owner, c.state as contract,
      (select count(*)::integer from indicator_use u
       where u.platform_id = $1 and u.indicator_id = i.id and u.ended_at is null) as uses,
      case when i.source in ('own', 'platform')
        then (select coalesce(json_agg(r.platform_name), '[]') from users_of_indicator($1, i.id) r)
        else coalesce(e.platforms, '[]') end as users
    from indicator i
    left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
    left join organisation o on o.platform_id = $1 and o.id = i.owner_organisation_id
    left join elsewhere e on e.source = i.source and e.external_id = i.external_id
    where i.platform_id = $1
    order by coalesce(c.state, 'active') = 'active', i.name, i.id`,
} as const;

/** ”Sparat dubbelarbete”: what nobody had to make anew. */
@Injectable()
export class ReusedQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<ReusedIndicators> {
    const all = await this.database.read<ReusedIndicator>(REUSED, [actor.platformId]);
    return {
      taken: all.filter(({ source }) => source !== 'own'),
      given: all.filter(({ source, users }) => source === 'own' && users.length > 0),
    };
  }
}
