import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Conflict, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';
import { isChair } from '../decision.policy.js';
import { DecisionsQueries } from '../decisions.queries.js';
import type { AssignDuty, DutyView, FinishDuty, ReopenDuty } from './duties.dto.js';
import { DutiesQueries } from './duties.queries.js';
import { can } from './duty.policy.js';

const refusals = {
  onlyPreparers: text(
    'Bara samordnaren och organets ordförande kan ge uppdrag.',
    'Only the coordinator and the chair of the body can give duties.',
  ),
  onlyOwn: text(
    'Bara organisationens rapportör eller godkännare, eller samordnaren, kan lämna besked om uppdraget.',
    'Only the organisation’s reporter or approver, or the coordinator, can answer for the duty.',
  ),
  notAdopted: text(
    'Uppdrag följer av ett beslut som är fattat. Vänta tills beslutet är registrerat.',
    'Duties follow from a decision that has been taken. Wait until it has been recorded.',
  ),
  done: text('Uppdraget är redan klart.', 'The duty is already done.'),
  open: text('Uppdraget är inte klart än.', 'The duty is not done yet.'),
} as const;

constraintMeans('duty_of_adopted_decision', 'decisionId', refusals.notAdopted.sv, refusals.notAdopted.en);
constraintMeans(
  'decision_duty_organisation_fkey',
  'organisationId',
  'Välj en organisation i listan.',
  'Choose an organisation from the list.',
);

type Locked = { organisationId: string; state: 'open' | 'done'; version: number };

/** What follows from decisions: given to an organisation, done with a note, opened again with a reason. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsQueries,
    private readonly queries: DutiesQueries,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async assign(actor: Actor, decisionId: string, input: AssignDuty): Promise<DutyView> {
    const decision = await this.decisions.getRow(actor, decisionId);
    authorize(hasRole(actor, 'coordinator') || isChair(actor, decision), refusals.onlyPreparers);
    if (decision.state !== 'adopted') throw new Conflict('not-adopted', refusals.notAdopted);
    const id = newId();
    await this.database.query(
      `insert into decision_duty (platform_id, id, decision_id, organisation_id, what, due_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [actor.platformId, id, decisionId, input.organisationId, input.what, input.dueOn],
    );
    await this.events.record(actor, {
      subject: 'decision_duty',
      subjectId: id,
      verb: 'assigned',
      data: { decisionId, organisationId: input.organisationId, dueOn: input.dueOn },
    });
    return await this.queries.get(actor, id);
  }

  async finish(actor: Actor, id: string, version: number, { note }: FinishDuty): Promise<DutyView> {
    const duty = await this.locked(actor, id);
    authorize(can.finish(actor, duty), refusals.onlyOwn);
    if (duty.state === 'done') throw new Conflict('duty-done', refusals.done);
    if (duty.version !== version) throw new Stale();
    await this.database.query(
      `update decision_duty u set state = 'done', note = $3, done_at = $4, done_by = $5, version = u.version + 1
       where u.platform_id = $1 and u.id = $2`,
      [actor.platformId, id, note, this.clock.now(), actor.membershipId],
    );
    await this.events.record(actor, { subject: 'decision_duty', subjectId: id, verb: 'done', reason: note });
    return await this.queries.get(actor, id);
  }

  async reopen(actor: Actor, id: string, version: number, { reason }: ReopenDuty): Promise<DutyView> {
    const duty = await this.locked(actor, id);
    authorize(can.reopen(actor));
    if (duty.state === 'open') throw new Conflict('duty-open', refusals.open);
    if (duty.version !== version) throw new Stale();
    await this.database.because(reason);
    await this.database.query(
      `update decision_duty u set state = 'open', note = null, done_at = null, done_by = null, version = u.version + 1
       where u.platform_id = $1 and u.id = $2`,
      [actor.platformId, id],
    );
    await this.events.record(actor, { subject: 'decision_duty', subjectId: id, verb: 'reopened', reason });
    return await this.queries.get(actor, id);
  }

  private async locked(actor: Actor, id: string): Promise<Locked> {
    const [duty] = await this.database.query<Locked>(
      `select u.organisation_id as "organisationId", u.state, u.version from decision_duty u
       where u.platform_id = $1 and u.id = $2 for update`,
      [actor.platformId, id],
    );
    if (!duty) throw new NotFound();
    return duty;
  }
}
