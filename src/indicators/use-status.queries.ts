import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { can } from './indicator.policy.js';
import { statusOfNode } from './node-status.rule.js';
import { ruledBefore, statusOfUse } from './use-status.js';
import { PLATFORM_STATUSES } from './use-status.sql.js';
import type { NodeJudgement, NodeStatus, UseRow, UseStatus } from './use-status.types.js';

/** All statuses of a platform at one date, for one reader. */
export class PlatformStatuses {
  private readonly judged: ReadonlyMap<string, NodeJudgement>;
  /** Uses by the node they hang on, and by the goal they tell about. */
  private readonly near = new Map<string, UseStatus[]>();

  constructor(
    /** Every use that has not ended, in the adopted model's order. */
    readonly uses: readonly UseStatus[],
    judgements: readonly NodeJudgement[],
    readonly today: string,
  ) {
    this.judged = new Map(judgements.map((one) => [one.nodeId, one]));
    for (const use of uses) {
      this.put(use.nodeId, use);
      if (use.goalNodeId !== null && use.goalNodeId !== use.nodeId) this.put(use.goalNodeId, use);
    }
  }

  use(useId: string): UseStatus | null {
    return this.uses.find((use) => use.useId === useId) ?? null;
  }

  /** Also for sub-goals and the overall goal, and for nodes without any indicator. */
  node(nodeId: string): NodeStatus {
    return statusOfNode(nodeId, this.near.get(nodeId) ?? [], this.judged.get(nodeId) ?? null, this.today);
  }

  private put(nodeId: string, use: UseStatus): void {
    const known = this.near.get(nodeId);
    if (known) known.push(use);
    else this.near.set(nodeId, [use]);
  }
}

/** The statuses now and a period ago, and the last day of the earlier period by use. */
export type TwoPeriods = {
  now: PlatformStatuses;
  before: PlatformStatuses;
  ends: ReadonlyMap<string, string | null>;
};

/** The honest status of every use, in one statement and one pass. Small counts make the answer the reader's own. */
@Injectable()
export class UseStatusQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async forPlatform(actor: Actor): Promise<PlatformStatuses> {
    const { uses, judgements, today } = await this.read(actor);
    const seen = uses.map((use) => statusOfUse(use, today, can.seeSmallCounts(actor, use)));
    return new PlatformStatuses(seen, judgements, today);
  }

  /** All uses with what the rule said of each a period ago, as somebody sees them who sees no small counts. */
  async twoPeriods(actor: Actor): Promise<TwoPeriods> {
    const { uses, judgements, today } = await this.read(actor);
    const now = uses.map((use) => statusOfUse(use, today, false));
    const ends = uses.map(ruledBefore);
    const before = now.map((use, index) => ({
      ...use,
      status: ends[index]?.status ?? ('not_assessable' as const),
    }));
    return {
      now: new PlatformStatuses(now, judgements, today),
      before: new PlatformStatuses(before, [], today),
      ends: new Map(now.map(({ useId }, index) => [useId, ends[index]?.end ?? null])),
    };
  }

  private async read(actor: Actor): Promise<{ uses: UseRow[]; judgements: NodeJudgement[]; today: string }> {
    const today = this.clock.today();
    const [row] = await this.database.read<{ uses: UseRow[]; judgements: NodeJudgement[] }>(
      PLATFORM_STATUSES,
      [actor.platformId, today],
    );
    return { uses: row?.uses ?? [], judgements: row?.judgements ?? [], today };
  }
}
