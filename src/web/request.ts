import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Hat, Identity } from '../shared/actor.js';
import { NotFound, SignInNeeded } from '../shared/errors.js';
import type { Locale } from '../shared/text.js';

/** What the guard leaves on the request for the rest of the edge. Nothing below the edge reads it. */
export type EdgeRequest = FastifyRequest & {
  identity?: Identity;
  actor?: Actor;
  hat?: Hat;
  locale?: Locale;
};
export type EdgeReply = FastifyReply;

export const isApi = (request: { url: string }): boolean => request.url.startsWith('/api/');
export const isRead = (request: { method: string }): boolean =>
  request.method === 'GET' || request.method === 'HEAD';

/** Where a reader comes back to: the page itself, or the one whose form was sent; where it went may be no page. */
export function returnPath(request: EdgeRequest): string {
  const from = request.headers.referer ?? '';
  if (isRead(request) || !URL.canParse(from)) return request.url;
  const { host, pathname, search } = new URL(from);
  return host === request.headers.host ? pathname + search : request.url;
}

/** The reader's language: the person's choice, else the browser's, else Swedish. */
export function localeOf(request: EdgeRequest): Locale {
  if (request.identity) return request.identity.locale;
  if (request.cookies?.['sprak'] === 'en') return 'en';
  if (request.cookies?.['sprak'] === 'sv') return 'sv';
  const accepted = (request.headers['accept-language'] ?? '').toLowerCase();
  const en = accepted.indexOf('en');
  const sv = accepted.indexOf('sv');
  return en >= 0 && (sv < 0 || en < sv) ? 'en' : 'sv';
}

const requestOf = (context: ExecutionContext): EdgeRequest =>
  context.switchToHttp().getRequest<EdgeRequest>();

/** The acting member on the route's platform. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new NotFound();
  return actor;
});

/** The signed-in person, whatever the hat. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = requestOf(context);
  if (!identity) throw new SignInNeeded();
  return identity;
});

/** The reader's language on routes that need no sign-in. */
export const Language = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(requestOf(context)),
);
