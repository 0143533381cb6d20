import { Injectable } from '@nestjs/common';
import type { Hat, Identity, Scope } from '../shared/actor.js';
import type { Locale } from '../shared/text.js';
import { Clock } from '../shared/clock.js';
import { Database } from '../database/database.js';
import { secretHash } from './secrets.js';

/** What the lookup functions answer; see `find_session` and `find_api_token` in the migrations. */
type FoundPerson = { personId: string; email: string; locale: Locale; suspendedAt: string | null };
type FoundSession = FoundPerson & {
  csrfToken: string;
  membershipId: string | null;
  lastSeenAt: string;
  expiresAt: string;
  memberships: Hat[];
};
type FoundToken = FoundPerson & {
  tokenId: string;
  platformId: string;
  scopes: Scope[];
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  membership: Hat | null;
};

const SESSION = {
  name: 'identity_session',
  text: `select find_session(decode($1, 'hex'), $2::date) as found`,
};
const TOKEN = { name: 'identity_token', text: `select find_api_token(decode($1, 'hex'), $2::date) as found` };
const TOUCH = {
  name: 'identity_touch',
  text: `update session set last_seen_at = $2 where token_hash = decode($1, 'hex')`,
};
const TOKEN_USED = {
  name: 'identity_token_used',
  text: `select note_token_use($1, $2, $3)`,
};

/** How long a found identity is trusted, ms: a suspension or a changed role works within this time. */
const TRUSTED_MS = 900;
const KEPT = 5_000;
const IDLE_MS = 30 * 60_000;
const TOUCH_MS = 60_000;

/** `found` is the same as `identity` once it is known, for those who cannot wait. */
type Kept = { at: number; identity: Promise<Identity | null>; found: Identity | null };

/** Who a cookie or bearer token stands for. Answers are kept for less than a second and for this process. */
@Injectable()
export class IdentityService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  bySession(secret: string): Promise<Identity | null> {
    return this.find('session', secretHash(secret));
  }

  byToken(secret: string): Promise<Identity | null> {
    return this.find('token', secretHash(secret));
  }

  /** Forgets what is kept, after this process has changed a session, membership or person. */
  forget(): void {
    this.kept.clear();
  }

  /** Whom a token is known to stand for just now, without asking. */
  knownByToken(secret: string): Identity | null {
    const kept = this.kept.get(`token${secretHash(secret)}`);
    return kept && performance.now() - kept.at < TRUSTED_MS ? kept.found : null;
  }

  private find(via: 'session' | 'token', hash: string): Promise<Identity | null> {
    const key = via + hash;
    const now = performance.now();
    const kept = this.kept.get(key);
    if (kept && now - kept.at < TRUSTED_MS) return kept.identity;
    if (this.kept.size > KEPT) this.kept.clear();
    const identity = via === 'session' ? this.session(hash) : this.token(hash);
    const entry: Kept = { at: now, identity, found: null };
    this.kept.set(key, entry);
    void this.settle(key, entry);
    return identity;
  }

  private async settle(key: string, entry: Kept): Promise<void> {
    try {
      entry.found = await entry.identity;
    } catch {
      this.kept.delete(key);
    }
  }

  private async session(hash: string): Promise<Identity | null> {
    const [row] = await this.database.global<{ found: FoundSession | null }>(SESSION, [
      hash,
      this.clock.today(),
    ]);
    const found = row?.found;
    const now = this.clock.now().getTime();
    if (!found || found.suspendedAt !== null || Date.parse(found.expiresAt) <= now) return null;
    const idle = now - Date.parse(found.lastSeenAt);
    if (idle > IDLE_MS) return null;
    if (idle > TOUCH_MS) await this.database.global(TOUCH, [hash, this.clock.now()]);
    return {
      via: 'session',
      secretHash: hash,
      personId: found.personId,
      email: found.email,
      locale: found.locale,
      csrfToken: found.csrfToken,
      chosenMembershipId: found.membershipId,
      hats: found.memberships,
      scopes: ['read', 'write'],
    };
  }

  private async token(hash: string): Promise<Identity | null> {
    const [row] = await this.database.global<{ found: FoundToken | null }>(TOKEN, [hash, this.clock.today()]);
    const found = row?.found;
    const now = this.clock.now().getTime();
    if (!found || found.suspendedAt !== null || found.revokedAt !== null) return null;
    if (Date.parse(found.expiresAt) <= now || !found.membership) return null;
    if (found.lastUsedAt === null || now - Date.parse(found.lastUsedAt) > TOUCH_MS) {
      await this.database.global(TOKEN_USED, [found.platformId, found.tokenId, this.clock.now()]);
    }
    return {
      via: 'token',
      secretHash: hash,
      personId: found.personId,
      email: found.email,
      locale: found.locale,
      csrfToken: '',
      chosenMembershipId: found.membership.membershipId,
      hats: [found.membership],
      scopes: found.scopes,
    };
  }
}
