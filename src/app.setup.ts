import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { JobRunner } from './jobs/job-runner.js';
import { FastLane } from './people/fast-lane.js';
import type { Clock } from './shared/clock.js';
import { ApiDocument } from './web/api-document.js';
import { commonHeaders, httpAdapter, prepareHttp } from './web/http.js';
import { Metrics } from './web/metrics.js';
import { invalidFrom } from './web/validate.js';

/** The whole application, ready to listen: called by main, by the demonstration and by the tests. */
export async function createApp(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(config, clock),
    httpAdapter(config),
    {
      bodyParser: false,
      abortOnError: false,
      logger: config.logLevel === 'silent' ? false : ['error', 'warn'],
    },
  );
  const headers = commonHeaders(config);
  app.get(FastLane).attach(app, headers);
  await prepareHttp(app, config, headers);
  measure(app);
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: invalidFrom,
    }),
  );
  app.get(ApiDocument).attach(app);
  return app;
}

/** Listens, begins with the background jobs (which a test asks for itself), and answers the address. */
export async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  await app.listen({ port: config.port, host: config.host });
  if (config.mode !== 'test') void app.get(JobRunner).start();
  return await app.getUrl();
}

/**
 * Stops accepting, finishes what is in flight and closes the rest after `graceMs`; on SIGTERM or SIGINT. The one
 * way down: Nest's own hooks stay off, which would listen to every signal and kill the process beside this.
 * `after` runs last, for a database we started ourselves.
 */
export function stopOnSignal(
  app: NestFastifyApplication,
  after?: () => Promise<void>,
  graceMs = 8_000,
): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const fastify = app.getHttpAdapter().getInstance();
    const cut = setTimeout(() => fastify.server.closeAllConnections(), graceMs);
    try {
      await app.close();
    } finally {
      clearTimeout(cut);
      await after?.();
      process.exit(0);
    }
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

function measure(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.answered(
      request.method,
      request.routeOptions.url ?? 'none',
      reply.statusCode,
      reply.elapsedTime / 1000,
    );
    done();
  });
}
