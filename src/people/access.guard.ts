import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { ACCESS, type Access } from '../shared/access.js';
import { actorFor, hasRole, hatOn, type Identity } from '../shared/actor.js';
import { Forbidden, NotFound, SignInNeeded } from '../shared/errors.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { isApi, isRead, type EdgeRequest } from '../web/request.js';
import { csrfHolds, sameOrigin } from '../web/csrf.js';
import { IdentityService } from './identity.service.js';
import { sessionCookieName } from './session-cookie.js';

const FORGED = text(
  'Formuläret gick inte att lita på. Öppna sidan på nytt och skicka igen.',
  'The form could not be trusted. Open the page again and send once more.',
);
const READ_ONLY = text(
  'Nyckeln får bara läsa. Skapa en nyckel med rätt att skriva.',
  'The token may only read. Make one that may write.',
);

/** The token of `Authorization: Bearer …`, where it can be one of ours. */
export const bearerOf = (request: EdgeRequest): string | null =>
  /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Default deny: who you are, which hat you wear on this platform, and whether the route is for it. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookie: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly identities: IdentityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = sessionCookieName(config);
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<EdgeRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    if (!access) throw new Forbidden();
    const params = request.params as Record<string, string>;
    const identity = await this.identify(request);
    if (identity) request.identity = identity;
    if (access.kind === 'public') {
      if (!isRead(request) && !isApi(request)) this.trustForm(request, identity);
      return true;
    }
    if (!identity) throw new SignInNeeded();
    if (!isRead(request) && !isApi(request)) this.trustForm(request, identity);
    if (identity.via === 'token' && !isRead(request) && !identity.scopes.includes('write'))
      throw new Forbidden(READ_ONLY);
    if (access.kind === 'signed-in') return true;
    this.wearHat(request, identity, params);
    for (const [name, value] of Object.entries(params)) {
      if ((name === 'id' || name.endsWith('Id')) && !isId(value)) throw new NotFound();
    }
    if (!request.actor || !hasRole(request.actor, ...access.roles)) throw new Forbidden();
    return true;
  }

  private async identify(request: EdgeRequest): Promise<Identity | null> {
    if (isApi(request)) {
      const bearer = bearerOf(request);
      return bearer === null ? null : await this.identities.byToken(bearer);
    }
    const secret = request.cookies?.[this.cookie];
    return secret === undefined || secret === '' ? null : await this.identities.bySession(secret);
  }

  /** The hat for the route's platform: the chosen one, or the only one there. */
  private wearHat(request: EdgeRequest, identity: Identity, params: Record<string, string>): void {
    const hat = hatOn(identity, (one) =>
      params['platform'] === undefined
        ? one.platformId === params['platformId']
        : one.platformSlug === params['platform'],
    );
    if (!hat) throw new NotFound();
    request.hat = hat;
    request.actor = actorFor(identity, hat);
  }

  /** Every form comes from our own pages: its Origin is ours and, signed in, its token is the session's. */
  private trustForm(request: EdgeRequest, identity: Identity | null): void {
    if (!sameOrigin(request, this.config.publicUrl)) throw new Forbidden(FORGED);
    if (identity && !csrfHolds(request, identity.csrfToken)) throw new Forbidden(FORGED);
  }
}
