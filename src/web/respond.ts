import type { Locale } from '../shared/text.js';
import { Created, Download, JsonText, Ready, SeeOther } from './answers.js';
import { etagOf, matches } from './preconditions.js';
import { isRead, type EdgeReply, type EdgeRequest } from './request.js';

const RECEIPT = 'kvitto';

/** Puts an answer's status and headers on the reply and gives the body. Pages are rendered before this. */
export function respond(request: EdgeRequest, reply: EdgeReply, answer: unknown, locale: Locale): unknown {
  if (answer instanceof SeeOther) return redirect(reply, answer, locale);
  if (answer instanceof JsonText) {
    if (answer.etag !== undefined && unchanged(request, reply, etagOf(answer.etag))) return '';
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'private, no-cache');
    return answer.json;
  }
  if (answer instanceof Ready) {
    reply.header('cache-control', answer.cacheControl).headers(answer.headers);
    if (unchanged(request, reply, answer.etag)) return '';
    reply.header('content-type', answer.type);
    return answer.body;
  }
  if (answer instanceof Download) {
    const ascii = answer.name.normalize('NFD').replace(/[^\w.-]+/g, '-');
    reply
      .header('content-type', answer.type)
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
      );
    return answer.body;
  }
  return resource(request, reply, answer);
}

/** A JSON resource: its row version is its strong tag. */
function resource(request: EdgeRequest, reply: EdgeReply, answer: unknown): unknown {
  const view = answer instanceof Created ? (answer.view as unknown) : answer;
  if (answer instanceof Created) reply.code(answer.status).header('location', answer.path);
  // A rendered page has said already that it is not to be stored.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  if (view === undefined || view === null) {
    reply.code(204);
    return undefined;
  }
  const version = typeof view === 'object' && 'version' in view ? view.version : undefined;
  if (typeof version === 'number' && unchanged(request, reply, etagOf(version))) return '';
  return view;
}

/** Sets the tag; true (and 304) where the client already has this version. */
function unchanged(request: EdgeRequest, reply: EdgeReply, etag: string): boolean {
  reply.header('etag', etag);
  if (!isRead(request) || !matches(request.headers['if-none-match'], etag)) return false;
  reply.code(304);
  return true;
}

function redirect(reply: EdgeReply, answer: SeeOther, locale: Locale): string {
  for (const [name, value] of Object.entries(answer.cookies)) {
    if (value === null) reply.clearCookie(name, { path: '/' });
    else reply.setCookie(name, value, { path: '/' });
  }
  if (answer.receipt) reply.setCookie(RECEIPT, answer.receipt[locale], { path: '/', maxAge: 60 });
  reply.code(303).header('location', answer.path).header('cache-control', 'no-store');
  return '';
}

/** The receipt of the last form, read once. */
export function takeReceipt(request: EdgeRequest, reply: EdgeReply): string | undefined {
  const receipt = request.cookies?.[RECEIPT];
  if (receipt === undefined || receipt === '') return undefined;
  reply.clearCookie(RECEIPT, { path: '/' });
  return receipt.slice(0, 300);
}
