import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { systemContext } from '../../../database/context.js';
import { Database } from '../../../database/database.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { Jobs, type Payload } from '../../../jobs/jobs.js';
import { Clock } from '../../../shared/clock.js';
import { text } from '../../../shared/text.js';
import { Interrupted, SourceFault } from '../source-fault.js';
import { Connectors } from './connectors.js';
import { ImportLease, TurnLost, type Turn } from './import-lease.js';
import { ImportRun, type Begun, type Outcome } from './import-run.js';
import { ImportWriter } from './import-writer.js';
import { OPEN_IMPORTS, PLATFORMS } from './import.statements.js';
import { Schedules } from './schedules.js';

export const IMPORT = 'import';
const LOOK_MS = 5_000;
const SCHEDULE_MS = 60_000;
const BUSY_SECONDS = 3;
/** So often an import may break off without a fault of the source before it is given up. */
const PATIENCE = 20;

/** Does the imports that were asked for, and takes up those that a process left when it died. */
@Injectable()
export class ImportWorker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly runner: JobRunner,
    private readonly lease: ImportLease,
    private readonly writer: ImportWriter,
    private readonly connectors: Connectors,
    private readonly schedules: Schedules,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.runner.register(IMPORT, async (payload, signal) => await this.run(payload, signal));
    this.runner.every(LOOK_MS, async () => await this.takeUp());
    // A test says itself when the night comes.
    if (this.config.mode === 'test') return;
    this.runner.every(SCHEDULE_MS, async () => await this.eachPlatform((id) => this.schedules.ask(id)));
  }

  /** Imports that are to be running and have nobody: the queue forgets those of a process that died for hours. */
  private async takeUp(): Promise<void> {
    await this.eachPlatform(async (platformId) => {
      const context = systemContext(platformId, 'import');
      const open = await this.database.within(context, () =>
        this.database.read<{ id: string; system: string }>(OPEN_IMPORTS, [platformId]),
      );
      for (const { id, system } of open) {
        await this.database.unitOfWork(context, () =>
          this.jobs.ask(IMPORT, id, { platformId, jobId: id, system }),
        );
      }
    });
  }

  private async eachPlatform(work: (platformId: string) => Promise<void>): Promise<void> {
    for (const { id } of await this.database.global<{ id: string }>(PLATFORMS)) await work(id);
  }

  private async run(payload: Payload, signal: AbortSignal): Promise<void> {
    const { platformId = '', jobId = '', system = '' } = payload;
    const connector = this.connectors.get(system);
    const turn = await this.lease.take(platformId, jobId, connector.turn?.(platformId) ?? system, signal);
    if (!turn) {
      await this.database.unitOfWork(systemContext(platformId, 'import'), () =>
        this.jobs.ask(IMPORT, jobId, payload, BUSY_SECONDS),
      );
      return;
    }
    try {
      await this.whole(
        new ImportRun(this.database, this.writer, this.clock, connector, turn, platformId, jobId),
        turn,
        signal,
      );
    } finally {
      await turn.leave();
    }
  }

  private async whole(run: ImportRun, turn: Turn, stopping: AbortSignal): Promise<void> {
    const begun = await run.begin();
    if (!begun) return;
    try {
      await run.steps(begun);
      await run.finish(begun.sourceId, { state: 'done', reason: null });
    } catch (fault) {
      const outcome = this.outcomeOf(fault, turn, begun, stopping);
      if (!outcome) throw fault;
      await run.finish(begun.sourceId, outcome);
    }
  }

  /** Null: not ended, somebody takes it up again from where it is. */
  private outcomeOf(fault: unknown, turn: Turn, begun: Begun, stopping: AbortSignal): Outcome | null {
    if (fault instanceof SourceFault) return { state: 'failed', reason: fault.text };
    if (fault instanceof TurnLost || stopping.aborted) return null;
    if (fault instanceof Interrupted) return turn.cancelled ? { state: 'cancelled', reason: null } : null;
    if (begun.interruptions < PATIENCE) return null;
    return {
      state: 'failed',
      reason: text(
        `Hämtningen har brutits ${PATIENCE} gånger av fel i tjänsten själv. Be driften läsa loggen.`,
        `The import was broken off ${PATIENCE} times by faults of the service itself. Ask whoever runs it to read its log.`,
      ),
    };
  }
}
