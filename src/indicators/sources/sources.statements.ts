/** The platform's sources, or one: `$2` its id or null. */
export const SOURCES = {
  name: 'sources_list',
  text: `
    select s.id, s.version, s.system, s.schedule, s.comparison_areas as "comparisonAreas",
      s.last_good_at as "lastGoodAt",
      (select count(*)::integer from indicator i where i.platform_id = $1 and i.source = s.system) as linked
    from source s
    where s.platform_id = $1 and ($2::uuid is null or s.id = $2::uuid)
    order by s.system`,
} as const;

/** Imports, latest first: `$2` their source, `$3` one of them or null, `$4` limit, `$5` offset. */
export const IMPORTS = {
  name: 'sources_imports',
  text: `
    select j.id, j.source_id as "sourceId", j.file_id as "fileId", f.indicator_id as "indicatorId", j.kind,
      j.state, j.step as done, j.total, j.added, j.revised, j.unchanged, j.interruptions, j.cancel_wanted as "cancelWanted",
      case when j.reason_sv is not null then json_build_object('sv', j.reason_sv, 'en', j.reason_en) end as reason,
      m.function_title as "startedBy", j.created_at as "createdAt", j.started_at as "startedAt",
      j.finished_at as "finishedAt", count(*) over ()::integer as total_rows,
      case when f.id is not null then json_build_object('ownerOrganisationId', i.owner_organisation_id,
        'source', i.source) end as "fileOf"
    from import_job j
    left join value_file f on f.platform_id = $1 and f.id = j.file_id
    left join indicator i on i.platform_id = $1 and i.id = f.indicator_id
    left join membership m on m.platform_id = $1 and m.id = j.membership_id
    where j.platform_id = $1 and ($2::uuid is null or j.source_id = $2::uuid)
      and ($3::uuid is null or j.id = $3::uuid)
    order by j.id desc
    limit $4::integer offset $5::integer`,
} as const;

/** The log of an import, latest first. */
export const LINES = {
  name: 'sources_import_lines',
  text: `
    select l.level, json_build_object('sv', l.text_sv, 'en', l.text_en) as text, l.created_at as at
    from import_line l
    where l.platform_id = $1 and l.job_id = $2
    order by l.id desc
    limit 200`,
} as const;

/** Indicators that are reused from a source: `$2` its system. */
export const LINKED = {
  name: 'sources_linked',
  text: `
    select i.id, i.name from indicator i
    where i.platform_id = $1 and i.source = $2
    order by i.name
    limit 20`,
} as const;

/** Groups of municipalities in the source's catalogue: `$2` part of a title, `$3` codes that are chosen, in the catalogue or not. */
export const COMPARABLE = {
  name: 'sources_comparable',
  text: `
    (select c.code, coalesce(a.title, case c.code when '0000' then 'Riket' else c.code end) as title, true as chosen
     from unnest($3::text[]) as c (code) left join catalogue_area a on a.source = $1 and a.code = c.code
     order by c.code <> '0000', 2)
    union all
    (select a.code, a.title, false from catalogue_area a
     where a.source = $1 and a.kind in ('country', 'group') and $2 <> '' and a.code <> all ($3::text[])
       and a.title ilike '%' || replace(replace(replace($2, chr(92), ''), '%', ''), '_', '') || '%'
     order by a.title limit 20)`,
} as const;
