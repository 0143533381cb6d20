import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError } from 'fastify';
import { problemPage } from './page-renderer.js';
import { problemDetails, problemOfStatus } from './problem.js';
import { isApi, localeOf, type EdgeReply, type EdgeRequest } from './request.js';

/** What never reaches a route, a broken or overlong address, is refused in the same words and shape as all else. */
export function refuseAddress(error: FastifyError, request: EdgeRequest, reply: EdgeReply): void {
  const problem = problemOfStatus(error.statusCode ?? 400);
  void reply.code(problem.status).header('cache-control', 'no-store');
  if (isApi(request)) {
    void reply
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDetails(problem, request.url, localeOf(request))));
  } else {
    void reply.send(problemPage(request, reply, problem));
  }
}

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * What cannot even be read as HTTP: there is no request yet, so neither address nor language is known, and the
 * answer is written to the connection itself.
 */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemDetails(problemOfStatus(status), '/', 'sv'));
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        `content-length: ${Buffer.byteLength(body)}`,
        'content-type: application/problem+json; charset=utf-8',
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy(error);
}
