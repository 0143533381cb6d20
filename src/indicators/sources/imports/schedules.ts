import { Injectable } from '@nestjs/common';
import { systemContext } from '../../../database/context.js';
import { Database } from '../../../database/database.js';
import { Jobs } from '../../../jobs/jobs.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import type { ImportKind } from '../connector.js';
import { Connectors } from './connectors.js';
import { ADD_SCHEDULED, SCHEDULED } from './schedule.statements.js';

type Due = { sourceId: string; system: string; kind: ImportKind };

/** Work nobody asks for: values as often as the platform has said, and every night whether the contracts hold. */
@Injectable()
export class Schedules {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly connectors: Connectors,
    private readonly clock: Clock,
  ) {}

  /** Asks for what is due on a platform. One import at a time is open for a source: the next waits for the next look. */
  async ask(platformId: string): Promise<void> {
    const connected = this.connectors.all.filter((one) => one.address !== null).map((one) => one.system);
    if (connected.length === 0) return;
    const context = systemContext(platformId, 'schedule');
    const due = await this.database.within(context, () =>
      this.database.read<Due>(SCHEDULED, [platformId, this.clock.now(), connected]),
    );
    for (const { sourceId, system, kind } of due) {
      if (this.connectors.find(system)?.kinds.includes(kind) !== true) continue;
      await this.database.unitOfWork(context, async () => {
        const jobId = newId();
        const added = await this.database.query(ADD_SCHEDULED, [
          platformId,
          jobId,
          sourceId,
          kind,
          this.clock.now(),
        ]);
        if (added.length > 0) await this.jobs.ask('import', jobId, { platformId, jobId, system });
      });
    }
  }
}
