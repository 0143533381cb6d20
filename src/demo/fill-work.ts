import { ActivitiesService } from '../activities/activities.service.js';
import { ActivityEvents } from '../activities/activity-events.service.js';
import type { ActivityVerb } from '../activities/activity.lifecycle.js';
import { ActivityMoves } from '../activities/activity-moves.service.js';
import { ActivityParticipants } from '../activities/activity-participants.service.js';
import { DeviationsService } from '../improvement/deviations.service.js';
import { EscalationService } from '../improvement/escalation/escalation.service.js';
import { ImprovementsService } from '../improvement/improvements.service.js';
import type { Actor } from '../shared/actor.js';
import { activities, type ActivityFacts } from './county/activities.js';
import { deviations, improvements } from './county/deviations.js';
import type { Nodes } from './fill-model.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

/** The steps from planned to each state, and how many days before today they are taken. */
const STEPS: Readonly<Record<string, readonly (readonly [ActivityVerb, number])[]>> = {
  planned: [],
  ongoing: [['start', -60]],
  done: [
    ['start', -90],
    ['finish', -42],
  ],
  effect_checked: [
    ['start', -160],
    ['finish', -100],
    ['check-effect', -30],
  ],
  paused: [
    ['start', -120],
    ['pause', -50],
  ],
  cancelled: [['cancel', -70]],
};

export async function fillActivities(stage: Stage, cast: Cast, nodes: Nodes): Promise<void> {
  const { coordinator } = cast.actors;
  for (const facts of activities) {
    stage.at(Math.min(facts.from, -170));
    const planned = await stage.as(coordinator, () =>
      stage.service(ActivitiesService).plan(coordinator, {
        title: facts.title,
        nodeId: nodes[facts.node] ?? null,
        leadOrganisationId: cast.organisations[facts.lead] ?? '',
        targetGroupIds: (facts.groups ?? []).map((key) => cast.targetGroups[key] ?? ''),
        form: facts.form ?? 'project',
        startsOn: stage.day(facts.from),
        endsOn: facts.to === null ? null : stage.day(facts.to),
        responsibleFunction: facts.responsible,
        addedValue: facts.addedValue ?? null,
        commitment: facts.commitment ?? false,
        notFollowableReason: facts.notFollowable ?? null,
        statedTotal: facts.stated?.[0] ?? null,
        statedUnit: facts.stated?.[1] ?? null,
      }),
    );
    await join(stage, cast, coordinator, planned.id, planned.version, facts);
    const [start, ...later] = STEPS[facts.state ?? 'planned'] ?? [];
    if (start) await step(stage, coordinator, planned.id, facts, start[0], firstEventOf(facts) ?? start[1]);
    await logEvents(stage, cast, coordinator, planned.id, facts);
    for (const [verb, day] of later) await step(stage, coordinator, planned.id, facts, verb, day);
  }
  await tellWhyNot(stage, cast, coordinator);
  stage.now();
}

async function join(
  stage: Stage,
  cast: Cast,
  actor: Actor,
  id: string,
  version: number,
  facts: ActivityFacts,
): Promise<void> {
  if (!facts.with) return;
  const participants = facts.with.map((key, index) => ({
    organisationId: cast.organisations[key] ?? '',
    contribution: 'Personal och lokaler',
    hours: String(20 + index * 10),
    people: String(1 + (index % 3)),
  }));
  await stage.as(actor, () => stage.service(ActivityParticipants).set(actor, id, version, { participants }));
}

async function logEvents(
  stage: Stage,
  cast: Cast,
  actor: Actor,
  activityId: string,
  facts: ActivityFacts,
): Promise<void> {
  for (const event of facts.events ?? []) {
    stage.at(event.day + 1);
    await stage.as(actor, () =>
      stage.service(ActivityEvents).log(actor, activityId, {
        onDate: stage.day(event.day),
        kind: event.kind,
        title: event.title,
        outcome: event.outcome ?? null,
        organiserOrganisationId: cast.organisations[facts.lead] ?? null,
        organisationIds: (event.met ?? []).map((key) => cast.organisations[key] ?? ''),
        participants: Object.entries(event.participants ?? {}).map(([profession, count]) => ({
          profession,
          count,
        })),
      }),
    );
  }
}

