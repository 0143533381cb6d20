import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The evidence of a link has several sources, in order, each with a title and an address where there is one. What stood
 * as one text becomes one source of that title, word for word, so that adopted versions keep their sums. The column
 * changes type rather than being filled: adopted content is changed by no statement.
 */
export class LinkSources1764000000001 implements MigrationInterface {
  name = 'LinkSources1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function source_list(p_title text) returns jsonb
      language sql immutable
      set search_path = pg_catalog, public, pg_temp
      as $$
        select case when p_title is null then '[]'::jsonb
          else jsonb_build_array(jsonb_build_object('title', p_title, 'url', null)) end
      $$;

      -- A row of the trail from before, as a row of today: the trail itself is never rewritten.
      create function link_as_now(p_row json) returns json
      language sql immutable
      set search_path = pg_catalog, public, pg_temp
      as $$
        select case when p_row is null or p_row -> 'sources' is not null then p_row
          else ((p_row::jsonb - 'evidence_source')
            || jsonb_build_object('sources', source_list(p_row ->> 'evidence_source')))::json end
      $$;
      revoke all on function source_list(text), link_as_now(json) from public;
      grant execute on function source_list(text), link_as_now(json) to effektkedja_app;

      alter table link alter column evidence_source type jsonb using source_list(evidence_source);
      alter table link rename column evidence_source to sources;
      alter table link alter column sources set default '[]', alter column sources set not null;
      alter table link add constraint link_sources_check check (
        case when jsonb_typeof(sources) = 'array' then jsonb_array_length(sources) <= 10
          and not sources @? '$[*] ? (!(@.title.type() == "string" && (@.url.type() == "null"
            || @.url.type() == "string" && @.url like_regex "^https?://" flag "i")))'
        else false end);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function pg_temp.one_source(p_sources jsonb) returns text
      language sql immutable
      as $$ select string_agg(concat_ws(' ', s ->> 'title', s ->> 'url'), '; ') from jsonb_array_elements(p_sources) s $$;
      alter table link drop constraint link_sources_check;
      alter table link alter column sources drop default, alter column sources drop not null;
      alter table link alter column sources type text using pg_temp.one_source(sources);
      alter table link rename column sources to evidence_source;
      drop function link_as_now(json), source_list(text);
    `);
  }
}
