import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ReportedSight } from '../indicators/reported-sight.queries.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Counted, type Paged, type Paging } from '../shared/paging.js';
import type { ReportState } from './report.lifecycle.js';
import { factsOf, toReportView, type ReportRow, type ReportView } from './report.view.js';
import { withoutWithheld } from './report.sight.js';
import { can } from './reporting.policy.js';
import { REPORT, REPORT_EVENTS, REPORTS_OF_ROUND } from './reports.sql.js';

export type ReportEvent = {
  verb: string;
  reason: string | null;
  at: string;
  /** When it was entered, if that was a day or more after it happened. */
  enteredAt: string | null;
  function: string | null;
  organisation: string | null;
};

export type ReportSummary = {
  id: string;
  version: number;
  state: ReportState;
  organisationId: string;
  organisation: string;
  late: boolean;
  items: number;
};

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sight: ReportedSight,
  ) {}

  /** @throws {NotFound} also for another organisation's draft, unless the actor coordinates */
  async get(actor: Actor, reportId: string): Promise<ReportView> {
    return await this.one(actor, [actor.platformId, reportId, null, null, this.clock.today()]);
  }

  /** An organisation's report in a round. @throws {NotFound} */
  async of(actor: Actor, roundId: string, organisationId: string): Promise<ReportView> {
    return await this.one(actor, [actor.platformId, null, roundId, organisationId, this.clock.today()]);
  }

  /** What has happened to the report, latest first. */
  async events(actor: Actor, reportId: string): Promise<ReportEvent[]> {
    return await this.database.read<ReportEvent>(REPORT_EVENTS, [actor.platformId, reportId]);
  }

  /** Every member sees who has reported and who has not; what they say is another matter. */
  async ofRound(actor: Actor, roundId: string, paging: Paging): Promise<Paged<ReportSummary>> {
    const round = [actor.platformId, this.clock.today(), roundId];
    return await readPage(
      paging,
      (limit, offset) =>
        this.database.read<Counted<ReportSummary>>(REPORTS_OF_ROUND, [...round, limit, offset]),
      (row: ReportSummary) => row,
    );
  }

  private async one(actor: Actor, params: readonly unknown[]): Promise<ReportView> {
    const [found] = await this.database.read<{ report: ReportRow }>(REPORT, params);
    if (!found || !can.see(actor, factsOf(found.report))) throw new NotFound();
    const report = toReportView(actor, found.report);
    const indicators = report.items.flatMap(({ indicator }) => indicator?.id ?? []);
    const ends = await this.sight.withheldEnds(actor, report.organisation.id, indicators);
    return withoutWithheld(report, ends);
  }
}
