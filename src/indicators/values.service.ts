import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Invalid } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { can } from './indicator.policy.js';
import { periodUnknown } from './indicator.refusals.js';
import type { Cell, IndicatorRow } from './indicator.types.js';
import { IndicatorsService } from './indicators.service.js';
import { periodOf, type Period } from './period.js';
import { figuresOf, isSame, type Figure } from './value.rules.js';
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
  ) {}

  /**
   * `reportId`: the approved report the figures come from. They are then the reporting organisation's, and the
   * actor is whoever approved it.
   */
  async enter(
    actor: Actor,
    indicatorId: string,
    input: EnterValues,
    reportId: string | null = null,
  ): Promise<Entered> {
    const indicator = await this.indicators.lock(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const place = await this.placeOf(actor, input);
    const figures = figuresOf(input, indicator);
    const current = await this.current(actor, indicatorId, place);
    const changed = figures.filter((figure) => {
      const known = current.find(({ sex }) => sex === figure.sex);
      return !known || !isSame(figure, known);
    });
    const corrections = changed.filter(({ sex }) => current.some((cell) => cell.sex === sex));
    if (corrections.length > 0) await this.explain(input.reason ?? '');
    for (const figure of changed) {
      const known = current.find(({ sex }) => sex === figure.sex) ?? null;
      await this.write(actor, indicator, place, figure, input, known, reportId);
    }
    const entered = { added: changed.length - corrections.length, corrected: corrections.length };
    if (changed.length > 0) {
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

  private async explain(reason: string): Promise<void> {
    if (reason === '') {
      throw Invalid.field(
        'reason',
        'Skriv varför värdet rättas. Det tidigare finns kvar i historiken.',
        'Say why the value is corrected. The earlier one stays in the history.',
      );
    }
    await this.database.because(reason);
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

  private async current(actor: Actor, indicatorId: string, place: Place): Promise<Cell[]> {
    return await this.database.query<Cell>(
      `select v.id, v.sex, v.number::text, v.numerator::text, v.denominator::text, v.text_value as text, v.kind,
         v.state, v.comment, v.source_note as "sourceNote", v.made_up as "madeUp", v.revision
       from indicator_value v
       where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null
         and v.area_code is not distinct from $3::text and v.organisation_id is not distinct from $4::uuid
         and v.period_start = $5 and v.period_end = $6`,
      [
        actor.platformId,
        indicatorId,
        place.areaCode,
        place.organisationId,
        place.period.start,
        place.period.end,
      ],
    );
  }

  private async write(
    actor: Actor,
    indicator: IndicatorRow,
    place: Place,
    figure: Figure,
    input: EnterValues,
    known: Cell | null,
    reportId: string | null,
  ): Promise<void> {
    if (known) {
      await this.database.query(
        `update indicator_value v set superseded_at = $3 where v.platform_id = $1 and v.id = $2`,
        [actor.platformId, known.id, this.clock.now()],
      );
    }
    await this.database.query(
      `insert into indicator_value (platform_id, id, indicator_id, area_code, organisation_id, period_start,
         period_end, sex, number, numerator, denominator, text_value, state, comment, kind, source_note, made_up,
         reason, revision, report_id, membership_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        actor.platformId,
        newId(),
        indicator.id,
        place.areaCode,
        place.organisationId,
        place.period.start,
        place.period.end,
        figure.sex,
        figure.number,
        figure.numerator,
        figure.denominator,
        figure.text,
        figure.state,
        figure.comment,
        input.kind ?? (indicator.source === 'own' ? 'reported' : 'fetched'),
        input.sourceNote ?? null,
        input.madeUp ?? indicator.madeUpPlatform,
        known ? (input.reason ?? null) : null,
        (known?.revision ?? 0) + 1,
        reportId,
        actor.membershipId,
      ],
    );
  }
}
