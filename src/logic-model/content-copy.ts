import type { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { newId } from '../shared/id.js';

/** Everything a version says, put into a draft of the same model. Nodes and factors keep their identities. */
export async function copyContent(
  database: Database,
  actor: Actor,
  fromVersionId: string,
  toVersionId: string,
): Promise<void> {
  const freshFor = async (sql: string): Promise<[string[], string[]]> => {
    const rows = await database.query<{ id: string }>(sql, [actor.platformId, fromVersionId]);
    return [rows.map(({ id }) => id), rows.map(() => newId())];
  };
  const copied = async (sql: string, fresh: [string[], string[]]): Promise<void> => {
    await database.query(sql, [actor.platformId, fromVersionId, toVersionId, ...fresh]);
  };
  await copied(
    `insert into version_node (platform_id, id, version_id, node_id, kind, sub_goal_node_id, number, position, text,
       detail, not_measured_reason, organisation_id, target_group_id, amount, amount_unit, evidence, side_effect)
     select n.platform_id, fresh.id, $3, n.node_id, n.kind, n.sub_goal_node_id, n.number, n.position, n.text,
       n.detail, n.not_measured_reason, n.organisation_id, n.target_group_id, n.amount, n.amount_unit, n.evidence,
       n.side_effect
     from version_node n
     join unnest($4::uuid[], $5::uuid[]) as fresh (old_id, id) on fresh.old_id = n.id
     where n.platform_id = $1 and n.version_id = $2`,
    await freshFor(
      `select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 order by n.id`,
    ),
  );
  await copied(
    `insert into link (platform_id, id, version_id, from_node_id, to_node_id, assumption, evidence, sources,
       claim, claim_reasoning, sign)
     select l.platform_id, fresh.id, $3, l.from_node_id, l.to_node_id, l.assumption, l.evidence, l.sources,
       l.claim, l.claim_reasoning, l.sign
     from link l
     join unnest($4::uuid[], $5::uuid[]) as fresh (old_id, id) on fresh.old_id = l.id
     where l.platform_id = $1 and l.version_id = $2`,
    await freshFor(`select l.id from link l where l.platform_id = $1 and l.version_id = $2 order by l.id`),
  );
  const factors = await freshFor(
    `select f.id from external_factor f where f.platform_id = $1 and f.version_id = $2 order by f.id`,
  );
  await copied(
    `insert into external_factor (platform_id, id, version_id, identity, text, occurs_on, works, how)
     select f.platform_id, fresh.id, $3, f.identity, f.text, f.occurs_on, f.works, f.how
     from external_factor f
     join unnest($4::uuid[], $5::uuid[]) as fresh (old_id, id) on fresh.old_id = f.id
     where f.platform_id = $1 and f.version_id = $2`,
    factors,
  );
  await copied(
    `insert into external_factor_node (platform_id, id, version_id, factor_id, node_id)
     select x.platform_id, fresh.id, $3, f.id, x.node_id
     from external_factor_node x
     join unnest($4::uuid[], $5::uuid[]) as fresh (old_id, id) on fresh.old_id = x.id
     join external_factor was on was.platform_id = $1 and was.id = x.factor_id
     join external_factor f on f.platform_id = $1 and f.version_id = $3 and f.identity = was.identity
     where x.platform_id = $1 and x.version_id = $2`,
    await freshFor(
      `select x.id from external_factor_node x where x.platform_id = $1 and x.version_id = $2 order by x.id`,
    ),
  );
  await copied(
    `insert into goal_conflict (platform_id, id, version_id, first_node_id, second_node_id, reasoning)
     select k.platform_id, fresh.id, $3, k.first_node_id, k.second_node_id, k.reasoning
     from goal_conflict k
     join unnest($4::uuid[], $5::uuid[]) as fresh (old_id, id) on fresh.old_id = k.id
     where k.platform_id = $1 and k.version_id = $2`,
    await freshFor(
      `select k.id from goal_conflict k where k.platform_id = $1 and k.version_id = $2 order by k.id`,
    ),
  );
}
