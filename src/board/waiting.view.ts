import type { IconName } from '../web/components/icon.js';
import type { RoleWord } from '../web/i18n/words.js';
import type { NavKey } from '../web/navigation.js';
import type { ComingDate, Decided, OpenRound } from './waiting.rows.js';

export type TaskRole = RoleWord | 'chair';

/** One thing that waits, in the reader's language. `path` follows `/p/:platform/`. */
export type WaitingTask = {
  key: string;
  role: TaskRole;
  /** Where in the navigation it is found. */
  page: NavKey;
  icon: IconName;
  title: string;
  detail: string;
  path: string;
  /** The verb on the button, and what it is about for those who hear it alone. */
  action: string;
  about: string;
  dueOn: string | null;
};

export type WaitingView = {
  day: string;
  tasks: WaitingTask[];
  dates: ComingDate[];
  decided: Decided[];
  round: OpenRound | null;
};
