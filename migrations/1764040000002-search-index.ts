import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of everything that can be reused: entries of catalogues, and indicators of every platform. The tables are
 * no platform's and nobody but the functions here reads or writes them: the application asks `search_documents`, which
 * answers with what is open to all and with what is the asking platform's own.
 */
export class SearchIndex1764040000002 implements MigrationInterface {
  name = 'SearchIndex1764040000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists fuzzystrmatch;

      create table search_word (
        word text collate "C" primary key,
        folded text collate "C" not null
      );
      create index search_word_folded_idx on search_word (folded);

      create table search_document (
        id integer generated always as identity primary key,
        platform_id uuid,
        indicator_id uuid,
        source text not null,
        external_id text,
        open boolean not null,
        levels text[] not null,
        by_sex boolean not null,
        frequency text not null,
        development boolean not null default false,
        standing real not null,
        length integer not null,
        constraint search_document_indicator_key unique (platform_id, indicator_id)
      );
      create unique index search_document_entry_key on search_document (source, external_id)
        where indicator_id is null;

      create index search_document_open_idx on search_document (external_id) where open and indicator_id is not null;

      create table search_posting (
        word text collate "C" not null,
        document integer not null references search_document (id) on delete cascade,
        place real not null,
        primary key (word, document) include (place)
      );
      create index search_posting_document_idx on search_posting (document);

      create function search_fold(p_text text) returns text
      language sql immutable parallel safe
      set search_path = pg_catalog, public, pg_temp
      return translate(lower(p_text), 'åäöÅÄÖéèêëüáàíóúøæ', 'aaoaaoeeeeuaaiouoa');

      -- The stems of a text without its numbers and stop words. Punctuation parts words: a slash makes no file name.
      create function search_words(p_text text) returns setof text
      language sql immutable parallel safe
      set search_path = pg_catalog, public, pg_temp
      as $$
        select l from unnest(tsvector_to_array(to_tsvector('swedish',
          translate(p_text, '/\\-–—.,;:()[]"”’''%=+<>*&!?@_', repeat(' ', 40))))) l
        where length(l) between 2 and 60 and l !~ '^[0-9]+$'
      $$;

      create type search_source as (document integer, title text, body text);

      create function search_index(p_sources search_source[]) returns void
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        delete from search_posting where document in (select s.document from unnest(p_sources) s);
        -- Words in order, so that two who index at once wait for each other in the same order.
        with found as materialized (
          select s.document, w.word, max(w.place)::real as place
          from unnest(p_sources) s cross join lateral (
            select t, 1.0 from search_words(s.title) t
            union all select t, 0.4 from search_words(s.body) t
          ) w (word, place)
          group by s.document, w.word
        ), words as (
          insert into search_word
            select distinct f.word collate "C", search_fold(f.word) from found f order by 1
            on conflict do nothing
        )
        insert into search_posting select f.word, f.document, f.place from found f;
      end $$;

      -- Margins of error and what is no longer measured come after the figures themselves.
      create function search_standing(p_title text) returns real
      language sql immutable
      set search_path = pg_catalog, public, pg_temp
      return case when p_title like 'Osäkerhetstal%' then 0.5 when p_title ~ '\\(- ?\\d{4}\\)$' then 0.6 else 1 end;

      create function search_levels(p_area_level text) returns text[]
      language sql immutable
      set search_path = pg_catalog, public, pg_temp
      return case
        when p_area_level in ('K', 'municipality') then array['municipality']
        when p_area_level in ('L', 'region', 'county') then array['region']
        when p_area_level in ('A', 'all', 'both') then array['municipality', 'region']
        else '{}' end;

      create function search_entries(p_sources text[], p_ids text[]) returns void
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        sources search_source[];
      begin
        insert into search_document (source, external_id, open, levels, by_sex, frequency, standing, length)
          select e.source, e.external_id, true, search_levels(e.area_level), e.by_sex, e.frequency,
            search_standing(e.title), (select count(*) from search_words(e.title))
          from unnest(p_sources, p_ids) x (source, id)
          join catalogue_entry e on e.source = x.source and e.external_id = x.id
          on conflict (source, external_id) where indicator_id is null do update set levels = excluded.levels,
            by_sex = excluded.by_sex, frequency = excluded.frequency, standing = excluded.standing,
            length = excluded.length;
        select array_agg((d.id, e.title || ' ' || e.external_id, e.description)::search_source) into sources
          from unnest(p_sources, p_ids) x (source, id)
          join catalogue_entry e on e.source = x.source and e.external_id = x.id
          join search_document d on d.source = e.source and d.external_id = e.external_id and d.indicator_id is null;
        perform search_index(sources);
      end $$;

