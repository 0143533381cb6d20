/**
 * One circulation as one JSON text: $2 the circulation, $3 the reader's organisation, $4 today. Found by those who
 * asked, those who were asked, and everybody once the version is shared.
 */
export const CIRCULATION = {
  name: 'circulation_whole',
  text: `
    select json_build_object(
      'id', c.id, 'versionId', c.version_id, 'versionNumber', v.number, 'versionTitle', v.title,
      'versionState', v.state, 'sharedAt', v.shared_at,
      'organisationId', m.organisation_id, 'organisationName', w.name,
      'invited', exists (select from circulation_invitation i
        where i.platform_id = $1 and i.circulation_id = c.id and i.organisation_id = $3),
      'message', c.message, 'dueOn', to_char(c.due_on, 'YYYY-MM-DD'), 'state', c.state,
      'openedAt', to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'openedBy', b.function_title,
      'closedAt', to_char(c.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'sha256', c.sha256, 'canonicalText', c.canonical_text, 'version', c.version,
      'participants', (
        select coalesce(json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name,
            'comments', (select count(*) from circulation_comment x where x.platform_id = $1
              and x.circulation_id = c.id and x.organisation_id = o.id and x.state <> 'withdrawn'),
            'noRemarksAt', to_char(i.no_remarks_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'noRemarksBy', n.function_title,
            'functions', (select coalesce(json_agg(distinct p.function_title), '[]') from membership p
              where p.platform_id = $1 and p.organisation_id = o.id and p.suspended_at is null
                and p.roles && array['approver', 'reporter', 'steering_member', 'coordinator']
                and p.valid_from <= $4::date and (p.valid_to is null or p.valid_to >= $4::date))) order by o.name), '[]')
        from circulation_invitation i
        join organisation o on o.platform_id = $1 and o.id = i.organisation_id
        left join membership n on n.platform_id = $1 and n.id = i.no_remarks_by
        where i.platform_id = $1 and i.circulation_id = c.id),
      'comments', (
        select coalesce(json_agg(json_build_object('id', x.id, 'organisationId', o.id, 'organisationName', o.name,
            'membershipId', x.membership_id, 'by', a.function_title,
            'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'nodeId', x.node_id,
            'comment', x.comment, 'proposedText', x.proposed_text, 'state', x.state, 'reason', x.reason,
            'answeredAt', to_char(x.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'answeredBy', r.function_title,
            'appliedAt', to_char(x.applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'version', x.version) order by x.at, x.id), '[]')
        from circulation_comment x
        join organisation o on o.platform_id = $1 and o.id = x.organisation_id
        join membership a on a.platform_id = $1 and a.id = x.membership_id
        left join membership r on r.platform_id = $1 and r.id = x.answered_by
        where x.platform_id = $1 and x.circulation_id = c.id)
    )::text as json
    from circulation c
    join model_version v on v.platform_id = $1 and v.id = c.version_id
    join logic_model m on m.platform_id = $1 and m.id = v.model_id
    join organisation w on w.platform_id = $1 and w.id = m.organisation_id
    join membership b on b.platform_id = $1 and b.id = c.opened_by
    where c.platform_id = $1 and c.id = $2 and (v.shared_at is not null or m.organisation_id = $3
      or exists (select from circulation_invitation i
        where i.platform_id = $1 and i.circulation_id = c.id and i.organisation_id = $3))`,
};

/** The circulations of a version, latest first: $2 the version, $3 the reader's organisation. */
export const CIRCULATIONS = {
  name: 'circulations_of_version',
  text: `
    select c.id, c.version_id as "versionId", c.state, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn",
      to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
      to_char(c.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt",
      i.invited, i.answered, i.comments, c.version, count(*) over ()::int as total
    from circulation c
    join model_version v on v.platform_id = $1 and v.id = c.version_id
    join logic_model m on m.platform_id = $1 and m.id = v.model_id
    cross join lateral (
      select count(*)::int as invited,
        count(*) filter (where a.no_remarks_at is not null or x.n > 0)::int as answered,
        coalesce(sum(x.n), 0)::int as comments
      from circulation_invitation a
      cross join lateral (select count(*)::int as n from circulation_comment k
        where k.platform_id = $1 and k.circulation_id = c.id and k.organisation_id = a.organisation_id
          and k.state <> 'withdrawn') x
      where a.platform_id = $1 and a.circulation_id = c.id) i
    where c.platform_id = $1 and c.version_id = $2 and (v.shared_at is not null or m.organisation_id = $3
      or exists (select from circulation_invitation j
        where j.platform_id = $1 and j.circulation_id = c.id and j.organisation_id = $3))
    order by c.opened_at desc, c.id desc
    limit $4 offset $5`,
};

/** The latest circulation of the platform's version with a number, as it stands in page addresses. */
export const CIRCULATION_BY_NUMBER = {
  name: 'circulation_by_version_number',
  text: `
    select c.id from circulation c
    join model_version v on v.platform_id = $1 and v.id = c.version_id
    join logic_model m on m.platform_id = $1 and m.id = v.model_id and m.kind = 'platform'
    where c.platform_id = $1 and v.number = $2 and (v.shared_at is not null or m.organisation_id = $3
      or exists (select from circulation_invitation j
        where j.platform_id = $1 and j.circulation_id = c.id and j.organisation_id = $3))
    order by c.opened_at desc, c.id desc limit 1`,
};
