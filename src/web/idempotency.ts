import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/database.js';
import { Conflict, Invalid } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { Created, JsonText } from './answers.js';
import type { EdgeReply, EdgeRequest } from './request.js';

type Kept = { request_hash: string; status: number | null; location: string | null; body: string | null };

const KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * `Idempotency-Key` on creating POSTs: the key is inserted in the same transaction as the thing that is made,
 * so a repeated request waits for the first and then gets its answer.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  async once(
    request: EdgeRequest,
    reply: EdgeReply,
    context: Context,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    return await this.database.unitOfWork(context, async () => {
      if (request.method !== 'POST' || key === undefined || !request.actor) return await handle();
      if (typeof key !== 'string' || !KEY.test(key)) {
        throw Invalid.field(
          'Idempotency-Key',
          'Skicka 8 till 200 synliga tecken.',
          'Send 8 to 200 visible characters.',
        );
      }
      const owner = [request.actor.platformId, request.actor.membershipId, key] as const;
      const hash = digest(request);
      const kept = await this.claim(owner, hash);
      if (kept) return replay(kept, hash, reply);
      const answer = await handle();
      await this.keep(owner, answer);
      return answer;
    });
  }

  /** Takes the key, or waits for whoever has it and answers what was kept. */
  private async claim(owner: readonly [string, string, string], hash: string): Promise<Kept | null> {
    const taken = await this.database.query(
      `insert into idempotency_key (platform_id, id, membership_id, key, request_hash)
       values ($1, $2, $3, $4, $5) on conflict (platform_id, membership_id, key) do nothing returning id`,
      [owner[0], newId(), owner[1], owner[2], hash],
    );
    if (taken.length > 0) return null;
    const [kept] = await this.database.query<Kept>(
      `select request_hash, status, location, body from idempotency_key
       where platform_id = $1 and membership_id = $2 and key = $3`,
      owner,
    );
    if (!kept) throw new Conflict('idempotency-key-in-use', BUSY);
    return kept;
  }

  private async keep(owner: readonly [string, string, string], answer: unknown): Promise<void> {
    const view = answer instanceof Created ? (answer.view as unknown) : answer;
    await this.database.query(
      `update idempotency_key set status = $4, location = $5, body = $6
       where platform_id = $1 and membership_id = $2 and key = $3`,
      [
        ...owner,
        answer instanceof Created ? answer.status : 200,
        answer instanceof Created ? answer.path : null,
        view === undefined ? null : JSON.stringify(view),
      ],
    );
  }
}

const BUSY = text(
  'En likadan begäran pågår. Försök igen om en stund.',
  'The same request is under way. Try again in a while.',
);

function digest(request: EdgeRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}

function replay(kept: Kept, hash: string, reply: EdgeReply): unknown {
  if (kept.request_hash !== hash) {
    throw new Conflict(
      'idempotency-key-reused',
      text(
        'Nyckeln har redan använts för en annan begäran. Välj en ny nyckel.',
        'The key has already been used for another request. Choose a new key.',
      ),
    );
  }
  if (kept.status !== null) reply.code(kept.status);
  if (kept.location !== null) reply.header('location', kept.location);
  const view: unknown = kept.body === null ? null : JSON.parse(kept.body);
  const version =
    typeof view === 'object' && view !== null && 'version' in view ? String(view.version) : undefined;
  return kept.body === null ? undefined : new JsonText(kept.body, version);
}
