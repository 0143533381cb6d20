import { daysBetween } from '../web/i18n/format.js';
import type { CardKind, Status } from '../web/i18n/words.js';
import type { Text } from '../shared/text.js';
import type { Actor } from '../shared/actor.js';
import { BOARD_COLUMNS, type BoardColumn } from '../shared/lifecycle.js';
import type { Board } from './board.queries.js';
import { blockedBy, columnOf, isLate, isOld, mayMove, noOf } from './card.rules.js';
import type { CardRow, CardsRow, Named } from './cards.rows.js';

export const LANE_KINDS = ['sub-goal', 'organisation', 'target-group'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Which cards are shown, and what the rows are. */
export type CardFilter = {
  rows: LaneKind;
  organisation: string | null;
  targetGroup: string | null;
  kind: CardKind | null;
};

export type Card = {
  kind: CardKind;
  id: string;
  no: string;
  title: string;
  column: BoardColumn;
  /** Days in the column. */
  age: number;
  old: boolean;
  late: boolean;
  /** Why it is stopped, if it is. */
  blocked: string | null;
  /** Of the node an effect-checked activity belongs to. */
  status: Status | null;
  laneId: string | null;
  organisationId: string;
  organisation: string;
  since: string;
  startsOn: string | null;
  dueOn: string | null;
  effectCheckDue: string | null;
  who: string | null;
  raisedBy: string | null;
  cause: string | null;
  escalatedTo: string | null;
  stated: number | null;
  registered: number | null;
  version: number;
  allowedActions: 'move'[];
};

/** `id` is null for what stands in no such row. */
export type CardLane = {
  id: string | null;
  number: number | null;
  name: string | null;
  status: Status | null;
  basis: Text | null;
};

export type CardColumn = { column: BoardColumn; count: number; limit: number | null };

export type CardsView = {
  day: string;
  /** Every figure on the platform is invented, and whoever shows a card says so. */
  madeUpValues: boolean;
  rows: LaneKind;
  /** Who set the limit for work under way. */
  limitSetBy: string | null;
  columns: CardColumn[];
  lanes: CardLane[];
  cards: Card[];
};

/** The cards that pass the filter, in rows and columns. Every card stands in exactly one of each. */
export function composeCards(actor: Actor, data: CardsRow, board: Board, filter: CardFilter): CardsView {
  const { day } = board.view;
  const cards = data.cards
    .filter((card) => passes(card, filter))
    .map((card) => toCard(actor, card, board, filter.rows));
  const lanes = lanesOf(data, board, filter.rows);
  const known = new Set(lanes.map(({ id }) => id));
  const placed = cards.map((card) => (known.has(card.laneId) ? card : { ...card, laneId: null }));
  const used = new Set(placed.map(({ laneId }) => laneId));
  return {
    day,
    madeUpValues: board.view.platform.madeUpValues,
    rows: filter.rows,
    limitSetBy: data.workLimit?.body ?? null,
    columns: BOARD_COLUMNS.map((column) => ({
      column,
      count: placed.filter((card) => card.column === column).length,
      limit: column === 'ongoing' ? (data.workLimit?.limit ?? null) : null,
    })),
    // A sub-goal without cards is a fact worth seeing; an organisation without is not.
    lanes: [...lanes, NO_LANE].filter(
      ({ id }) => used.has(id) || (filter.rows === 'sub-goal' && id !== null),
    ),
    cards: placed,
  };
}

const NO_LANE: CardLane = { id: null, number: null, name: null, status: null, basis: null };

function passes(card: CardRow, { organisation, targetGroup, kind }: CardFilter): boolean {
  if (kind !== null && card.kind !== kind) return false;
  if (organisation !== null && card.organisationId !== organisation) return false;
  return targetGroup === null || ('targetGroupId' in card && card.targetGroupId === targetGroup);
}

function lanesOf(data: CardsRow, board: Board, rows: LaneKind): CardLane[] {
  const plain = ({ id, name }: Named): CardLane => ({ ...NO_LANE, id, name });
  if (rows === 'organisation') return data.organisations.map(plain);
  if (rows === 'target-group') return data.targetGroups.map(plain);
  return board.view.subGoals.map(({ id, number, text, status, basis }) => ({
    id,
    number,
    name: text,
    status,
    basis: basis.text,
  }));
}

function laneIdOf(card: CardRow, rows: LaneKind): string | null {
  if (rows === 'organisation') return card.organisationId;
  if (rows === 'target-group') return 'targetGroupId' in card ? card.targetGroupId : null;
  return card.subGoalId;
}

function toCard(actor: Actor, card: CardRow, { view, statuses }: Board, rows: LaneKind): Card {
  const column = columnOf(card);
  const age = Math.max(0, daysBetween(card.since, view.day));
  const activity = card.kind === 'activity' || card.kind === 'commitment' ? card : null;
  const deviation = card.kind === 'deviation' ? card : null;
  const checked = activity?.state === 'effect_checked' ? activity.nodeId : null;
  return {
    kind: card.kind,
    id: card.id,
    no: noOf(card),
    title: card.title,
    column,
    age,
    old: isOld(column, age),
    late: isLate(card, column, view.day),
    blocked: blockedBy(card),
    status: checked === null ? null : statuses.node(checked).status,
    laneId: laneIdOf(card, rows),
    organisationId: card.organisationId,
    organisation: card.organisation,
    since: card.since,
    startsOn: activity?.startsOn ?? null,
    dueOn: card.dueOn,
    effectCheckDue: activity?.state === 'done' ? activity.effectCheckDue : null,
    who: activity?.who ?? null,
    raisedBy: deviation?.raisedBy ?? null,
    cause: deviation?.cause ?? null,
    escalatedTo: deviation?.escalatedTo ?? null,
    stated: activity?.statedTotal ?? null,
    registered: activity?.registered ?? null,
    version: card.version,
    allowedActions: mayMove(actor, card) ? ['move'] : [],
  };
}
