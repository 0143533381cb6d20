import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { can } from './indicator.policy.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { SmallCountsQueries } from './small-counts/small-counts.queries.js';

/** What a reader of an organisation's report does not see, as everywhere its figures stand. */
@Injectable()
export class ReportedSight {
  constructor(
    private readonly indicators: IndicatorsQueries,
    private readonly smallCounts: SmallCountsQueries,
  ) {}

  /** By indicator, the last days of periods in which the organisation's figures, or the whole's, are withheld. */
  async withheldEnds(
    actor: Actor,
    organisationId: string,
    indicatorIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    if (can.seeSmallCounts(actor, { ownerOrganisationId: organisationId })) return new Map();
    const found = indicatorIds.map(async (id): Promise<[string, ReadonlySet<string>]> => {
      const indicator = await this.indicators.get(actor, id);
      if (can.seeSmallCounts(actor, indicator)) return [id, new Set()];
      const withheld = await this.smallCounts.withheld(actor, indicator);
      const places = [
        { areaCode: null, organisationId },
        { areaCode: null, organisationId: null },
      ];
      return [id, withheld.endsOf(places)];
    });
    return new Map(await Promise.all(found));
  }
}
