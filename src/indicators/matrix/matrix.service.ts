import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Invalid, Stale, type FieldError } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { can } from '../indicator.policy.js';
import type { IndicatorRow } from '../indicator.types.js';
import { IndicatorsService } from '../indicators.service.js';
import { periodCode, periodOf, type Period } from '../period.js';
import { faultOf, worked, isSame, reasonOf, type Figure } from '../value.rules.js';
import type { Entered } from '../values.service.js';
import type { EnterMatrix, MatrixCell } from './matrix.dto.js';
import { placeKey, type Place } from './places.js';
import { doubtOf, refuseDoubtful } from './plausibility.rule.js';
import { StandingValuesQuery, type StandingValues } from './standing-values.js';
import { ValueWriter, type Change } from './value-writer.js';

type Entry = { at: number; place: Place; period: Period; figure: Figure; revision: number };

/** A matrix of figures, written whole or not at all. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly indicators: IndicatorsService,
    private readonly standing: StandingValuesQuery,
    private readonly writer: ValueWriter,
  ) {}

  /** @throws {Stale} where another revision stands than the one that was read */
  async enter(actor: Actor, indicatorId: string, input: EnterMatrix): Promise<Entered> {
    const indicator = await this.indicators.lock(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const entries = await this.entriesOf(actor, indicator, input.cells);
    const until = entries.reduce((last, { period }) => (period.end > last ? period.end : last), '');
    const standing = await this.standing.load(
      actor,
      indicatorId,
      entries.map(({ place }) => place),
      until,
    );
    const changed = entries.filter(({ place, figure }) => {
      const known = standing.at(place);
      return !known || !isSame(figure, known);
    });
    if (changed.some(({ place, revision }) => (standing.at(place)?.revision ?? 0) !== revision))
      throw new Stale();
    if (input.looksRight !== true) refuseDoubtful(doubtsOf(changed, entries, indicator, standing));
    const changes = changed.map(({ place, period, figure }): Change => ({
      whose: place,
      period,
      figure,
      known: standing.at(place),
    }));
    const corrected = changes.filter(({ known }) => known !== null).length;
    if (corrected > 0) await this.database.because(reasonOf(input));
    await this.writer.write(actor, indicator, changes, input);
    const entered = { added: changes.length - corrected, corrected };
    if (changes.length > 0) {
      await this.events.record(actor, {
        subject: 'indicator',
        subjectId: indicatorId,
        verb: corrected > 0 ? 'values-corrected' : 'values-entered',
        reason: input.reason ?? undefined,
        data: { ...entered, periods: [...new Set(changed.map(({ place }) => place.period))].sort() },
      });
    }
    return entered;
  }

  private async entriesOf(
    actor: Actor,
    indicator: IndicatorRow,
    cells: readonly MatrixCell[],
  ): Promise<Entry[]> {
    const known = await this.known(actor, cells);
    const errors: FieldError[] = [];
    const entries = cells.flatMap((cell, at): Entry[] => {
      const period = periodOf(cell.period);
      const fault = this.faultOf(actor, indicator, cell, period, known);
      if (fault) errors.push({ field: `cells.${at}.${fault[0]}`, reason: fault[1] });
      if (fault || !period) return [];
      const areaCode = cell.areaCode === known.county ? null : cell.areaCode || null;
      const place = {
        areaCode,
        organisationId: cell.organisationId ?? null,
        sex: cell.sex,
        period: periodCode(period),
      };
      return [{ at, place, period, figure: worked(cell, indicator), revision: cell.revision }];
    });
    if (new Set(entries.map(({ place }) => placeKey(place))).size < entries.length) {
      errors.push({ field: 'cells', reason: text('Ange varje värde en gång.', 'Give each value once.') });
    }
    if (errors.length > 0) throw new Invalid(errors);
    return entries;
  }

  private faultOf(
    actor: Actor,
    indicator: IndicatorRow,
    cell: MatrixCell,
    period: Period | null,
    known: Known,
  ): readonly [string, Text] | null {
    if (!period || period.start > this.clock.today()) return ['period', NOT_BEGUN];
    if (
      cell.areaCode &&
      cell.areaCode !== known.county &&
      (!indicator.byArea || !known.areas.has(cell.areaCode))
    )
      return ['areaCode', NO_SUCH_AREA];
    const organisation = cell.organisationId ?? null;
    authorize(
      organisation === null || hasRole(actor, 'coordinator') || organisation === actor.organisationId,
    );
    if (organisation !== null && (cell.areaCode || !known.organisations.has(organisation)))
      return ['organisationId', NO_SUCH_ORGANISATION];
    return faultOf(cell, indicator);
  }

  private async known(actor: Actor, cells: readonly MatrixCell[]): Promise<Known> {
    const [row] = await this.database.query<{ county: string; areas: string[]; organisations: string[] }>(
      `select p.county_code as county,
         array(select distinct o.area_code from organisation o
               where o.platform_id = $1 and o.area_code = any($2::text[])) as areas,
         array(select o.id from organisation o where o.platform_id = $1 and o.id = any($3::uuid[])) as organisations
       from platform p where p.id = $1`,
      [
        actor.platformId,
        cells.map(({ areaCode }) => areaCode ?? ''),
        cells.flatMap(({ organisationId }) => organisationId ?? []),
      ],
    );
    return {
      county: row?.county ?? '',
      areas: new Set(row?.areas),
      organisations: new Set(row?.organisations),
    };
  }
}

type Known = { county: string; areas: ReadonlySet<string>; organisations: ReadonlySet<string> };

const NOT_BEGUN = text(
  'Skriv en period som har börjat: 2025, 2025-H1, 2025-Q3 eller 2025-11.',
  'Write a period that has begun: 2025, 2025-H1, 2025-Q3 or 2025-11.',
);
const NO_SUCH_AREA = text(
  'Välj en kommun eller region på plattformen, för en indikator som delas upp på kommun.',
  'Choose a municipality or region on the platform, for an indicator divided by municipality.',
);
const NO_SUCH_ORGANISATION = text(
  'Välj en organisation på plattformen, utan kommun.',
  'Choose an organisation on the platform, without municipality.',
);

/** What is asked about; the figure before may be among those entered together with it. */
function doubtsOf(
  changed: readonly Entry[],
  entries: readonly Entry[],
  indicator: IndicatorRow,
  standing: StandingValues,
): FieldError[] {
  const beside = entries.map(({ place, period, figure }) => ({ ...place, ...period, number: figure.number }));
  return changed.flatMap(({ at, place, period, figure }) => {
    const doubt = doubtOf(figure, indicator, standing.before(place, period, beside));
    return doubt ? [{ field: `cells.${at}.${doubt[0]}`, reason: doubt[1] }] : [];
  });
}
