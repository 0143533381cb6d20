import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { readPage, type Paging, type Counted, type Paged } from '../shared/paging.js';
import { can } from './indicator.policy.js';
import { periodUnknown } from './indicator.refusals.js';
import type { CorrectionRow, IndicatorRow, SeriesRow, ValueGroup } from './indicator.types.js';
import { periodOf } from './period.js';
import { seenGroup, seenSeries, type SeenGroup, type SeenPeriod } from './seen-values.js';
import type { ValuesQuery } from './values.dto.js';
import { SmallCountsQueries } from './small-counts/small-counts.queries.js';
import { AREA_PERIODS, AREAS, CORRECTIONS, SERIES, VALUE_GROUPS } from './values.sql.js';

export type AreaPeriod = { start: string; end: string; given: number; asked: number };
export type Area = { code: string; name: string };

type Filter = { level: string; end: string | null; areaCode: string | null };

/** Figures for one reader: small counts are withheld here, by the one rule, and nowhere later. */
@Injectable()
export class ValuesQueries {
  constructor(
    private readonly database: Database,
    private readonly smallCounts: SmallCountsQueries,
  ) {}

  async list(actor: Actor, indicator: IndicatorRow, query: ValuesQuery): Promise<Paged<SeenGroup>> {
    const period = query.period === undefined ? null : periodOf(query.period);
    if (query.period !== undefined && !period) throw periodUnknown('period');
    const filter = {
      level: query.level ?? 'all',
      end: period?.end ?? null,
      areaCode: query.areaCode || null,
    };
    return await this.groups(actor, indicator, filter, query);
  }

  /** Municipalities and regions of one period. */
  async areas(actor: Actor, indicator: IndicatorRow, end: string, paging: Paging): Promise<Paged<SeenGroup>> {
    return await this.groups(actor, indicator, { level: 'areas', end, areaCode: null }, paging);
  }

  /** Every figure of every area and organisation, oldest first, however many: what pictures and files are made of. */
  async every(actor: Actor, indicator: IndicatorRow): Promise<SeenGroup[]> {
    const withheld = await this.smallCounts.withheld(actor, indicator);
    const asked = [actor.platformId, indicator.id, 'all', null, null, null, 0];
    const groups = await this.database.read<ValueGroup>(VALUE_GROUPS, asked);
    return groups.map((group) => seenGroup(actor, indicator, group, withheld)).reverse();
  }

  async areaPeriods(actor: Actor, indicator: IndicatorRow): Promise<AreaPeriod[]> {
    return await this.database.read<AreaPeriod>(AREA_PERIODS, [actor.platformId, indicator.id]);
  }

  async series(actor: Actor, indicator: IndicatorRow): Promise<SeenPeriod[]> {
    const rows = await this.database.read<SeriesRow>(SERIES, [actor.platformId, indicator.id]);
    return seenSeries(actor, indicator, rows, await this.smallCounts.withheld(actor, indicator));
  }

  /** Corrected figures, for those who may see every figure; nobody else is shown them. */
  async corrections(actor: Actor, indicator: IndicatorRow): Promise<CorrectionRow[]> {
    if (!can.seeSmallCounts(actor, indicator)) return [];
    return await this.database.read<CorrectionRow>(CORRECTIONS, [actor.platformId, indicator.id]);
  }

  async listAreas(actor: Actor): Promise<Area[]> {
    return await this.database.read<Area>(AREAS, [actor.platformId]);
  }

  /** Areas but the county, which is the whole platform: its figures carry no area. */
  async listMunicipalities(actor: Actor): Promise<Area[]> {
    return (await this.listAreas(actor)).filter(({ code }) => code.length === 4);
  }

  private async groups(
    actor: Actor,
    indicator: IndicatorRow,
    { level, end, areaCode }: Filter,
    paging: Paging,
  ): Promise<Paged<SeenGroup>> {
    const asked = [actor.platformId, indicator.id, level, end, areaCode];
    const withheld = await this.smallCounts.withheld(actor, indicator);
    return await readPage(
      paging,
      (limit, offset) => this.database.read<Counted<ValueGroup>>(VALUE_GROUPS, [...asked, limit, offset]),
      (group: ValueGroup) => seenGroup(actor, indicator, group, withheld),
    );
  }
}
