import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { verbBetween, type BoardColumn, type Step } from '../shared/lifecycle.js';
import { text, type Text } from '../shared/text.js';
import type { SuggestImprovement } from './improvement.dto.js';
import { Improvement } from './improvement.entity.js';
import {
  IMPROVEMENT_LIFECYCLE,
  STATE_OF_COLUMN,
  type ImprovementState,
  type ImprovementVerb,
} from './improvement.lifecycle.js';
import { can } from './improvement.policy.js';
import { ImprovementQueries, type ImprovementView } from './improvement.queries.js';
import { improvementTexts } from './improvement.texts.js';
import { noStep, toldFor, toldOnBoard, type Telling } from './steps.js';
import { SubGoals } from './sub-goals.js';

const NOT_YOURS = text(
  'Du kan bara lägga upp förbättringar för din egen organisation. Välj den, eller be samordnaren.',
  'You can only make improvements for your own organisation. Choose it, or ask the coordinator.',
);
const DROPPED = text(
  'Förbättringen är nedlagd. Gör den till en idé igen innan du ändrar uppgifterna.',
  'The improvement is dropped. Make it an idea again before you change it.',
);

/** Improvements: changes that an organisation tries. */
@Injectable()
export class ImprovementsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ImprovementQueries,
    private readonly subGoals: SubGoals,
    private readonly clock: Clock,
  ) {}

  async suggest(actor: Actor, input: SuggestImprovement): Promise<ImprovementView> {
    authorize(can.suggest(actor));
    authorize(can.ownedBy(actor, input.organisationId), NOT_YOURS);
    await this.subGoals.check(actor, input.subGoalNodeId ?? null);
    const id = newId();
    await this.database.repo(Improvement).insert({
      platformId: actor.platformId,
      id,
      ...columnsOf(input),
      state: 'idea',
      stateSince: this.clock.now(),
      version: 1,
    });
    await this.events.record(actor, { subject: 'improvement', subjectId: id, verb: 'suggested' });
    return await this.queries.improvement(actor, id);
  }

  /** Replaces what was written. @throws {Stale} */
  async edit(actor: Actor, id: string, version: number, input: SuggestImprovement): Promise<ImprovementView> {
    const improvement = await this.load(actor, id);
    authorize(can.edit(actor, improvement));
    authorize(can.ownedBy(actor, input.organisationId), NOT_YOURS);
    if (improvement.state === 'dropped') throw new Conflict('improvement-is-dropped', DROPPED);
    await this.subGoals.check(actor, input.subGoalNodeId ?? null);
    await this.save(improvement, columnsOf(input), version);
    await this.events.record(actor, { subject: 'improvement', subjectId: id, verb: 'edited' });
    return await this.queries.improvement(actor, id);
  }

  /** Takes one step; `reason` is also the note of an effect check. */
  async change(actor: Actor, id: string, verb: ImprovementVerb, telling: Telling): Promise<ImprovementView> {
    const improvement = await this.loadToMove(actor, id, telling.version);
    const step: Step<ImprovementState> = IMPROVEMENT_LIFECYCLE[verb];
    if (!step.from.includes(improvement.state)) throw impossible(improvement.state, step.to);
    await this.take(actor, improvement, step, toldFor(step, telling));
    return await this.queries.improvement(actor, id);
  }

  /** Moves the card to the column of the same name. @throws {Conflict} when no step leads there */
  async moveTo(actor: Actor, id: string, column: BoardColumn, telling: Telling): Promise<ImprovementView> {
    const improvement = await this.loadToMove(actor, id, telling.version);
    const to = STATE_OF_COLUMN[column];
    if (to !== improvement.state) {
      const verb = verbBetween(IMPROVEMENT_LIFECYCLE, improvement.state, to);
      if (!verb) throw impossible(improvement.state, to);
      const step: Step<ImprovementState> = IMPROVEMENT_LIFECYCLE[verb];
      await this.take(actor, improvement, step, toldOnBoard(step, telling));
    }
    return await this.queries.improvement(actor, id);
  }

  private async take(
    actor: Actor,
    improvement: Improvement,
    step: Step<ImprovementState>,
    said: string,
  ): Promise<void> {
    if (said !== '') await this.database.because(said);
    const changes = {
      state: step.to,
      stateSince: this.clock.now(),
      effectCheckNote: step.needs === 'note' ? said : null,
    };
    await this.save(improvement, changes, improvement.version);
    await this.events.record(actor, {
      subject: 'improvement',
      subjectId: improvement.id,
      verb: step.done,
      reason: said === '' ? undefined : said,
      data: { from: improvement.state, to: step.to },
    });
  }

  private async load(actor: Actor, id: string): Promise<Improvement> {
    const improvement = await this.database
      .repo(Improvement)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!improvement) throw new NotFound();
    return improvement;
  }

  private async loadToMove(actor: Actor, id: string, version: number | undefined): Promise<Improvement> {
    const improvement = await this.load(actor, id);
    authorize(can.move(actor, improvement));
    if (version !== undefined && version !== improvement.version) throw new Stale();
    return improvement;
  }

  private async save(
    improvement: Improvement,
    changes: Partial<Improvement>,
    version: number,
  ): Promise<void> {
    const { platformId, id } = improvement;
    const { affected } = await this.database
      .repo(Improvement)
      .update({ platformId, id, version }, { ...changes, version: version + 1 });
    if (affected !== 1) throw new Stale();
  }
}

const columnsOf = (input: SuggestImprovement): Partial<Improvement> => ({
  title: input.title,
  description: input.description ?? null,
  subGoalNodeId: input.subGoalNodeId ?? null,
  organisationId: input.organisationId,
  dueOn: input.dueOn ?? null,
});

const stateText = (state: ImprovementState): Text =>
  text(improvementTexts.sv.states[state], improvementTexts.en.states[state]);
const impossible = (from: ImprovementState, to: ImprovementState): Conflict =>
  noStep(text('Förbättringen', 'The improvement'), stateText(from), stateText(to));
