/**
 * A meeting with everything its agenda is made of. `$1` the platform, `$2` the meeting. Matters are those the body is to
 * decide by the day, and those it decided on it; follow-ups wait for the steering group; a deviation comes when it has
 * been escalated to the body, or is past its day with no body named, and then to the steering group.
 */
export const MEETING = {
  name: 'meeting_whole',
  text: `
    select m.id, m.number, m.body_id as "bodyId", b.name as "bodyName", b.kind as "bodyKind",
      b.quorum_rule as "quorumRule", b.quorum_n as "quorumN", to_char(m.on_date, 'YYYY-MM-DD') as "onDate",
      to_char(m.starts_at, 'HH24:MI') as "startsAt", m.place, m.first_paragraph as "firstParagraph", m.note, m.state, m.protocol_reference as "protocolReference",
      to_char(m.adjusted_on, 'YYYY-MM-DD') as "adjustedOn", m.canonical_text as "canonicalText", m.sha256,
      m.closed_at as "closedAt", cm.function_title as "closedByFunction", co.name as "closedByOrganisation",
      m.cancel_reason as "cancelReason", m.cancelled_at as "cancelledAt", xm.function_title as "cancelledByFunction",
      xo.name as "cancelledByOrganisation", m.version,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'organisationId', s.organisation_id, 'organisationName', o.name,
            'functionTitle', s.function_title, 'mandate', s.mandate, 'chair', s.chair, 'substitute', s.substitute,
            'membershipId', s.membership_id, 'validFrom', s.valid_from, 'validTo', s.valid_to)
          order by s.chair desc, s.substitute, o.name, s.id)
        from seat s join organisation o on o.platform_id = $1 and o.id = s.organisation_id
        where s.platform_id = $1 and s.body_id = m.body_id), '[]') as seats,
      coalesce((
        select json_agg(json_build_object('seatId', a.seat_id, 'presence', a.presence,
          'substituteSeatId', a.substitute_seat_id))
        from meeting_attendance a where a.platform_id = $1 and a.meeting_id = m.id), '[]') as attendance,
      coalesce((
        select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'subjectId', i.subject_id, 'position', i.position,
          'title', i.title, 'detail', i.detail, 'outcome', i.outcome) order by i.position, i.created_at, i.id)
        from meeting_item i where i.platform_id = $1 and i.meeting_id = m.id), '[]') as items,
      coalesce((
        select json_agg(json_build_object('id', d.id, 'title', d.subject_title, 'state', d.state, 'note', d.note,
            'reason', d.reason, 'protocolReference', d.protocol_reference, 'protocolParagraph', d.protocol_paragraph,
            'stands', (
              select coalesce(json_agg(json_build_object('seatId', t.seat_id, 'stance', t.stance,
                'comment', t.comment, 'at', t.at) order by t.at), '[]')
              from stand t where t.platform_id = $1 and t.decision_id = d.id))
          order by d.tabled_at, d.id)
        from decision d
        where d.platform_id = $1 and d.body_id = m.body_id and m.state <> 'cancelled' and (d.meeting_date = m.on_date
          or (m.state = 'planned' and d.state = 'open' and coalesce(d.meeting_date, m.on_date) <= m.on_date))),
        '[]') as matters,
      coalesce((
        select json_agg(json_build_object('id', f.id, 'year', f.year) order by f.year)
        from follow_up f
        where f.platform_id = $1 and f.state = 'draft' and m.state = 'planned' and b.kind = 'steering_group'),
        '[]') as "followUps",
      coalesce((
        select json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title, 'dueOn', x.due_on,
            'owner', xo.name) order by x.due_on nulls last, x.number)
        from deviation x join organisation xo on xo.platform_id = $1 and xo.id = x.owner_organisation_id
        where x.platform_id = $1 and x.state <> 'closed' and m.state = 'planned' and (x.escalated_body_id = m.body_id
          or (x.escalated_body_id is null and x.due_on < m.on_date and b.kind = 'steering_group'))),
        '[]') as deviations
    from meeting m
    join body b on b.platform_id = $1 and b.id = m.body_id
    left join membership cm on cm.platform_id = $1 and cm.id = m.closed_by
    left join organisation co on co.platform_id = $1 and co.id = cm.organisation_id
    left join membership xm on xm.platform_id = $1 and xm.id = m.cancelled_by
    left join organisation xo on xo.platform_id = $1 and xo.id = xm.organisation_id
    where m.platform_id = $1 and m.id = $2`,
} as const;

/** Those to come first, the nearest before the others; then the latest held; then the latest cancelled. */
export const MEETINGS = {
  name: 'meeting_list',
  text: `
    select m.id, m.body_id as "bodyId", b.name as "bodyName", m.number, to_char(m.on_date, 'YYYY-MM-DD') as "onDate",
      to_char(m.starts_at, 'HH24:MI') as "startsAt", m.place, m.state, m.protocol_reference as "protocolReference", m.version, count(*) over ()::int as total
    from meeting m join body b on b.platform_id = $1 and b.id = m.body_id
    where m.platform_id = $1 and ($2::uuid is null or m.body_id = $2) and ($3::text is null or m.state = $3)
    order by m.state desc, case when m.state = 'planned' then m.on_date end, m.on_date desc, m.id
    limit $4 offset $5`,
} as const;
