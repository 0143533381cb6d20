/**
 * One happening, told to several: `$1` the platform, `$2` kind, `$3`, `$4` subject, `$5` when; then lists; `$12` how,
 * where the person has not chosen; `$13` whether mail is sent at all. The mail is written in the same statement, with
 * the notice's id. A reminder that has been given already is left out.
 */
export const WRITE = `
  with told as (
    insert into notice (platform_id, id, person_id, membership_id, kind, subject_type, subject_id, title, due_on, path,
      happened_at, channel)
    select $1::uuid, n.id, n.person_id, n.membership_id, $2::text, $3::text, n.subject_id, n.title, n.due_on, n.path,
      $5::timestamptz, coalesce(c.channel, $12::text)
    from unnest($6::uuid[], $7::uuid[], $8::uuid[], $4::uuid[], $9::text[], $10::date[], $11::text[])
      as n (id, person_id, membership_id, subject_id, title, due_on, path)
    left join notice_choice c on c.platform_id = $1 and c.person_id = n.person_id and c.kind = $2::text
    on conflict do nothing
    returning id, person_id, channel
  )
  insert into mail (platform_id, id, person_id, notice_id, next_at)
  select $1::uuid, t.id, t.person_id, t.id, $5::timestamptz from told t where t.channel = 'at-once' and $13::boolean`;

/** A person's notices on the platform, the latest first; `$3` only those read, or only those not. */
export const INBOX = {
  name: 'notice_inbox',
  text: `
    select n.id, n.kind, n.title, n.due_on::text as "dueOn", n.path, n.happened_at as "happenedAt",
      n.read_at as "readAt", count(*) over ()::int as total
    from notice n
    where n.platform_id = $1 and n.person_id = $2 and ($3::boolean is null or (n.read_at is not null) = $3)
    order by n.happened_at desc, n.id desc
    limit $4 offset $5`,
};

/** Counted no further than is shown. */
export const UNREAD = {
  name: 'notice_unread',
  text: `
    select count(*)::int as unread
    from (select from notice n where n.platform_id = $1 and n.person_id = $2 and n.read_at is null limit 100) u`,
};

/** Read once: the first time stands. */
export const READ_ONE = `
  update notice n set read_at = coalesce(n.read_at, $4)
  where n.platform_id = $1 and n.person_id = $2 and n.id = $3
  returning n.id, n.kind, n.title, n.due_on::text as "dueOn", n.path, n.happened_at as "happenedAt",
      n.read_at as "readAt"`;

/** With `$4`, what has come since that one stays unread: it has not been seen. */
export const READ_ALL = `
  update notice n set read_at = $3
  where n.platform_id = $1 and n.person_id = $2 and n.read_at is null
    and ($4::uuid is null or (n.happened_at, n.id) <= (select x.happened_at, x.id from notice x
      where x.platform_id = $1 and x.person_id = $2 and x.id = $4::uuid))
  returning n.id`;
