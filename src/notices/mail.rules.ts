/**
 * The server's place from its address. Outside loopback nothing is sent over an open line, and a password nowhere:
 * a server that offers no encryption is not talked to.
 */
export function wayOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const loopback = ['localhost', '127.0.0.1'].includes(url.hostname);
  const user = decodeURIComponent(url.username);
  const open = loopback && !secure && user === '';
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !open,
    ignoreTLS: open,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
  };
}

/** Minutes to wait after each failed attempt; after the last there is none more. About three days in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440, 1440];

export type Fault = { text: string; again: number | null };

/**
 * What a failure means: how many minutes to wait, or null for never. A receiver that is refused for good is not asked
 * again; everything else may be the server's trouble, or ours to put right. The text never holds an address.
 */
export function faultOf(error: unknown, attempts: number): Fault {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  const text = [typeof code === 'string' ? code : 'unknown', answer || ''].join(' ').trim().slice(0, 200);
  const refused = answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { text, again: refused ? null : (WAITS[attempts - 1] ?? null) };
}

/** The hour from which the day's mail is made, in Stockholm. */
const DIGEST_HOUR = 7;

const stockholmHour = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

export const isDigestTime = (now: Date): boolean => Number(stockholmHour.format(now)) >= DIGEST_HOUR;
