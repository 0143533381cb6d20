import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import type { Identity } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { Clock } from '../shared/clock.js';
import { Invalid, NotFound, TooMany } from '../shared/errors.js';
import type { Locale } from '../shared/text.js';
import { IdentityService } from './identity.service.js';
import { passwordMatches } from './passwords.js';
import { keyedHash, newSecret, secretHash } from './secrets.js';

/** Failed tries within a quarter of an hour before the next must wait. */
const LIMITS = { accountAndAddress: 5, address: 30, accountFromStrangers: 50 } as const;
const WAIT_SECONDS = 900;

const THROTTLE = {
  name: 'sign_in_throttle',
  text: `select
      count(*) filter (where account_hash = decode($1, 'hex') and address = $2::inet)::int as both,
      count(*) filter (where address = $2::inet)::int as address,
      count(*) filter (where account_hash = decode($1, 'hex'))::int as account,
      exists (select 1 from sign_in_attempt k where k.account_hash = decode($1, 'hex')
        and k.address = $2::inet and k.succeeded) as known
    from sign_in_attempt
    where at > now() - interval '15 minutes' and not succeeded
      and (account_hash = decode($1, 'hex') or address = $2::inet)`,
};
const RECORD = {
  name: 'sign_in_record',
  text: `insert into sign_in_attempt (account_hash, address, succeeded, id)
    values (decode($1, 'hex'), $2::inet, $3, $4)`,
};
const PERSON = {
  name: 'sign_in_person',
  text: `select id, password_hash, suspended_at is not null as suspended from person where email = lower($1)`,
};
const OPEN = {
  name: 'session_open',
  text: `insert into session (token_hash, person_id, csrf_token, created_at, last_seen_at, expires_at)
    values (decode($1, 'hex'), $2, $3, $4, $4, $4::timestamptz + interval '12 hours')`,
};
const CLOSE = { name: 'session_close', text: `delete from session where token_hash = decode($1, 'hex')` };
const HAT = {
  name: 'session_hat',
  text: `update session set membership_id = $2, platform_id = $3 where token_hash = decode($1, 'hex')`,
};
type Throttle = { both: number; address: number; account: number; known: boolean };

/** Signing in and out with a password. Sessions are rows; the cookie holds a random secret, the row its digest. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
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
    await this.database.global(OPEN, [secretHash(secret), personId, newSecret(), this.clock.now()]);
    return secret;
  }

  /**
   * Whose e-mail address and password these are; null when they do not belong together or the person is suspended.
   * Every try is counted, whatever becomes of the request.
   * @throws {TooMany} after repeated failures from the same address
   */
  async prove(email: string, password: string, address: string): Promise<string | null> {
    const keys = [keyedHash(this.config.secretKey, email.trim()), address];
    const [tries] = await this.database.global<Throttle>(THROTTLE, keys);
    if (tries && mustWait(tries)) throw new TooMany(WAIT_SECONDS);
    const [person] = await this.database.global<{
      id: string;
      password_hash: string | null;
      suspended: boolean;
    }>(PERSON, [email.trim()]);
    const right = await passwordMatches(person?.password_hash ?? null, password);
    const proved = right && person !== undefined && !person.suspended;
    await this.database.global(RECORD, [...keys, proved, newId()]);
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

/** Nobody can lock another out: an address from which the account has signed in before is spared the last limit. */
function mustWait(tries: Throttle): boolean {
  return (
    tries.both >= LIMITS.accountAndAddress ||
    tries.address >= LIMITS.address ||
    (!tries.known && tries.account >= LIMITS.accountFromStrangers)
  );
}
