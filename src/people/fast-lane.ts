import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { actorFor, hatOn, type Actor } from '../shared/actor.js';
import { Database } from '../database/database.js';
import type { Ready } from '../web/answers.js';
import { contextOf } from '../web/edge.interceptor.js';
import type { CommonHeaders } from '../web/http.js';
import { matches } from '../web/preconditions.js';
import type { EdgeReply, EdgeRequest } from '../web/request.js';
import { bearerOf } from './access.guard.js';
import { IdentityService } from './identity.service.js';

/** An answer for a member: kept, or made for this reader. */
export type ReadyAnswer = (actor: Actor) => Promise<Ready>;

/**
 * A short way out for answers of the API that every member of a platform may read. Whoever is not known as such a
 * member goes the long way through the guard and the handler, which alone refuse; so nothing is decided here but that
 * there is nothing to decide.
 */
@Injectable()
export class FastLane {
  private readonly answers = new Map<string, ReadyAnswer>();

  constructor(
    private readonly identities: IdentityService,
    private readonly database: Database,
  ) {}

  /** `route` is a GET for all members, as it is declared: `/api/v1/platforms/:platformId/board`. */
  serve(route: string, answer: ReadyAnswer): void {
    this.answers.set(route, answer);
  }

  /** Before all other hooks: none of them has anything to do for such an answer. */
  attach(app: NestFastifyApplication, common: CommonHeaders): void {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('onRequest', (request, reply, done) => {
      const answer = request.method === 'GET' ? this.answers.get(request.routeOptions.url ?? '') : undefined;
      const actor = answer ? this.member(request) : null;
      // A promise is waited for; what has been answered then goes no further.
      if (answer && actor) return this.answer(request, reply, () => answer(actor), common);
      done();
      return undefined;
    });
  }

  private async answer(
    request: EdgeRequest,
    reply: EdgeReply,
    answer: () => Promise<Ready>,
    common: CommonHeaders,
  ): Promise<void> {
    try {
      send(request, reply, await this.database.within(contextOf(request), answer), common(request));
    } catch (error) {
      // Told as every error is, in an answer that has the headers of all.
      reply.headers(common(request));
      throw error;
    }
  }

  /** The member who asks, where that is known without looking; left on the request as the guard leaves it. */
  private member(request: EdgeRequest): Actor | null {
    const bearer = bearerOf(request);
    const identity = bearer === null ? null : this.identities.knownByToken(bearer);
    if (!identity) return null;
    const { platformId } = request.params as { platformId: string };
    const hat = hatOn(identity, (one) => one.platformId === platformId);
    if (!hat) return null;
    const actor = actorFor(identity, hat);
    request.identity = identity;
    request.hat = hat;
    request.actor = actor;
    return actor;
  }
}

/** Straight to the socket; the framework only notes afterwards that it was answered. */
function send(
  request: EdgeRequest,
  reply: EdgeReply,
  ready: Ready,
  headers: Record<string, string | number>,
): void {
  const unchanged = matches(request.headers['if-none-match'], ready.etag);
  headers['cache-control'] = ready.cacheControl;
  headers['etag'] = ready.etag;
  reply.hijack();
  if (unchanged) {
    reply.raw.writeHead(304, headers).end();
    return;
  }
  headers['content-type'] = ready.type;
  headers['content-length'] = Buffer.byteLength(ready.body);
  reply.raw.writeHead(200, headers).end(ready.body);
}