      create function search_indicators(p_platforms uuid[], p_ids uuid[]) returns void
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        sources search_source[];
      begin
        insert into search_document (platform_id, indicator_id, source, external_id, open, levels, by_sex, frequency,
            development, standing, length)
          select i.platform_id, i.id, i.source, i.external_id, i.published,
            case when i.by_area then array['municipality'] else '{}' end, i.by_sex, i.frequency,
            i.development, search_standing(i.name), (select count(*) from search_words(i.name))
          from unnest(p_platforms, p_ids) x (platform, id)
          join indicator i on i.platform_id = x.platform and i.id = x.id
          on conflict (platform_id, indicator_id) do update set source = excluded.source,
            external_id = excluded.external_id, open = excluded.open, levels = excluded.levels,
            by_sex = excluded.by_sex, frequency = excluded.frequency, development = excluded.development,
            standing = excluded.standing, length = excluded.length;
        select array_agg((d.id, concat_ws(' ', i.name, i.external_id), i.definition)::search_source) into sources
          from unnest(p_platforms, p_ids) x (platform, id)
          join indicator i on i.platform_id = x.platform and i.id = x.id
          join search_document d on d.platform_id = i.platform_id and d.indicator_id = i.id;
        perform search_index(sources);
      end $$;

      create function search_follow_entries() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        sources text[];
        ids text[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(n.source), array_agg(n.external_id) into sources, ids from new_rows n;
        else
          select array_agg(n.source), array_agg(n.external_id) into sources, ids from new_rows n
            join old_rows o on o.source = n.source and o.external_id = n.external_id
            where (n.title, n.description, n.area_level, n.by_sex, n.frequency)
              is distinct from (o.title, o.description, o.area_level, o.by_sex, o.frequency);
        end if;
        if ids is not null then perform search_entries(sources, ids); end if;
        return null;
      end $$;
      create trigger search_insert after insert on catalogue_entry referencing new table as new_rows
        for each statement execute function search_follow_entries();
      create trigger search_update after update on catalogue_entry
        referencing old table as old_rows new table as new_rows
        for each statement execute function search_follow_entries();

      create function search_follow_indicators() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        platforms uuid[];
        ids uuid[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(n.platform_id), array_agg(n.id) into platforms, ids from new_rows n;
        else
          select array_agg(n.platform_id), array_agg(n.id) into platforms, ids from new_rows n
            join old_rows o on o.platform_id = n.platform_id and o.id = n.id
            where (n.name, n.definition, n.published, n.by_sex, n.by_area, n.frequency, n.development)
              is distinct from (o.name, o.definition, o.published, o.by_sex, o.by_area, o.frequency, o.development);
        end if;
        if ids is not null then perform search_indicators(platforms, ids); end if;
        return null;
      end $$;
      create trigger search_insert after insert on indicator referencing new table as new_rows
        for each statement execute function search_follow_indicators();
      create trigger search_update after update on indicator
        referencing old table as old_rows new table as new_rows
        for each statement execute function search_follow_indicators();

      revoke all on function search_follow_entries(), search_follow_indicators(), search_entries(text[], text[]),
        search_indicators(uuid[], uuid[]), search_index(search_source[]) from public;
    `);
    await runner.query(`
      select search_entries(array_agg(e.source), array_agg(e.external_id)) from catalogue_entry e;
      select search_indicators(array_agg(i.platform_id), array_agg(i.id)) from indicator i;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger search_insert on catalogue_entry;
      drop trigger search_update on catalogue_entry;
      drop trigger search_insert on indicator;
      drop trigger search_update on indicator;
      drop function search_follow_entries();
      drop function search_follow_indicators();
      drop function search_entries(text[], text[]);
      drop function search_indicators(uuid[], uuid[]);
      drop function search_index(search_source[]);
      drop type search_source;
      drop function search_levels(text);
      drop function search_standing(text);
      drop function search_words(text);
      drop function search_fold(text);
      drop table search_posting, search_document, search_word;
      drop extension fuzzystrmatch;
    `);
  }
}
