import { timingSafeEqual } from 'node:crypto';
import type { EdgeRequest } from './request.js';

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(?=:|$)/;

/**
 * Whether a browser says the request comes from our own pages. A form without Origin must say same-origin. On
 * this machine itself its two names are one place.
 */
export function sameOrigin(request: EdgeRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) {
    const local =
      LOOPBACK.test(publicUrl) && origin.replace(LOOPBACK, '') === publicUrl.replace(LOOPBACK, '');
    return origin === publicUrl || (local && LOOPBACK.test(origin));
  }
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
