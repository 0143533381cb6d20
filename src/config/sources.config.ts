/** Where the outside sources are. Null: this installation does not ask it. */
export type SourcesConfig = {
  /** Kolada's version 3, without a slash at its end. */
  readonly kolada: string | null;
  /** Statistics Sweden's PxWebApi 2, likewise. */
  readonly scb: string | null;
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

type Env = Readonly<Record<string, string | undefined>>;

/**
 * `KOLADA_URL`, `SCB_URL`: another address, or `off`. `asked`: whether the known addresses hold where none is given.
 * What is wrong is added to `faults`.
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
  return { ...NO_SOURCES, kolada: read('KOLADA_URL'), scb: read('SCB_URL') };
}
