import { timingSafeEqual } from 'node:crypto';
import type { EdgeRequest } from './request.js';

/** Whether a browser says the request comes from our own pages. A form without Origin must say same-origin. */
export function sameOrigin(request: EdgeRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origin === publicUrl;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

/** Whether the form carries the session's token. */
export function csrfHolds(request: EdgeRequest, token: string): boolean {
  const body = request.body as Record<string, unknown> | undefined;
  const sent = body?.['_csrf'] ?? request.headers['x-csrf-token'];
  if (typeof sent !== 'string' || token === '') return false;
  const a = Buffer.from(sent);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}
