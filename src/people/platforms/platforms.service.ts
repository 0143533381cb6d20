import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Stale } from '../../shared/errors.js';
import { constraintMeans } from '../../web/constraints.js';
import { canManagePlatform } from '../people.policy.js';
import type { ChangePlatform, PlatformView } from './platforms.dto.js';
import { PlatformsQueries } from './platforms.queries.js';

constraintMeans(
  'platform_limits_check',
  'uncertainLimit',
  'Gränsen för Osäkert kan inte ligga över gränsen för På väg. Sänk den, eller höj den andra.',
  'The limit for Uncertain cannot lie above the limit for On track. Lower it, or raise the other.',
);
for (const [constraint, field] of [
  ['platform_on_track_limit_check', 'onTrackLimit'],
  ['platform_uncertain_limit_check', 'uncertainLimit'],
] as const) {
  constraintMeans(
    constraint,
    field,
    'Ange mer än 0 och högst 100 procent.',
    'Give more than 0 and at most 100 per cent.',
  );
}

@Injectable()
export class PlatformsService {
  constructor(
    private readonly database: Database,
    private readonly queries: PlatformsQueries,
    private readonly events: Events,
  ) {}

  /** Changes the settings given; the others stay. The limits count from the next time a status is worked out. */
  async change(actor: Actor, version: number, input: ChangePlatform): Promise<PlatformView> {
    authorize(canManagePlatform(actor));
    const before = await this.queries.get(actor);
    const changed = await this.database.query(
      `update platform p set name = coalesce($3, p.name), county = coalesce($4, p.county),
         coordinated_by = coalesce($5, p.coordinated_by), on_track_limit = coalesce($6, p.on_track_limit),
         uncertain_limit = coalesce($7, p.uncertain_limit),
         small_count_threshold = coalesce($8, p.small_count_threshold), version = p.version + 1
       where p.platform_id = $1 and p.version = $2 returning p.id`,
      [
        actor.platformId,
        version,
        input.name || null,
        input.county || null,
        input.coordinatedBy || null,
        input.onTrackLimit ?? null,
        input.uncertainLimit ?? null,
        input.smallCountThreshold ?? null,
      ],
    );
    if (changed.length === 0) throw new Stale();
    const after = await this.queries.get(actor);
    await this.events.record(actor, {
      subject: 'platform',
      subjectId: actor.platformId,
      verb: 'settings_changed',
      data: { before, after },
    });
    return after;
  }
}
