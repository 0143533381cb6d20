import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { IdentityService } from '../identity.service.js';
import { newSecret, secretHash } from '../secrets.js';
import { canMakeToken, canRevokeToken, canSeeAllTokens } from './api-token.policy.js';
import type { MakeToken } from './api-tokens.dto.js';
import { lastDayFault } from './api-token.rules.js';

const REVOKED = text('API-nyckeln är redan återkallad.', 'The API token is already revoked.');
const PREFIX_LENGTH = 8;

/** Bearer tokens for API clients. Only the digest of the secret is kept. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  /** Makes a token that acts as the actor's membership, and answers its secret, which is not kept. */
  async make(actor: Actor, input: MakeToken): Promise<{ id: string; secret: string }> {
    authorize(canMakeToken(actor));
    if (input.scopes.length === 0) {
      throw Invalid.field('scopes', 'Välj vad nyckeln får göra.', 'Choose what the token may do.');
    }
    const fault = lastDayFault(input.lastDay, this.clock.today());
    if (fault) throw new Invalid([{ field: 'lastDay', reason: fault }]);
    await this.refuseSameName(actor, input.name);
    const id = newId();
    const secret = `ek_${newSecret()}`;
    await this.database.query(
      `insert into api_token (platform_id, id, membership_id, name, token_hash, prefix, scopes, expires_at)
       values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7,
         ($8::date + 1)::timestamp at time zone 'Europe/Stockholm')`,
      [
        actor.platformId,
        id,
        actor.membershipId,
        input.name,
        secretHash(secret),
        secret.slice(0, PREFIX_LENGTH),
        [...new Set(input.scopes)],
        input.lastDay,
      ],
    );
    await this.events.record(actor, {
      subject: 'api_token',
      subjectId: id,
      verb: 'made',
      data: { name: input.name, scopes: input.scopes },
    });
    return { id, secret };
  }

  /** Ends a token for good, within a second. */
  async revoke(actor: Actor, id: string, version: number): Promise<void> {
    const [token] = await this.database.query<{ membershipId: string; revoked: boolean; version: number }>(
      `select t.membership_id as "membershipId", t.revoked_at is not null as revoked, t.version
       from api_token t where t.platform_id = $1 and t.id = $2 for update`,
      [actor.platformId, id],
    );
    const own = token?.membershipId === actor.membershipId;
    if (!token || !(own || canSeeAllTokens(actor))) throw new NotFound();
    if (token.revoked) throw new Conflict('token-revoked', REVOKED);
    authorize(canRevokeToken(actor, token));
    if (token.version !== version) throw new Stale();
    await this.database.query(
      `update api_token t set revoked_at = $3, version = t.version + 1 where t.platform_id = $1 and t.id = $2`,
      [actor.platformId, id, this.clock.now()],
    );
    await this.events.record(actor, { subject: 'api_token', subjectId: id, verb: 'revoked' });
    this.identities.forget();
  }

  /** Two tokens of one name cannot be told apart, and a page loaded again would make a second. */
  private async refuseSameName(actor: Actor, name: string): Promise<void> {
    const [same] = await this.database.query(
      `select t.id from api_token t where t.platform_id = $1 and t.membership_id = $2 and lower(t.name) = lower($3)
         and t.revoked_at is null and t.expires_at > $4`,
      [actor.platformId, actor.membershipId, name, this.clock.now()],
    );
    if (!same) return;
    throw Invalid.field(
      'name',
      'Du har redan en nyckel med det namnet. Återkalla den först, eller välj ett annat namn.',
      'You already have a token of that name. Revoke it first, or choose another name.',
    );
  }
}
