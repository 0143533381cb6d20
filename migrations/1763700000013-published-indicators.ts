import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reuse across platforms. These functions are the only door between platforms: they show what its owner has
 * published, and what the reading platform already reuses. Small counts are raw here: whoever shows them to
 * somebody else applies the threshold that comes with the definition.
 */
export class PublishedIndicators1763700000013 implements MigrationInterface {
  name = 'PublishedIndicators1763700000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type published_indicator_row as (
        platform_id uuid, platform_slug text, platform_name text, made_up_values boolean, id uuid,
        owner_organisation_id uuid, owner_name text, source text, external_id text, name text, definition text,
        unit text, measure text, direction text, aggregation text, frequency text, by_sex boolean, by_area boolean,
        decimals integer, small_count_threshold integer, development boolean, published boolean,
        definition_version integer, numerator_label text, denominator_label text, uses integer
      );

      create function published_indicator_rows() returns setof published_indicator_row
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select i.platform_id, p.slug, p.name, p.made_up_values, i.id, i.owner_organisation_id, o.name, i.source,
          i.external_id, i.name, i.definition, i.unit, i.measure, i.direction, i.aggregation, i.frequency, i.by_sex,
          i.by_area, i.decimals, coalesce(i.small_count_threshold, p.small_count_threshold), i.development,
          i.published, i.definition_version, i.numerator_label, i.denominator_label,
          (select count(*)::integer from indicator_use u
           where u.platform_id = i.platform_id and u.indicator_id = i.id and u.ended_at is null)
        from indicator i
        join platform p on p.id = i.platform_id
        left join organisation o on o.platform_id = i.platform_id and o.id = i.owner_organisation_id
        where i.published or exists (
          select from indicator r
          where r.origin_platform_id = i.platform_id and r.origin_indicator_id = i.id
            and r.platform_id = nullif(current_setting('app.platform_id', true), '')::uuid)
      $$;

      -- Other platforms' published indicators, best match first; all of them, by name, for an empty query.
      create function published_indicators(p_query text default '', p_limit integer default 20)
      returns setof published_indicator_row
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select r.* from published_indicator_rows() r
        where r.published
          and r.platform_id is distinct from nullif(current_setting('app.platform_id', true), '')::uuid
          and (btrim(p_query) = ''
            or to_tsvector('swedish', r.name || ' ' || r.definition) @@ websearch_to_tsquery('swedish', p_query)
            or word_similarity(lower(p_query), lower(r.name)) > 0.4)
        order by word_similarity(lower(p_query), lower(r.name)) desc, r.name, r.platform_name, r.id
        limit least(greatest(p_limit, 0), 100)
      $$;

      create function published_indicator(p_platform_id uuid, p_id uuid) returns setof published_indicator_row
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select r.* from published_indicator_rows() r where r.platform_id = p_platform_id and r.id = p_id
      $$;

      create function published_indicator_values(p_platform_id uuid, p_id uuid)
      returns table (id uuid, area_code text, organisation_id uuid, period_start date, period_end date, sex text,
        number numeric, numerator numeric, denominator numeric, text_value text, kind text, state text,
        comment text, source_note text, made_up boolean, revision integer, created_at timestamptz)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select v.id, v.area_code, v.organisation_id, v.period_start, v.period_end, v.sex, v.number, v.numerator,
          v.denominator, v.text_value, v.kind, v.state, v.comment, v.source_note, v.made_up, v.revision, v.created_at
        from published_indicator(p_platform_id, p_id) i
        join indicator_value v on v.platform_id = i.platform_id and v.indicator_id = i.id
        where v.superseded_at is null
        order by v.period_end, v.area_code, v.sex
      $$;

      -- Who reuses an indicator of ours. Answers only for the platform the transaction works in.
      create function users_of_indicator(p_platform_id uuid, p_id uuid)
      returns table (platform_id uuid, platform_name text, coordinated_by text, uses integer)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select p.id, p.name, p.coordinated_by,
          (select count(*)::integer from indicator_use u
           where u.platform_id = r.platform_id and u.indicator_id = r.id and u.ended_at is null)
        from indicator r join platform p on p.id = r.platform_id
        where r.origin_platform_id = p_platform_id and r.origin_indicator_id = p_id
          and p_platform_id = nullif(current_setting('app.platform_id', true), '')::uuid
        order by p.name
      $$;

      revoke all on function published_indicator_rows(), published_indicators(text, integer),
        published_indicator(uuid, uuid), published_indicator_values(uuid, uuid), users_of_indicator(uuid, uuid)
        from public;
      grant execute on function published_indicators(text, integer), published_indicator(uuid, uuid),
        published_indicator_values(uuid, uuid), users_of_indicator(uuid, uuid) to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function users_of_indicator(uuid, uuid);
      drop function published_indicator_values(uuid, uuid);
      drop function published_indicator(uuid, uuid);
      drop function published_indicators(text, integer);
      drop function published_indicator_rows();
      drop type published_indicator_row;
    `);
  }
}
