import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Invalid } from '../../shared/errors.js';
import { can } from '../indicator.policy.js';
import { periodUnknown } from '../indicator.refusals.js';
import type { IndicatorRow } from '../indicator.types.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { lastPeriods, periodCode, periodOf, periodsBetween, type Period } from '../period.js';
import type { Sex } from '../small-counts.rule.js';
import { ValuesQueries } from '../values.queries.js';
import type { MatrixQuery, Split } from './matrix.dto.js';
import type { Place, Whose } from './places.js';
import { StandingValuesQuery, type StandingValues } from './standing-values.js';

export const MOST_PERIODS = 12;
const PERIODS_AT_FIRST = 5;

/** A row of the matrix; `name` where it is a municipality’s or an organisation’s. */
export type MatrixRow = Whose & { name: string | null; sex: Sex };

export type Matrix = {
  indicator: IndicatorRow;
  split: Split;
  /** Only this sex; all where it is null. */
  sex: Sex | null;
  periods: Period[];
  rows: MatrixRow[];
  standing: StandingValues;
};

export const placeIn = (row: MatrixRow, period: Period): Place => ({ ...row, period: periodCode(period) });

/** Which figures may be filled in, with what stands. Whoever may enter them sees them all. */
@Injectable()
export class MatrixQueries {
  constructor(
    private readonly indicators: IndicatorsQueries,
    private readonly values: ValuesQueries,
    private readonly standing: StandingValuesQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws {Invalid} where the periods cannot be read */
  async get(actor: Actor, indicatorId: string, query: MatrixQuery): Promise<Matrix> {
    const indicator = await this.indicators.get(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const split = query.split === 'area' && !indicator.byArea ? 'sex' : (query.split ?? 'sex');
    const sex = indicator.bySex ? (query.sex ?? (split === 'sex' ? null : 'T')) : 'T';
    const periods = this.periods(indicator, query);
    const rows = await this.rows(actor, split, sex === null ? ['K', 'M', 'T'] : [sex]);
    const standing = await this.standing.read(actor, indicatorId, rows, periods.at(-1)?.end ?? '');
    return { indicator, split, sex, periods, rows, standing };
  }

  private periods({ frequency }: IndicatorRow, { from, to }: MatrixQuery): Period[] {
    const usual = lastPeriods(frequency, this.clock.today(), PERIODS_AT_FIRST);
    const read = (code: string | undefined, otherwise: Period | undefined, field: string): Period => {
      const period = code ? periodOf(code) : otherwise;
      if (!period) throw periodUnknown(field);
      return period;
    };
    const periods = periodsBetween(read(from, usual[0], 'from'), read(to, usual.at(-1), 'to'), MOST_PERIODS);
    if (periods.length > 0 && periods.length <= MOST_PERIODS) return periods;
    throw Invalid.field(
      'to',
      `Välj en sista period som följer på den första, högst ${MOST_PERIODS} perioder i allt.`,
      `Choose a last period that follows the first, at most ${MOST_PERIODS} periods in all.`,
    );
  }

  private async rows(actor: Actor, split: Split, sexes: readonly Sex[]): Promise<MatrixRow[]> {
    const whose = await this.whose(actor, split);
    return whose.flatMap((one) => sexes.map((sex) => ({ ...one, sex })));
  }

  private async whose(actor: Actor, split: Split): Promise<Omit<MatrixRow, 'sex'>[]> {
    if (split === 'sex') return [{ areaCode: null, organisationId: null, name: null }];
    if (split === 'area') {
      const areas = await this.values.listMunicipalities(actor);
      return areas.map(({ code, name }) => ({ areaCode: code, organisationId: null, name }));
    }
    const own = (id: string): boolean => hasRole(actor, 'coordinator') || id === actor.organisationId;
    const owners = (await this.indicators.owners(actor)).filter(({ id }) => own(id));
    return owners.map(({ id, name }) => ({ areaCode: null, organisationId: id, name }));
  }
}
