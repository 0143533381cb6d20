import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents that answer any of the variants, each a list of words: `[{"weight": 1, "words": ["våld"]}]`. All of them
 * where nothing is asked for.
 */
export const SEARCH_DOCUMENTS = `
      create function search_documents(p_variants jsonb)
      returns table (platform_id uuid, indicator_id uuid, source text, external_id text, levels text[],
        by_sex boolean, frequency text, development boolean, score real, variant integer, found jsonb)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        with variants as materialized (
          select v.no::integer as no, (v.one ->> 'weight')::real as weight, w.word as asked
          from jsonb_array_elements(p_variants) with ordinality v (one, no)
          cross join lateral (select distinct jsonb_array_elements_text(v.one -> 'words')) w (word)
          where exists (select from search_words(w.word)) and (v.one ->> 'joined' is null or exists (
            select from search_words(v.one ->> 'joined') j
            join search_word k on k.folded = search_fold(j) collate "C"))
        ), meetings as materialized (
          select m.* from search_meetings((select array_agg(distinct asked) from variants)) m
        ), sides as materialized (
          select m.asked, p.document, m.side, max(m.weight * p.place) as weight, max(m.weight) as reach,
            (array_agg(m.word order by m.weight * p.place desc))[1] as best
          from meetings m join search_posting p on p.word = m.word
          group by m.asked, p.document, m.side
        ), scored as materialized (
          select s.asked, s.document,
            greatest(max(s.weight) filter (where s.side = 'whole'),
              case when sum(s.reach) filter (where s.side <> 'whole') >= 0.75
                then 0.85 * least(1, sum(s.weight) filter (where s.side <> 'whole'))
                else 0.4 * max(s.weight) filter (where s.side <> 'whole') end)::real as score,
            (array_agg(s.best order by s.weight desc))[1:3] as words
          from sides s group by s.asked, s.document
        ), rarity as (
          select s.asked, 1 / (1 + ln(1 + count(*) filter (where s.score >= 0.3))) as weight
          from scored s group by s.asked
        ), asked as (
          select v.no, v.asked, coalesce(r.weight, 1) / sum(coalesce(r.weight, 1)) over (partition by v.no) as share,
            v.weight, count(*) over (partition by v.no) as words
          from variants v left join rarity r on r.asked = v.asked
        ), answered as (
          select distinct on (t.document) t.* from (
            select s.document, a.no, count(*) as words, jsonb_object_agg(s.asked, to_jsonb(s.words)) as found,
              a.weight * sum(a.share * s.score) * (0.6 + 0.4 * count(*) / a.words) as score
            from scored s join asked a on a.asked = s.asked
            group by s.document, a.no, a.weight, a.words
          ) t
          order by t.document, t.score desc, t.no
        )
        select d.platform_id, d.indicator_id, d.source, d.external_id, d.levels, d.by_sex, d.frequency, d.development,
          (a.score * d.standing * (0.9 + 0.1 * least(1, a.words::real / greatest(d.length, 1))))::real, a.no, a.found
        from answered a join search_document d on d.id = a.document
        where a.score >= 0.25
          and (d.open or d.platform_id = nullif(current_setting('app.platform_id', true), '')::uuid)
        union all
        select d.platform_id, d.indicator_id, d.source, d.external_id, d.levels, d.by_sex, d.frequency, d.development,
          0.5, null, '{}'
        from search_document d
        where p_variants = '[]'
          and (d.open or d.platform_id = nullif(current_setting('app.platform_id', true), '')::uuid)
      $$;
`;

/**
 * The search itself. A word asked for is met by the same word, by the same without its dots and rings, by compounds that
 * hold it, by the parts it is compounded of, and, where nobody knows it, by words a letter or two away. Each word
 * counts by how rare it is; a title counts more than a text.
 */
