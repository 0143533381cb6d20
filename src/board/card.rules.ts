import { STATE_OF_COLUMN as ACTIVITY_STATE } from '../activities/activity.lifecycle.js';
import { can as canActivity } from '../activities/activity.policy.js';
import { activityNo } from '../activities/activity.rules.js';
import { STATE_OF_COLUMN as DEVIATION_STATE } from '../improvement/deviation.lifecycle.js';
import { can as canDeviation } from '../improvement/deviation.policy.js';
import { STATE_OF_COLUMN as IMPROVEMENT_STATE } from '../improvement/improvement.lifecycle.js';
import { can as canImprovement } from '../improvement/improvement.policy.js';
import { deviationNo, improvementNo } from '../improvement/improvement.rules.js';
import type { Actor } from '../shared/actor.js';
import { BOARD_COLUMNS, type BoardColumn } from '../shared/lifecycle.js';
import type { CardRow } from './cards.rows.js';

/** Days in a column after which a card is said to be old, where it ought to move on. */
const OLD_DAYS = 40;
const RESTS: readonly BoardColumn[] = ['effect_checked', 'parked'];
const WORKS: readonly BoardColumn[] = ['idea', 'planned', 'ongoing'];

/** The columns' own modules say which state stands in which; here it is read the other way. */
export function columnOf(card: CardRow): BoardColumn {
  const states: Readonly<Record<BoardColumn, string | null>> =
    card.kind === 'deviation'
      ? DEVIATION_STATE
      : card.kind === 'improvement'
        ? IMPROVEMENT_STATE
        : ACTIVITY_STATE;
  return BOARD_COLUMNS.find((column) => states[column] === card.state) ?? 'parked';
}

/** The number people say: `A-38`, `Å-07`, `V-04`, `F-12`. */
export function noOf({ kind, number }: Pick<CardRow, 'kind' | 'number'>): string {
  if (kind === 'deviation') return deviationNo(number);
  if (kind === 'improvement') return improvementNo(number);
  return activityNo(number, kind === 'commitment');
}

/** Whether the card's own module lets this actor move it. */
export function mayMove(actor: Actor, card: CardRow): boolean {
  if (card.kind === 'deviation') {
    const { raisedById: raisedByOrganisationId, organisationId: ownerOrganisationId, state } = card;
    return canDeviation.move(actor, { raisedByOrganisationId, ownerOrganisationId, state });
  }
  if (card.kind === 'improvement') return canImprovement.move(actor, card);
  const { organisationId: leadOrganisationId, state, kind } = card;
  return canActivity.move(actor, { leadOrganisationId, state, commitment: kind === 'commitment' });
}

export const isLate = (card: CardRow, column: BoardColumn, day: string): boolean =>
  WORKS.includes(column) && card.dueOn !== null && card.dueOn < day;

export const isOld = (column: BoardColumn, days: number): boolean =>
  days > OLD_DAYS && !RESTS.includes(column);

/** Why a card is stopped: the cause of a pause, or a deviation that is not yet put right. */
export function blockedBy(card: CardRow): string | null {
  if (card.kind === 'deviation' || card.kind === 'improvement') return null;
  if (card.blockedBy) return `${deviationNo(card.blockedBy.number)} ${card.blockedBy.title}`;
  return card.state === 'paused' ? card.cause : null;
}
