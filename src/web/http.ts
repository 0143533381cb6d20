import { randomUUID, randomBytes } from 'node:crypto';
import { parse } from 'node:querystring';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Config } from '../config/config.js';
import { guardInput, LIMITS } from './input-guard.js';
import { protectiveHeaders } from './protective-headers.js';
import type { EdgeRequest } from './request.js';
import { refuseAddress, refuseConnection } from './unreadable.js';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Whole-app Fastify settings. Path-matched middleware is banned: hooks and Nest's global guards only. */
export function httpAdapter(config: Config): FastifyAdapter {
  const options: FastifyServerOptions & { skipMiddie: boolean } = {
    skipMiddie: true,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      config.logLevel === 'silent'
        ? false
        : { level: config.logLevel, timestamp: () => `,"time":"${new Date().toISOString()}"`, base: null },
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  };
  return new FastifyAdapter(options);
}

export async function prepareHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.publicUrl.startsWith('https://');
  await app.register(cookie, { parseOptions: { httpOnly: true, sameSite: 'lax', secure, path: '/' } });
  await app.register(formbody, { bodyLimit: LIMITS.bodyBytes, parser: parseForm });
  const fastify = app.getHttpAdapter().getInstance();
  addJsonParser(fastify);
  addHooks(fastify, protectiveHeaders(secure));
}

/** Bodies are parsed by us so that an empty one is allowed on verbs and a broken one is 400, nothing else. */
function addJsonParser(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') {
      done(null, undefined);
      return;
    }
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
    }
  });
}

/** What is no UTF-8 once decoded, half a character for one, is refused rather than kept as the signs it came in. */
function parseForm(body: string): Record<string, unknown> {
  try {
    decodeURIComponent(body);
  } catch {
    throw Object.assign(new Error('not a form'), { statusCode: 400 });
  }
  return { ...parse(body) };
}

function addHooks(fastify: FastifyInstance, protective: Readonly<Record<string, string>>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(protective).header('x-request-id', request.id);
    const trace = TRACEPARENT.exec(String(request.headers['traceparent'] ?? ''))?.[1];
    if (trace !== undefined) reply.header('traceparent', `00-${trace}-${randomBytes(8).toString('hex')}-01`);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      guardInput(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const edge = request as EdgeRequest;
    request.log.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: edge.actor?.membershipId,
        platform: edge.actor?.platformId,
      },
      'answered',
    );
    done();
  });
}
