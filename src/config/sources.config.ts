/** An authority's own PxWeb: `folkhalsomyndigheten`, what it is called, and where it is. */
export type PxWebAddress = { readonly name: string; readonly title: string; readonly url: string };

/** Where the outside sources are. Null: this installation does not ask it. */
export type SourcesConfig = {
  /** Kolada's version 3, without a slash at its end. */
  readonly kolada: string | null;
  /** Statistics Sweden's PxWebApi 2, likewise. */
  readonly scb: string | null;
  /** PxWebApi 1 of other authorities, down to its language: `https://…/api/v1/sv`. */
  readonly pxweb?: readonly PxWebAddress[];
  /** Calls to one source, at most so many a second. */
  readonly callsPerSecond: number;
  /** All of one answer. Milliseconds. */
  readonly timeout: number;
  /** The first wait before a call is made again. Milliseconds. */
  readonly backoff: number;
};

/** Nothing outside is asked: the demonstration, and tests that have no stand-in. */
export const NO_SOURCES: SourcesConfig = {
  kolada: null,
  scb: null,
  callsPerSecond: 5,
  timeout: 30_000,
  backoff: 500,
};

const KNOWN = {
  KOLADA_URL: { address: 'https://api.kolada.se/v3', what: 'Kolada’s version 3' },
  SCB_URL: { address: 'https://statistikdatabasen.scb.se/api/v2', what: 'Statistics Sweden’s PxWebApi 2' },
} as const;

/** Authorities whose addresses others have found to answer, and how they are called. */
const FOHM = 'https://fohm-app.folkhalsomyndigheten.se/Folkhalsodata/api/v1/sv';
const TITLES: Readonly<Record<string, string>> = {
  folkhalsomyndigheten: 'Folkhälsomyndigheten',
  skolverket: 'Skolverket',
  jordbruksverket: 'Jordbruksverket',
  energimyndigheten: 'Energimyndigheten',
  skogsstyrelsen: 'Skogsstyrelsen',
  konjunkturinstitutet: 'Konjunkturinstitutet',
  tillvaxtanalys: 'Tillväxtanalys',
};

type Env = Readonly<Record<string, string | undefined>>;

/**
 * `KOLADA_URL`, `SCB_URL`: another address, or `off`. `PXWEB_URLS`: `name=address`, several divided by spaces, or `off`.
 * `asked`: whether the known addresses hold where none is given. What is wrong is added to `faults`.
 */
export function readSources(env: Env, faults: string[], asked = true): SourcesConfig {
  const read = (name: keyof typeof KNOWN): string | null => {
    const { address, what } = KNOWN[name];
    const value = env[name] || (asked ? address : 'off');
    if (value === 'off') return null;
    const url = value.replace(/\/$/, '');
    if (/^https?:\/\/[^\s?#@]+$/.test(url) && URL.canParse(url)) return url;
    faults.push(`${name} must be off, or the address of ${what}: ${address}`);
    return null;
  };
  const pxweb = readPxWeb(env['PXWEB_URLS'] || (asked ? `folkhalsomyndigheten=${FOHM}` : 'off'), faults);
  return { ...NO_SOURCES, kolada: read('KOLADA_URL'), scb: read('SCB_URL'), pxweb };
}

function readPxWeb(value: string, faults: string[]): PxWebAddress[] {
  if (value === 'off') return [];
  const read = value
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [, name = '', url = ''] = /^([a-z][a-z0-9]{1,30})=(https?:\/\/[^\s?#@]+?)\/?$/.exec(one) ?? [];
      return { name, title: TITLES[name] ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, url };
    });
  const right = read.every(({ url }) => URL.canParse(url));
  if (right && new Set(read.map(({ name }) => name)).size === read.length) return read;
  faults.push(
    `PXWEB_URLS must be off, or name=address of PxWebApi 1, each name once: folkhalsomyndigheten=${FOHM}`,
  );
  return [];
}
