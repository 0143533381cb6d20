import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import { ReportedValues, type ReportedFigure } from '../indicators/reported-values.service.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { REPORT_STEPS, reportCan, type ReportVerb } from './report.lifecycle.js';
import { REFUSALS } from './report.refusals.js';
import type { ReturnReport } from './reporting.dto.js';
import { can, mayTake } from './reporting.policy.js';
import { APPROVE, ITEMS, LOCK_REPORT, RETURN, START_REVIEW } from './reports.sql.js';
import type { LockedReport, StoredItem } from './stored-item.js';
import { totalOf } from './value.rules.js';

/** What the coordinator does with a report that is handed in. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly values: ReportedValues,
  ) {}

  async start(actor: Actor, reportId: string): Promise<void> {
    const report = await this.load(actor, reportId, 'startReview');
    await this.write(START_REVIEW, [actor.platformId, report.id, report.version]);
    await this.events.record(actor, { subject: 'report', subjectId: report.id, verb: 'review_started' });
  }

  /** Approves the report; its figures become values of the indicators. */
  async approve(actor: Actor, reportId: string): Promise<void> {
    const report = await this.load(actor, reportId, 'approve');
    const now = this.clock.now();
    await this.write(APPROVE, [actor.platformId, report.id, report.version, actor.membershipId, now]);
    const items = await this.database.query<StoredItem>(ITEMS, [actor.platformId, report.id]);
    const { organisationId, periodFrom, periodTo, roundName } = report;
    const reason = `Godkänd rapport, ${roundName}`;
    const from = { reportId: report.id, organisationId, periodFrom, periodTo, reason };
    await this.values.record(actor, from, items.flatMap(figuresOf));
    await this.events.record(actor, { subject: 'report', subjectId: report.id, verb: 'approved' });
  }

  /** Sends the report back with what needs to be completed, about some items or the whole. */
  async returnForCompletion(actor: Actor, reportId: string, input: ReturnReport): Promise<void> {
    const report = await this.load(actor, reportId, 'return');
    const items = [...new Set(input.items ?? [])];
    await this.database.because(input.reason);
    const now = this.clock.now();
    const [returned] = await this.database.query<{ version: number | null; items: number }>(RETURN, [
      actor.platformId,
      report.id,
      report.version,
      actor.membershipId,
      now,
      input.reason,
      items,
    ]);
    if (typeof returned?.version !== 'number') throw new Stale();
    if (returned.items !== items.length) {
      throw Invalid.field('items', 'Välj bland rapportens poster.', "Choose among the report's items.");
    }
    const event = { subject: 'report', subjectId: report.id, verb: REPORT_STEPS.return.to };
    await this.events.record(actor, { ...event, reason: input.reason, data: { items } });
  }

  private async load(actor: Actor, reportId: string, verb: ReportVerb): Promise<LockedReport> {
    const [report] = await this.database.query<LockedReport>(LOCK_REPORT, [actor.platformId, reportId]);
    if (!report || !can.see(actor, report)) throw new NotFound();
    authorize(mayTake(actor, verb, report), REFUSALS[verb].role);
    if (!reportCan(verb, report.state, report.roundState)) {
      throw new Conflict('report-wrong-state', REFUSALS[verb].state);
    }
    return report;
  }

  private async write(sql: string, params: readonly unknown[]): Promise<void> {
    const written = await this.database.query(sql, params);
    if (written.length === 0) throw new Stale();
  }
}

/** The figures of an item as values of its indicator, with the total where it can be added up. */
function figuresOf({ indicator, values, doneText }: StoredItem): ReportedFigure[] {
  if (!indicator) return [];
  const none = { number: null, numerator: null, denominator: null, textValue: null, comment: null };
  if (indicator.measure === 'qualitative' && values.length === 0) {
    return [{ ...none, indicatorId: indicator.id, sex: 'T', state: 'final', textValue: doneText }];
  }
  const total = totalOf(indicator, values);
  const rows = total ? [...values, { ...total, sex: 'T' as const, comment: null }] : values;
  return rows.map((row) => ({ ...none, ...row, indicatorId: indicator.id }));
}
