import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { ApiDocument } from './api-document.js';
import { EdgeInterceptor } from './edge.interceptor.js';
import { Idempotency } from './idempotency.js';
import { InfoPages } from './info.pages.js';
import { Metrics } from './metrics.js';
import { PageRenderer } from './page-renderer.js';
import { ProblemFilter } from './problem.filter.js';
import { SystemController } from './system.controller.js';

@Global()
@Module({
  controllers: [SystemController, InfoPages],
  providers: [
    ApiDocument,
    Idempotency,
    Metrics,
    PageRenderer,
    { provide: APP_INTERCEPTOR, useClass: EdgeInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [ApiDocument, Metrics],
})
export class WebModule {}
