import { Injectable } from '@nestjs/common';
import { RevisionCache, type Kept } from '../audit/revision-cache.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { NavKey } from '../web/navigation.js';
import { Waiting, type WaitingCounts } from '../web/waiting.js';
import { BoardQueries } from './board.queries.js';
import { circulationTasks } from './waiting.circulation.js';
import { coordinationTasks } from './waiting.coordination.js';
import type { WaitingRow } from './waiting.rows.js';
import { WAITING } from './waiting.statement.js';
import { decisionTasks, dutyTasks, reportTasks, signatureTasks, workTasks } from './waiting.tasks.js';
import type { WaitingView } from './waiting.view.js';

/** What waits for an actor over all modules, read once for each revision, membership and day. */
@Injectable()
export class WaitingQueries extends Waiting {
  constructor(
    private readonly cache: RevisionCache,
    private readonly boards: BoardQueries,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async counts(actor: Actor): Promise<WaitingCounts> {
    const { tasks } = await this.waiting(actor);
    const byPage: Partial<Record<NavKey, number>> = {};
    for (const { page } of tasks) byPage[page] = (byPage[page] ?? 0) + 1;
    return { total: tasks.length, byPage };
  }

  async waiting(actor: Actor): Promise<WaitingView> {
    const { value } = await this.rows(actor);
    const day = this.clock.today();
    const reader = { locale: actor.locale, roles: actor.roles, day };
    const coordination = hasRole(actor, 'coordinator')
      ? coordinationTasks(value, (await this.boards.board(actor)).view.attention, reader)
      : [];
    const tasks = [
      ...decisionTasks(value, reader),
      ...circulationTasks(value, reader),
      ...coordination,
      ...reportTasks(value, reader),
      ...signatureTasks(value, reader),
      ...dutyTasks(value, reader),
      ...workTasks(value, reader),
    ];
    const { dates, decided, round } = value;
    return { day, tasks, dates, decided, round };
  }

  private rows(actor: Actor): Promise<Kept<WaitingRow>> {
    const day = this.clock.today();
    const { platformId, membershipId, organisationId, personId, roles } = actor;
    return this.cache.get<WaitingRow>(platformId, {
      key: `waiting ${membershipId} ${roles.join(',')} ${day}`,
      statement: WAITING,
      params: [platformId, day, membershipId, organisationId, personId, roles],
    });
  }
}
