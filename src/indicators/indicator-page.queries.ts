import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { Paging, type Paged } from '../shared/paging.js';
import { chosenOf, type Chosen } from './comparison/chosen.js';
import { ComparisonQueries } from './comparison/comparison.queries.js';
import type { ComparedArea } from './comparison/comparison.rule.js';
import { ContractQueries, type SeriesMarks } from './contract/contract.queries.js';
import { IndicatorDetailQueries } from './indicator-detail.queries.js';
import { can } from './indicator.policy.js';
import type { CorrectionRow, IndicatorRow } from './indicator.types.js';
import { toIndicatorView, type IndicatorUses, type IndicatorView } from './indicator.views.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { periodOf } from './period.js';
import { PicturesQueries, type AreaPictures } from './pictures/pictures.queries.js';
import { seenSeries, type SeenGroup, type SeenPeriod } from './seen-values.js';
import { WithheldFigures, type CountedFigure } from './small-counts/withheld-figures.js';
import { ValuesQueries, type AreaPeriod } from './values.queries.js';
import { DefinitionVersions, type DefinitionVersion } from './versions/definition-versions.queries.js';

export type AreaValues = { period: AreaPeriod; periods: AreaPeriod[]; rows: Paged<SeenGroup> };

/** All that the page of one indicator shows to one reader. */
export type IndicatorPageView = IndicatorUses &
  SeriesMarks & {
    indicator: IndicatorView;
    series: SeenPeriod[];
    pictures: AreaPictures | null;
    comparison: { areas: ComparedArea[]; chosen: Chosen[] };
    /** The platform's connection to where the indicator comes from. */
    sourceId: string | null;
    areas: AreaValues | null;
    corrections: CorrectionRow[];
    /** The names of areas that uses are about. */
    areaNames: ReadonlyMap<string, string>;
    /** This reader sees what every value rests on. */
    seesEvidence: boolean;
    versions: Paged<DefinitionVersion>;
    /** The owner's own series and definitions, where the indicator is another platform's. */
    origin: {
      platformName: string;
      threshold: number;
      series: SeenPeriod[];
      versions: Paged<DefinitionVersion>;
    } | null;
  };

const THE_WHOLE = { areaCode: null, organisationId: null, part: false };

export type PageQuery = { period?: string; page?: string; compared?: string };

@Injectable()
export class IndicatorPageQueries {
  constructor(
    private readonly indicators: IndicatorsQueries,
    private readonly details: IndicatorDetailQueries,
    private readonly values: ValuesQueries,
    private readonly contracts: ContractQueries,
    private readonly versions: DefinitionVersions,
    private readonly pictures: PicturesQueries,
    private readonly comparisons: ComparisonQueries,
  ) {}

  async get(actor: Actor, id: string, query: PageQuery): Promise<IndicatorPageView> {
    const row = await this.indicators.get(actor, id);
    const uses = await this.details.uses(actor, row);
    const series = await this.values.series(actor, row);
    const areas = await this.areas(actor, row, query);
    const pictures = await this.pictures.of(actor, row, uses.uses);
    const compared = await this.comparisons.of(actor, row);
    const sourceId = await this.indicators.findSource(actor, row);
    const corrections = await this.values.corrections(actor, row);
    const origin = await this.origin(actor, row);
    const marks = await this.contracts.marks(actor, id);
    const versions = await this.versions.of(actor, id, new Paging());
    const areaNames = await this.areaNames(actor, uses);
    const seesEvidence = can.seeSmallCounts(actor, row);
    const indicator = toIndicatorView(actor, row);
    return {
      indicator,
      ...uses,
      ...marks,
      series,
      pictures,
      comparison: { areas: compared, chosen: chosenOf(compared, query.compared ?? '') },
      sourceId,
      areas,
      corrections,
      areaNames,
      seesEvidence,
      versions,
      origin,
    };
  }

  private async areaNames(actor: Actor, { uses }: IndicatorUses): Promise<ReadonlyMap<string, string>> {
    if (uses.every(({ areaCode }) => areaCode === null)) return new Map();
    return new Map((await this.values.listAreas(actor)).map(({ code, name }) => [code, name]));
  }

  private async areas(actor: Actor, row: IndicatorRow, query: PageQuery): Promise<AreaValues | null> {
    const periods = await this.values.areaPeriods(actor, row);
    const wanted = query.period === undefined ? null : periodOf(query.period);
    const period = periods.find(({ end }) => end === wanted?.end) ?? periods[0];
    if (!period) return null;
    const paging = new Paging();
    paging.limit = 15;
    paging.page = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1;
    return { period, periods, rows: await this.values.areas(actor, row, period.end, paging) };
  }

  private async origin(actor: Actor, row: IndicatorRow): Promise<IndicatorPageView['origin']> {
    if (row.originPlatformId === null || row.originIndicatorId === null) return null;
    const found = await this.indicators.findPublished(row.originPlatformId, row.originIndicatorId);
    if (!found) return null;
    const rows = await this.indicators.publishedSeries(row.originPlatformId, row.originIndicatorId);
    const stranger = { ...actor, roles: [], organisationId: '' };
    const counts = rows.flatMap(({ number, numerator, ...row }): CountedFigure[] => {
      const count = found.measure === 'count' ? number : numerator;
      return count === null ? [] : [{ ...row, ...THE_WHOLE, count: Number(count) }];
    });
    const withheld = new WithheldFigures(counts, found.aggregation, found.threshold);
    return {
      platformName: found.platformName,
      threshold: found.threshold,
      series: seenSeries(stranger, { ownerOrganisationId: null }, rows, withheld),
      versions: await this.versions.ofOwner(actor, row.id, new Paging()),
    };
  }
}
