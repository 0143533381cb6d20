import type { IconName } from './components/icon.js';
import type { RoleWord } from './i18n/words.js';

interface Item {
  /** What follows `/p/:platform/` in the address. */
  address: string;
  icon: IconName;
  roles?: readonly RoleWord[];
}

const administrators: readonly RoleWord[] = ['coordinator', 'administrator'];

/** The pages of a platform, in the order and groups of the side navigation. */
export const navigation = {
  home: {
    minSida: { address: '', icon: 'home' },
    meddelanden: { address: 'meddelanden', icon: 'comment' },
  },
  position: {
    styrtavla: { address: 'styrtavla', icon: 'dashboard' },
    tavla: { address: 'tavla', icon: 'kanban' },
    avvikelser: { address: 'avvikelser', icon: 'warning' },
  },
  plan: {
    mal: { address: 'mal', icon: 'gavel' },
    verksamhetslogik: { address: 'verksamhetslogik', icon: 'logic' },
    lokala: { address: 'lokala-verksamhetslogiker', icon: 'org' },
    aktiviteter: { address: 'aktiviteter', icon: 'activity' },
    ataganden: { address: 'aktiviteter?atagande=1', icon: 'handshake' },
  },
  followUp: {
    indikatorer: { address: 'indikatorer', icon: 'chart' },
    kallor: { address: 'kallor', icon: 'globe' },
    rapportering: { address: 'rapportering', icon: 'report' },
    arsuppfoljning: { address: 'arsuppfoljning', icon: 'book' },
  },
  cooperation: { organisationer: { address: 'organisationer', icon: 'org' } },
  administration: {
    personer: { address: 'administration/personer', icon: 'people', roles: administrators },
    plattform: { address: 'administration/plattform', icon: 'gear', roles: administrators },
    utskick: { address: 'administration/utskick', icon: 'comment', roles: administrators },
    apiNycklar: { address: 'api-nycklar', icon: 'lock' },
  },
} as const satisfies Record<string, Record<string, Item>>;

type Navigation = typeof navigation;

export type NavGroup = keyof Navigation;

export type NavKey = { [G in NavGroup]: keyof Navigation[G] }[NavGroup];

/** The items of a group that someone with these roles can use. */
export const itemsFor = (group: NavGroup, roles: readonly RoleWord[]): (Item & { key: NavKey })[] =>
  (Object.entries(navigation[group]) as [NavKey, Item][])
    .filter(([, item]) => !item.roles || item.roles.some((role) => roles.includes(role)))
    .map(([key, item]) => ({ key, ...item }));

/** The address of a page on a platform: `platformPath('kvinnofrid', 'mal')` → `/p/kvinnofrid/mal`. */
export const platformPath = (slug: string, address = ''): string =>
  `/p/${encodeURIComponent(slug)}/${address}`;

/** Addresses outside the platforms. */
export const paths = {
  signIn: '/logga-in',
  signOut: '/logga-ut',
  hat: '/hatt',
  account: '/konto',
  language: '/sprak',
  accessibility: '/tillganglighet',
  glossary: '/ordlista',
  help: '/hjalp',
  data: '/personuppgifter',
  api: '/api/v1/docs',
} as const;
