import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { systemContext } from '../../../database/context.js';
import { newId } from '../../../shared/id.js';
import { CANCEL_WANTED, KEEP_TURN, KEPT_TURN, LEAVE_TURN, TAKE_TURN } from './import.statements.js';

const RENEW_MS = 1_000;

/** Somebody else asks the source now, or we came back too late: this import is not ours to go on with. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost';
}

/** A turn that is held: renewed every second, with an eye on whether somebody wants the import cancelled. */
export class Turn {
  private readonly stop = new AbortController();
  private readonly timer: NodeJS.Timeout;
  cancelled = false;

  constructor(
    private readonly database: Database,
    private readonly platformId: string,
    private readonly jobId: string,
    private readonly system: string,
    private readonly holder: string,
    outer: AbortSignal,
  ) {
    this.signal = AbortSignal.any([outer, this.stop.signal]);
    this.timer = setInterval(() => void this.renew().catch(() => undefined), RENEW_MS);
  }

  /** Says stop when the process is to end, when the import is cancelled, and when the turn is lost. */
  readonly signal: AbortSignal;

  /** In the unit of work that saves: from here to its end nobody else can have the turn. @throws {TurnLost} */
  async hold(): Promise<void> {
    const kept = await this.database.query(KEEP_TURN, [this.system, this.holder]);
    if (kept.length === 0) throw new TurnLost();
  }

  async leave(): Promise<void> {
    clearInterval(this.timer);
    await this.database.global(LEAVE_TURN, [this.system, this.holder]);
  }

  private async renew(): Promise<void> {
    const kept = await this.database.global(KEPT_TURN, [this.system, this.holder]);
    const [row] = await this.database.within(systemContext(this.platformId, 'import'), () =>
      this.database.read<{ wanted: boolean }>(CANCEL_WANTED, [this.platformId, this.jobId]),
    );
    this.cancelled ||= row?.wanted === true;
    if (this.cancelled || kept.length === 0) this.stop.abort();
  }
}

/** One import asks a source at a time, over all platforms and processes. */
@Injectable()
export class ImportLease {
  constructor(private readonly database: Database) {}

  /** Null when somebody else has the turn. */
  async take(platformId: string, jobId: string, system: string, signal: AbortSignal): Promise<Turn | null> {
    const holder = newId();
    const taken = await this.database.unitOfWork(systemContext(platformId, 'import'), () =>
      this.database.query(TAKE_TURN, [system, holder, jobId]),
    );
    if (taken.length === 0) return null;
    return new Turn(this.database, platformId, jobId, system, holder, signal);
  }
}
