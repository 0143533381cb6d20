import { HttpException } from '@nestjs/common';
import { isApi, isRead, type EdgeRequest } from './request.js';
import { takesUploads, Uploaded } from './upload.js';

/** Largest body in bytes, deepest nesting of a JSON body. */
export const LIMITS = { bodyBytes: 256 * 1024, depth: 20 } as const;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const badText = (value: string): boolean => value.includes('\u0000') || LONE_SURROGATE.test(value);

/** Whether a parsed body holds what no field may: NUL, lone surrogates, numbers beyond range, deep nesting. */
export function unacceptable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return badText(value);
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  // A file is read by whoever asked for it.
  if (value instanceof Uploaded) return badText(value.name);
  if (depth >= LIMITS.depth) return true;
  return Object.entries(value).some(([key, inner]) => badText(key) || unacceptable(inner, depth + 1));
}

/** Refuses a body before anything validates it: 415 for the wrong type, 400 for what cannot be text of ours. */
export function guardInput(request: EdgeRequest): void {
  if (isRead(request)) {
    if (badText(safeDecode(request.url))) throw new HttpException('bad address', 400);
    return;
  }
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const expected = isApi(request) ? 'application/json' : 'application/x-www-form-urlencoded';
  const empty = request.body === undefined || request.body === null;
  const upload = type === 'multipart/form-data' && takesUploads(request);
  if (type !== '' && type !== expected && !upload) throw new HttpException('content type', 415);
  if (!empty && type === '') throw new HttpException('content type', 415);
  if (unacceptable(request.body)) throw new HttpException('unacceptable body', 400);
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    throw new HttpException('bad address', 400);
  }
}
