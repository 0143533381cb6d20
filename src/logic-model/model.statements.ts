/** Lists of models and versions. $1 is the platform, $2 the reader's organisation. */

export const MODELS = {
  name: 'logic_models',
  text: `
    select m.id, m.name, m.organisation_id as "organisationId", o.name as "organisationName", m.kind, m.version,
      f.id as "inForceVersionId",
      case when w.shared_at is not null or m.organisation_id = $2
        or w.state = 'circulated' and exists (
        select from circulation c
        join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
        where c.platform_id = $1 and c.version_id = w.id and c.state = 'open' and i.organisation_id = $2) then w.id end as "openVersionId",
      w.id is not null as "hasOpenVersion",
      count(*) over ()::int as total
    from logic_model m
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join model_version f on f.platform_id = $1 and f.model_id = m.id and f.state = 'adopted'
    left join model_version w on w.platform_id = $1 and w.model_id = m.id
      and w.state in ('draft', 'circulated', 'tabled', 'returned')
    where m.platform_id = $1 and (m.kind = 'platform' or m.organisation_id = $2 or exists (select from model_version s
      where s.platform_id = $1 and s.model_id = m.id and s.shared_at is not null))
    order by m.kind desc, m.name, m.id
    limit $3 offset $4`,
};

export const ONE_MODEL = {
  name: 'logic_model',
  text: `
    select m.id, m.name, m.organisation_id as "organisationId", o.name as "organisationName", m.kind, m.version,
      f.id as "inForceVersionId",
      case when w.shared_at is not null or m.organisation_id = $2
        or w.state = 'circulated' and exists (
        select from circulation c
        join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
        where c.platform_id = $1 and c.version_id = w.id and c.state = 'open' and i.organisation_id = $2) then w.id end as "openVersionId",
      w.id is not null as "hasOpenVersion"
    from logic_model m
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join model_version f on f.platform_id = $1 and f.model_id = m.id and f.state = 'adopted'
    left join model_version w on w.platform_id = $1 and w.model_id = m.id
      and w.state in ('draft', 'circulated', 'tabled', 'returned')
    where m.platform_id = $1 and m.id = $3 and (m.kind = 'platform' or m.organisation_id = $2 or exists (select from model_version s
      where s.platform_id = $1 and s.model_id = m.id and s.shared_at is not null))`,
};

export const PLATFORM_MODEL = {
  name: 'platform_logic_model',
  text: `
    select m.id, m.name, m.organisation_id as "organisationId", o.name as "organisationName", m.kind, m.version,
      f.id as "inForceVersionId",
      case when w.shared_at is not null or m.organisation_id = $2
        or w.state = 'circulated' and exists (
        select from circulation c
        join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
        where c.platform_id = $1 and c.version_id = w.id and c.state = 'open' and i.organisation_id = $2) then w.id end as "openVersionId",
      w.id is not null as "hasOpenVersion"
    from logic_model m
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join model_version f on f.platform_id = $1 and f.model_id = m.id and f.state = 'adopted'
    left join model_version w on w.platform_id = $1 and w.model_id = m.id
      and w.state in ('draft', 'circulated', 'tabled', 'returned')
    where m.platform_id = $1 and m.kind = 'platform'`,
};

/** The reader's organisation's own. */
export const LOCAL_MODEL = {
  name: 'local_logic_model',
  text: `
    select m.id, m.name, m.organisation_id as "organisationId", o.name as "organisationName", m.kind, m.version,
      f.id as "inForceVersionId",
      case when w.shared_at is not null or m.organisation_id = $2 then w.id end as "openVersionId",
      w.id is not null as "hasOpenVersion"
    from logic_model m
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join model_version f on f.platform_id = $1 and f.model_id = m.id and f.state = 'adopted'
    left join model_version w on w.platform_id = $1 and w.model_id = m.id
      and w.state in ('draft', 'circulated', 'tabled', 'returned')
    where m.platform_id = $1 and m.kind = 'local' and m.organisation_id = $2`,
};

export const VERSIONS = {
  name: 'model_versions',
  text: `
    select v.id, v.number, v.title, v.state, to_char(v.period_from, 'YYYY-MM-DD') as "periodFrom",
      to_char(v.period_to, 'YYYY-MM-DD') as "periodTo",
      to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      to_char(v.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sharedAt",
      to_char(v.adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "adoptedAt",
      to_char(v.superseded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "supersededAt",
      (select to_char(max(c.opened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
       from circulation c where c.platform_id = $1 and c.version_id = v.id) as "circulatedAt",
      v.sha256, v.version, d.id as "decisionId",
      to_char(d.tabled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "tabledAt",
      coalesce(b.name, d.decided_in) as "bodyName", to_char(d.meeting_date, 'YYYY-MM-DD') as "meetingDate",
      d.protocol_reference as "protocolReference", d.protocol_paragraph as "protocolParagraph",
      case d.state when 'returned' then d.reason end as "returnReason",
      count(*) over ()::int as total
    from model_version v
    join logic_model m on m.platform_id = $1 and m.id = v.model_id
    left join lateral (
      select e.* from decision e
      where e.platform_id = $1 and e.subject_type = 'model_version' and e.subject_id = v.id
      order by e.tabled_at desc, e.id desc limit 1) d on true
    left join body b on b.platform_id = $1 and b.id = d.body_id
    where v.platform_id = $1 and v.model_id = $3 and (v.shared_at is not null or m.organisation_id = $2
      or v.state = 'circulated' and exists (
        select from circulation c
        join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
        where c.platform_id = $1 and c.version_id = v.id and c.state = 'open' and i.organisation_id = $2))
    order by v.number desc
    limit $4 offset $5`,
};

/** $2 is the number, which stands in page addresses: the platform has one model of its own. */
export const VERSION_BY_NUMBER = {
  name: 'model_version_by_number',
  text: `
    select v.id from model_version v
    join logic_model m on m.platform_id = $1 and m.id = v.model_id and m.kind = 'platform'
    where v.platform_id = $1 and v.number = $2`,
};
