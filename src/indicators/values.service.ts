import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Invalid } from '../shared/errors.js';
import { can } from './indicator.policy.js';
import { periodUnknown } from './indicator.refusals.js';
import { IndicatorsService } from './indicators.service.js';
import { doubtOf, refuseDoubtful } from './matrix/plausibility.rule.js';
import { StandingValuesQuery } from './matrix/standing-values.js';
import { ValueWriter, type Change } from './matrix/value-writer.js';
import { periodCode, periodOf, type Period } from './period.js';
import { figuresOf, isSame, reasonOf, type Figure } from './value.rules.js';
import type { EnterValues } from './values.dto.js';

type Place = { areaCode: string | null; organisationId: string | null; period: Period };

/** What was written: how many figures are new, how many correct an earlier one. */
export type Entered = { added: number; corrected: number };

/** Figures. A correction is a new revision with a reason; the old one stays. */
@Injectable()
export class ValuesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly indicators: IndicatorsService,
    private readonly standing: StandingValuesQuery,
    private readonly writer: ValueWriter,
  ) {}

  async enter(actor: Actor, indicatorId: string, input: EnterValues): Promise<Entered> {
    const indicator = await this.indicators.lock(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const place = await this.placeOf(actor, input);
    const figures = figuresOf(input, indicator);
    const standing = await this.standing.load(actor, indicatorId, [place], place.period.end);
    const at = ({ sex }: Figure) => standing.at({ ...place, sex, period: periodCode(place.period) });
    const changes = figures.flatMap((figure): Change[] => {
      const known = at(figure);
      return known && isSame(figure, known) ? [] : [{ whose: place, period: place.period, figure, known }];
    });
    if (input.looksRight !== true) {
      refuseDoubtful(
        changes.flatMap(({ figure }) => {
          const before = standing.before({ ...place, sex: figure.sex }, place.period);
          const doubt = doubtOf(figure, indicator, before);
          return doubt ? [{ field: `values.${figures.indexOf(figure)}.${doubt[0]}`, reason: doubt[1] }] : [];
        }),
      );
    }
    const corrections = changes.filter(({ known }) => known !== null);
    if (corrections.length > 0) await this.database.because(reasonOf(input));
    await this.writer.write(actor, indicator, changes, input);
    const entered = { added: changes.length - corrections.length, corrected: corrections.length };
    if (changes.length > 0) {
      await this.events.record(actor, {
        subject: 'indicator',
        subjectId: indicatorId,
        verb: corrections.length > 0 ? 'values-corrected' : 'values-entered',
        reason: input.reason ?? undefined,
        data: { ...entered, period: input.period, areaCode: place.areaCode },
      });
    }
    return entered;
  }

  /** The platform's own county is the whole platform: its figures carry no area. */
  private async placeOf(actor: Actor, input: EnterValues): Promise<Place> {
    const period = periodOf(input.period);
    if (!period) throw periodUnknown('period');
    if (period.start > this.clock.today()) {
      throw Invalid.field('period', 'Perioden har inte börjat än.', 'The period has not begun yet.');
    }
    const [platform] = await this.database.query<{ county: string; known: boolean }>(
      `select p.county_code as county, $2::text is null or $2 = p.county_code or exists (
         select from organisation o where o.platform_id = $1 and o.area_code = $2) as known
       from platform p where p.id = $1`,
      [actor.platformId, input.areaCode || null],
    );
    if (platform?.known !== true) {
      throw Invalid.field(
        'areaCode',
        'Välj en kommun eller region i listan.',
        'Choose a municipality or region in the list.',
      );
    }
    const organisationId = input.organisationId ?? null;
    authorize(
      organisationId === null || hasRole(actor, 'coordinator') || organisationId === actor.organisationId,
    );
    const areaCode = input.areaCode === platform.county ? null : input.areaCode || null;
    return { areaCode, organisationId, period };
  }
}
