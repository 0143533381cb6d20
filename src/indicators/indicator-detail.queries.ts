import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import type { Paged } from '../shared/paging.js';
import { can } from './indicator.policy.js';
import type { CatalogueHit, IndicatorRow } from './indicator.types.js';
import { toUseView, usesOfIndicator, type IndicatorUses, type UseView } from './indicator.views.js';
import type { CatalogueQuery } from './indicators.dto.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { UseStatusQueries } from './use-status.queries.js';
import type { NodeStatus } from './use-status.types.js';

export type ListedIndicator = CatalogueHit & { id: string; statuses: UseView[] };

/** Indicators together with their uses and statuses, for one reader. */
@Injectable()
export class IndicatorDetailQueries {
  constructor(
    private readonly queries: IndicatorsQueries,
    private readonly statuses: UseStatusQueries,
  ) {}

  async uses(actor: Actor, row: IndicatorRow): Promise<IndicatorUses> {
    const statuses = await this.statuses.forPlatform(actor);
    const targets = await this.queries.targets(actor, row.id);
    const reusedBy = can.seeUsers(actor, row) ? await this.queries.users(actor, row.id) : [];
    const uses = usesOfIndicator(statuses, row.id).map((use) => toUseView(actor, use));
    return { uses, targets, reusedBy };
  }

  async list(actor: Actor, query: CatalogueQuery): Promise<Paged<ListedIndicator>> {
    const found = await this.queries.list(actor, query);
    const statuses = await this.statuses.forPlatform(actor);
    const data = found.data.flatMap((hit) => {
      if (hit.id === null) return [];
      const uses = usesOfIndicator(statuses, hit.id).map((use) => toUseView(actor, use));
      return [{ ...hit, id: hit.id, statuses: uses }];
    });
    return { ...found, data };
  }

  /** @throws {NotFound} also for a use that has ended */
  async use(actor: Actor, useId: string): Promise<UseView> {
    const use = (await this.statuses.forPlatform(actor)).use(useId);
    if (!use) throw new NotFound();
    return toUseView(actor, use);
  }

  /** @throws {NotFound} */
  async node(actor: Actor, nodeId: string): Promise<NodeStatus> {
    if (!(await this.queries.findNode(actor, nodeId))) throw new NotFound();
    return (await this.statuses.forPlatform(actor)).node(nodeId);
  }
}
