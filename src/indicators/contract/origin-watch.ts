import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/database.js';
import { JobRunner } from '../../jobs/job-runner.js';
import { Clock } from '../../shared/clock.js';
import { ContractAlarms, type Judged } from './contract-alarms.js';

const EVERY_MS = 60_000;

const REUSING = {
  name: 'indicators_reusing_platforms',
  text: `select p.id from platform p order by p.id`,
} as const;

/**
 * Contracts with other platforms beside what those say now; only those that differ from what is kept are written.
 * `$1` platform, `$2` now.
 */
const CHECK_ORIGINS = `
  with told as (
    select c.id, o.published, nullif(o.name, i.name) as title,
      nullif(coalesce(nullif(btrim(o.definition), ''), o.name), c.definition_snapshot) as definition,
      nullif(o.unit, i.unit) as unit, nullif(o.measure, i.measure) as measure,
      nullif(o.direction, coalesce(c.origin_direction, o.direction)) as direction
    from origin_definitions() o
    join indicator i on i.platform_id = $1 and i.id = o.indicator_id
    join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
  ), judged as (
    select t.*, case when not t.published then 'withdrawn'
        when num_nonnulls(t.title, t.definition, t.unit, t.measure, t.direction) > 0 then 'changed'
        else 'active' end as state
    from told t
  )
  update indicator_contract c set state = j.state, source_title = j.title, source_definition = j.definition,
    source_unit = j.unit, source_measure = j.measure, source_direction = j.direction, checked_at = $2::timestamptz,
    version = c.version + 1
  from judged j
  where c.platform_id = $1 and c.id = j.id
    and (c.state, c.source_title, c.source_definition, c.source_unit, c.source_measure, c.source_direction)
      is distinct from (j.state, j.title, j.definition, j.unit, j.measure, j.direction)
  returning c.indicator_id as "indicatorId", c.state`;

/** Follows what the platforms reuse of each other: its owner's new definition is asked about, as any source's. */
@Injectable()
export class OriginWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly runner: JobRunner,
    private readonly alarms: ContractAlarms,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A test says itself when a minute has passed. */
  onModuleInit(): void {
    if (this.config.mode !== 'test') this.runner.every(EVERY_MS, async () => await this.look());
  }

  async look(): Promise<void> {
    for (const { id } of await this.database.global<{ id: string }>(REUSING)) await this.check(id);
  }

  private async check(platformId: string): Promise<void> {
    await this.database.unitOfWork(systemContext(platformId, 'origins'), async () => {
      await this.database.because('Ägarens definition jämförd med den som indikatorn togs in med');
      await this.alarms.raise(
        platformId,
        await this.database.query<Judged>(CHECK_ORIGINS, [platformId, this.clock.now()]),
      );
    });
  }
}
