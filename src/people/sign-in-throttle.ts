import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { TooMany } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { keyedHash } from './secrets.js';

/** Failed tries within a quarter of an hour; the next must wait. */
const LIMITS = { accountAndAddress: 5, address: 30, accountFromStrangers: 50 } as const;
const WAIT_SECONDS = 900;

const RECORD = {
  name: 'sign_in_record',
  text: `insert into sign_in_attempt (account_hash, address, succeeded, id)
    values (decode($1, 'hex'), $2::inet, false, $3)`,
};
const COUNT = {
  name: 'sign_in_count',
  text: `select
      count(*) filter (where a.account_hash = decode($1, 'hex') and a.address = $2::inet)::int as both,
      count(*) filter (where a.address = $2::inet)::int as address,
      count(*) filter (where a.account_hash = decode($1, 'hex'))::int as account,
      exists (select from sign_in_attempt k where k.account_hash = decode($1, 'hex')
        and k.address = $2::inet and k.succeeded) as known
    from sign_in_attempt a
    where a.at > now() - interval '15 minutes' and not a.succeeded
      and (a.account_hash = decode($1, 'hex') or a.address = $2::inet)`,
};
const FORGET = { name: 'sign_in_forget', text: `delete from sign_in_attempt a where a.id = $1` };
const SUCCEED = {
  name: 'sign_in_succeed',
  text: `update sign_in_attempt a set succeeded = true where a.id = $1`,
};
const CLEAN = {
  name: 'sign_in_clean',
  text: `delete from sign_in_attempt a where a.at < now() - interval '90 days'`,
};

type Tries = { both: number; address: number; account: number; known: boolean };

/**
 * Slows down guessing, by the account and by the address the server itself saw. A try counts before the password
 * is looked at, so a hundred sent at once do not slip by together; one that is turned away does not count, so
 * hammering at a closed door keeps nobody out for longer.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Counts a try and answers its id.
   * @throws {TooMany} when the account from this address, or the address, has failed too often
   */
  async begin(email: string, address: string): Promise<string> {
    const keys = [keyedHash(this.config.secretKey, email.trim()), address] as const;
    const id = newId();
    await this.database.global(RECORD, [...keys, id]);
    const [tries] = await this.database.global<Tries>(COUNT, keys);
    if (!tries || !mustWait(tries)) return id;
    await this.database.global(FORGET, [id]);
    throw new TooMany(WAIT_SECONDS);
  }

  async succeeded(attempt: string): Promise<void> {
    await this.database.global(SUCCEED, [attempt]);
    await this.database.global(CLEAN);
  }
}

/**
 * The counts include the present try. Nobody can lock another out: an address from which the account has signed
 * in before is spared the last limit.
 */
function mustWait(tries: Tries): boolean {
  return (
    tries.both > LIMITS.accountAndAddress ||
    tries.address > LIMITS.address ||
    (!tries.known && tries.account > LIMITS.accountFromStrangers)
  );
}
