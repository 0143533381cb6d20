/** Where the outside sources are. Null: this installation does not ask it. */
export type SourcesConfig = {
  /** Kolada's version 3, without a slash at its end. */
  readonly kolada: string | null;
  /** Calls to one source, at most so many a second. */
  readonly callsPerSecond: number;
  /** All of one answer. Milliseconds. */
  readonly timeout: number;
  /** The first wait before a call is made again. Milliseconds. */
  readonly backoff: number;
};

/** Nothing outside is asked: the demonstration, and tests that have no stand-in. */
export const NO_SOURCES: SourcesConfig = { kolada: null, callsPerSecond: 5, timeout: 30_000, backoff: 500 };

const KOLADA = 'https://api.kolada.se/v3';

type Env = Readonly<Record<string, string | undefined>>;

/** `KOLADA_URL`: another address, or `off`. What is wrong is added to `faults`. */
export function readSources(env: Env, faults: string[], otherwise: string | null = KOLADA): SourcesConfig {
  const value = env['KOLADA_URL'] || otherwise;
  if (value === null || value === 'off') return NO_SOURCES;
  const url = value.replace(/\/$/, '');
  if (!/^https?:\/\/[^\s?#@]+$/.test(url) || !URL.canParse(url)) {
    faults.push('KOLADA_URL must be off, or the address of Kolada’s version 3: https://api.kolada.se/v3');
    return NO_SOURCES;
  }
  return { ...NO_SOURCES, kolada: url };
}
