import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { numberedConflicts } from '../conflicts/conflicts.rules.js';
import { numbered } from '../factors/factors.rules.js';
import type { NodeUse, NodeView, VersionWhole } from '../logic-model.views.js';
import { codesOf } from '../node-codes.rules.js';
import { DiagramLayouts } from './diagram-layouts.js';
import { diagramTexts } from './diagram.texts.js';
import type { NodeToDraw } from './boxes.rules.js';
import { COLUMNS, type DrawnConflict, type DrawnFactor, type Picture } from './diagram.types.js';
import { NodeStatuses, type ShownStatus } from './node-statuses.js';
import { boxesOf, inRows, layoutInputOf, type ToDraw } from './picture.rules.js';
import { scopeOf, type Scope } from './scope.rules.js';

/** A picture, and what the page around it shows of the same part of the model. */
export type Diagram = {
  version: VersionWhole;
  scope: Scope;
  picture: Picture;
  codes: ReadonlyMap<string, string>;
  uses: ReadonlyMap<string, NodeUse>;
  statusOf: (nodeId: string) => ShownStatus | null;
};

/** A side effect is drawn as one, in the column where it stands. */
const asDrawn = (node: NodeView): NodeToDraw => {
  const column = COLUMNS.find((one) => one === node.kind);
  return node.sideEffect === null ? node : { ...node, kind: 'side_effect', ...(column ? { column } : {}) };
};

/** The factors that touch what is drawn, by their codes in the whole version. */
function factorsOn(version: VersionWhole, nodes: readonly NodeToDraw[]): DrawnFactor[] {
  const shown = new Set(nodes.map(({ id }) => id));
  return numbered(version)
    .map(({ code, factor: { id, text, nodeIds } }) => ({
      id,
      code,
      text,
      nodeIds: nodeIds.filter((one) => shown.has(one)),
    }))
    .filter(({ nodeIds }) => nodeIds.length > 0);
}

/** The conflicts with both ends in what is drawn. */
function conflictsAmong(version: VersionWhole, nodes: readonly NodeToDraw[]): DrawnConflict[] {
  const shown = new Set(nodes.map(({ id }) => id));
  return numberedConflicts(version)
    .filter(({ firstNodeId, secondNodeId }) => shown.has(firstNodeId) && shown.has(secondNodeId))
    .map(({ id, code, firstNodeId, secondNodeId, reasoning }) => ({
      id,
      code,
      fromNodeId: firstNodeId,
      toNodeId: secondNodeId,
      text: reasoning,
    }));
}

/** Draws versions for those who may read them; who that is the version's own reading decides. */
@Injectable()
export class DiagramService {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly statuses: NodeStatuses,
    private readonly layouts: DiagramLayouts,
  ) {}

  /** `goal` is the sub-goal in view; null shows the whole version. */
  async of(actor: Actor, version: VersionWhole, goal: NodeView | null): Promise<Diagram> {
    const scope = scopeOf(version, goal);
    const codes = codesOf(version);
    const used = await this.queries.nodeUses(actor, version.modelId);
    const uses = new Map(used.map((use) => [use.nodeId, use]));
    const statusOf = await this.statuses.forPlatform(actor);
    const nodes = [...scope.nodes.map(asDrawn), ...scope.goals];
    const toDraw: ToDraw = { nodes, links: scope.links, conflicts: conflictsAmong(version, nodes) };
    const found = boxesOf(toDraw, { locale: actor.locale, codes, uses, statusOf });
    // The whole model is read in rows, sub-goal by sub-goal; a single chain with as few crossings as can be.
    const boxes = goal === null ? inRows(found, toDraw.nodes) : found;
    const t = diagramTexts[actor.locale];
    const picture: Picture = {
      title: goal === null ? t.titleWhole : t.titleGoal(goal.number ?? 0),
      layout: await this.layouts.of(layoutInputOf(boxes, toDraw, goal === null)),
      boxes,
      links: toDraw.links,
      conflicts: toDraw.conflicts,
      factors: factorsOn(version, toDraw.nodes),
    };
    return { version, scope, picture, codes, uses, statusOf };
  }
}
