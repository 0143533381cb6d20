import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { verbBetween, type BoardColumn, type Step } from '../shared/lifecycle.js';
import { text } from '../shared/text.js';
import { words } from '../web/i18n/words.js';
import {
  DEVIATION_LIFECYCLE,
  STATE_OF_COLUMN,
  type DeviationState,
  type DeviationVerb,
} from './deviation.lifecycle.js';
import { can } from './deviation.policy.js';
import type { RaiseDeviation } from './improvement.dto.js';
import { Deviation } from './improvement.entity.js';
import { ImprovementQueries, type DeviationView } from './improvement.queries.js';
import { noStep, toldFor, toldOnBoard, type Telling } from './steps.js';
import { SubGoals } from './sub-goals.js';

const NOT_A_COLUMN = text(
  'En avvikelse är varken en idé eller parkerad: den ska åtgärdas. Flytta den till ett annat läge.',
  'A deviation is neither an idea nor parked: it is put right. Move it to another state.',
);
const CLOSED = text(
  'Avvikelsen är avslutad. Åtgärda den igen innan du ändrar uppgifterna.',
  'The deviation is closed. Act on it again before you change it.',
);

/** Deviations: raised by one organisation, owned and acted on by another. */
@Injectable()
export class DeviationsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ImprovementQueries,
    private readonly subGoals: SubGoals,
    private readonly clock: Clock,
  ) {}

  async raise(actor: Actor, input: RaiseDeviation): Promise<DeviationView> {
    authorize(can.raise(actor));
    const id = newId();
    await this.database.repo(Deviation).insert({
      platformId: actor.platformId,
      id,
      ...(await this.columnsOf(actor, input)),
      raisedByOrganisationId: actor.organisationId,
      state: 'open',
      stateSince: this.clock.now(),
      version: 1,
    });
    await this.events.record(actor, { subject: 'deviation', subjectId: id, verb: 'raised' });
    return await this.queries.deviation(actor, id);
  }

  /** Replaces what was written. @throws {Stale} */
  async edit(actor: Actor, id: string, version: number, input: RaiseDeviation): Promise<DeviationView> {
    const deviation = await this.load(actor, id);
    authorize(can.edit(actor, deviation));
    if (deviation.state === 'closed') throw new Conflict('deviation-is-closed', CLOSED);
    await this.save(deviation, await this.columnsOf(actor, input), version);
    await this.events.record(actor, { subject: 'deviation', subjectId: id, verb: 'edited' });
    return await this.queries.deviation(actor, id);
  }

  /** Takes one step; `reason` is also the note of the effect check that closing needs. */
  async change(actor: Actor, id: string, verb: DeviationVerb, telling: Telling): Promise<DeviationView> {
    const deviation = await this.loadToMove(actor, id, telling.version);
    const step: Step<DeviationState> = DEVIATION_LIFECYCLE[verb];
    if (!step.from.includes(deviation.state)) throw impossible(deviation.state, step.to);
    await this.take(actor, deviation, step, toldFor(step, telling));
    return await this.queries.deviation(actor, id);
  }

  /** Moves the card: open stands under planned, action under ongoing, followed up under done. @throws {Conflict} */
  async moveTo(actor: Actor, id: string, column: BoardColumn, telling: Telling): Promise<DeviationView> {
    const deviation = await this.loadToMove(actor, id, telling.version);
    const to = STATE_OF_COLUMN[column];
    if (to === null) throw new Conflict('deviation-has-no-such-column', NOT_A_COLUMN);
    if (to !== deviation.state) {
      const verb = verbBetween(DEVIATION_LIFECYCLE, deviation.state, to);
      if (!verb) throw impossible(deviation.state, to);
      const step: Step<DeviationState> = DEVIATION_LIFECYCLE[verb];
      await this.take(actor, deviation, step, toldOnBoard(step, telling));
    }
    return await this.queries.deviation(actor, id);
  }

  private async take(
    actor: Actor,
    deviation: Deviation,
    step: Step<DeviationState>,
    said: string,
  ): Promise<void> {
    if (said !== '') await this.database.because(said);
    const changes = {
      state: step.to,
      stateSince: this.clock.now(),
      effectCheckNote: step.needs === 'note' ? said : null,
    };
    await this.save(deviation, changes, deviation.version);
    await this.events.record(actor, {
      subject: 'deviation',
      subjectId: deviation.id,
      verb: step.done,
      reason: said === '' ? undefined : said,
      data: { from: deviation.state, to: step.to },
    });
  }

  private async load(actor: Actor, id: string): Promise<Deviation> {
    const deviation = await this.database
      .repo(Deviation)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!deviation) throw new NotFound();
    return deviation;
  }

  private async loadToMove(actor: Actor, id: string, version: number | undefined): Promise<Deviation> {
    const deviation = await this.load(actor, id);
    authorize(can.move(actor, deviation));
    if (version !== undefined && version !== deviation.version) throw new Stale();
    return deviation;
  }

  private async save(deviation: Deviation, changes: Partial<Deviation>, version: number): Promise<void> {
    const { platformId, id } = deviation;
    const { affected } = await this.database
      .repo(Deviation)
      .update({ platformId, id, version }, { ...changes, version: version + 1 });
    if (affected !== 1) throw new Stale();
  }

  private async columnsOf(actor: Actor, input: RaiseDeviation): Promise<Partial<Deviation>> {
    const today = this.clock.today();
    if (input.since > today) {
      throw Invalid.field(
        'since',
        `En avvikelse har redan uppstått. Ange ett datum till och med i dag (${today}).`,
        `A deviation has already arisen. Give a date up to today (${today}).`,
      );
    }
    const given = input.subGoalNodeId ?? null;
    await this.subGoals.check(actor, given);
    return {
      title: input.title,
      description: input.description ?? null,
      subGoalNodeId: given ?? (await this.subGoals.ofActivity(actor, input.activityId ?? null)),
      activityId: input.activityId ?? null,
      ownerOrganisationId: input.ownerOrganisationId,
      since: input.since,
      severity: input.severity ?? 'medium',
      cause: input.cause ?? null,
      containment: input.containment ?? null,
      dueOn: input.dueOn ?? null,
    };
  }
}

const stateText = (state: DeviationState) =>
  text(words.sv.states.deviation[state], words.en.states.deviation[state]);
const impossible = (from: DeviationState, to: DeviationState): Conflict =>
  noStep(text('Avvikelsen', 'The deviation'), stateText(from), stateText(to));
