import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor, Identity } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { platformActions } from '../people.policy.js';
import type { PlatformView } from './platforms.dto.js';

type Row = Omit<PlatformView, 'allowedActions'>;

const PLATFORM = {
  name: 'platform_get',
  text: `select p.id, p.slug, p.name, p.county, p.county_code as "countyCode",
      p.coordinated_by as "coordinatedBy", p.on_track_limit::text as "onTrackLimit",
      p.uncertain_limit::text as "uncertainLimit", p.small_count_threshold as "smallCountThreshold",
      p.made_up_values as "madeUpValues", p.version
    from platform p where p.id = $1`,
};

@Injectable()
export class PlatformsQueries {
  constructor(private readonly database: Database) {}

  /** The actor's platform with its settings: status limits and small-count threshold too. */
  async get(actor: Actor): Promise<PlatformView> {
    const [row] = await this.database.read<Row>(PLATFORM, [actor.platformId]);
    if (!row) throw new NotFound();
    return { ...row, allowedActions: platformActions(actor, 'edit') };
  }

  /** The platforms a person or token may see, each once. Names only: the rest needs the platform's own address. */
  list(identity: Identity): { data: object[] } {
    const seen = new Map(identity.hats.map((hat) => [hat.platformId, hat]));
    return {
      data: [...seen.values()].map((hat) => ({
        id: hat.platformId,
        slug: hat.platformSlug,
        name: hat.platformName,
        county: hat.county,
        madeUpValues: hat.madeUpValues,
        roles: hat.roles,
      })),
    };
  }
}
