import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The look-ups that must cross platforms before a platform is known: who holds this session or token, and which
 * hats may that person wear today. They answer JSON in camelCase, null when there is no such row, and leave it
 * to the application, which has the clock, to judge expiry.
 */
export class SignInFunctions1763700000006 implements MigrationInterface {
  name = 'SignInFunctions1763700000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function today_in_stockholm() returns date
      language sql stable
      as $$ select (now() at time zone 'Europe/Stockholm')::date $$;

      create function memberships_of(p_person_id uuid, p_today date default today_in_stockholm()) returns jsonb
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select coalesce(jsonb_agg(jsonb_build_object(
            'membershipId', m.id, 'platformId', m.platform_id, 'platformSlug', p.slug, 'platformName', p.name,
            'county', p.county, 'madeUpValues', p.made_up_values, 'organisationId', m.organisation_id,
            'organisationName', o.name, 'functionTitle', m.function_title, 'roles', to_jsonb(m.roles),
            'validFrom', m.valid_from, 'validTo', m.valid_to
          ) order by p.name, o.name, m.function_title, m.id), '[]')
        from membership m
        join person h on h.id = m.person_id and h.suspended_at is null
        join platform p on p.id = m.platform_id
        join organisation o on o.platform_id = m.platform_id and o.id = m.organisation_id
        where m.person_id = p_person_id and m.suspended_at is null
          and m.valid_from <= p_today and (m.valid_to is null or m.valid_to >= p_today)
      $$;

      create function find_session(p_token_hash bytea, p_today date default today_in_stockholm()) returns jsonb
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select jsonb_build_object(
          'personId', h.id, 'email', h.email, 'name', h.name, 'showName', h.show_name, 'locale', h.locale,
          'suspendedAt', h.suspended_at, 'demo', h.demo,
          'membershipId', s.membership_id, 'platformId', s.platform_id, 'csrfToken', s.csrf_token,
          'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at,
          'memberships', memberships_of(h.id, p_today))
        from session s join person h on h.id = s.person_id
        where s.token_hash = p_token_hash
      $$;

      -- The membership is null when it is suspended or outside its dates: such a token opens nothing.
      create function find_api_token(p_token_hash bytea, p_today date default today_in_stockholm()) returns jsonb
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select jsonb_build_object(
          'tokenId', t.id, 'platformId', t.platform_id, 'name', t.name, 'scopes', to_jsonb(t.scopes),
          'expiresAt', t.expires_at, 'revokedAt', t.revoked_at, 'createdAt', t.created_at,
          'lastUsedAt', (select u.last_used_at from api_token_use u
                         where u.platform_id = t.platform_id and u.id = t.id),
          'personId', h.id, 'email', h.email, 'locale', h.locale, 'suspendedAt', h.suspended_at,
          'membership', (select x from jsonb_array_elements(memberships_of(h.id, p_today)) x
                         where x ->> 'membershipId' = t.membership_id::text
                           and x ->> 'platformId' = t.platform_id::text))
        from api_token t
        join membership m on m.platform_id = t.platform_id and m.id = t.membership_id
        join person h on h.id = m.person_id
        where t.token_hash = p_token_hash
      $$;

      revoke all on function memberships_of(uuid, date), find_session(bytea, date), find_api_token(bytea, date)
        from public;
      grant execute on function today_in_stockholm(), memberships_of(uuid, date), find_session(bytea, date),
        find_api_token(bytea, date) to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function find_api_token(bytea, date);
      drop function find_session(bytea, date);
      drop function memberships_of(uuid, date);
      drop function today_in_stockholm();
    `);
  }
}
