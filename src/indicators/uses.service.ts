import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { can } from './indicator.policy.js';
import { periodUnknown, useEnded } from './indicator.refusals.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { periodOf, type Period } from './period.js';
import { TargetsService } from './targets.service.js';
import { UseLock } from './use-lock.js';
import type { AmendUse, AttachIndicator, EndUse } from './uses.dto.js';

/** How nodes use indicators: attaching, baseline, ending. */
@Injectable()
export class UsesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly queries: IndicatorsQueries,
    private readonly indicators: IndicatorsService,
    private readonly targets: TargetsService,
    private readonly uses: UseLock,
  ) {}

  /** Answers the new use's id. */
  async attach(actor: Actor, indicatorId: string, input: AttachIndicator): Promise<string> {
    const { byArea } = await this.indicators.lock(actor, indicatorId);
    authorize(can.steer(actor));
    if (input.areaCode) await this.refuseUnknownArea(actor, byArea, input.areaCode);
    const node = await this.queries.findNode(actor, input.nodeId);
    if (!node) throw Invalid.field('nodeId', 'Välj ett led i listan.', 'Choose a node in the list.');
    const baseline = baselineOf(input);
    const id = newId();
    await this.database.query(
      `insert into indicator_use (platform_id, id, indicator_id, node_id, why, claim, claim_reasoning, headline,
         area_code, baseline_value, baseline_period_start, baseline_period_end, position)
       select $1, $2, $3, $4, $5, $6, $7, $8, nullif($9, p.county_code), $10, $11, $12,
         (select coalesce(max(u.position), 0) + 1 from indicator_use u
          where u.platform_id = $1 and u.node_id = $4)
       from platform p where p.id = $1`,
      [
        actor.platformId,
        id,
        indicatorId,
        input.nodeId,
        input.why,
        input.claim ?? 'unknown',
        input.claimReasoning ?? null,
        input.headline ?? false,
        input.areaCode || null,
        input.baselineValue ?? null,
        baseline?.start ?? null,
        baseline?.end ?? null,
      ],
    );
    const data = { indicatorId, nodeId: input.nodeId };
    await this.events.record(actor, { subject: 'indicator_use', subjectId: id, verb: 'attached', data });
    if (input.targetValue || input.targetPeriod) {
      await this.targets.insert(actor, id, {
        value: required(input.targetValue, 'targetValue'),
        period: required(input.targetPeriod, 'targetPeriod'),
        decidedBy: input.targetDecidedBy,
      });
    }
    return id;
  }

  private async refuseUnknownArea(actor: Actor, byArea: boolean, areaCode: string): Promise<void> {
    const [known] = await this.database.query(
      `select from platform p where p.id = $1 and (p.county_code = $2 or ($3 and exists (
         select from organisation o where o.platform_id = $1 and o.area_code = $2)))`,
      [actor.platformId, areaCode, byArea],
    );
    if (known) return;
    throw Invalid.field(
      'areaCode',
      'Välj en kommun eller region i listan, för en indikator som delas upp på kommun.',
      'Choose a municipality or region in the list, for an indicator divided by municipality.',
    );
  }

  async amend(actor: Actor, useId: string, version: number, input: AmendUse): Promise<void> {
    const use = await this.uses.take(actor, useId);
    authorize(can.steer(actor));
    if (use.version !== version) throw new Stale();
    if (use.ended) throw useEnded();
    const baseline = baselineOf(input);
    if (baseline && use.hasBaseline) throw baselineIsSet();
    await this.database.query(
      `update indicator_use u set why = coalesce($4, u.why), claim = coalesce($5, u.claim),
         claim_reasoning = coalesce($6, u.claim_reasoning), headline = coalesce($7::boolean, u.headline),
         position = coalesce($8::integer, u.position), baseline_value = coalesce($9::numeric, u.baseline_value),
         baseline_period_start = coalesce($10::date, u.baseline_period_start),
         baseline_period_end = coalesce($11::date, u.baseline_period_end), version = u.version + 1
       where u.platform_id = $1 and u.id = $2 and u.version = $3`,
      [
        actor.platformId,
        useId,
        version,
        input.why ?? null,
        input.claim ?? null,
        input.claimReasoning ?? null,
        input.headline ?? null,
        input.position ?? null,
        input.baselineValue ?? null,
        baseline?.start ?? null,
        baseline?.end ?? null,
      ],
    );
    await this.events.record(actor, { subject: 'indicator_use', subjectId: useId, verb: 'amended' });
  }

  async end(actor: Actor, useId: string, input: EndUse): Promise<void> {
    const use = await this.uses.take(actor, useId);
    authorize(can.steer(actor));
    if (use.ended) throw useEnded();
    await this.database.because(input.reason);
    await this.database.query(
      `update indicator_use u set ended_at = $3, version = u.version + 1
       where u.platform_id = $1 and u.id = $2`,
      [actor.platformId, useId, this.clock.now()],
    );
    const { reason } = input;
    await this.events.record(actor, { subject: 'indicator_use', subjectId: useId, verb: 'ended', reason });
  }
}

function required(value: string | null | undefined, field: string): string {
  if (value === null || value === undefined) {
    throw Invalid.field(field, 'Ange både målvärde och period.', 'Give both the target and its period.');
  }
  return value;
}

/** @throws {Invalid} where only one of value and period is given, or the period cannot be read */
function baselineOf(input: { baselineValue?: string | null; baselinePeriod?: string | null }): Period | null {
  const [value, code] = [input.baselineValue ?? null, input.baselinePeriod ?? null];
  if (value === null && code === null) return null;
  if (value === null || code === null) {
    throw Invalid.field(
      value === null ? 'baselineValue' : 'baselinePeriod',
      'Ange både baslinjens värde och period.',
      'Give both the baseline’s value and its period.',
    );
  }
  const period = periodOf(code);
  if (!period) throw periodUnknown('baselinePeriod');
  return period;
}

const baselineIsSet = (): Conflict =>
  new Conflict(
    'baseline-is-set',
    text(
      'Baslinjen är redan satt och skrivs inte över. Avsluta användningen och koppla på nytt om utgångsläget var fel.',
      'The baseline is already set and is not overwritten. End the use and attach anew if the starting point was wrong.',
    ),
  );
