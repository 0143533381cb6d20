import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { constraintMeans } from '../../web/constraints.js';
import { canManagePlatform } from '../people.policy.js';
import type { OrganisationView, RegisterOrganisation } from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';

constraintMeans(
  'organisation_name_key',
  'name',
  'En organisation med det namnet finns redan i registret. Välj ett annat namn, eller öppna den som finns.',
  'An organisation of that name is already in the register. Choose another name, or open the one there is.',
);
constraintMeans(
  'organisation_member_of_fkey',
  'memberOfId',
  'Välj en organisation i listan.',
  'Choose an organisation from the list.',
);

const CIRCLE = (): Invalid =>
  Invalid.field(
    'memberOfId',
    'Organisationen kan inte ingå i sig själv, inte heller genom en annan. Välj en annan.',
    'The organisation cannot be part of itself, not even through another. Choose another.',
  );

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly queries: OrganisationsQueries,
    private readonly events: Events,
  ) {}

  async register(actor: Actor, input: RegisterOrganisation): Promise<OrganisationView> {
    authorize(canManagePlatform(actor));
    const id = newId();
    await this.database.query(
      `insert into organisation (platform_id, id, name, short_name, kind, relation, area_code, member_of_id,
         contact_function, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [actor.platformId, id, ...columns(input)],
    );
    await this.events.record(actor, { subject: 'organisation', subjectId: id, verb: 'registered' });
    return await this.queries.get(actor, id);
  }

  async change(
    actor: Actor,
    id: string,
    version: number,
    input: RegisterOrganisation,
  ): Promise<OrganisationView> {
    await this.lock(actor, id);
    authorize(canManagePlatform(actor));
    await this.refuseCircle(actor, id, input.memberOfId ?? null);
    const changed = await this.database.query(
      `update organisation o set name = $4, short_name = $5, kind = $6, relation = $7, area_code = $8,
         member_of_id = $9, contact_function = $10, active = $11, version = o.version + 1
       where o.platform_id = $1 and o.id = $2 and o.version = $3 returning o.id`,
      [actor.platformId, id, version, ...columns(input)],
    );
    if (changed.length === 0) throw new Stale();
    await this.events.record(actor, { subject: 'organisation', subjectId: id, verb: 'changed' });
    return await this.queries.get(actor, id);
  }

  /** Locks the platform's whole tree of memberships, for a circle can close from both ends at once. */
  private async lock(actor: Actor, id: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `select o.id from organisation o where o.platform_id = $1 order by o.id for update`,
      [actor.platformId],
    );
    if (!rows.some((row) => row.id === id)) throw new NotFound();
  }

  private async refuseCircle(actor: Actor, id: string, above: string | null): Promise<void> {
    if (above === null) return;
    const [found] = await this.database.query<{ circle: boolean }>(
      `with recursive up (id) as (
         select $3::uuid
         union
         select o.member_of_id from up join organisation o on o.platform_id = $1 and o.id = up.id
         where o.member_of_id is not null)
       select exists (select from up where up.id = $2) as circle`,
      [actor.platformId, id, above],
    );
    if (found?.circle) throw CIRCLE();
  }
}

const columns = (input: RegisterOrganisation): unknown[] => [
  input.name,
  input.shortName || null,
  input.kind,
  input.relation,
  input.areaCode || null,
  input.memberOfId ?? null,
  input.contactFunction || null,
  input.active ?? true,
];
