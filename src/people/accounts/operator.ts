import { systemContext, type Context } from '../../database/context.js';
import type { Database } from '../../database/database.js';
import type { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { PasswordLinks } from './password-links.service.js';

type Account = { id: string; password: boolean };
/**
 * What whoever runs the service does with accounts from the machine it runs on, and no page can, for no platform
 * owns an account. The trail says that the system did it.
 */
export class Operator {
  private readonly links: PasswordLinks;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.links = new PasswordLinks(database, clock);
  }

  /** A one-time link for any account; the one before it is void. */
  async makeLink(email: string): Promise<string> {
    return await this.work(async () => {
      const account = await this.account(email);
      const { secret } = await this.links.make(account.id, account.password ? 'reset' : 'invitation');
      return secret;
    });
  }

  /** Shuts an account on every platform, or opens it again. */
  async setSuspended(email: string, suspended: boolean): Promise<void> {
    await this.work(async () => {
      const account = await this.account(email);
      await this.database.query(
        `update person h set suspended_at = $2, version = h.version + 1 where h.id = $1`,
        [account.id, suspended ? this.clock.now() : null],
      );
      if (!suspended) return;
      await this.database.query(`delete from session k where k.person_id = $1`, [account.id]);
      await this.database.query(`delete from password_link l where l.person_id = $1`, [account.id]);
    });
  }

  private work<T>(fn: () => Promise<T>): Promise<T> {
    const context: Context = systemContext(null, 'operator');
    return this.database.unitOfWork(context, fn);
  }

  private async account(email: string): Promise<Account> {
    const [account] = await this.database.query<Account>(
      `select h.id, h.password_hash is not null as password from person h where h.email = lower($1) for update`,
      [email.trim()],
    );
    if (!account) throw new NotFound();
    return account;
  }
}
