import { Paging } from '../shared/paging.js';
import { Id, OneOf } from '../shared/validation.js';
import type { NoticeKind } from './notice.kinds.js';

export class NoticesQuery extends Paging {
  @OneOf({
    description: 'Only those not read yet, or only those read.',
    example: 'unread',
    of: ['unread', 'read'],
    optional: true,
  })
  state?: string | null;
}

export class ReadAll {
  @Id({
    description: 'The latest notice that has been seen; what came after it stays unread.',
    example: '0197a1c2-0000-7000-8000-0000000b0001',
    optional: true,
  })
  upTo?: string | null;
}

export type NoticeView = {
  id: string;
  kind: NoticeKind;
  /** The name of what it is about, as it was then. */
  title: string;
  /** The day it is due, where it has one. */
  dueOn: string | null;
  /** The page it is about, after `/p/{platform}/`. */
  path: string;
  happenedAt: string;
  readAt: string | null;
};

/** A made-up answer for the API's description. */
export const noticeExample: NoticeView = {
  id: '0197a1c2-0000-7000-8000-0000000b0001',
  kind: 'duty-assigned',
  title: 'Ta in målen i den egna verksamhetsplanen.',
  dueOn: '2027-03-31',
  path: 'uppdrag/0197a1c2-0000-7000-8000-0000000a0001',
  happenedAt: '2026-11-20T09:00:00.000Z',
  readAt: null,
};
