import { faults, SourceFault } from './source-fault.js';

/** The body as text, read no further than `largest` bytes. */
export async function bodyOf(answer: Response, largest: number, host: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    // Leaving the loop gives the rest of the body back unread.
    if (size > largest) throw faults.tooLarge(host, largest / 1024 / 1024);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const REACHED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'];

/** What became of a call that gave no whole answer. */
export function causeOf(fault: unknown, host: string): SourceFault {
  if (fault instanceof SourceFault) return fault;
  const code = codeIn(fault);
  return REACHED.some((one) => code === one) || code.startsWith('HPE_') || code.startsWith('Z_')
    ? faults.brokenOff(host)
    : faults.unreachable(host, code);
}

type Caused = { code?: unknown; name?: unknown; cause?: unknown; errors?: readonly unknown[] };

/** The innermost code: fetch wraps what happened, and several addresses tried fail together. */
function codeIn(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return 'okänt/unknown';
  const { code, name, cause, errors } = fault as Caused;
  const inner = errors?.[0] ?? cause;
  if (typeof inner === 'object' && inner !== null) return codeIn(inner);
  return typeof code === 'string' ? code : String(name);
}

/** `Retry-After` in milliseconds from now: seconds, or a date. */
export function retryAfterOf(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
