import { randomUUID, randomBytes } from 'node:crypto';
import { parse } from 'node:querystring';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { pino } from 'pino';
import type { Config } from '../config/config.js';
import { guardInput, LIMITS } from './input-guard.js';
import { protectiveHeaders } from './protective-headers.js';
import type { EdgeRequest } from './request.js';
import { refuseAddress, refuseConnection } from './unreadable.js';
import { prepareUploads, readUpload } from './upload.js';

/** Lines leave together, within a second or at the latest when the process ends: one write each would cost as much as an answer. */
const standardOutput = (): pino.DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 });

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Whole-app Fastify settings. Path-matched middleware is banned: hooks and Nest's global guards only. */
export function httpAdapter(config: Config): FastifyAdapter {
  const options: FastifyServerOptions & { skipMiddie: boolean } = {
    skipMiddie: true,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the line it writes; the lines name their request themselves.
    childLoggerFactory: (logger) => logger,
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            timestamp: pino.stdTimeFunctions.isoTime,
            base: null,
            stream: standardOutput(),
          },
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

/** Headers of every answer, whatever it says. */
export type CommonHeaders = (request: FastifyRequest) => Record<string, string>;

export function commonHeaders(config: Config): CommonHeaders {
  const protective = protectiveHeaders(isSecure(config));
  return (request) => {
    const headers: Record<string, string> = { ...protective, 'x-request-id': request.id };
    const trace = TRACEPARENT.exec(String(request.headers['traceparent'] ?? ''))?.[1];
    if (trace !== undefined) headers['traceparent'] = `00-${trace}-${randomBytes(8).toString('hex')}-01`;
    return headers;
  };
}

const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https://');

export async function prepareHttp(
  app: NestFastifyApplication,
  config: Config,
  headers: CommonHeaders,
): Promise<void> {
  const secure = isSecure(config);
  await app.register(cookie, { parseOptions: { httpOnly: true, sameSite: 'lax', secure, path: '/' } });
  await app.register(formbody, { bodyLimit: LIMITS.bodyBytes, parser: parseForm });
  await prepareUploads(app);
  const fastify = app.getHttpAdapter().getInstance();
  addJsonParser(fastify);
  addHooks(fastify, headers);
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

function addHooks(fastify: FastifyInstance, headers: CommonHeaders): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers(request));
    done();
  });
  fastify.addHook('preValidation', readUpload);
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
