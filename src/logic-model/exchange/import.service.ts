import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Conflict, Invalid } from '../../shared/errors.js';
import { isId, newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { ModelVersionRows } from '../model-version.rows.js';
import { asStored } from '../sources/sources.rules.js';
import { insertConflicts, insertFactors } from './import-surroundings.js';
import type { FileNode } from './file-node.dto.js';
import type { ModelFile } from './model-file.dto.js';
import { faultsOf } from './model-file.rules.js';
import { idOf, PreviewQueries } from './preview.queries.js';

const NOT_EMPTY = text(
  'Utkastet är inte tomt. En modell hämtas in i ett tomt eller nytt utkast, så att inget skrivs över.',
  'The draft is not empty. A model is brought into an empty or a new draft, so that nothing is overwritten.',
);

/** Fills an empty draft from a file, all or nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly previews: PreviewQueries,
    private readonly events: Events,
  ) {}

  /**
   * The draft gets the file's title and period too. A node whose `id` is one of this model's own, of the same kind,
   * keeps its identity, so that indicators and activities follow; all others get new ones.
   */
  async fill(actor: Actor, versionId: string, file: ModelFile): Promise<void> {
    const version = await this.rows.editable(actor, versionId);
    const filled = await this.database.query(
      `select 1 from version_node n where n.platform_id = $1 and n.version_id = $2 limit 1`,
      [actor.platformId, versionId],
    );
    if (filled.length > 0) throw new Conflict('draft-not-empty', NOT_EMPTY);
    const faults = faultsOf(file);
    if (faults.length > 0) throw new Invalid(faults);
    const known = await this.ownNodes(actor, version.modelId, file.nodes);
    const ids = new Map(file.nodes.map(({ id }) => [id, known.has(id) ? id : newId()]));
    await this.insertNodes(actor, version.modelId, versionId, file.nodes, ids, known);
    await this.insertLinks(actor, versionId, file, ids);
    await insertConflicts(this.database, actor, versionId, file.conflicts ?? [], ids);
    await insertFactors(
      this.database,
      actor,
      { versionId, modelId: version.modelId },
      file.factors ?? [],
      ids,
    );
    await this.database.query(
      `update model_version v set title = $3, period_from = $4, period_to = $5, review_due = $6, version = v.version + 1
       where v.platform_id = $1 and v.id = $2`,
      [actor.platformId, versionId, file.title, file.periodFrom, file.periodTo, file.reviewDue ?? null],
    );
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb: 'imported',
      data: {
        nodes: file.nodes.length,
        links: file.links.length,
        factors: file.factors?.length ?? 0,
        conflicts: file.conflicts?.length ?? 0,
      },
    });
  }

  private async ownNodes(actor: Actor, modelId: string, nodes: readonly FileNode[]): Promise<Set<string>> {
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
    const own = await this.database.query<{ id: string; kind: string }>(
      `select n.id, n.kind from node n where n.platform_id = $1 and n.model_id = $2 and n.id = any ($3::uuid[])`,
      [actor.platformId, modelId, [...kinds.keys()].filter(isId)],
    );
    return new Set(own.filter(({ id, kind }) => kinds.get(id) === kind).map(({ id }) => id));
  }

  private async insertNodes(
    actor: Actor,
    modelId: string,
    versionId: string,
    nodes: readonly FileNode[],
    ids: ReadonlyMap<string, string>,
    known: ReadonlySet<string>,
  ): Promise<void> {
    const fresh = nodes.filter(({ id }) => !known.has(id)).map(({ id, kind }) => ({ id: ids.get(id), kind }));
    await this.database.query(
      `insert into node (platform_id, id, model_id, kind)
       select $1, n.id, $2, n.kind from jsonb_to_recordset($3::jsonb) as n (id uuid, kind text)`,
      [actor.platformId, modelId, JSON.stringify(fresh)],
    );
    const names = await this.previews.names(actor);
    const turns = new Map<string, number>();
    const rows = nodes.map((node) => {
      const group = `${node.kind} ${node.subGoal ?? ''}`;
      const position = (turns.get(group) ?? 0) + 1;
      turns.set(group, position);
      return {
        ...node,
        id: newId(),
        node_id: ids.get(node.id),
        sub_goal: node.subGoal ? ids.get(node.subGoal) : null,
        number: node.kind === 'sub_goal' ? position : null,
        position,
        organisation_id: idOf(names.organisations, node.organisation),
        target_group_id: idOf(names.targetGroups, node.targetGroup),
      };
    });
    await this.database.query(
      `insert into version_node (platform_id, id, version_id, node_id, kind, sub_goal_node_id, number, position, text,
         detail, not_measured_reason, organisation_id, target_group_id, amount, amount_unit, evidence, side_effect)
       select $1, n.id, $2, n.node_id, n.kind, n.sub_goal, n.number, n.position, n.text, n.detail,
         n."notMeasuredReason", n.organisation_id, n.target_group_id, n.amount, n."amountUnit", n.evidence,
         n."sideEffect"
       from jsonb_to_recordset($3::jsonb) as n (id uuid, node_id uuid, kind text, sub_goal uuid, number int,
         position int, text text, detail text, "notMeasuredReason" text, organisation_id uuid, target_group_id uuid,
         amount numeric, "amountUnit" text, evidence text, "sideEffect" text)`,
      [actor.platformId, versionId, JSON.stringify(rows)],
    );
  }

  private async insertLinks(
    actor: Actor,
    versionId: string,
    { links }: ModelFile,
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const rows = links.map((link) => ({
      ...link,
      id: newId(),
      from: ids.get(link.from),
      to: ids.get(link.to),
      evidence: link.evidence ?? 'none',
      claim: link.claim ?? 'unknown',
      sign: link.sign ?? '+',
      sources: asStored(link.sources ?? (link.evidenceSource ? [{ title: link.evidenceSource }] : [])),
    }));
    await this.database.query(
      `insert into link (platform_id, id, version_id, from_node_id, to_node_id, assumption, evidence, sources,
         claim, claim_reasoning, sign)
       select $1, l.id, $2, l."from", l."to", l.assumption, l.evidence, l.sources, l.claim,
         l."claimReasoning", l.sign
       from jsonb_to_recordset($3::jsonb) as l (id uuid, "from" uuid, "to" uuid, assumption text, evidence text,
         sources jsonb, claim text, "claimReasoning" text, sign text)`,
      [actor.platformId, versionId, JSON.stringify(rows)],
    );
  }
}
