import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { SignInNeeded } from '../shared/errors.js';
import { problemPage } from './page-renderer.js';
import { problemDetails, problemOf } from './problem.js';
import { isApi, localeOf, type EdgeReply, type EdgeRequest } from './request.js';

/** Turns every error into problem details (API) or a page that says what to do (browser). */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<EdgeRequest>();
    const reply = http.getResponse<EdgeReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ request: request.id, err: error }, 'request failed');
    if (reply.sent) return;
    if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
    if (isApi(request)) {
      if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
      await reply
        .code(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(problemDetails(problem, request.url, localeOf(request))));
      return;
    }
    if (error instanceof SignInNeeded && request.method === 'GET') {
      const to = request.url === '/' ? '' : `?till=${encodeURIComponent(request.url)}`;
      await reply.code(303).header('location', `/logga-in${to}`).header('cache-control', 'no-store').send('');
      return;
    }
    const html = problemPage(request, reply, problem);
    await reply.code(problem.status).header('cache-control', 'no-store').send(html);
  }
}
