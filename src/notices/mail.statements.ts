/**
 * Takes mails that are due, so that nobody else does: `$1` the platform, `$2` now, `$3` how many, `$4` the day. Who no
 * longer is a member, or has read the notice, is not written to.
 */
export const TAKE = `
  with due as (
    select m.id, h.email, h.locale, n.kind, n.due_on::text as "dueOn", n.path, m.digest_on::text as "digestOn",
      m.person_id as "personId",
      h.suspended_at is null and n.read_at is null and exists (select from membership x where x.platform_id = $1
        and x.person_id = m.person_id and x.suspended_at is null and x.valid_from <= $4::date
        and (x.valid_to is null or x.valid_to >= $4::date)) as wanted
    from mail m
    join person h on h.id = m.person_id
    left join notice n on n.platform_id = $1 and n.id = m.notice_id
    where m.platform_id = $1 and m.state = 'waiting' and m.next_at <= $2
    order by m.next_at, m.id
    limit $3
    for update of m skip locked
  )
  update mail m set attempts = m.attempts + 1, tried_at = $2::timestamptz, next_at = $2::timestamptz + interval '10 minutes'
  from due d
  where m.platform_id = $1 and m.id = d.id
  returning d.*, m.attempts`;

/** Only by the process whose attempt it is: one that comes back late changes nothing. */
export const SETTLE = `
  update mail m set state = $4::text, sent_at = case when $4::text = 'sent' then $5::timestamptz end,
    next_at = coalesce($6::timestamptz, m.next_at), fault = $7
  where m.platform_id = $1 and m.id = $2 and m.attempts = $3 and m.state = 'waiting'`;

/**
 * The outbox as those see it who keep the service going: `$2` the reader, `$3` only one state. The receiver as people
 * are shown everywhere; nothing of what the mail says.
 */
export const MAILS = {
  name: 'mail_list',
  text: `
    select m.id, m.state, m.attempts, m.fault, m.created_at as "writtenAt", m.tried_at as "triedAt",
      case when m.state = 'waiting' then m.next_at end as "nextAt", m.sent_at as "sentAt",
      case when h.show_name or h.id = $2 then h.email
        else left(h.email, 1) || '…@' || split_part(h.email, '@', 2) end as recipient,
      count(*) over ()::int as total
    from mail m join person h on h.id = m.person_id
    where m.platform_id = $1 and ($3::text is null or m.state = $3)
    order by m.next_at desc, m.id desc
    limit $4 offset $5`,
};

/** From the beginning again: `$2` one mail or all that failed, `$3` now. */
export const RETRY = `
  update mail m set state = 'waiting', attempts = 0, next_at = $3
  where m.platform_id = $1 and m.state = 'failed' and ($2::uuid is null or m.id = $2)
  returning m.id`;

/** Read notices older than `$2`, with their mails; and mails that were settled before `$3`. */
export const CLEAR = `
  with settled as (
    delete from mail m where m.platform_id = $1 and m.state <> 'waiting' and coalesce(m.sent_at, m.next_at) < $3
  )
  delete from notice n where n.platform_id = $1 and n.read_at < $2`;

/** What a day's mail tells of: kinds with their number and the nearest day. What has been read since is left out. */
export const DIGESTED = {
  name: 'notice_digested',
  text: `
    select n.kind, count(*)::int as count, min(n.due_on)::text as "dueOn"
    from notice n
    where n.platform_id = $1 and n.person_id = $2 and n.digested_on = $3::date and n.read_at is null
    group by n.kind order by min(n.due_on) nulls last, n.kind`,
};

/** Who has something for the day's mail and has not had today's: `$2` the day. */
export const UNDIGESTED = `
  select distinct n.person_id as id from notice n
  where n.platform_id = $1 and n.channel = 'digest' and n.digested_on is null and n.read_at is null
    and not exists (select from mail m where m.platform_id = $1 and m.person_id = n.person_id and m.digest_on = $2::date)`;

/** Two processes at once: the first writes the mail and takes the notices, the second finds the day taken. */
export const DIGEST = `
  with made as (
    insert into mail (platform_id, id, person_id, digest_on, next_at)
    select $1::uuid, t.id, t.person_id, $2::date, $3::timestamptz from unnest($4::uuid[], $5::uuid[]) as t (id, person_id)
    on conflict do nothing
    returning person_id
  )
  update notice n set digested_on = $2::date from made d
  where n.platform_id = $1 and n.person_id = d.person_id and n.channel = 'digest' and n.digested_on is null
    and n.read_at is null`;
