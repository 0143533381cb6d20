/** Imports of this platform that are to be running, for whoever looks after them. `$1` the platform. */
export const OPEN_IMPORTS = {
  name: 'import_open',
  text: `
    select j.id, coalesce(s.system, j.kind) as system
    from import_job j left join source s on s.platform_id = $1 and s.id = j.source_id
    where j.platform_id = $1 and j.state in ('queued', 'running')
      and not exists (select from source_turn t where t.job_id = j.id and t.until > now())
    order by j.created_at`,
} as const;

/** Takes the turn of a source if nobody has it: `$1` the system, `$2` the holder, `$3` the import. */
export const TAKE_TURN = `
  insert into source_turn as t (system, holder, job_id, until)
  values ($1, $2, $3, clock_timestamp() + interval '15 seconds')
  on conflict (system) do update set holder = excluded.holder, job_id = excluded.job_id, until = excluded.until
  where t.until < clock_timestamp()
  returning t.holder`;

/** Keeps it: nothing comes back to somebody who lost it. `$1` the system, `$2` the holder. */
export const KEEP_TURN = `
  update source_turn t set until = clock_timestamp() + interval '15 seconds'
  where t.system = $1 and t.holder = $2
  returning t.holder`;

export const KEPT_TURN = { name: 'import_keep_turn', text: KEEP_TURN } as const;

export const LEAVE_TURN = {
  name: 'import_leave_turn',
  text: `update source_turn t set until = clock_timestamp() where t.system = $1 and t.holder = $2`,
} as const;

/** `$2` the import: what is to be done, and how far it has come. Counts an interruption where it was running already. */
export const BEGIN_IMPORT = `
  update import_job j set state = 'running', started_at = coalesce(j.started_at, $3),
    interruptions = j.interruptions + case when j.state = 'running' then 1 else 0 end
  where j.platform_id = $1 and j.id = $2 and j.state in ('queued', 'running')
  returning j.kind, j.source_id as "sourceId", j.plan, j.step, j.next, j.interruptions,
    j.started_at as "startedAt"`;

export const PLAN_IMPORT = `
  update import_job j set plan = $3::jsonb, total = $4
  where j.platform_id = $1 and j.id = $2`;

/** Kept together with what was fetched. No row: it was cancelled meanwhile. */
export const ADVANCE_IMPORT = `
  update import_job j set step = $3, next = $4, added = j.added + $5, revised = j.revised + $6,
    unchanged = j.unchanged + $7
  where j.platform_id = $1 and j.id = $2 and j.state = 'running' and not j.cancel_wanted
  returning j.id`;

export const CANCEL_WANTED = {
  name: 'import_cancel_wanted',
  text: `select j.cancel_wanted as wanted from import_job j where j.platform_id = $1 and j.id = $2`,
} as const;

export const FINISH_IMPORT = `
  update import_job j set state = $3, finished_at = $4, reason_sv = $5, reason_en = $6
  where j.platform_id = $1 and j.id = $2 and j.state = 'running'
  returning j.id`;

export const ADD_LINES = `
  insert into import_line (platform_id, id, job_id, level, text_sv, text_en)
  select $1::uuid, l.id, $2::uuid, l.level, l.sv, l.en
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as l (id, level, sv, en)`;

export const SOURCE_GOOD = `
  update source s set last_good_at = $3 where s.platform_id = $1 and s.id = $2`;

/** What the platform wants of a source, `$2` its id. */
export const WANTED = `
  select p.county_code as "countyCode", s.comparison_areas as comparison, s.system,
    (select coalesce(json_agg(distinct o.area_code order by o.area_code), '[]') from organisation o
     where o.platform_id = $1 and o.kind = 'municipality' and o.active and o.area_code ~ '^[0-9]{4}$') as municipalities,
    (select coalesce(json_agg(json_build_object('indicatorId', i.id, 'externalId', i.external_id)
       order by i.external_id), '[]') from indicator i
     where i.platform_id = $1 and i.source = s.system and i.external_id is not null) as linked
  from source s join platform p on p.id = $1
  where s.platform_id = $1 and s.id = $2`;

export const PLATFORMS = {
  name: 'import_platforms',
  text: `select p.id from platform p order by p.id`,
} as const;

/** Whoever starts, goes on with or confirms anything of the same source or file waits for this. `$2` an import. */
export const LOCK_SOURCE_OF = `
  select s.id from import_job j join source s on s.platform_id = $1 and s.id = j.source_id
  where j.platform_id = $1 and j.id = $2 for update of s`;

export const LOCK_FILE_OF = `
  select f.id from import_job j join value_file f on f.platform_id = $1 and f.id = j.file_id
  where j.platform_id = $1 and j.id = $2 for update of f`;

/** `$2` an import, to be cancelled or gone on with. A file waits while its reading is the one that was confirmed. */
export const LOCK_IMPORT = `
  select coalesce(s.system, j.kind) as system, j.state, not exists (select from import_job x
      where x.platform_id = $1 and x.id > j.id and (x.source_id = j.source_id or x.file_id = j.file_id)) as latest,
    case when f.id is not null then json_build_object('ownerOrganisationId', i.owner_organisation_id,
      'source', i.source, 'waits', f.state = 'received'
        and f.mapping = j.plan -> 0 -> 'confirmed' -> 'reading' -> 'mapping') end as file
  from import_job j
  left join source s on s.platform_id = $1 and s.id = j.source_id
  left join value_file f on f.platform_id = $1 and f.id = j.file_id
  left join indicator i on i.platform_id = $1 and i.id = f.indicator_id
  where j.platform_id = $1 and j.id = $2 for update of j`;
