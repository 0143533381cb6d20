import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import { constraintMeans } from '../../web/constraints.js';
import { PasswordLinks } from '../accounts/password-links.service.js';

export type NewPlatform = {
  slug: string;
  name: string;
  county: string;
  countyCode: string;
  coordinatedBy: string;
  /** Every figure on it is invented, and its pages say so. */
  madeUpValues?: boolean;
  /** The coordinating organisation. */
  organisation: { name: string; shortName?: string; kind: string };
  /** The first coordinator, who brings in everybody else. */
  coordinator: { email: string; functionTitle: string };
};

/** `link` is how the first coordinator chooses a password; null for somebody who has one and signs in with it. */
export type FoundedPlatform = { actor: Actor; link: { secret: string; expiresAt: Date } | null };

constraintMeans(
  'platform_slug_key',
  'slug',
  'Adressen är upptagen av en annan plattform. Välj en annan.',
  'Another platform has that address. Choose another.',
);

/** Sets up a platform with its coordinating organisation and first coordinator: the operator's step, not a member's. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly links: PasswordLinks,
    private readonly clock: Clock,
  ) {}

  async found(input: NewPlatform): Promise<FoundedPlatform> {
    const [platformId, organisationId, membershipId] = [newId(), newId(), newId()];
    return await this.database.unitOfWork(systemContext(platformId, 'founding'), async () => {
      await this.database.query(
        `insert into platform (id, slug, name, county, county_code, coordinated_by, made_up_values)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          platformId,
          input.slug,
          input.name,
          input.county,
          input.countyCode,
          input.coordinatedBy,
          input.madeUpValues ?? false,
        ],
      );
      await this.database.query(
        `insert into organisation (platform_id, id, name, short_name, kind, relation)
         values ($1, $2, $3, $4, $5, 'internal')`,
        [
          platformId,
          organisationId,
          input.organisation.name,
          input.organisation.shortName ?? null,
          input.organisation.kind,
        ],
      );
      const { id: personId, password } = await this.person(input.coordinator.email);
      await this.database.query(
        `insert into membership (platform_id, id, person_id, organisation_id, function_title, roles, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          platformId,
          membershipId,
          personId,
          organisationId,
          input.coordinator.functionTitle,
          ['coordinator', 'administrator'],
          this.clock.today(),
        ],
      );
      const actor: Actor = {
        kind: 'system',
        personId,
        membershipId,
        platformId,
        platformSlug: input.slug,
        organisationId,
        roles: ['coordinator', 'administrator'],
        locale: 'sv',
      };
      await this.events.record(actor, { subject: 'platform', subjectId: platformId, verb: 'founded' });
      return { actor, link: password ? null : await this.links.make(personId, 'invitation') };
    });
  }

  private async person(email: string): Promise<{ id: string; password: boolean }> {
    const address = email.trim().toLowerCase();
    const [known] = await this.database.query<{ id: string; password: boolean }>(
      `select h.id, h.password_hash is not null as password from person h where h.email = $1 for update`,
      [address],
    );
    if (known) return known;
    const id = newId();
    // The function is shown until the person has chosen a name and to show it.
    await this.database.query(`insert into person (id, email, name, show_name) values ($1, $2, $2, false)`, [
      id,
      address,
    ]);
    return { id, password: false };
  }
}
