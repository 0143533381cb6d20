import type { Locale } from './i18n/catalogue.js';
import type { RoleWord } from './i18n/words.js';
import type { NavKey } from './navigation.js';

export interface ShellPlatform {
  slug: string;
  name: string;
  county: string;
  /** The platform's figures are invented, and every page says so. */
  madeUp: boolean;
}

/** A membership: what one person may act as. */
export interface Hat {
  membershipId: string;
  organisation: string;
  roles: readonly RoleWord[];
}

export interface OtherPlatform {
  slug: string;
  name: string;
  county: string;
  roles: readonly RoleWord[];
}

/** What stands around every page's content: who reads it, where, and as what. */
export interface Shell {
  locale: Locale;
  csrf: string;
  /** The page's own address, to come back to after a change of language. */
  path: string;
  /** Missing before a hat has been chosen. */
  platform?: ShellPlatform;
  /** The hat worn now. */
  hat?: Hat;
  /** All the reader's hats on this platform, the present one too. */
  hats: readonly Hat[];
  otherPlatforms: readonly OtherPlatform[];
  /** The page's place in the navigation. */
  current?: NavKey;
  todoCount: number;
  /** Notices not read; 100 stands for more. */
  unread: number;
  /** Counts beside items of the navigation: what waits there for this reader. */
  counts?: Readonly<Partial<Record<NavKey, number>>>;
  /** The receipt for what the reader just did. */
  toast?: string;
}
