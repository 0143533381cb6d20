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
  'deviation-escalated',
  'source-changed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** In the product alone, and a mail at once, or one a day. */
export const CHANNELS = ['product', 'at-once', 'digest'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What holds until a person chooses: a mail at once where something is asked of them, otherwise one a day. */
export const STANDARD: Readonly<Record<NoticeKind, Channel>> = {
  'decision-tabled': 'at-once',
  'stand-missing': 'at-once',
  'decision-adopted': 'digest',
  'decision-returned': 'digest',
  'circulation-sent': 'at-once',
  'round-opened': 'at-once',
  'report-due': 'at-once',
  'report-returned': 'at-once',
  'report-submitted': 'digest',
  'report-approved': 'digest',
  'duty-assigned': 'at-once',
  'duty-due': 'at-once',
  'endorsement-invited': 'at-once',
  'endorsement-due': 'at-once',
  'deviation-raised': 'digest',
  'deviation-escalated': 'at-once',
  'source-changed': 'at-once',
};
