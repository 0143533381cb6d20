import { answersOf, tally } from '../decisions/decision.rules.js';
import { usesOf } from '../indicators/node-status.rule.js';
import { measured } from '../indicators/use-status.js';
import type { PlatformStatuses } from '../indicators/use-status.queries.js';
import type { UseStatus } from '../indicators/use-status.types.js';
import { formatDate } from '../web/i18n/format.js';
import type { BoardData, BoardNode, OpenDecisionRow } from './board.rows.js';
import { addUp, levelsOf, NO_LEVELS } from './board.levels.js';
import type {
  BoardView,
  Coverage,
  GoalBasis,
  Headline,
  JudgedGoal,
  Levels,
  MeasuredGoal,
  OpenDecision,
  StaleValue,
  SubGoal,
} from './board.view.js';

const HEADLINES = 2;

/** Puts the statuses into what the statement gave. Pure: the same rows and statuses give the same board. */
export function composeBoard(data: BoardData, statuses: PlatformStatuses): BoardView {
  const levels = levelsOf(data, statuses);
  const subGoals = data.nodes
    .filter((node) => node.kind === 'sub_goal')
    .map((node) => subGoalOf(node, levels.get(node.id) ?? NO_LEVELS, statuses));
  const shared = levels.get(null) ?? NO_LEVELS;
  const overall = data.nodes.find((node) => node.kind === 'overall_goal');
  return {
    platform: data.platform,
    day: data.day,
    version: data.version,
    overallGoal: overall ? measuredGoal(overall, statuses) : null,
    chain: { resources: data.resources, ...addUp([...subGoals.map(({ chain }) => chain), shared]) },
    subGoals,
    shared,
    coverage: coverageOf(data.coverage),
    attention: {
      decisions: data.decisions.map(openDecision),
      deviations: data.deviations,
      lateReports: data.lateReports,
      changedSources: data.changedSources,
      staleValues: staleValues(statuses.uses),
    },
  };
}

function judgedGoal(node: BoardNode, statuses: PlatformStatuses): JudgedGoal {
  const { status, trend, basis } = statuses.node(node.id);
  const { by, date, text, looked, assessed } = basis;
  return {
    id: node.id,
    text: node.text ?? '',
    status,
    trend,
    basis: { by, date, text, looked, assessed },
  };
}

function measuredGoal(node: BoardNode, statuses: PlatformStatuses): MeasuredGoal {
  const under = statuses.uses.filter((use) => use.goalNodeId === node.id || use.nodeId === node.id);
  const goal = judgedGoal(node, statuses);
  const basis = under.length > 0 && goal.basis.looked === 0 ? withoutChanges(goal.basis) : goal.basis;
  return {
    ...goal,
    basis,
    headlines: headlinesOf(node.id, under).map(headline),
    indicators: new Set(under.map(({ indicatorId }) => indicatorId)).size,
  };
}

const subGoalOf = (node: BoardNode, chain: Levels, statuses: PlatformStatuses): SubGoal => ({
  ...measuredGoal(node, statuses),
  number: node.number ?? 0,
  chain,
});

/** What is delivered may be measured while nothing of what it led to is: that is said, not hidden. */
function withoutChanges(basis: GoalBasis): GoalBasis {
  if (basis.by !== 'rule') return basis;
  const { date } = basis;
  return {
    ...basis,
    text: {
      sv: `Inget mått på utfall eller effekt är kopplat, bara på prestationer. ${formatDate('sv', date)}.`,
      en: `No indicator of outcome or effect is attached, only of outputs. ${formatDate('en', date)}.`,
    },
  };
}

/** Headline indicators first, then those the status rests on, then the rest, each in the model's order. */
function headlinesOf(nodeId: string, under: readonly UseStatus[]): UseStatus[] {
  const order = [...under.filter((use) => use.headline), ...usesOf(nodeId, under), ...under];
  const seen = new Set<string>();
  const found = order.filter(({ indicatorId }) => !seen.has(indicatorId) && seen.add(indicatorId));
  return found.slice(0, HEADLINES);
}

function headline(use: UseStatus): Headline {
  const { useId, indicatorId, unit, measure, direction, frequency, decimals, source, externalId } = use;
  const { development, ownerName, threshold, areaCode, status, trend, freshness, target } = use;
  const { by, date, text } = use.basis;
  return {
    useId,
    indicatorId,
    name: measured(use),
    unit,
    measure,
    direction,
    frequency,
    decimals,
    source,
    externalId,
    development,
    ownerName,
    threshold,
    headline: use.headline,
    nodeKind: use.nodeKind,
    areaCode,
    status,
    trend,
    freshness,
    target,
    value: use.value,
    points: use.series.points(),
    basis: { by, date, text },
  };
}

function coverageOf({ commitments, followable }: BoardData['coverage']): Coverage {
  const share = commitments === 0 ? null : ((followable / commitments) * 100).toFixed(1);
  return { commitments, followable, share };
}

function openDecision(row: OpenDecisionRow): OpenDecision {
  const { seats, stands, quorumRule, quorumN, ...decision } = row;
  const counted = tally(answersOf(seats, stands), { rule: quorumRule, n: quorumN });
  return {
    ...decision,
    seats: counted.seats,
    answered: counted.seats - counted.notAnswered,
    quorum: counted.quorum,
  };
}

function staleValues(uses: readonly UseStatus[]): StaleValue[] {
  const found = new Map<string, StaleValue>();
  for (const { freshness, value, indicatorId, indicatorName, subGoalNumber } of uses) {
    if (freshness !== 'stale' || !value || found.has(indicatorId)) continue;
    found.set(indicatorId, { indicatorId, name: indicatorName, subGoalNumber, periodEnd: value.end });
  }
  return [...found.values()].sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
}
