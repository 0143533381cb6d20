import { Conflict, Invalid } from '../shared/errors.js';
import type { Step } from '../shared/lifecycle.js';
import { text, type Text } from '../shared/text.js';

/** Why or with what result a step is taken, and the version the reader saw. */
export type Telling = { reason?: string | null; version?: number };

const TELL_EFFECT = text(
  'Skriv vad ni såg när effekten kontrollerades, och hur.',
  'Say what you saw when the effect was checked, and how.',
);
const TELL_WHY = text('Skriv varför läget ändras.', 'Say why the state changes.');

/** What was told, trimmed. @throws {Invalid} when the step needs more: its field is `reason` or `note` */
export function toldFor(step: Step<string>, { reason }: Telling): string {
  const said = reason?.trim() ?? '';
  if (step.needs !== undefined && said === '') {
    const { sv, en } = step.needs === 'note' ? TELL_EFFECT : TELL_WHY;
    throw Invalid.field(step.needs, sv, en);
  }
  return said;
}

/** As `toldFor`, for a card on the board, whose form has no field of that name. @throws {Conflict} */
export function toldOnBoard(step: Step<string>, telling: Telling): string {
  const said = telling.reason?.trim() ?? '';
  if (step.needs === 'note' && said === '') throw new Conflict('effect-check-needs-note', TELL_EFFECT);
  if (step.needs === 'reason' && said === '') throw new Conflict('move-needs-reason', TELL_WHY);
  return said;
}

/** There is no step between two states, told in the words of the page. */
export const noStep = (what: Text, from: Text, to: Text): Conflict =>
  new Conflict(
    'step-not-possible',
    text(
      `${what.sv} är i läget ${from.sv} och kan inte gå direkt till ${to.sv}.`,
      `${what.en} is ${from.en} and cannot go straight to ${to.en}.`,
    ),
  );
