import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { pastRowLevelSecurity } from '../../database/roles.js';
import { canonicalText } from '../canonical-text.rules.js';
import type { VersionWhole } from '../logic-model.views.js';
import { VERSION_WHOLE } from '../version.statement.js';

/** What an adopted version, or a text that was circulated, turned out to be. */
export type GoalsVerdict = Readonly<{
  platform: string;
  model: string;
  number: number;
  /** An adopted text, or one that was sent out for comment. */
  kind: 'adopted' | 'circulated';
  /** What does not agree; null when all does. */
  fault: string | null;
}>;

type Row = {
  platformId: string;
  platform: string;
  model: string;
  versionId: string;
  organisationId: string;
  number: number;
  kind: GoalsVerdict['kind'];
  frozen: string;
  sha256: string;
};

const FROZEN = `
  select v.platform_id as "platformId", p.name as platform, m.name as model, v.id as "versionId",
    m.organisation_id as "organisationId", v.number, 'adopted' as kind, v.canonical_text as frozen, v.sha256
  from model_version v
  join logic_model m on m.platform_id = v.platform_id and m.id = v.model_id
  join platform p on p.id = v.platform_id
  where v.canonical_text is not null
  union all
  select c.platform_id, p.name, m.name, v.id, m.organisation_id, v.number, 'circulated', c.canonical_text, c.sha256
  from circulation c
  join model_version v on v.platform_id = c.platform_id and v.id = c.version_id
  join logic_model m on m.platform_id = v.platform_id and m.id = v.model_id
  join platform p on p.id = c.platform_id
  order by 2, 3, 6, 7`;

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Computes every frozen text of every platform again: its SHA-256, and for adopted versions the canonical text from
 * the rows of goals, nodes and links, all in one snapshot. The connection is the owner's or the backup's.
 */
export async function verifyGoals(client: ClientBase): Promise<GoalsVerdict[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await pastRowLevelSecurity(client);
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<Row>(FROZEN);
    const verdicts: GoalsVerdict[] = [];
    for (const row of rows) {
      const { platform, model, number, kind } = row;
      verdicts.push({ platform, model, number, kind, fault: await faultOf(client, row) });
    }
    return verdicts;
  } finally {
    await client.query('rollback');
  }
}

async function faultOf(client: ClientBase, row: Row): Promise<string | null> {
  if (sum(row.frozen) !== row.sha256) return 'the frozen text is not the one that was summed';
  if (row.kind === 'circulated') return null;
  const { rows } = await client.query<{ json: string }>(VERSION_WHOLE.text, [
    row.platformId,
    row.versionId,
    row.organisationId,
  ]);
  const [found] = rows;
  if (!found) return 'its rows are gone';
  return canonicalText(JSON.parse(found.json) as VersionWhole) === row.frozen
    ? null
    : 'its goals, nodes or links are not those that were frozen';
}
