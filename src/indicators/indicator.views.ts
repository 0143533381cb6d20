import type { Actor } from '../shared/actor.js';
import { can } from './indicator.policy.js';
import type { CorrectionRow, IndicatorRow, TargetRow } from './indicator.types.js';
import type { Reuser } from './indicators.queries.js';
import { periodCode } from './period.js';
import type { SeenGroup } from './seen-values.js';
import type { PlatformStatuses } from './use-status.queries.js';
import type { UseStatus } from './use-status.types.js';

export type IndicatorView = IndicatorRow & { allowedActions: string[] };

/** What this actor may do now, for buttons and for `allowedActions`. */
export const allowedActions = (actor: Actor, row: IndicatorRow): string[] => [
  ...(can.amend(actor, row) ? ['amend'] : []),
  ...(can.publish(actor, row) ? [row.published ? 'unpublish' : 'publish'] : []),
  ...(can.enterValues(actor, row) ? ['enter-values'] : []),
  ...(can.steer(actor) ? ['attach'] : []),
];

export const toIndicatorView = (actor: Actor, row: IndicatorRow): IndicatorView => ({
  ...row,
  allowedActions: allowedActions(actor, row),
});

/** A use as the API answers it, with its status and the basis of it. */
export type UseView = UseStatus & { allowedActions: string[] };

export function toUseView(actor: Actor, use: UseStatus): UseView {
  const steer = can.steer(actor) ? ['amend', 'set-target', 'end'] : [];
  return { ...use, allowedActions: [...steer, ...(can.judge(actor) ? ['judge'] : [])] };
}

const FACTS = [
  'useId',
  'version',
  'indicatorId',
  'indicatorName',
  'nodeId',
  'nodeKind',
  'nodeText',
  'subGoalNumber',
  'why',
  'claim',
  'claimReasoning',
  'headline',
  'position',
  'areaCode',
  'baseline',
  'target',
  'allowedActions',
] as const satisfies (keyof UseView)[];

/** The use itself, whose version is its ETag. Its status moves with time and values, and is asked for apart. */
export type UseFacts = Pick<UseView, (typeof FACTS)[number]>;

export const toUseFacts = (view: UseView): UseFacts =>
  Object.fromEntries(FACTS.map((field) => [field, view[field]])) as UseFacts;

/** The status of a use; without version, for it has none of its own. */
export type UseStatusView = Omit<UseView, 'version'>;

export const toUseStatusView = (view: UseView): UseStatusView =>
  Object.fromEntries(Object.entries(view).filter(([field]) => field !== 'version')) as UseStatusView;

/** The use that the indicator's own picture is drawn against: one about the whole platform, the headline first. */
export function mainUse<U extends Pick<UseStatus, 'headline' | 'areaCode'>>(uses: readonly U[]): U | null {
  const whole = uses.filter(({ areaCode }) => areaCode === null);
  return whole.find(({ headline }) => headline) ?? whole[0] ?? null;
}

export const usesOfIndicator = (statuses: PlatformStatuses, indicatorId: string): UseStatus[] =>
  statuses.uses.filter((use) => use.indicatorId === indicatorId);

/** How an indicator is used, here and elsewhere. */
export type IndicatorUses = {
  uses: UseView[];
  targets: TargetRow[];
  /** Other platforms that reuse it; only for its owner and the coordinator. */
  reusedBy: Reuser[];
};

export type ValueGroupView = SeenGroup & { period: string };

export const toValueGroupView = (group: SeenGroup): ValueGroupView => ({
  ...group,
  period: periodCode(group),
});

export type CorrectionView = Omit<CorrectionRow, 'supersededAt'> & { period: string; supersededAt: string };

export const toCorrectionView = (row: CorrectionRow): CorrectionView => ({
  ...row,
  period: periodCode(row),
  supersededAt: row.supersededAt.toISOString(),
});
