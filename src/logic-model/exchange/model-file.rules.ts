import type { FieldError } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { hasCycle } from '../chain.rules.js';
import type { VersionWhole } from '../logic-model.views.js';
import { isGoal, mayBeSideEffect, rankOf } from '../node.rules.js';
import { refusals } from '../logic-model.refusals.js';
import type { FileLink } from './file-link.dto.js';
import type { FileNode } from './file-node.dto.js';
import { FORMAT, FORMAT_VERSION, type ModelFile, type WholeFile } from './model-file.dto.js';

import { missing, surroundingFaults, wrong } from './surroundings.rules.js';

/** A version as a file: nodes in the order of the chain, links by the order of their ends, so that the same model gives the same file. */
export function toModelFile(version: VersionWhole): WholeFile {
  const nodes = [...version.goals, ...version.nodes];
  const turn = new Map(nodes.map(({ id }, index) => [id, index]));
  const at = (id: string): number => turn.get(id) ?? 0;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    name: version.modelName,
    title: version.title,
    periodFrom: version.periodFrom,
    periodTo: version.periodTo,
    reviewDue: version.reviewDue,
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      subGoal: node.subGoalId,
      text: node.text,
      detail: node.detail,
      notMeasuredReason: node.notMeasuredReason,
      organisation: node.organisationName,
      targetGroup: node.targetGroupName,
      amount: node.amount,
      amountUnit: node.amountUnit,
      evidence: node.evidence,
      sideEffect: node.sideEffect,
    })),
    links: [...version.links]
      .sort((a, b) => at(a.fromNodeId) - at(b.fromNodeId) || at(a.toNodeId) - at(b.toNodeId))
      .map((link) => ({
        from: link.fromNodeId,
        to: link.toNodeId,
        assumption: link.assumption,
        evidence: link.evidence,
        sources: link.sources,
        claim: link.claim,
        claimReasoning: link.claimReasoning,
        sign: link.sign,
      })),
    conflicts: version.conflicts.map(({ firstNodeId, secondNodeId, reasoning }) => ({
      first: firstNodeId,
      second: secondNodeId,
      reasoning,
    })),
    factors: version.factors.map((factor) => ({
      id: factor.identity,
      text: factor.text,
      occursOn: factor.occursOn,
      works: factor.works,
      how: factor.how,
      nodes: [...factor.nodeIds].sort((a, b) => at(a) - at(b)),
    })),
  };
}

/** What no field alone shows: names that clash or point nowhere, links that go backwards or close a circle. */
export function faultsOf(
  file: Pick<ModelFile, 'nodes' | 'links' | 'factors' | 'conflicts' | 'periodFrom' | 'periodTo'>,
): FieldError[] {
  const nodes = new Map(file.nodes.map((node) => [node.id, node]));
  const faults = [
    ...(file.periodTo < file.periodFrom ? [wrong('periodTo', refusals.periodBackwards)] : []),
    ...nodeFaults(file.nodes, nodes),
    ...linkFaults(file.links, nodes),
    ...surroundingFaults(file, nodes),
  ];
  const ends = file.links.map(({ from, to }) => ({ fromNodeId: from, toNodeId: to }));
  if (faults.length === 0 && hasCycle(ends)) faults.push(wrong('links', CIRCLE));
  return faults;
}

const CIRCLE = text(
  'Sambanden sluter en cirkel: något led leder tillbaka till sig självt. Ta bort ett av dem.',
  'The links close a circle: a step leads back to itself. Remove one of them.',
);
const TWICE = text(
  'Två led har samma kod. Ge dem olika.',
  'Two steps have the same code. Give them different ones.',
);
const ONE_OVERALL = text('Det kan bara finnas ett övergripande mål.', 'There can be only one overall goal.');
const TWO_LINKS = text(
  'Sambandet finns två gånger. Ta bort det ena.',
  'The link is there twice. Remove one.',
);
const SAID_TWICE = text(
  'Ange källorna i en lista, ”sources”, och inte dessutom i ”evidenceSource”.',
  'Give the sources in a list, `sources`, and not in `evidenceSource` as well.',
);
const ITSELF = text('Ett samband går mellan två olika led.', 'A link joins two different steps.');
const noGoal = (id: string): Text =>
  text(`Det finns inget delmål med koden ”${id}”.`, `There is no sub-goal with the code “${id}”.`);

function nodeFaults(list: readonly FileNode[], nodes: ReadonlyMap<string, FileNode>): FieldError[] {
  const seen = new Set<string>();
  let overall = 0;
  return list.flatMap((node, index) => {
    const at = (field: string): string => `nodes.${index}.${field}`;
    const faults: FieldError[] = [];
    if (seen.has(node.id)) faults.push(wrong(at('id'), TWICE));
    seen.add(node.id);
    if (node.kind === 'overall_goal' && ++overall > 1) faults.push(wrong(at('kind'), ONE_OVERALL));
    if (node.subGoal) {
      if (isGoal(node.kind)) faults.push(wrong(at('subGoal'), refusals.goalsStandAlone));
      else if (nodes.get(node.subGoal)?.kind !== 'sub_goal')
        faults.push(wrong(at('subGoal'), noGoal(node.subGoal)));
    }
    if (node.sideEffect && !mayBeSideEffect(node.kind))
      faults.push(wrong(at('sideEffect'), refusals.noSideEffect));
    if (node.amount && node.kind !== 'resource')
      faults.push(wrong(at('amount'), refusals.amountForResources));
    if (node.amount && !node.amountUnit) faults.push(wrong(at('amountUnit'), refusals.unitNeeded));
    return faults;
  });
}

function linkFaults(list: readonly FileLink[], nodes: ReadonlyMap<string, FileNode>): FieldError[] {
  const seen = new Set<string>();
  return list.flatMap((link, index) => {
    const at = (field: string): string => `links.${index}.${field}`;
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    const key = JSON.stringify([link.from, link.to]);
    const again = seen.has(key);
    seen.add(key);
    if (!from) return [wrong(at('from'), missing(link.from))];
    if (!to) return [wrong(at('to'), missing(link.to))];
    if (link.from === link.to) return [wrong(at('to'), ITSELF)];
    if (rankOf(from.kind) > rankOf(to.kind)) return [wrong(at('to'), refusals.backwards)];
    if (link.sources && link.evidenceSource) return [wrong(at('evidenceSource'), SAID_TWICE)];
    return again ? [wrong(at('to'), TWO_LINKS)] : [];
  });
}
