import { Global, Injectable, Module } from '@nestjs/common';
import { NodeStatuses, type ShownStatus } from '../logic-model/diagram/node-statuses.js';
import type { Actor } from '../shared/actor.js';
import { IndicatorsModule } from './indicators.module.js';
import { UseStatusQueries } from './use-status.queries.js';

/** The statuses that the logic model's pages show: those of the indicators. */
@Injectable()
class MeasuredNodeStatuses extends NodeStatuses {
  constructor(private readonly statuses: UseStatusQueries) {
    super();
  }

  async forPlatform(actor: Actor): Promise<(nodeId: string) => ShownStatus | null> {
    const statuses = await this.statuses.forPlatform(actor);
    return (nodeId) => {
      const found = statuses.node(nodeId);
      return found.basis.looked === 0 && found.basis.judgement === null ? null : found;
    };
  }
}

/** Global, for the logic model stands below the indicators and cannot import them. */
@Global()
@Module({
  imports: [IndicatorsModule],
  providers: [{ provide: NodeStatuses, useClass: MeasuredNodeStatuses }],
  exports: [NodeStatuses],
})
export class NodeStatusesModule {}
