/** Events, absences and what is counted from them. `$1` is always the platform. */
export const EVENTS = {
  name: 'activity_events',
  text: `select (select count(*)::int from activity_event c where c.platform_id = $1 and c.activity_id = $2) as total,
      coalesce((select json_agg(json_build_object('id', e.id, 'activityId', e.activity_id, 'onDate', e.on_date,
          'kind', e.kind, 'title', e.title, 'focus', e.focus, 'outcome', e.outcome,
          'organiserOrganisationId', e.organiser_organisation_id, 'organiser', e.organiser, 'version', e.version,
          'organisations', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
            from event_organisation m
            join organisation o on o.platform_id = $1 and o.id = m.organisation_id
            where m.platform_id = $1 and m.event_id = e.id), '[]'),
          'participants', coalesce((select json_agg(json_build_object('profession', p.profession, 'count', p.count)
              order by p.profession)
            from event_participants p where p.platform_id = $1 and p.event_id = e.id), '[]')
        ) order by e.on_date desc, e.id desc)
        from (select x.*, g.name as organiser
          from activity_event x
          left join organisation g on g.platform_id = $1 and g.id = x.organiser_organisation_id
          where x.platform_id = $1 and x.activity_id = $2
          order by x.on_date desc, x.id desc
          limit $3 offset $4) e), '[]') as rows
    from activity a
    where a.platform_id = $1 and a.id = $2`,
};

/** One event, whatever activity it belongs to. */
export const EVENT = {
  name: 'activity_event_one',
  text: `select e.id, e.activity_id as "activityId", e.on_date::text as "onDate", e.kind, e.title, e.focus, e.outcome,
      e.organiser_organisation_id as "organiserOrganisationId", g.name as organiser, e.version,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
        from event_organisation m
        join organisation o on o.platform_id = $1 and o.id = m.organisation_id
        where m.platform_id = $1 and m.event_id = e.id), '[]') as organisations,
      coalesce((select json_agg(json_build_object('profession', p.profession, 'count', p.count) order by p.profession)
        from event_participants p where p.platform_id = $1 and p.event_id = e.id), '[]') as participants
    from activity_event e
    left join organisation g on g.platform_id = $1 and g.id = e.organiser_organisation_id
    where e.platform_id = $1 and e.id = $2`,
};

/** Organisations that no event of the activity has met, with their reasons. */
export const ABSENCES = {
  name: 'activity_absences',
  text: `select b.id, b.activity_id as "activityId", b.organisation_id as "organisationId", o.name as organisation,
      b.reason, b.note, b.version
    from event_absence b
    join organisation o on o.platform_id = $1 and o.id = b.organisation_id
    where b.platform_id = $1 and b.activity_id = $2
      and not exists (
        select from event_organisation m
        join activity_event e on e.platform_id = $1 and e.id = m.event_id
        where m.platform_id = $1 and m.organisation_id = b.organisation_id and e.activity_id = $2)
    order by o.name`,
};

/**
 * Outputs: an event counts once however many it met, an organisation once however often, a participant once
 * an event. Participants are null where no event has told how many there were.
 */
export const OUTPUTS = {
  name: 'activity_outputs',
  text: `select a.stated_total as "statedTotal", a.stated_unit as "statedUnit",
      count(e.id)::int as events, min(e.on_date)::text as "firstOn", max(e.on_date)::text as "lastOn",
      (select count(distinct m.organisation_id)::int
        from event_organisation m
        join activity_event x on x.platform_id = $1 and x.id = m.event_id
        where m.platform_id = $1 and x.activity_id = $2) as "organisationsMet",
      (select count(distinct m.organisation_id)::int
        from event_organisation m
        join activity_event x on x.platform_id = $1 and x.id = m.event_id
        join organisation o on o.platform_id = $1 and o.id = m.organisation_id
        where m.platform_id = $1 and x.activity_id = $2 and o.kind = 'municipality') as "municipalitiesMet",
      (select sum(p.count)::int
        from event_participants p
        join activity_event x on x.platform_id = $1 and x.id = p.event_id
        where p.platform_id = $1 and x.activity_id = $2) as participants,
      coalesce((select json_agg(json_build_object('kind', k.kind, 'events', k.events) order by k.events desc, k.kind)
        from (select x.kind, count(*)::int as events from activity_event x
          where x.platform_id = $1 and x.activity_id = $2 group by x.kind) k), '[]') as "byKind",
      coalesce((select json_agg(json_build_object('profession', f.profession, 'participants', f.people)
          order by f.people desc, f.profession)
        from (select min(p.profession) as profession, sum(p.count)::int as people
          from event_participants p
          join activity_event x on x.platform_id = $1 and x.id = p.event_id
          where p.platform_id = $1 and x.activity_id = $2
          group by lower(p.profession)) f), '[]') as "byProfession"
    from activity a
    left join activity_event e on e.platform_id = $1 and e.activity_id = a.id
    where a.platform_id = $1 and a.id = $2
    group by a.platform_id, a.id`,
};

/** The headline: how many commitments stand, and how many of them can be followed up. */
export const COVERAGE = {
  name: 'activity_coverage',
  text: `select count(*)::int as commitments,
      count(*) filter (where a.not_followable_reason is null)::int as followable
    from activity a
    where a.platform_id = $1 and a.commitment and a.state <> 'cancelled'`,
};

/**
 * Every municipality with its events of a year; none gives a row of zero with the reasons recorded for it in
 * activities that ran that year. An event with several municipalities stands in the row of each, and once in
 * the total.
 */
export const MUNICIPAL_OVERVIEW = {
  name: 'municipal_overview',
  text: `with met as (
      select m.organisation_id, e.id as event_id, e.activity_id, e.kind, e.on_date
      from activity_event e
      join event_organisation m on m.platform_id = $1 and m.event_id = e.id
      join organisation o on o.platform_id = $1 and o.id = m.organisation_id and o.kind = 'municipality'
      where e.platform_id = $1 and e.on_date between make_date($2, 1, 1) and make_date($2, 12, 31)
    )
    select (select count(distinct t.event_id)::int from met t) as events,
      coalesce((select json_agg(json_build_object('organisationId', c.id, 'municipality', c.name,
          'areaCode', c.area_code, 'events', c.events, 'activities', c.activities, 'lastOn', c.last_on,
          'reasons', case when c.events > 0 then '[]' else coalesce((
            select json_agg(json_build_object('reason', b.reason, 'note', b.note, 'activityId', a.id,
              'activityNumber', a.number, 'activityTitle', a.title, 'commitment', a.commitment) order by a.number)
            from event_absence b
            join activity a on a.platform_id = $1 and a.id = b.activity_id
            where b.platform_id = $1 and b.organisation_id = c.id
              and coalesce(a.starts_on, make_date($2, 1, 1)) <= make_date($2, 12, 31)
              and coalesce(a.ends_on, make_date($2, 12, 31)) >= make_date($2, 1, 1)), '[]') end
        ) order by c.name)
        from (select o.id, o.name, o.area_code, count(distinct t.event_id)::int as events,
            count(distinct t.activity_id)::int as activities, max(t.on_date) as last_on
          from organisation o
          left join met t on t.organisation_id = o.id
          where o.platform_id = $1 and o.kind = 'municipality' and (o.active or t.event_id is not null)
          group by o.platform_id, o.id) c), '[]') as rows`,
};
