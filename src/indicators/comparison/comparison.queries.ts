import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { can } from '../indicator.policy.js';
import type { IndicatorRow } from '../indicator.types.js';
import { SmallCountsQueries } from '../small-counts/small-counts.queries.js';
import { comparedAreas, type ComparedArea, type ComparedRow } from './comparison.rule.js';
import { COMPARED } from './comparison.sql.js';

/** The country and groups of municipalities beside an indicator's own figures, for one reader. */
@Injectable()
export class ComparisonQueries {
  constructor(
    private readonly database: Database,
    private readonly smallCounts: SmallCountsQueries,
  ) {}

  async of(actor: Actor, indicator: IndicatorRow): Promise<ComparedArea[]> {
    const rows = await this.database.read<ComparedRow>(COMPARED, [actor.platformId, indicator.id]);
    if (rows.length === 0) return [];
    const ours = await this.smallCounts.withheld(actor, indicator);
    return comparedAreas(rows, indicator, ours, can.seeSmallCounts(actor, indicator));
  }
}