export class SearchDocuments1764040000003 implements MigrationInterface {
  name = 'SearchDocuments1764040000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Words of the index that meet the words asked for, and how well: whole, or as head or tail of a compound.
      create function search_meetings(p_words text[])
      returns table (asked text, side text, word text, weight real)
      language sql stable
      set search_path = pg_catalog, public, pg_temp
      as $$
        with asked as materialized (
          select a.raw, s.stem, f.folded, length(f.folded) as length,
            exists (select from search_word w where w.folded = f.folded) as known
          from unnest(p_words) a (raw)
          cross join lateral (select search_words(a.raw) limit 1) s (stem)
          cross join lateral (select search_fold(s.stem) collate "C") f (folded)
        ), cuts as materialized (
          select a.raw, a.length, n, left(a.folded, n) collate "C" as head, right(a.folded, n) collate "C" as tail
          from asked a cross join lateral generate_series(4, a.length - 3) n
          where a.length >= 8 and not a.known
        )
        select a.raw, 'whole', w.word, case when w.word = a.stem then 1 when a.stem = a.folded then 0.85 else 0.5 end::real
        from asked a join search_word w on w.folded = a.folded
        union all
        select a.raw, 'whole', w.word, 0.7::real
        from asked a join search_word w on w.folded > a.folded and w.folded < a.folded || '{'
        where a.length >= 4
        union all
        select a.raw, 'whole', w.word, 0.5::real
        from asked a join search_word w on strpos(w.folded, a.folded) > 1
        where a.length >= 4
        union all
        select a.raw, 'whole', w.word, (0.8 - 0.1 * levenshtein(w.folded, a.folded))::real
        from asked a join search_word w on length(w.folded) between a.length - 2 and a.length + 2
          and levenshtein_less_equal(w.folded, a.folded, case when a.length < 8 then 1 else 2 end)
            <= case when a.length < 8 then 1 else 2 end
        where not a.known and a.length >= 4
        union all
        select c.raw, 'head', w.word, max(c.n::real / c.length)
        from cuts c join search_word w
          on w.folded = c.head or c.n >= 5 and w.folded > c.head and w.folded < c.head || '{'
        group by c.raw, w.word
        union all
        select c.raw, 'tail', w.word, max(c.n::real / c.length * case when w.folded = c.tail then 1 else 0.8 end)
        from cuts c join search_word w on w.folded = c.tail
          or c.n >= 6 and w.folded > c.tail and w.folded < c.tail || '{'
          or c.n >= 6 and w.folded >= left(c.tail, 5) and w.folded < left(c.tail, 5) || '{'
            and abs(length(w.folded) - c.n) <= 4
        group by c.raw, w.word
      $$;

      ${SEARCH_DOCUMENTS}

      -- What other platforms have published of external catalogues.
      create function search_elsewhere() returns table (source text, external_id text, platform_name text)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select d.source, d.external_id, p.name
        from search_document d join platform p on p.id = d.platform_id
        where d.open and d.indicator_id is not null and d.external_id is not null
          and d.platform_id is distinct from nullif(current_setting('app.platform_id', true), '')::uuid
      $$;

      -- Some of other platforms' published indicators, by their ids.
      create function search_published(p_platforms uuid[], p_ids uuid[])
      returns table (platform_id uuid, id uuid, platform_name text, owner_name text, name text, definition text,
        unit text, uses integer)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select i.platform_id, i.id, p.name, o.name, i.name, i.definition, i.unit,
          (select count(*)::integer from indicator_use u
           where u.platform_id = i.platform_id and u.indicator_id = i.id and u.ended_at is null)
        from unnest(p_platforms, p_ids) x (platform, id)
        join indicator i on i.platform_id = x.platform and i.id = x.id and i.published
        join platform p on p.id = i.platform_id
        left join organisation o on o.platform_id = i.platform_id and o.id = i.owner_organisation_id
      $$;

      revoke all on function search_documents(jsonb), search_elsewhere(), search_published(uuid[], uuid[]) from public;
      grant execute on function search_documents(jsonb), search_elsewhere(), search_published(uuid[], uuid[])
        to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_published(uuid[], uuid[]);
      drop function search_elsewhere();
      drop function search_documents(jsonb);
      drop function search_meetings(text[]);
    `);
  }
}
