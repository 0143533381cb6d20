import type { VersionWhole } from './logic-model.views.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with sorted keys and no spaces: the same content always gives the same text. */
export function stableJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => stableJson(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${stableJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A version that says nothing new has the text, and so the checksum, that it always had. */
const FORMATS = {
  first: 'effektkedja/model-version/1',
  more: 'effektkedja/model-version/2',
  sources: 'effektkedja/model-version/3',
} as const;

/** Side effects, external factors, goal conflicts: what the first format does not know. */
const saysMore = ({ goals, nodes, factors, conflicts }: VersionWhole): boolean =>
  factors.length > 0 ||
  conflicts.length > 0 ||
  [...goals, ...nodes].some(({ sideEffect }) => sideEffect !== null);

/** No source, or one by its title alone: what the first two formats can say. */
const saysOne = ({ sources }: VersionWhole['links'][number]): boolean =>
  sources.length === 0 || (sources.length === 1 && sources[0]?.url === null);

const formatOf = (version: VersionWhole): string =>
  version.links.every(saysOne) ? (saysMore(version) ? FORMATS.more : FORMATS.first) : FORMATS.sources;

const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id);

/**
 * The text of a version that is frozen and summed when it is adopted. It holds what the body decided about:
 * goals, nodes and links with everything they say, by id. Names of organisations and target groups are left
 * out, since they can change later without the decision changing. Described in docs/decisions/0011.
 */
export function canonicalText(version: VersionWhole): string {
  const nodes = [...version.goals, ...version.nodes];
  return stableJson({
    format: formatOf(version),
    model: version.modelId,
    version: version.id,
    number: version.number,
    title: version.title,
    periodFrom: version.periodFrom,
    periodTo: version.periodTo,
    basedOn: version.basedOnVersionId,
    reviewDue: version.reviewDue,
    nodes: nodes.sort(byId).map((node) => ({
      id: node.id,
      kind: node.kind,
      number: node.number,
      subGoal: node.subGoalId,
      position: node.position,
      text: node.text,
      detail: node.detail,
      notMeasuredReason: node.notMeasuredReason,
      organisation: node.organisationId,
      targetGroup: node.targetGroupId,
      amount: node.amount,
      amountUnit: node.amountUnit,
      evidence: node.evidence,
      ...(node.sideEffect === null ? {} : { sideEffect: node.sideEffect }),
    })),
    links: [...version.links].sort(byId).map((link) => ({
      id: link.id,
      from: link.fromNodeId,
      to: link.toNodeId,
      assumption: link.assumption,
      evidence: link.evidence,
      ...(saysOne(link) ? { evidenceSource: link.sources[0]?.title ?? null } : { sources: link.sources }),
      claim: link.claim,
      claimReasoning: link.claimReasoning,
      sign: link.sign,
    })),
    ...(version.factors.length === 0 ? {} : { factors: factorsOf(version) }),
    ...(version.conflicts.length === 0 ? {} : { conflicts: conflictsOf(version) }),
  });
}

const conflictsOf = ({ conflicts }: VersionWhole): Json =>
  [...conflicts].sort(byId).map(({ id, firstNodeId, secondNodeId, reasoning }) => ({
    id,
    between: [firstNodeId, secondNodeId].sort(compare),
    reasoning,
  }));

const factorsOf = ({ factors }: VersionWhole): Json =>
  [...factors].sort(byId).map((factor) => ({
    id: factor.id,
    text: factor.text,
    occursOn: factor.occursOn,
    works: factor.works,
    how: factor.how,
    nodes: [...factor.nodeIds].sort(compare),
  }));
