import { Interrupted, SourceFault, faults } from './source-fault.js';
import { wait, Pace, type Wait } from './pace.js';
import { bodyOf, causeOf, retryAfterOf } from './source-answer.js';

export type HttpRules = {
  /** All of one answer, from the call to its last byte. Milliseconds. */
  readonly timeout: number;
  /** Bytes of one unpacked answer. */
  readonly largest: number;
  /** Times a call is made before we give up. */
  readonly tries: number;
  /** First wait between tries; doubled each time, with a random share of it. Milliseconds. */
  readonly backoff: number;
  /** Longest wait a source may ask of us; one that asks for more ends the import. Milliseconds. */
  readonly patience: number;
};

export const HTTP_RULES: HttpRules = {
  timeout: 30_000,
  largest: 32 * 1024 * 1024,
  tries: 5,
  backoff: 500,
  patience: 120_000,
};

type Question = { readonly method?: 'GET' | 'POST'; readonly body?: unknown };

/** How every source is asked: at its pace, within limits, again when the fault may pass, and stopped at once on request. */
export class SourceHttp {
  readonly host: string;

  constructor(
    /** Without a slash at its end. Nothing outside it is ever asked. */
    readonly base: string,
    private readonly pace: Pace,
    private readonly rules: HttpRules = HTTP_RULES,
    private readonly waiting: Wait = wait,
    private readonly random: () => number = Math.random,
  ) {
    this.host = new URL(base).host;
  }

  /**
   * The JSON a call answers.
   * @throws {SourceFault} after the last try, saying what the source did
   * @throws {Interrupted} when the signal says so
   */
  async json(address: string, signal: AbortSignal, question: Question = {}): Promise<unknown> {
    const url = this.within(address);
    for (let tried = 1; ; tried += 1) {
      await this.pace.turn(signal);
      try {
        return await this.once(url, signal, question);
      } catch (fault) {
        if (signal.aborted) throw new Interrupted();
        if (!(fault instanceof SourceFault) || !fault.passing || tried >= this.rules.tries) throw fault;
        const asked = fault.retryAfter ?? 0;
        if (asked > this.rules.patience) throw fault;
        const backoff = this.rules.backoff * 2 ** (tried - 1) * (0.5 + this.random());
        await this.waiting(Math.max(asked, backoff), signal);
      }
    }
  }

  /** An address under the base; one that a source hands out may say http where we are configured with https. */
  within(address: string): string {
    const root = new URL(`${this.base}/`);
    const url = URL.canParse(address) ? new URL(address) : new URL(`${this.base}${address}`);
    if (url.host === root.host) url.protocol = root.protocol;
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname) || url.username !== '') {
      throw faults.elsewhere(this.host, address);
    }
    return url.href;
  }

  private async once(url: string, signal: AbortSignal, { method, body }: Question): Promise<unknown> {
    const limit = AbortSignal.timeout(this.rules.timeout);
    let bytes: string;
    let answer: Response;
    try {
      answer = await fetch(url, {
        method: method ?? 'GET',
        redirect: 'manual',
        signal: AbortSignal.any([signal, limit]),
        headers: {
          accept: 'application/json',
          'user-agent': 'Effektkedja',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      bytes = await bodyOf(answer, this.rules.largest, this.host);
    } catch (fault) {
      if (limit.aborted) throw faults.timeout(this.host, this.rules.timeout / 1000);
      throw causeOf(fault, this.host);
    }
    return this.judged(answer, bytes);
  }

  private judged(answer: Response, body: string): unknown {
    const { status, headers } = answer;
    const retryAfter = retryAfterOf(headers.get('retry-after'));
    if (status === 429) throw faults.tooMany(this.host, retryAfter);
    if (status >= 500) throw faults.serverError(this.host, status, retryAfter);
    if (status >= 300 && status < 400) {
      throw faults.elsewhere(this.host, headers.get('location') ?? `${status}`);
    }
    const json = parsed(body);
    const said = errorIn(json);
    if (said !== null && /deprecated|no longer/i.test(said)) throw faults.deprecated(this.host, said);
    if (status >= 400) throw faults.refused(this.host, status, said ?? '');
    if (json === undefined) throw faults.notJson(this.host);
    if (said !== null) throw faults.refused(this.host, status, said);
    return json;
  }
}

function parsed(body: string): unknown {
  try {
    // Some installations of PxWeb begin with a byte order mark.
    return JSON.parse(body.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** What sources say in the body when they refuse: `error`, problem details' `detail` or `title`, FastAPI's `detail`. */
function errorIn(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { error, detail, title, status } = json as Record<string, unknown>;
  if (typeof error === 'string') return error;
  if (typeof detail === 'string') return detail;
  return typeof title === 'string' && typeof status === 'number' ? title : null;
}
