import { text, type Text } from '../shared/text.js';
import type { FactorView, LinkView, NodeUse, NodeView } from './logic-model.views.js';
import { goalsReachedBy, hasCycle } from './chain.rules.js';
import { type FindingCode, wording } from './linter.wording.js';

export type Severity = 'stop' | 'warn' | 'note';

/** Something the model's own check found. `stop` keeps a draft from being tabled; nothing keeps it from being saved. */
export type Finding = {
  code: FindingCode;
  severity: Severity;
  title: Text;
  explanation: Text;
  /** Where it is: a node, a link, a factor, or the whole model where all are null. */
  nodeId: string | null;
  linkId: string | null;
  factorId: string | null;
};

export type Linted = {
  goals: readonly NodeView[];
  nodes: readonly NodeView[];
  links: readonly LinkView[];
  factors: readonly FactorView[];
  reviewDue: string | null;
};

const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'no-overall-goal': 'stop',
  'no-sub-goal': 'stop',
  'orphan-goal': 'stop',
  cycle: 'stop',
  'goal-without-activity': 'warn',
  'activity-reaches-no-goal': 'warn',
  'target-group-without-activity': 'warn',
  'node-without-measure': 'warn',
  'side-effect-unwatched': 'warn',
  'link-without-assumption': 'warn',
  'evidence-without-source': 'note',
  'no-long-effect': 'warn',
  'no-resources': 'note',
  'factor-touches-nothing': 'note',
  'review-overdue': 'note',
};

const MEASURED: readonly string[] = ['output', 'outcome', 'effect_medium', 'effect_long'];

type Place = { node?: NodeView; link?: LinkView; factor?: FactorView };

function finding(code: FindingCode, about: string, { node, link, factor }: Place = {}): Finding {
  const { title, explanation } = wording[code];
  return {
    code,
    severity: SEVERITY[code],
    title: text(title.sv(about), title.en(about)),
    explanation,
    nodeId: node?.id ?? null,
    linkId: link?.id ?? null,
    factorId: factor?.id ?? null,
  };
}

const shorten = (value: string): string => (value.length > 80 ? `${value.slice(0, 77).trimEnd()}…` : value);

/** What is missing in the goals themselves. */
function goalFindings({ goals, nodes, links }: Linted): Finding[] {
  const subGoals = goals.filter(({ kind }) => kind === 'sub_goal');
  const reached = goalsReachedBy(goals, nodes, links);
  const without = (kinds: (kind: string) => boolean): NodeView[] => {
    const covered = new Set(
      nodes.filter(({ kind }) => kinds(kind)).flatMap(({ id }) => reached.get(id) ?? []),
    );
    return subGoals.filter(({ id }) => !covered.has(id));
  };
  const orphans = without((kind) => kind !== 'need' && kind !== 'resource');
  const idle = without((kind) => kind === 'activity').filter((goal) => !orphans.includes(goal));
  return [
    ...(goals.some(({ kind }) => kind === 'overall_goal') ? [] : [finding('no-overall-goal', '')]),
    ...(subGoals.length > 0 ? [] : [finding('no-sub-goal', '')]),
    ...orphans.map((goal) => finding('orphan-goal', String(goal.number), { node: goal })),
    ...idle.map((goal) => finding('goal-without-activity', String(goal.number), { node: goal })),
    ...nodes
      .filter(({ id, kind }) => kind === 'activity' && (reached.get(id) ?? []).length === 0)
      .map((node) => finding('activity-reaches-no-goal', shorten(node.text), { node })),
  ];
}

/** Groups that some step is about and no activity is for, each said once, at the first step about it. */
function unreachedGroups({ nodes }: Linted): Finding[] {
  const reached = new Set(nodes.filter(({ kind }) => kind === 'activity').map((node) => node.targetGroupId));
  const said = new Set<string | null>([null, ...reached]);
  return nodes
    .filter(({ targetGroupId }) => !said.has(targetGroupId) && said.add(targetGroupId))
    .map((node) => finding('target-group-without-activity', node.targetGroupName ?? '', { node }));
}

/** What is missing on nodes and links. */
function chainFindings({ nodes, links }: Linted, uses: readonly NodeUse[]): Finding[] {
  const measured = new Set(uses.filter(({ indicators }) => indicators > 0).map(({ nodeId }) => nodeId));
  const has = (kind: string): boolean => nodes.some((node) => node.kind === kind && node.sideEffect === null);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [
    ...(hasCycle(links) ? [finding('cycle', '')] : []),
    ...nodes
      .filter(
        (node) => MEASURED.includes(node.kind) && !measured.has(node.id) && node.notMeasuredReason === null,
      )
      .map((node) => finding('node-without-measure', shorten(node.text), { node })),
    ...nodes
      .filter(({ sideEffect, organisationId }) => sideEffect !== null && organisationId === null)
      .map((node) => finding('side-effect-unwatched', shorten(node.text), { node })),
    ...links
      .filter(
        ({ assumption, fromNodeId }) => assumption === null && byId.get(fromNodeId)?.kind !== 'resource',
      )
      .map((link) =>
        finding('link-without-assumption', shorten(byId.get(link.fromNodeId)?.text ?? ''), { link }),
      ),
    ...links
      .filter(({ evidence, sources }) => evidence !== 'none' && sources.length === 0)
      .map((link) =>
        finding('evidence-without-source', shorten(byId.get(link.fromNodeId)?.text ?? ''), { link }),
      ),
    ...(nodes.length === 0 || has('effect_long') ? [] : [finding('no-long-effect', '')]),
    ...(!has('activity') || has('resource') ? [] : [finding('no-resources', '')]),
  ];
}

const ORDER: readonly Severity[] = ['stop', 'warn', 'note'];

/**
 * Reads a version and says what is missing, worst first. `uses` counts what hangs on the nodes outside the
 * model; `today` is a Stockholm date.
 */
export function lint(version: Linted, uses: readonly NodeUse[], today: string): Finding[] {
  const overdue = version.reviewDue !== null && version.reviewDue < today;
  const found = [
    ...goalFindings(version),
    ...unreachedGroups(version),
    ...chainFindings(version, uses),
    ...version.factors
      .filter(({ nodeIds }) => nodeIds.length === 0)
      .map((factor) => finding('factor-touches-nothing', shorten(factor.text), { factor })),
    ...(overdue ? [finding('review-overdue', version.reviewDue ?? '')] : []),
  ];
  return found.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export const isBlocking = ({ severity }: Finding): boolean => severity === 'stop';
