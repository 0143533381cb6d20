import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor, Role } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';
import { IdentityService } from '../identity.service.js';
import { canEdit, canGrant, canSuspend, type MembershipFacts } from './membership.policy.js';
import type { ChangeMembership, MembershipView } from './memberships.dto.js';
import { MembershipsQueries } from './memberships.queries.js';

constraintMeans(
  'membership_validity_check',
  'validTo',
  'Sista dagen kan inte ligga före första dagen. Ändra en av dem.',
  'The last day cannot lie before the first. Change one of them.',
);
constraintMeans(
  'membership_organisation_fkey',
  'organisationId',
  'Välj en organisation i listan.',
  'Choose an organisation from the list.',
);

export const NOT_YOURS_TO_GRANT = text(
  'Du kan bara ge och ändra roller som du själv får dela ut. Be en administratör eller samordnare om hjälp.',
  'You can only give and change roles that are yours to grant. Ask an administrator or coordinator for help.',
);
const NOT_YOURSELF = text(
  'Du kan inte stänga av dig själv. Be en annan samordnare eller administratör.',
  'You cannot suspend yourself. Ask another coordinator or administrator.',
);
const LAST_COORDINATOR = text(
  'Plattformen skulle stå utan samordnare. Utse en till först.',
  'The platform would be without a coordinator. Appoint another first.',
);

type Locked = MembershipFacts & { version: number; suspended: boolean };

@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly queries: MembershipsQueries,
    private readonly events: Events,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  async change(actor: Actor, id: string, version: number, input: ChangeMembership): Promise<MembershipView> {
    const before = await this.lock(actor, id);
    authorize(canEdit(actor, before) && canGrant(actor, input.roles), NOT_YOURS_TO_GRANT);
    refuseNoRoles(input.roles);
    await this.refuseLeavingSeat(actor, id, input.organisationId);
    const changed = await this.database.query(
      `update membership m set organisation_id = $4, function_title = $5, roles = $6, valid_from = $7, valid_to = $8,
         version = m.version + 1
       where m.platform_id = $1 and m.id = $2 and m.version = $3 returning m.id`,
      [actor.platformId, id, version, ...membershipColumns(input)],
    );
    if (changed.length === 0) throw new Stale();
    await this.keepCoordinator(actor, before);
    await this.events.record(actor, {
      subject: 'membership',
      subjectId: id,
      verb: 'changed',
      data: { rolesBefore: before.roles, roles: input.roles },
    });
    this.identities.forget();
    return await this.queries.get(actor, id);
  }

  /** Shuts the membership at once: its tokens stop working and the sessions that wore it end. */
  async suspend(actor: Actor, id: string, version: number, reason?: string): Promise<MembershipView> {
    const before = await this.lock(actor, id);
    authorize(canSuspend(actor, before), NOT_YOURSELF);
    if (before.suspended) throw new Conflict('already-suspended', ALREADY.suspended);
    await this.setSuspended(actor, before, version, this.clock.now(), reason);
    await this.keepCoordinator(actor, before);
    // Sessions on other platforms are not this platform's to end.
    await this.database.query(
      `delete from session k where k.person_id = $2 and (k.platform_id = $1 or k.platform_id is null)`,
      [actor.platformId, before.personId],
    );
    await this.events.record(actor, { subject: 'membership', subjectId: id, verb: 'suspended', reason });
    this.identities.forget();
    return await this.queries.get(actor, id);
  }

  /** Gives the membership back, which takes the right to grant all its roles. */
  async lift(actor: Actor, id: string, version: number): Promise<MembershipView> {
    const before = await this.lock(actor, id);
    authorize(canEdit(actor, before), NOT_YOURS_TO_GRANT);
    if (!before.suspended) throw new Conflict('not-suspended', ALREADY.lifted);
    await this.setSuspended(actor, before, version, null);
    await this.events.record(actor, { subject: 'membership', subjectId: id, verb: 'lifted' });
    this.identities.forget();
    return await this.queries.get(actor, id);
  }

  /**
   * Locks the platform's row and then the membership's: whoever takes coordinators away does so one after the
   * other, so two at once cannot take the last two.
   */
  private async lock(actor: Actor, id: string): Promise<Locked> {
    await this.database.query(`select p.id from platform p where p.id = $1 for update`, [actor.platformId]);
    const [row] = await this.database.query<Locked>(
      `select m.id, m.person_id as "personId", to_jsonb(m.roles) as roles, m.version,
         m.suspended_at is not null as suspended
       from membership m where m.platform_id = $1 and m.id = $2 for update`,
      [actor.platformId, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Whoever holds a seat holds it for its organisation, so the seat must be left before the organisation is. */
  private async refuseLeavingSeat(actor: Actor, id: string, organisationId: string): Promise<void> {
    const [seat] = await this.database.query(
      `select s.id from seat s where s.platform_id = $1 and s.membership_id = $2 and s.organisation_id <> $3
         and (s.valid_to is null or s.valid_to >= $4::date)`,
      [actor.platformId, id, organisationId, this.clock.today()],
    );
    if (!seat) return;
    throw Invalid.field(
      'organisationId',
      'Personen innehar en plats i ett organ för sin nuvarande organisation. Välj en annan innehavare där först.',
      'The person holds a seat in a body for the present organisation. Choose another holder there first.',
    );
  }

  private async setSuspended(
    actor: Actor,
    membership: Locked,
    version: number,
    at: Date | null,
    reason?: string,
  ): Promise<void> {
    if (reason !== undefined && reason !== '') await this.database.because(reason);
    const changed = await this.database.query(
      `update membership m set suspended_at = $4, version = m.version + 1
       where m.platform_id = $1 and m.id = $2 and m.version = $3 returning m.id`,
      [actor.platformId, membership.id, version, at],
    );
    if (changed.length === 0) throw new Stale();
  }

  private async keepCoordinator(actor: Actor, before: MembershipFacts): Promise<void> {
    if (!before.roles.includes('coordinator')) return;
    const [left] = await this.database.query<{ some: boolean }>(
      `select exists (select from membership m join person h on h.id = m.person_id and h.suspended_at is null
         where m.platform_id = $1 and 'coordinator' = any (m.roles) and m.suspended_at is null
           and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)) as some`,
      [actor.platformId, this.clock.today()],
    );
    if (!left?.some) throw new Conflict('last-coordinator', LAST_COORDINATOR);
  }
}

const ALREADY = {
  suspended: text('Uppdraget är redan avstängt.', 'The role is already suspended.'),
  lifted: text('Uppdraget är inte avstängt.', 'The role is not suspended.'),
};

/** @throws {Invalid} A membership without roles would be a door to nowhere. */
export function refuseNoRoles(roles: readonly Role[]): void {
  if (roles.length === 0) throw Invalid.field('roles', 'Välj minst en roll.', 'Choose at least one role.');
}

export const membershipColumns = (input: ChangeMembership): unknown[] => [
  input.organisationId,
  input.functionTitle,
  [...new Set(input.roles)],
  input.validFrom,
  input.validTo ?? null,
];
