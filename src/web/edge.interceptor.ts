import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/database.js';
import { Conflict, Forbidden, Invalid, Stale } from '../shared/errors.js';
import { Attempt, Page, Prepared, type Refusal } from './answers.js';
import { fieldErrorsOf } from './constraints.js';
import { Idempotency } from './idempotency.js';
import { linked } from './links.js';
import { PageRenderer } from './page-renderer.js';
import { READS_FIRST } from './reads-first.js';
import { isApi, isRead, localeOf, type EdgeReply, type EdgeRequest } from './request.js';
import { respond } from './respond.js';

/**
 * The edge of every request: reads run in its context, anything else in one unit of work that is committed
 * before the answer leaves; then the answer is put on the wire.
 */
@Injectable()
export class EdgeInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    return from(this.answer(http.getRequest<EdgeRequest>(), http.getResponse<EdgeReply>(), execution, next));
  }

  private async answer(
    request: EdgeRequest,
    reply: EdgeReply,
    execution: ExecutionContext,
    next: CallHandler,
  ): Promise<unknown> {
    const context = contextOf(request);
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    let result: unknown;
    if (isRead(request)) {
      result = await this.database.within(context, async () => {
        const answer = await handle();
        return answer instanceof Page ? await this.pages.render(request, reply, answer) : answer;
      });
    } else if (isApi(request)) {
      const write = readsFirst(execution) ? await this.prepared(context, handle) : handle;
      result = await this.idempotency.once(request, reply, context, write);
    } else {
      result = await this.form(request, reply, context, handle);
    }
    const answer = isRead(request) ? linked(result, request.url, this.config.publicUrl) : result;
    return respond(request, reply, answer, localeOf(request));
  }

  private async prepared(context: Context, handle: () => Promise<unknown>): Promise<() => Promise<unknown>> {
    const answer = await this.database.within(context, handle);
    if (!(answer instanceof Prepared)) throw new Error('a handler that reads first answers with Prepared');
    return async () => await answer.write();
  }

  /** A posted form; refused, its page comes back with 422, 409 or 412 after everything is rolled back. */
  private async form(
    request: EdgeRequest,
    reply: EdgeReply,
    context: Context,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const attempt = await this.database.within(context, handle);
    if (!(attempt instanceof Attempt)) {
      return attempt instanceof Page
        ? await this.database.within(context, () => this.pages.render(request, reply, attempt))
        : attempt;
    }
    try {
      const done = await this.database.unitOfWork(context, attempt.write);
      if (!(done instanceof Page)) return done;
      return await this.database.within(context, () => this.pages.render(request, reply, done));
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return await this.database.within(context, async () => {
        const page = await attempt.again(refusal);
        reply.code(refusal.status);
        return await this.pages.render(request, reply, page);
      });
    }
  }
}

const readsFirst = (execution: ExecutionContext): boolean =>
  Reflect.getMetadata(READS_FIRST, execution.getHandler()) === true;

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Invalid) return { status: 422, text: error.text, fields: error.fields };
  if (error instanceof Conflict) return { status: 409, text: error.text, fields: [] };
  if (error instanceof Stale) return { status: 412, text: error.text, fields: [] };
  if (error instanceof Forbidden) return null;
  const fields = fieldErrorsOf(error);
  return fields ? refusalOf(new Invalid(fields)) : null;
}

/** For whom the statements of a request run, as far as its guard has found out. */
export function contextOf(request: EdgeRequest): Context {
  return {
    platformId: request.actor?.platformId ?? null,
    actorId: request.actor?.personId ?? request.identity?.personId ?? null,
    actorKind: request.actor?.kind ?? 'person',
    membershipId: request.actor?.membershipId ?? null,
    requestId: request.id,
  };
}
