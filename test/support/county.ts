import { createHash } from 'node:crypto';
import pg from 'pg';

export type County = { id: string; slug: string; overallGoal: string; subGoals: string[] };

const uuid = (name: string): string => {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The same ids in SQL: the place of a row in its series gives its id. */
const ID = `create or replace function pg_temp.uid(slug text, kind text, n int) returns uuid language sql immutable as $$
  select (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-'
    || substr(h, 21, 12))::uuid from md5(slug || kind || n) h $$`;

/** Each takes `$1` the platform's id and `$2` its slug, and makes its rows by their number, so they are the same every time. */
const STEPS = [
  `insert into platform (id, slug, name, county, county_code, coordinated_by, made_up_values)
   values ($1, $2, 'Påhittad plattform ' || $2, 'Provlän', '01', 'Länsstyrelsen i Provlän', true)`,
  `insert into organisation (platform_id, id, name, kind, relation, area_code)
   select $1, pg_temp.uid($2, 'org', n), 'Påhittad aktör ' || n,
     case when n <= 27 then 'municipality' when n = 28 then 'county_board' when n = 29 then 'region' else 'ngo' end,
     'internal', case when n <= 27 then (100 + n)::text end from generate_series(1, 40) n`,
  `insert into target_group (platform_id, id, name, category, position)
   select $1, pg_temp.uid($2, 'group', n), 'Målgrupp ' || n,
     (array['internal_partner', 'external_actor', 'public'])[1 + n % 3], n from generate_series(1, 8) n`,
  `insert into body (platform_id, id, name, kind, quorum_rule, wip_limit)
   select $1, pg_temp.uid($2, 'body', n), (array['Styrgruppen', 'Samordningsgruppen'])[n],
     (array['steering_group', 'coordination_group'])[n], 'majority', 8 from generate_series(1, 2) n`,
  `insert into logic_model (platform_id, id, name, organisation_id)
   values ($1, pg_temp.uid($2, 'model', 1), 'Verksamhetslogik', pg_temp.uid($2, 'org', 28))`,
  `insert into model_version (platform_id, id, model_id, number, title, state, period_from, period_to, shared_at,
     adopted_at, in_force_from, canonical_text, sha256)
   values ($1, pg_temp.uid($2, 'version', 1), pg_temp.uid($2, 'model', 1), 1, 'Mål', 'adopted', '2024-01-01', '2027-12-31',
     '2024-03-01T09:00:00Z', '2024-03-14T09:00:00Z', '2024-04-01', 'text', encode(sha256('text'), 'hex'))`,
  // Node 1 the overall goal, 2 to 7 the sub-goals, 8 to 60 of the other kinds; every ninth of them stands under no sub-goal.
  `insert into node (platform_id, id, model_id, kind)
   select $1, pg_temp.uid($2, 'node', n), pg_temp.uid($2, 'model', 1), case when n = 1 then 'overall_goal' when n <= 7 then 'sub_goal'
     else (array['need', 'resource', 'activity', 'activity', 'output', 'outcome', 'effect_medium', 'effect_long'])[1 + n % 8] end
   from generate_series(1, 60) n`,
  `insert into version_node (platform_id, id, version_id, node_id, kind, sub_goal_node_id, number, position, text,
     organisation_id, amount, amount_unit)
   select $1, pg_temp.uid($2, 'vnode', n), pg_temp.uid($2, 'version', 1), k.id, k.kind,
     case when n > 7 and n % 9 <> 0 then pg_temp.uid($2, 'node', 2 + n % 6) end, case when n between 2 and 7 then n - 1 end, n,
     'Nod ' || n, case when k.kind = 'resource' then pg_temp.uid($2, 'org', 1 + n % 40) end,
     case when k.kind = 'resource' then 1000 * n end,
     case when k.kind = 'resource' then (array['kr', 'hours', 'people'])[1 + n % 3] end
   from generate_series(1, 60) n join node k on k.platform_id = $1 and k.id = pg_temp.uid($2, 'node', n)`,
  `insert into link (platform_id, id, version_id, from_node_id, to_node_id, assumption)
   select $1, pg_temp.uid($2, 'link', f * 100 + t), pg_temp.uid($2, 'version', 1), pg_temp.uid($2, 'node', f), pg_temp.uid($2, 'node', t), 'Antagande'
   from generate_series(8, 60) f, generate_series(2, 60) t where (f * 7 + t) % 26 = 0 and f <> t limit 120`,
  `insert into activity (platform_id, id, number, title, node_id, lead_organisation_id, starts_on, ends_on, state, cause,
     effect_check_note, commitment, not_followable_reason, state_since)
   select $1, pg_temp.uid($2, 'act', n), n, 'Aktivitet ' || n,
     case when n % 13 <> 0 then pg_temp.uid($2, 'node', 8 + (n * 5) % 53) end, pg_temp.uid($2, 'org', 1 + n % 40), date '2026-01-01' + n,
     date '2026-06-01' + n * 2, s, case when s in ('paused', 'cancelled') then 'Väntar på beslut' end,
     case when s = 'effect_checked' then 'Kontrollerat' end, n % 2 = 0, case when n % 6 = 0 then 'Saknar mått' end,
     timestamptz '2026-09-01T08:00:00Z' + n * interval '6 hours'
   from generate_series(1, 200) n cross join lateral (select (array['planned', 'ongoing', 'ongoing', 'ongoing', 'done',
     'effect_checked', 'paused', 'cancelled'])[1 + n % 8] as s) s`,
  `insert into activity_participant (platform_id, id, activity_id, organisation_id, hours)
   select $1, pg_temp.uid($2, 'part', n * 10 + k), pg_temp.uid($2, 'act', n), pg_temp.uid($2, 'org', 1 + (n * 3 + k * 7) % 40), k * 10
   from generate_series(1, 200) n, generate_series(1, 4) k`,
  `insert into activity_target_group (platform_id, id, activity_id, target_group_id)
   select $1, pg_temp.uid($2, 'atg', n), pg_temp.uid($2, 'act', n), pg_temp.uid($2, 'group', 1 + n % 8) from generate_series(1, 200) n`,
  `insert into activity_event (platform_id, id, activity_id, on_date, kind, title)
   select $1, pg_temp.uid($2, 'event', n), pg_temp.uid($2, 'act', 1 + n % 200), date '2025-01-01' + n % 600,
     (array['visit', 'meeting', 'training', 'phone'])[1 + n % 4], 'Insats ' || n from generate_series(1, 600) n`,
  `insert into indicator (platform_id, id, owner_organisation_id, source, external_id, name, unit, measure, direction,
     aggregation, frequency, by_sex, by_area, decimals)
   select $1, pg_temp.uid($2, 'ind', n), case when n > 40 then pg_temp.uid($2, 'org', 1 + n % 40) end,
     case when n <= 40 then 'kolada' else 'own' end, case when n <= 40 then 'N' || n end, 'Påhittad indikator ' || n, '%',
     'share', case when n % 5 = 0 then 'lower' else 'higher' end, 'none', 'yearly', true, true, 1
   from generate_series(1, 60) n`,
  `insert into indicator_use (platform_id, id, indicator_id, node_id, headline, position, baseline_value,
     baseline_period_start, baseline_period_end)
   select $1, pg_temp.uid($2, 'use', n), pg_temp.uid($2, 'ind', n),
     pg_temp.uid($2, 'node', case when n <= 12 then 2 + n % 6 else 8 + (n * 7) % 53 end), n <= 12, n, 40, '2020-01-01', '2020-12-31'
   from generate_series(1, 60) n`,
  `insert into target (platform_id, id, use_id, revision, value, due_on, valid_from)
   select $1, pg_temp.uid($2, 'target', n * 10 + r), pg_temp.uid($2, 'use', n), r, case when n % 5 = 0 then 30 else 60 end + r, '2027-12-31',
     date '2021-01-01' + r * 365 from generate_series(1, 60) n, generate_series(1, 2) r where n % 11 <> 0`,
  `insert into indicator_value (platform_id, id, indicator_id, area_code, period_start, period_end, sex, number, kind,
     state, made_up)
   select $1, pg_temp.uid($2, 'val', ((n * 12 + y) * 30 + a) * 4 + s), pg_temp.uid($2, 'ind', n), case when a > 0 then (100 + a)::text end,
     make_date(2015 + y, 1, 1), make_date(2015 + y, 12, 31), (array['T', 'K', 'M'])[s], 35 + (n + y * 2 + a + s) % 30,
     'fetched', 'final', true
   from generate_series(1, 60) n, generate_series(1, 10) y, generate_series(0, 27) a, generate_series(1, 3) s
   where (n <= 40 or a = 0) and not (n % 17 = 0 and y in (4, 5)) and not (n % 19 = 0 and y > 7)`,
  `insert into deviation (platform_id, id, number, title, sub_goal_node_id, raised_by_organisation_id,
     owner_organisation_id, since, severity, state)
   select $1, pg_temp.uid($2, 'dev', n), n, 'Avvikelse ' || n, pg_temp.uid($2, 'node', 2 + n % 6), pg_temp.uid($2, 'org', n), pg_temp.uid($2, 'org', n + 1),
     date '2026-08-01' + n * 3, (array['low', 'medium', 'high'])[1 + n % 3], (array['open', 'action', 'followed_up'])[1 + n % 3]
   from generate_series(1, 12) n`,
  `insert into improvement (platform_id, id, number, title, sub_goal_node_id, organisation_id, state)
   select $1, pg_temp.uid($2, 'imp', n), n, 'Förbättring ' || n, pg_temp.uid($2, 'node', 2 + n % 6), pg_temp.uid($2, 'org', n),
     (array['idea', 'planned', 'ongoing', 'done', 'effect_checked', 'parked'])[1 + n % 6] from generate_series(1, 24) n`,
  `insert into reporting_round (platform_id, id, name, period_from, period_to, opens_on, due_on, state)
   select $1, pg_temp.uid($2, 'round', n), 'Omgång ' || n, date '2021-01-01' + n * 90, date '2021-03-31' + n * 90,
     date '2021-04-01' + n * 90, date '2021-04-30' + n * 90, case when n = 20 then 'open' else 'closed' end
   from generate_series(1, 20) n`,
  `insert into person (id, email, name)
   select pg_temp.uid($2, 'person', n), $2 || left($1::text, 0) || '-' || n || '@exempel.invalid', 'Provperson' from generate_series(1, 2) n`,
  `insert into membership (platform_id, id, person_id, organisation_id, function_title, roles, valid_from)
   select $1, pg_temp.uid($2, 'member', n), pg_temp.uid($2, 'person', n), pg_temp.uid($2, 'org', 27 + n), 'Handläggare',
     case n when 1 then array['approver'] else array['coordinator'] end, '2020-01-01' from generate_series(1, 2) n`,
  `insert into report (platform_id, id, round_id, organisation_id, state, submitted_by, submitted_at, reviewed_by, reviewed_at)
   select $1, pg_temp.uid($2, 'report', n * 50 + o), pg_temp.uid($2, 'round', n), pg_temp.uid($2, 'org', o), s,
     case when s = 'approved' then pg_temp.uid($2, 'member', 1) end, case when s = 'approved' then timestamptz '2026-01-01T08:00:00Z' end,
     case when s = 'approved' then pg_temp.uid($2, 'member', 2) end, case when s = 'approved' then timestamptz '2026-01-02T08:00:00Z' end
   from generate_series(1, 20) n, generate_series(1, 40) o
   cross join lateral (select case when n = 20 and o % 5 = 0 then 'not_started' when n = 20 and o % 7 = 0 then 'in_progress'
     else 'approved' end as s) s`,
  `insert into report_item (platform_id, id, report_id, kind, activity_id)
   select $1, pg_temp.uid($2, 'item', r * 1000 + n), pg_temp.uid($2, 'report', r * 50 + 1 + n % 40), 'activity', pg_temp.uid($2, 'act', n)
   from generate_series(1, 20) r, generate_series(1, 200) n`,
];

/**
 * A made-up county of the size of quality.md's, written past triggers and keys for speed.
 * `url` is a superuser's address.
 */
export async function fillCounty(url: string, slug: string): Promise<County> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const id = uuid(`${slug}platform1`);
  try {
    await client.query('set session_replication_role = replica');
    await client.query(ID);
    for (const step of STEPS) {
      await client.query(step, [id, slug]);
    }
  } finally {
    await client.end();
  }
  const node = (n: number): string => uuid(`${slug}node${n}`);
  return { id, slug, overallGoal: node(1), subGoals: [2, 3, 4, 5, 6, 7].map(node) };
}

/** Statistics for the planner, as a database that has run for a while has them. */
export async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
