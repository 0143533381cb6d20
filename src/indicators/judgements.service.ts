import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { can } from './indicator.policy.js';
import { useEnded } from './indicator.refusals.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { UseLock } from './use-lock.js';
import type { JudgeStatus, WithdrawJudgement } from './uses.dto.js';

/** Judgements that stand before the rule. The old ones are kept, superseded. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly queries: IndicatorsQueries,
    private readonly uses: UseLock,
  ) {}

  async judge(actor: Actor, nodeId: string, input: JudgeStatus): Promise<void> {
    const useId = await this.subject(actor, nodeId, input.useId ?? null);
    authorize(can.judge(actor));
    const judgedOn = input.judgedOn ?? this.clock.today();
    if (judgedOn > this.clock.today()) {
      throw Invalid.field(
        'judgedOn',
        'Dagen har inte varit än. Ange en dag till och med i dag.',
        'That day has not been yet. Give a day up to today.',
      );
    }
    await this.refuseUnknownBody(actor, input.bodyId ?? null);
    await this.database.because(input.comment);
    await this.supersede(actor, nodeId, useId);
    await this.database.query(
      `insert into status_judgement (platform_id, id, node_id, use_id, status, trend, comment, body_id, protocol,
         judged_on, membership_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        actor.platformId,
        newId(),
        nodeId,
        useId,
        input.status,
        input.trend ?? null,
        input.comment,
        input.bodyId ?? null,
        input.protocol ?? null,
        judgedOn,
        actor.membershipId,
      ],
    );
    const data = { useId, status: input.status };
    const reason = input.comment;
    await this.events.record(actor, { subject: 'node', subjectId: nodeId, verb: 'judged', reason, data });
  }

  /** @throws {Conflict} `no-judgement` where none stands */
  async withdraw(actor: Actor, nodeId: string, input: WithdrawJudgement): Promise<void> {
    const useId = await this.subject(actor, nodeId, input.useId ?? null);
    authorize(can.judge(actor));
    await this.database.because(input.reason);
    if ((await this.supersede(actor, nodeId, useId)) === 0) {
      throw new Conflict(
        'no-judgement',
        text('Det finns ingen bedömning att ta tillbaka.', 'There is no judgement to take back.'),
      );
    }
    const { reason } = input;
    const data = { useId };
    await this.events.record(actor, {
      subject: 'node',
      subjectId: nodeId,
      verb: 'judgement-withdrawn',
      reason,
      data,
    });
  }

  /** Locks what is judged: the use, or the node. @throws {NotFound} */
  private async subject(actor: Actor, nodeId: string, useId: string | null): Promise<string | null> {
    const node = await this.queries.findNode(actor, nodeId);
    if (!node) throw new NotFound();
    if (useId === null) return null;
    const use = await this.uses.take(actor, useId);
    if (use.nodeId !== nodeId) throw new NotFound();
    if (use.ended) throw useEnded();
    return useId;
  }

  private async supersede(actor: Actor, nodeId: string, useId: string | null): Promise<number> {
    const rows = await this.database.query(
      `update status_judgement j set superseded_at = $4, version = j.version + 1
       where j.platform_id = $1 and j.node_id = $2 and j.use_id is not distinct from $3::uuid
         and j.superseded_at is null returning j.id`,
      [actor.platformId, nodeId, useId, this.clock.now()],
    );
    return rows.length;
  }

  private async refuseUnknownBody(actor: Actor, bodyId: string | null): Promise<void> {
    if (bodyId === null) return;
    const [body] = await this.database.query(
      `select b.id from body b where b.platform_id = $1 and b.id = $2`,
      [actor.platformId, bodyId],
    );
    if (!body) throw Invalid.field('bodyId', 'Välj ett organ i listan.', 'Choose a body in the list.');
  }
}