const firstEventOf = ({ events }: ActivityFacts): number | null =>
  events ? Math.min(...events.map((event) => event.day)) - 1 : null;

async function step(
  stage: Stage,
  actor: Actor,
  id: string,
  facts: ActivityFacts,
  verb: ActivityVerb,
  day: number,
): Promise<void> {
  stage.at(day);
  await stage.as(actor, async () => {
    const [row] = await stage.query<{ version: number }>(
      `select a.version from activity a where a.platform_id = $1 and a.id = $2`,
      [actor.platformId, id],
    );
    const checked = 'Deltagarna uppger att de arbetar efter materialet (påhittat).';
    const reason = verb === 'check-effect' ? checked : (facts.cause ?? '');
    await stage.service(ActivityMoves).change(actor, id, verb, { version: row?.version ?? 1, reason });
  });
}

/** Two municipalities had no visit, and why: the zero row of the municipal overview. */
async function tellWhyNot(stage: Stage, cast: Cast, actor: Actor): Promise<void> {
  const [visits] = await stage.as(actor, () =>
    stage.query<{ id: string }>(
      `select a.id from activity a where a.platform_id = $1 and a.title like 'Stödbesök%'`,
      [actor.platformId],
    ),
  );
  for (const [key, reason, note] of [
    ['norrtalje', 'illness', 'Nytt besök bokas i vår.'],
    ['sodertalje', 'declined', 'Kommunen hade just haft tillsyn.'],
  ] as const) {
    await stage.as(actor, () =>
      stage.service(ActivityEvents).recordAbsence(actor, visits?.id ?? '', {
        organisationId: cast.organisations[key] ?? '',
        reason,
        note,
      }),
    );
  }
}

export async function fillDeviations(stage: Stage, cast: Cast, nodes: Nodes): Promise<void> {
  const { coordinator } = cast.actors;
  const service = stage.service(DeviationsService);
  for (const facts of deviations) {
    stage.at(facts.since);
    const raiser: Actor = { ...coordinator, organisationId: cast.organisations[facts.raisedBy] ?? '' };
    const raised = await stage.as(coordinator, () =>
      service.raise(raiser, {
        title: facts.title,
        description: facts.description,
        subGoalNodeId: nodes[`goal${facts.subGoal}`] ?? null,
        ownerOrganisationId: cast.organisations[facts.owner] ?? '',
        since: stage.day(facts.since),
        severity: facts.severity,
        cause: facts.cause ?? null,
        containment: facts.containment ?? null,
        dueOn: stage.day(facts.since + 60),
      }),
    );
    let { version } = raised;
    const verbs = {
      open: [],
      action: ['act'],
      followed_up: ['act', 'follow-up'],
      closed: ['act', 'follow-up', 'close'],
    } as const;
    for (const [index, verb] of verbs[facts.state].entries()) {
      stage.at(facts.since + 10 * (index + 1));
      const moved = await stage.as(coordinator, () =>
        service.change(coordinator, raised.id, verb, {
          version,
          reason: verb === 'close' ? (facts.effectCheck ?? '') : '',
        }),
      );
      ({ version } = moved);
    }
    const { escalated } = facts;
    if (escalated !== undefined) {
      stage.at(facts.since + 12);
      const bodyId = cast.bodies['steering'] ?? '';
      await stage.as(coordinator, () =>
        stage.service(EscalationService).escalate(coordinator, raised.id, { bodyId, reason: escalated }),
      );
    }
  }
  stage.at(-12);
  for (const facts of improvements) {
    const made = await stage.as(coordinator, () =>
      stage.service(ImprovementsService).suggest(coordinator, {
        title: facts.title,
        description: facts.description,
        subGoalNodeId: nodes[`goal${facts.subGoal}`] ?? null,
        organisationId: cast.organisations[facts.organisation] ?? '',
      }),
    );
    if (facts.state !== 'ongoing') continue;
    const planned = await stage.as(coordinator, () =>
      stage
        .service(ImprovementsService)
        .change(coordinator, made.id, 'plan', { version: made.version, reason: '' }),
    );
    await stage.as(coordinator, () =>
      stage
        .service(ImprovementsService)
        .change(coordinator, made.id, 'start', { version: planned.version, reason: '' }),
    );
  }
  stage.now();
}
