import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Identity } from '../../shared/actor.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { IdentityService } from '../identity.service.js';
import { hashPassword } from '../passwords.js';
import { SignInService } from '../sign-in.service.js';
import type { AccountView, ChangeAccount, OpenAccount } from './accounts.dto.js';
import { PasswordLinks, type LinkOwner } from './password-links.service.js';
import { passwordFault } from './password.rules.js';

const ACCOUNT = {
  name: 'account_get',
  text: `select h.email, h.name, h.show_name as "showName", h.locale, h.version from person h where h.id = $1`,
};

export type NewPassword = { password: string; again: string };

const DIFFERENT = text(
  'De två lösenorden är inte lika. Skriv samma lösenord två gånger.',
  'The two passwords differ. Write the same password twice.',
);
const SAME = text('Välj ett annat lösenord än det du har.', 'Choose another password than the one you have.');
const WRONG = text(
  'Det nuvarande lösenordet stämmer inte. Kontrollera det och försök igen.',
  'The present password is not right. Check it and try again.',
);
const LINK_GONE = text(
  'Länken gäller inte längre. Den kan ha använts, ersatts eller gått ut. Be den som gav dig den om en ny.',
  'The link no longer works. It may have been used, replaced or expired. Ask whoever gave it to you for a new one.',
);

const fault = (field: string, reason: Text): Invalid => new Invalid([{ field, reason }]);

/** People's own accounts: how they are shown, and their passwords. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly links: PasswordLinks,
    private readonly signIns: SignInService,
    private readonly identities: IdentityService,
  ) {}

  async get(me: Identity): Promise<AccountView> {
    const [account] = await this.database.read<AccountView>(ACCOUNT, [me.personId]);
    if (!account) throw new NotFound();
    return account;
  }

  async change(me: Identity, version: number, input: ChangeAccount): Promise<void> {
    const changed = await this.database.query(
      `update person h set name = $3, show_name = $4, locale = $5, version = h.version + 1
       where h.id = $1 and h.version = $2 returning h.id`,
      [me.personId, version, input.name, input.showName, input.locale],
    );
    if (changed.length === 0) throw new Stale();
    this.identities.forget();
  }

  /**
   * Takes the old password, under the same throttle as signing in, and ends every other session of the person.
   * `address` is where the request came from.
   */
  async changePassword(me: Identity, address: string, old: string, chosen: NewPassword): Promise<void> {
    const known = await this.signIns.prove(me.email, old, address);
    if (known !== me.personId) throw fault('old', WRONG);
    refuse(chosen, me.email);
    if (chosen.password === old) throw fault('password', SAME);
    await this.savePassword(me.personId, chosen.password);
    await this.database.query(
      `delete from session k where k.person_id = $1 and k.token_hash <> decode($2, 'hex')`,
      [me.personId, me.secretHash],
    );
    this.identities.forget();
  }

  /** @throws {Conflict} `password-link-gone` */
  async linkOwner(secret: string): Promise<LinkOwner> {
    const owner = await this.links.find(secret);
    if (!owner) throw new Conflict('password-link-gone', LINK_GONE);
    return owner;
  }

  /** Chooses a password with a one-time link. Every session the person had is ended. */
  async choosePassword(secret: string, chosen: NewPassword, input: OpenAccount | null): Promise<void> {
    const owner = await this.linkOwner(secret);
    refuse(chosen, owner.email);
    if (!(await this.links.take(secret))) throw new Conflict('password-link-gone', LINK_GONE);
    // Nobody is signed in: whoever holds the link acts as its owner, and the trail says so.
    await this.database.query(`select set_config('app.actor', $1, true)`, [owner.personId]);
    await this.savePassword(owner.personId, chosen.password);
    if (input && owner.isNew) {
      await this.database.query(
        `update person h set name = $2, show_name = $3, version = h.version + 1 where h.id = $1`,
        [owner.personId, input.name, input.showName],
      );
    }
    await this.database.query(`delete from session k where k.person_id = $1`, [owner.personId]);
    this.identities.forget();
  }

  private async savePassword(personId: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.database.query(
      `update person h set password_hash = $2, version = h.version + 1 where h.id = $1`,
      [personId, hash],
    );
    await this.database.query(`delete from password_link l where l.person_id = $1`, [personId]);
  }
}

/** @throws {Invalid} naming the field that must be put right */
function refuse({ password, again }: NewPassword, email: string): void {
  const reason = passwordFault(password, email);
  if (reason) throw fault('password', reason);
  if (password !== again) throw fault('again', DIFFERENT);
}
