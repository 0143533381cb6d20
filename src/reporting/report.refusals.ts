import { text, type Text } from '../shared/text.js';
import type { ReportVerb } from './report.lifecycle.js';

const WRITE_STATE = text(
  'Rapporten kan inte ändras nu: den är inskickad eller godkänd, eller så är omgången låst. Be samordnaren återsända den.',
  'The report cannot be changed now: it is handed in or approved, or the round is locked. Ask the coordinator to return it.',
);
const REVIEWER = text(
  'Bara samordnaren granskar rapporter, och aldrig en rapport som samma person har skickat in. Be en annan samordnare.',
  'Only the coordinator reviews reports, and never one that the same person handed in. Ask another coordinator.',
);

/** Why a step is refused: for who asks, and for the state things are in. */
export const REFUSALS: Readonly<Record<ReportVerb, { role: Text; state: Text }>> = {
  save: {
    role: text(
      'Bara organisationens egna rapportörer och godkännare fyller i rapporten.',
      "Only the organisation's own reporters and approvers fill in the report.",
    ),
    state: WRITE_STATE,
  },
  submit: {
    role: text(
      'Bara organisationens godkännare skickar in rapporten. Be er godkännare om det.',
      "Only the organisation's approver hands in the report. Ask your approver.",
    ),
    state: text(
      'Rapporten kan inte skickas in nu. Den är inte påbörjad, redan inskickad, återsänd utan ny ändring, eller så är omgången låst.',
      'The report cannot be handed in now. It is not begun, already handed in, returned without any new change, or the round is locked.',
    ),
  },
  startReview: {
    role: REVIEWER,
    state: text(
      'Granskningen kan börja när rapporten är inskickad.',
      'The review can begin when the report is handed in.',
    ),
  },
  approve: {
    role: REVIEWER,
    state: text(
      'Bara en rapport som granskas kan godkännas. Läs in sidan på nytt.',
      'Only a report in review can be approved. Load the page again.',
    ),
  },
  return: {
    role: REVIEWER,
    state: text(
      'Bara en rapport som granskas kan återsändas, och inte när omgången är låst.',
      'Only a report in review can be returned, and not when the round is locked.',
    ),
  },
};
