import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { canRevokeToken, canSeeAllTokens } from './api-token.policy.js';
import type { ApiTokenView } from './api-tokens.dto.js';

type Row = Omit<ApiTokenView, 'allowedActions' | 'own'> & { membershipId: string };

// $2 the actor's membership, $3 whether all are seen, $4 now, $5 today, $6 one token or none.
const LIST = {
  name: 'api_token_list',
  text: `select t.id, t.name, t.prefix, to_jsonb(t.scopes) as scopes, t.version, t.membership_id as "membershipId",
      ((t.expires_at at time zone 'Europe/Stockholm')::date - 1)::text as "lastDay",
      case when t.revoked_at is not null then 'revoked' when t.expires_at <= $4 then 'expired'
        when m.suspended_at is not null or h.suspended_at is not null or m.valid_from > $5::date
          or m.valid_to < $5::date then 'resting'
        else 'valid' end as state,
      to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      to_char(u.last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastUsedAt",
      m.function_title as "functionTitle", o.name as "organisationName"
    from api_token t
    join membership m on m.platform_id = $1 and m.id = t.membership_id
    join person h on h.id = m.person_id
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join api_token_use u on u.platform_id = $1 and u.id = t.id
    where t.platform_id = $1 and (t.membership_id = $2 or $3) and ($6::uuid is null or t.id = $6)
    order by t.revoked_at is not null, t.expires_at <= $4, t.created_at desc, t.id`,
};

@Injectable()
export class ApiTokensQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's own tokens, or all for who may see them: those that work first, the newest before the older. */
  async list(actor: Actor): Promise<ApiTokenView[]> {
    return await this.rows(actor, null);
  }

  async get(actor: Actor, id: string): Promise<ApiTokenView> {
    const [token] = await this.rows(actor, id);
    if (!token) throw new NotFound();
    return token;
  }

  private async rows(actor: Actor, id: string | null): Promise<ApiTokenView[]> {
    const rows = await this.database.read<Row>(LIST, [
      actor.platformId,
      actor.membershipId,
      canSeeAllTokens(actor),
      this.clock.now(),
      this.clock.today(),
      id,
    ]);
    return rows.map(({ membershipId, ...row }) => ({
      ...row,
      own: membershipId === actor.membershipId,
      allowedActions: canRevokeToken(actor, { membershipId, revoked: row.state === 'revoked' })
        ? ['revoke']
        : [],
    }));
  }
}
