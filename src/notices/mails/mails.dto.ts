import { Paging } from '../../shared/paging.js';
import { OneOf } from '../../shared/validation.js';

export const MAIL_STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export class MailsQuery extends Paging {
  @OneOf({ description: 'Only those in this state.', example: 'failed', of: MAIL_STATES, optional: true })
  state?: string | null;
}

/** A mail in the outbox, without anything that it says. */
export type MailView = {
  id: string;
  /** The receiver's address, shortened where the person is shown by function only. */
  recipient: string;
  state: MailState;
  /** How many times it has been tried. */
  attempts: number;
  /** What the mail server answered at the last attempt, as codes. */
  fault: string | null;
  writtenAt: string;
  triedAt: string | null;
  /** When it is tried next, while it waits. */
  nextAt: string | null;
  sentAt: string | null;
  allowedActions: 'retry'[];
};

/** A made-up answer for the API's description. */
export const mailExample: MailView = {
  id: '0197a1c2-0000-7000-8000-0000000b0002',
  recipient: 's…@kommunen.example',
  state: 'failed',
  attempts: 10,
  fault: 'EAUTH 535',
  writtenAt: '2026-11-17T09:00:00.000Z',
  triedAt: '2026-11-20T09:00:00.000Z',
  nextAt: null,
  sentAt: null,
  allowedActions: ['retry'],
};
