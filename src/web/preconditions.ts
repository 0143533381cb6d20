import { createParamDecorator, HttpException, type ExecutionContext } from '@nestjs/common';
import { Stale } from '../shared/errors.js';
import { ApiHeader } from '@nestjs/swagger';
import type { EdgeRequest } from './request.js';

/** 428: a change must say which version it changes. */
export class PreconditionRequired extends HttpException {
  constructor() {
    super('If-Match', 428);
  }
}

/**
 * The version of `If-Match: "3"`. Missing gives 428; a tag that cannot be one of ours is stale.
 * @throws {PreconditionRequired} @throws {Stale}
 */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<EdgeRequest>().headers['if-match'];
    if (header === undefined) throw new PreconditionRequired();
    const version = /^"(\d{1,9})"$/.exec(header)?.[1];
    if (version === undefined) throw new Stale();
    return Number(version);
  },
  [describeIfMatch],
);

/** The description of the API tells which operations ask for it. */
function describeIfMatch(target: object, name: string | symbol | undefined): void {
  const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
  if (name === undefined || !method) return;
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag last read.',
    schema: { type: 'string', example: '"3"' },
  })(target, name, method);
}

export const etagOf = (version: number | string): string => `"${version}"`;

/** Whether `If-None-Match` names this tag (weak comparison, as for GET). */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
