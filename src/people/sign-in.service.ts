import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Identity } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Invalid, NotFound } from '../shared/errors.js';
import type { Locale } from '../shared/text.js';
import { IdentityService } from './identity.service.js';
import { passwordMatches } from './passwords.js';
import { newSecret, secretHash } from './secrets.js';
import { SignInThrottle } from './sign-in-throttle.js';

const PERSON = {
  name: 'sign_in_person',
  text: `select id, password_hash, suspended_at is not null as suspended from person where email = lower($1)`,
};
const OPEN = {
  name: 'session_open',
  text: `insert into session (token_hash, person_id, csrf_token, created_at, last_seen_at, expires_at)
    values (decode($1, 'hex'), $2, $3, $4, $4, $4::timestamptz + interval '12 hours')`,
};
const CLEAN = { name: 'session_clean', text: `delete from session k where k.expires_at < $1` };
const CLOSE = { name: 'session_close', text: `delete from session where token_hash = decode($1, 'hex')` };
const HAT = {
  name: 'session_hat',
  text: `update session set membership_id = $2, platform_id = $3 where token_hash = decode($1, 'hex')`,
};
/** Signing in and out with a password. Sessions are rows; the cookie holds a random secret, the row its digest. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityService,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session and answers its secret for the cookie.
   * @throws {Invalid} the same for an unknown address, a wrong password and a suspended person
   * @throws {TooMany} after repeated failures from the same address
   */
  async signIn(email: string, password: string, address: string): Promise<string> {
    const personId = await this.prove(email, password, address);
    if (personId === null) {
      throw Invalid.field(
        'password',
        'E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.',
        'The e-mail address and password do not belong together. Check both and try again.',
      );
    }
    const secret = newSecret();
    const now = this.clock.now();
    await this.database.global(OPEN, [secretHash(secret), personId, newSecret(), now]);
    await this.database.global(CLEAN, [now]);
    return secret;
  }

  /**
   * Whose e-mail address and password these are; null when they do not belong together or the person is suspended.
   * Every try is counted, whatever becomes of the request.
   * @throws {TooMany} after repeated failures from the same address
   */
  async prove(email: string, password: string, address: string): Promise<string | null> {
    const attempt = await this.throttle.begin(email, address);
    const [person] = await this.database.global<{
      id: string;
      password_hash: string | null;
      suspended: boolean;
    }>(PERSON, [email.trim()]);
    const right = await passwordMatches(person?.password_hash ?? null, password);
    const proved = right && person !== undefined && !person.suspended;
    if (proved) await this.throttle.succeeded(attempt);
    return proved ? person.id : null;
  }

  async signOut(identity: Identity): Promise<void> {
    await this.database.global(CLOSE, [identity.secretHash]);
    this.identities.forget();
  }

  /** Puts on one of the person's own hats for the rest of the session. */
  async chooseHat(identity: Identity, membershipId: string): Promise<void> {
    const hat = identity.hats.find((one) => one.membershipId === membershipId);
    if (!hat) throw new NotFound();
    await this.database.global(HAT, [identity.secretHash, hat.membershipId, hat.platformId]);
    this.identities.forget();
  }

  async chooseLanguage(identity: Identity, locale: Locale): Promise<void> {
    await this.database.query(`update person set locale = $2, version = version + 1 where id = $1`, [
      identity.personId,
      locale,
    ]);
    this.identities.forget();
  }
}
