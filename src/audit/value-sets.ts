import type { ClientBase } from 'pg';

/** A set that is not what the trail says of it. `number`: of the commit that sealed it, or the set itself. */
type SetFault = { readonly number: string; readonly what: string };

/**
 * What is digested is written out here again, on its own: `$1` the platform. Of the values that a set brought, all but
 * when they were superseded; of those that it superseded, which and when.
 */
const WRONG_SETS = `
  with sealed as (
    select e.table_name, e.operation, e.row_id as set_id, (e.after ->> 'indicator_id')::uuid as indicator_id,
      (e.after ->> 'rows')::bigint as rows, e.after ->> 'sha256' as sha256, min(c.revision) as revision
    from audit_entry e
    join audit_commit c on c.platform_id = e.platform_id and c.tx = e.tx and c.at = e.at
    where e.platform_id = $1 and e.table_name in ('indicator_value', 'comparison_value') and e.before is null
      and e.after ->> 'sha256' is not null
    group by 1, 2, 3, 4, 5, 6
  ), lines as (
    select 'indicator_value' as table_name, 'I' as operation, v.written_in as set_id, v.indicator_id, v.id,
      row(v.id, v.indicator_id, v.area_code, v.organisation_id, v.period_start, v.period_end, v.sex, v.number,
        v.numerator, v.denominator, v.text_value, v.kind, v.state, v.comment, v.reason, v.source_note, v.made_up,
        v.revision, v.report_id, v.membership_id, v.created_at)::text as line
    from indicator_value v where v.platform_id = $1 and v.written_in is not null
    union all
    select 'indicator_value', 'U', v.superseded_in, v.indicator_id, v.id, row(v.id, v.superseded_at)::text
    from indicator_value v where v.platform_id = $1 and v.superseded_in is not null
    union all
    select 'comparison_value', 'I', v.written_in, v.indicator_id, v.id,
      row(v.id, v.indicator_id, v.area_code, v.period_start, v.period_end, v.sex, v.number, v.state, v.comment,
        v.reason, v.source_note, v.revision, v.created_at)::text
    from comparison_value v where v.platform_id = $1 and v.written_in is not null
    union all
    select 'comparison_value', 'U', v.superseded_in, v.indicator_id, v.id, row(v.id, v.superseded_at)::text
    from comparison_value v where v.platform_id = $1 and v.superseded_in is not null
  ), there as (
    select l.table_name, l.operation, l.set_id, l.indicator_id, count(*) as rows,
      encode(sha256(convert_to(string_agg(l.line, chr(10) order by l.id), 'UTF8')), 'hex') as sha256
    from lines l group by 1, 2, 3, 4
  )
  select table_name as table, set_id::text as set, s.revision::text, s.rows::text as sealed,
    coalesce(t.rows, 0)::text as there
  from sealed s full join there t using (table_name, operation, set_id, indicator_id)
  where s.rows is distinct from t.rows or s.sha256 is distinct from t.sha256
  order by s.revision nulls last, set_id limit 1`;

/**
 * Values that came in sets, beside the digests that the trail keeps of them: the trail holds how many they were and
 * the SHA-256 of their text, the values hold the rest. Null where all agree. Within the verifier's snapshot.
 */
export async function wrongSet(client: ClientBase, platformId: string): Promise<SetFault | null> {
  await client.query(`set local timezone = 'UTC'`);
  await client.query(`set local datestyle = 'ISO, YMD'`);
  type Wrong = { table: string; set: string; revision: string | null; sealed: string | null; there: string };
  const { rows } = await client.query<Wrong>(WRONG_SETS, [platformId]);
  const [wrong] = rows;
  if (!wrong) return null;
  const { table, set, revision, sealed, there } = wrong;
  if (revision === null) {
    return { number: `set ${set}`, what: `rows of ${table} that belong to no sealed set` };
  }
  return {
    number: revision,
    what:
      sealed === there
        ? `a row of ${table} was changed after its set ${set} was sealed`
        : `${sealed} rows of ${table} were sealed in the set ${set}, ${there} are there`,
  };
}
