import type { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { isId, newId } from '../../shared/id.js';
import type { FileConflict } from './file-conflict.dto.js';
import type { FileFactor } from './file-factor.dto.js';

/** The file's external factors into a draft. One whose `id` is a factor of the same model keeps its identity. */
export async function insertFactors(
  database: Database,
  actor: Actor,
  { versionId, modelId }: { versionId: string; modelId: string },
  factors: readonly FileFactor[],
  nodeIds: ReadonlyMap<string, string>,
): Promise<void> {
  if (factors.length === 0) return;
  const own = await database.query<{ identity: string }>(
    `select f.identity from external_factor f
     join model_version v on v.platform_id = $1 and v.id = f.version_id
     where f.platform_id = $1 and v.model_id = $2 and f.identity = any ($3::uuid[])`,
    [actor.platformId, modelId, factors.map(({ id }) => id).filter(isId)],
  );
  const known = new Set(own.map(({ identity }) => identity));
  const rows = factors.map((factor) => ({
    ...factor,
    id: newId(),
    identity: known.has(factor.id) ? factor.id : newId(),
    works: factor.works ?? 'unknown',
  }));
  await database.query(
    `insert into external_factor (platform_id, id, version_id, identity, text, occurs_on, works, how)
     select $1, f.id, $2, f.identity, f.text, f."occursOn", f.works, f.how
     from jsonb_to_recordset($3::jsonb) as f (id uuid, identity uuid, text text, "occursOn" date, works text,
       how text)`,
    [actor.platformId, versionId, JSON.stringify(rows)],
  );
  const touched = rows.flatMap(({ id, nodes }) =>
    [...new Set(nodes)].map((name) => ({ id: newId(), factor: id, node: nodeIds.get(name) })),
  );
  await database.query(
    `insert into external_factor_node (platform_id, id, version_id, factor_id, node_id)
     select $1, x.id, $2, x.factor, x.node
     from jsonb_to_recordset($3::jsonb) as x (id uuid, factor uuid, node uuid)`,
    [actor.platformId, versionId, JSON.stringify(touched)],
  );
}

/** The file's goal conflicts into a draft. */
export async function insertConflicts(
  database: Database,
  actor: Actor,
  versionId: string,
  conflicts: readonly FileConflict[],
  nodeIds: ReadonlyMap<string, string>,
): Promise<void> {
  if (conflicts.length === 0) return;
  const rows = conflicts.map(({ first, second, reasoning }) => ({
    id: newId(),
    first: nodeIds.get(first),
    second: nodeIds.get(second),
    reasoning,
  }));
  await database.query(
    `insert into goal_conflict (platform_id, id, version_id, first_node_id, second_node_id, reasoning)
     select $1, k.id, $2, k.first, k.second, k.reasoning
     from jsonb_to_recordset($3::jsonb) as k (id uuid, first uuid, second uuid, reasoning text)`,
    [actor.platformId, versionId, JSON.stringify(rows)],
  );
}
