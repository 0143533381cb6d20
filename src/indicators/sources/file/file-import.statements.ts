export const LOCK_INDICATOR = `select i.id from indicator i where i.platform_id = $1 and i.id = $2 for update`;

/** What the publisher asks for stands in the contract of an indicator that comes as files. `$2` indicator, `$3` file, `$4` now. */
export const KEEP_TERMS = `
  update indicator_contract c set owner_name = f.publisher, attribution = coalesce(f.attribution, c.attribution),
    licence = coalesce(f.licence, c.licence), retrieved_at = $4, version = c.version + 1
  from value_file f
  join indicator i on i.platform_id = $1 and i.id = f.indicator_id and i.source = 'file'
  where c.platform_id = $1 and c.indicator_id = $2 and f.platform_id = $1 and f.id = $3`;

/** The file has been taken in by its import, which counted: `$2` file, `$3` reason, `$4` what the preview counted, `$5` now. */
export const TAKEN_IN = `
  update value_file f set state = 'taken_in', taken_in_at = $5, reason = $3, version = f.version + 1,
    outcome = jsonb_build_object('added', j.added, 'corrected', j.revised, 'unchanged', j.unchanged) || $4::jsonb
  from import_job j
  where f.platform_id = $1 and f.id = $2 and j.platform_id = $1 and j.file_id = f.id and j.state = 'running'`;

/** `$2` the import, `$3` the file, `$4` who, `$5` its plan, `$6` how many parts, `$7` now. None where one is open. */
export const ADD_FILE_IMPORT = `
  insert into import_job as j (platform_id, id, file_id, kind, membership_id, plan, total, created_at)
  values ($1, $2, $3, 'file', $4, $5, $6, $7)
  on conflict (platform_id, file_id) where state in ('queued', 'running') do nothing
  returning j.id`;
