import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { verbBetween, type BoardColumn, type Step } from '../shared/lifecycle.js';
import { text } from '../shared/text.js';
import { words } from '../web/i18n/words.js';
import { ActivitiesQueries } from './activities.queries.js';
import { Activity } from './activity.entity.js';
import {
  ACTIVITY_LIFECYCLE,
  STATE_OF_COLUMN,
  type ActivityState,
  type ActivityVerb,
} from './activity.lifecycle.js';
import { can } from './activity.policy.js';
import type { ActivityView } from './activity.view.js';

const NO_IDEA = text(
  'En aktivitet är planerad och kan inte bli en idé igen. Parkera den, eller lägg upp en förbättring.',
  'An activity is planned and cannot become an idea again. Park it, or make an improvement.',
);
const TELL_EFFECT = text(
  'Skriv vad ni såg när effekten kontrollerades. Utan det är aktiviteten bara klar.',
  'Say what you saw when the effect was checked. Without it the activity is only done.',
);
const TELL_WHY = text('Skriv varför läget ändras.', 'Say why the state changes.');

export type Telling = { reason?: string | null; version?: number };

/** Every change of an activity's state, whether from its page, the API or a card on the board. */
@Injectable()
export class ActivityMoves {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ActivitiesQueries,
    private readonly clock: Clock,
  ) {}

  /** Takes one step of the lifecycle; `reason` is also the note of an effect check. */
  async change(actor: Actor, id: string, verb: ActivityVerb, telling: Telling): Promise<ActivityView> {
    const activity = await this.load(actor, id, telling.version);
    const step: Step<ActivityState> = ACTIVITY_LIFECYCLE[verb];
    if (!step.from.includes(activity.state)) throw impossible(activity.state, step.to);
    const said = telling.reason?.trim() ?? '';
    if (step.needs !== undefined && said === '') {
      const { sv, en } = step.needs === 'note' ? TELL_EFFECT : TELL_WHY;
      throw Invalid.field(step.needs, sv, en);
    }
    await this.take(actor, activity, step, said);
    return await this.queries.get(actor, id);
  }

  /**
   * Moves the activity's card to a column of the board, by the same steps.
   * @throws {Conflict} saying why, when no step leads there or the step must be told more
   */
  async moveTo(actor: Actor, id: string, column: BoardColumn, telling: Telling): Promise<ActivityView> {
    const activity = await this.load(actor, id, telling.version);
    const to = STATE_OF_COLUMN[column];
    if (to === null) throw new Conflict('activity-is-no-idea', NO_IDEA);
    if (to !== activity.state) {
      const verb = verbBetween(ACTIVITY_LIFECYCLE, activity.state, to);
      if (!verb) throw impossible(activity.state, to);
      const step: Step<ActivityState> = ACTIVITY_LIFECYCLE[verb];
      const said = telling.reason?.trim() ?? '';
      if (step.needs === 'note' && said === '') throw new Conflict('effect-check-needs-note', TELL_EFFECT);
      if (step.needs === 'reason' && said === '') throw new Conflict('move-needs-reason', TELL_WHY);
      await this.take(actor, activity, step, said);
    }
    return await this.queries.get(actor, id);
  }

  private async load(actor: Actor, id: string, version: number | undefined): Promise<Activity> {
    const activity = await this.database
      .repo(Activity)
      .findOne({ where: { platformId: actor.platformId, id }, lock: { mode: 'pessimistic_write' } });
    if (!activity) throw new NotFound();
    authorize(can.move(actor, activity));
    if (version !== undefined && version !== activity.version) throw new Stale();
    return activity;
  }

  private async take(
    actor: Actor,
    activity: Activity,
    step: Step<ActivityState>,
    said: string,
  ): Promise<void> {
    const { platformId, id, version, state } = activity;
    if (said !== '') await this.database.because(said);
    const { affected } = await this.database.repo(Activity).update(
      { platformId, id, version },
      {
        state: step.to,
        stateSince: this.clock.now(),
        cause: step.to === 'paused' || step.to === 'cancelled' ? said : null,
        effectCheckNote: step.needs === 'note' ? said : null,
        version: version + 1,
      },
    );
    if (affected !== 1) throw new Stale();
    await this.events.record(actor, {
      subject: 'activity',
      subjectId: id,
      verb: step.done,
      reason: said === '' ? undefined : said,
      data: { from: state, to: step.to },
    });
  }
}

function impossible(from: ActivityState, to: ActivityState): Conflict {
  const { sv, en } = words;
  return new Conflict(
    'activity-step-not-possible',
    text(
      `Aktiviteten är i läget ${sv.states.activity[from]} och kan inte gå direkt till ${sv.states.activity[to]}.`,
      `The activity is ${en.states.activity[from]} and cannot go straight to ${en.states.activity[to]}.`,
    ),
  );
}
