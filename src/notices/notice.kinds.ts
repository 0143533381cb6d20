/** What a notice can be about; the same words as in the database. */
export const NOTICE_KINDS = [
  'decision-tabled',
  'stand-missing',
  'decision-adopted',
  'decision-returned',
  'circulation-sent',
  'round-opened',
  'report-due',
  'report-returned',
  'report-submitted',
  'report-approved',
  'duty-assigned',
  'duty-due',
  'endorsement-invited',
  'endorsement-due',
  'deviation-raised',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
