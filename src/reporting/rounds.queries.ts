import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Paged, type Paging } from '../shared/paging.js';
import type { ReportState } from './report.lifecycle.js';
import { can, roundActions } from './reporting.policy.js';
import { reminders, type Reminder, type Remindable } from './reminder.rules.js';
import { MATRIX, REMINDABLE, ROUNDS } from './rounds.sql.js';
import { toRoundView, type RoundRow, type RoundView } from './round.view.js';

export type MatrixRound = {
  id: string;
  name: string;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  state: RoundView['state'];
};

export type MatrixReport = {
  id: string;
  roundId: string;
  organisationId: string;
  state: ReportState;
  /** Handed in after the due date, or not handed in and the date has passed. */
  late: boolean;
  items: number;
  submittedAt: string | null;
  /** Whether the reader may open it: a draft is its organisation's and, as a state, the coordinator's. */
  visible: boolean;
};

/** Organisations that take part, the rounds, and a report for each that owes one. No report: nothing owed. */
export type Matrix = {
  rounds: MatrixRound[];
  organisations: { id: string; name: string }[];
  reports: MatrixReport[];
};

type MatrixRow = Omit<Matrix, 'reports'> & { reports: Omit<MatrixReport, 'visible'>[] };

@Injectable()
export class RoundsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, paging: Paging): Promise<Paged<RoundView>> {
    return await readPage(
      paging,
      (limit, offset) => this.rows(actor, null, limit, offset),
      (row) => toRoundView(row, roundActions(actor, row.state)),
    );
  }

  /** @throws {NotFound} */
  async get(actor: Actor, roundId: string): Promise<RoundView> {
    const [row] = await this.rows(actor, roundId, 1, 0);
    if (!row) throw new NotFound();
    return toRoundView(row, roundActions(actor, row.state));
  }

  /** The latest rounds and those planned, or one. */
  async matrix(actor: Actor, roundId: string | null, rounds = 4): Promise<Matrix> {
    const [matrix] = await this.database.read<MatrixRow>(MATRIX, [
      actor.platformId,
      this.clock.today(),
      roundId,
      rounds,
    ]);
    if (!matrix || (roundId !== null && matrix.rounds.length === 0)) throw new NotFound();
    const reports = matrix.reports.map((report) => ({ ...report, visible: can.see(actor, report) }));
    return { ...matrix, reports };
  }

  /** Who should be reminded now. Only the coordinator reminds. */
  async reminders(actor: Actor): Promise<Reminder[]> {
    if (!can.manageRounds(actor)) return [];
    const today = this.clock.today();
    return reminders(await this.database.read<Remindable>(REMINDABLE, [actor.platformId, today]), today);
  }

  private async rows(
    actor: Actor,
    roundId: string | null,
    limit: number,
    offset: number,
  ): Promise<RoundRow[]> {
    const params = [actor.platformId, this.clock.today(), roundId, limit, offset];
    return await this.database.read<RoundRow>(ROUNDS, params);
  }
}
