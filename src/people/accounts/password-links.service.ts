import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../shared/clock.js';
import { newSecret, secretHash } from '../secrets.js';

/** How long a link opens, hours: time to come to work for somebody new, less for who asked for it just now. */
const HOURS = { invitation: 7 * 24, reset: 24 } as const;

const FIND = {
  name: 'password_link_find',
  text: `select l.person_id as "personId", h.email, h.password_hash is null as "isNew", h.name
    from password_link l join person h on h.id = l.person_id and h.suspended_at is null
    where l.secret_hash = decode($1, 'hex') and l.expires_at > $2`,
};

export type LinkOwner = { personId: string; email: string; isNew: boolean; name: string };

/** One-time links to choose a password. The row keeps the secret's digest; a person has at most one link. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes a link and voids the one before it. Inside the unit of work. */
  async make(personId: string, purpose: keyof typeof HOURS): Promise<{ secret: string; expiresAt: Date }> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + HOURS[purpose] * 3_600_000);
    await this.database.query(
      `insert into password_link (secret_hash, person_id, expires_at) values (decode($1, 'hex'), $2, $3)
       on conflict (person_id) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`,
      [secretHash(secret), personId, expiresAt],
    );
    return { secret, expiresAt };
  }

  /** Whose link it is; null when it is unknown, used or expired. */
  async find(secret: string): Promise<LinkOwner | null> {
    const [owner] = await this.database.global<LinkOwner>(FIND, [secretHash(secret), this.clock.now()]);
    return owner ?? null;
  }

  /** Takes the link, so that of two who use it at once one is refused. Inside the unit of work. */
  async take(secret: string): Promise<boolean> {
    const taken = await this.database.query(
      `delete from password_link l where l.secret_hash = decode($1, 'hex') and l.expires_at > $2
       returning l.person_id`,
      [secretHash(secret), this.clock.now()],
    );
    return taken.length > 0;
  }
}
