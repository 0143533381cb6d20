import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor, Role } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Invalid, NotFound } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { PasswordLinks } from '../accounts/password-links.service.js';
import { IdentityService } from '../identity.service.js';
import { canGrant, canMakePasswordLink, grantableRoles, type PersonReach } from './membership.policy.js';
import type { InvitePerson, MembershipView } from './memberships.dto.js';
import { MembershipsQueries } from './memberships.queries.js';
import { membershipColumns, NOT_YOURS_TO_GRANT, refuseNoRoles } from './memberships.service.js';

type Account = { id: string; password: boolean };

/** A one-time link to choose a password. `secret` is known here and now only: its digest is what is kept. */
export type Link = { secret: string; expiresAt: Date };
export type Invitation = { membership: MembershipView; link: Link | null };

const NO_LINK = text(
  'Du kan inte skapa en länk för den här personen. Kontot öppnar mer än du får dela ut, eller används på en annan plattform. Be den som driver tjänsten om hjälp.',
  'You cannot make a link for this person. The account opens more than is yours to grant, or is used on another platform. Ask whoever runs the service for help.',
);

/** Brings people in: found or made by their e-mail address, given a membership, and a way to choose a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly queries: MembershipsQueries,
    private readonly links: PasswordLinks,
    private readonly events: Events,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody who has an account gets a membership only. A new account gets a link as well, when a signed-in
   * person invites: through a token no link is ever made, for it would turn the token into a session.
   */
  async invite(actor: Actor, input: InvitePerson): Promise<Invitation> {
    authorize(grantableRoles(actor).length > 0 && canGrant(actor, input.roles), NOT_YOURS_TO_GRANT);
    refuseNoRoles(input.roles);
    const account = await this.account(input);
    await this.refuseSecond(actor, account.id, input.organisationId);
    const id = newId();
    await this.database.query(
      `insert into membership (platform_id, id, person_id, organisation_id, function_title, roles, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [actor.platformId, id, account.id, ...membershipColumns(input)],
    );
    await this.events.record(actor, {
      subject: 'membership',
      subjectId: id,
      verb: 'invited',
      data: { roles: input.roles },
    });
    const mayLink =
      !account.password && canMakePasswordLink(actor, account.id, await this.reach(actor, account.id));
    const link = mayLink ? await this.links.make(account.id, 'invitation') : null;
    this.identities.forget();
    return { membership: await this.queries.get(actor, id), link };
  }

  /** A new link for somebody who has forgotten the password or let the first link expire. The old one is void. */
  async makeLink(actor: Actor, membershipId: string): Promise<Link> {
    const [row] = await this.database.query<{ person_id: string; password: boolean }>(
      `select m.person_id, h.password_hash is not null as password
       from membership m join person h on h.id = m.person_id
       where m.platform_id = $1 and m.id = $2 and m.suspended_at is null for update of m`,
      [actor.platformId, membershipId],
    );
    if (!row) throw new NotFound();
    const reach = await this.reach(actor, row.person_id);
    authorize(canMakePasswordLink(actor, row.person_id, reach), NO_LINK);
    await this.events.record(actor, {
      subject: 'membership',
      subjectId: membershipId,
      verb: 'password_link_made',
    });
    return await this.links.make(row.person_id, row.password ? 'reset' : 'invitation');
  }

  /**
   * The account of an address, locked; made when there is none. A new account is shown by function only, and its
   * owner gives the name, so the function stands for it until then.
   */
  private async account(input: InvitePerson): Promise<Account> {
    const email = input.email.toLowerCase();
    await this.database.query(
      `insert into person (id, email, name, show_name) values ($1, $2, $3, false) on conflict (email) do nothing`,
      [newId(), email, input.functionTitle],
    );
    const [account] = await this.database.query<Account>(
      `select h.id, h.password_hash is not null as password from person h where h.email = $1 for update`,
      [email],
    );
    if (!account) throw new NotFound();
    return account;
  }

  private async refuseSecond(actor: Actor, personId: string, organisationId: string): Promise<void> {
    const [found] = await this.database.query(
      `select m.id from membership m where m.platform_id = $1 and m.person_id = $2 and m.organisation_id = $3
         and (m.valid_to is null or m.valid_to >= $4::date)`,
      [actor.platformId, personId, organisationId, this.clock.today()],
    );
    if (!found) return;
    throw Invalid.field(
      'email',
      'Personen har redan ett uppdrag på organisationen. Öppna det i listan och ändra rollerna där.',
      'The person already has a role at the organisation. Open it in the list and change the roles there.',
    );
  }

  private async reach(actor: Actor, personId: string): Promise<PersonReach> {
    const [reach] = await this.database.query<{ roles: Role[]; elsewhere: boolean }>(
      `select coalesce(jsonb_agg(distinct r), '[]') as roles, has_memberships_elsewhere($2, $1) as elsewhere
       from membership m, unnest(m.roles) r where m.platform_id = $1 and m.person_id = $2`,
      [actor.platformId, personId],
    );
    return reach ?? { roles: [], elsewhere: true };
  }
}
