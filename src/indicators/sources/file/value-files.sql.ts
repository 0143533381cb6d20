/** One file. `$1` platform, `$2` file. */
export const FILE_BY_ID = {
  name: 'indicators_file_by_id',
  text: `
    select f.id, f.indicator_id as "indicatorId", f.version, f.name, f.sha256, f.bytes, f.publisher, f.year,
      f.attribution, f.licence, f.mapping, f.state, f.outcome, f.reason, f.created_at as "receivedAt",
      f.taken_in_at as "takenInAt", exists (select from value_file_content c
        where c.platform_id = $1 and c.id = f.id) as "hasContent", m.function_title as function,
      o.name as organisation, (select json_build_object('id', j.id, 'state', j.state, 'done', j.step, 'total', j.total)
        from import_job j where j.platform_id = $1 and j.file_id = f.id order by j.id desc limit 1) as import
    from value_file f
    left join membership m on m.platform_id = $1 and m.id = f.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where f.platform_id = $1 and f.id = $2`,
} as const;

/** An indicator's files, newest first. `$1` platform, `$2` indicator. */
export const FILES_OF_INDICATOR = {
  name: 'indicators_files_of_indicator',
  text: `
    select f.id, f.indicator_id as "indicatorId", f.version, f.name, f.sha256, f.bytes, f.publisher, f.year,
      f.attribution, f.licence, f.mapping, f.state, f.outcome, f.reason, f.created_at as "receivedAt",
      f.taken_in_at as "takenInAt", exists (select from value_file_content c
        where c.platform_id = $1 and c.id = f.id) as "hasContent", m.function_title as function,
      o.name as organisation, (select json_build_object('id', j.id, 'state', j.state, 'done', j.step, 'total', j.total)
        from import_job j where j.platform_id = $1 and j.file_id = f.id order by j.id desc limit 1) as import
    from value_file f
    left join membership m on m.platform_id = $1 and m.id = f.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where f.platform_id = $1 and f.indicator_id = $2
    order by f.created_at desc, f.id desc limit 100`,
} as const;

export const FILE_CONTENT = {
  name: 'indicators_file_content',
  text: `select c.content from value_file_content c where c.platform_id = $1 and c.id = $2`,
} as const;

/**
 * How earlier files of the same publisher were read, the newest of each year: this indicator's first, then others'.
 * `$1` platform, `$2` the file that is to be read.
 */
export const MAPPINGS_TO_OFFER = {
  name: 'indicators_mappings_to_offer',
  text: `
    select q.* from (
      select distinct on (f.indicator_id, f.year) f.id, f.name, f.publisher, f.year, f.mapping,
        i.name as "indicatorName", f.indicator_id = this.indicator_id as same
      from value_file this
      join value_file f on f.platform_id = $1 and f.id <> this.id and f.mapping is not null
        and (f.indicator_id = this.indicator_id or lower(f.publisher) = lower(this.publisher))
      join indicator i on i.platform_id = $1 and i.id = f.indicator_id
      where this.platform_id = $1 and this.id = $2
      order by f.indicator_id, f.year, f.created_at desc
    ) q
    order by q.same desc, q.year desc, q."indicatorName" limit 12`,
} as const;

/** The areas that the platform's figures may be for. */
export const KNOWN_AREAS = {
  name: 'indicators_known_areas',
  text: `
    select json_build_object('county', json_build_object('code', p.county_code, 'name', p.county),
      'areas', coalesce((select json_agg(json_build_object('code', o.area_code, 'name', o.name) order by o.name)
        from organisation o where o.platform_id = $1 and o.area_code is not null and o.active
          and o.kind in ('municipality', 'region')), '[]'::json))::text as json
    from platform p where p.id = $1`,
} as const;
