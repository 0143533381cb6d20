import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { ComparisonQueries } from '../comparison/comparison.queries.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { ValuesQueries } from '../values.queries.js';
import { observationsOf, type Observation } from './observations.rule.js';

const COUNTY = {
  name: 'indicators_export_county',
  text: `select p.county_code as county from platform p where p.id = $1`,
} as const;

export type TidyExport = { name: string; rows: Observation[] };

/** Everything of one indicator, read at one moment; small counts are withheld as everywhere else. */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly database: Database,
    private readonly indicators: IndicatorsQueries,
    private readonly values: ValuesQueries,
    private readonly comparisons: ComparisonQueries,
  ) {}

  async tidy(actor: Actor, indicatorId: string): Promise<TidyExport> {
    return await this.database.snapshot(async () => {
      const indicator = await this.indicators.get(actor, indicatorId);
      const series = await this.values.series(actor, indicator);
      const groups = await this.values.every(actor, indicator);
      const compared = await this.comparisons.of(actor, indicator);
      const [platform] = await this.database.read<{ county: string | null }>(COUNTY, [actor.platformId]);
      return {
        name: indicator.name,
        rows: observationsOf(indicator, platform?.county ?? null, { series, groups, compared }),
      };
    });
  }
}
