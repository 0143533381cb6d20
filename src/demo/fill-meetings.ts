import { DutiesService } from '../decisions/duties/duties.service.js';
import { EndorsementsService } from '../decisions/endorsement/endorsements.service.js';
import { AgendaService } from '../decisions/meetings/agenda.service.js';
import { MeetingsService } from '../decisions/meetings/meetings.service.js';
import type { MeetingView } from '../decisions/meetings/meetings.views.js';
import { VersionEndorsementService } from '../logic-model/version-endorsement.service.js';
import { SeatsService } from '../people/bodies/seats.service.js';
import type { Actor } from '../shared/actor.js';
import { cancelledMeeting, comingMeeting, duties, endorsement, heldMeeting } from './county/meetings.js';
import { BEGAN } from './fill-accounts.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

/** A meeting that was held and adopted the goals, one to come with the next version, and what follows from the first. */
export async function fillMeetings(stage: Stage, cast: Cast): Promise<void> {
  const { coordinator } = cast.actors;
  const bodyId = cast.bodies['steering'] ?? '';
  await addSubstitute(stage, coordinator, bodyId, cast.organisations['regionen'] ?? '');
  await holdMeeting(stage, coordinator, bodyId);
  await giveDuties(stage, cast);
  await cancelMeeting(stage, coordinator, bodyId);
  stage.at(-18);
  const planned = await stage.as(coordinator, () =>
    stage
      .service(MeetingsService)
      .plan(coordinator, { bodyId, onDate: stage.day(19), ...about(comingMeeting) }),
  );
  await stage.as(coordinator, () =>
    stage.service(AgendaService).add(coordinator, planned.id, planned.version, comingMeeting.item),
  );
  await endorse(stage, cast);
  stage.now();
}

/** Calls a meeting off a while after it was planned. */
async function cancelMeeting(stage: Stage, actor: Actor, bodyId: string): Promise<void> {
  const meetings = stage.service(MeetingsService);
  const { inDays, reason, ...place } = cancelledMeeting;
  stage.at(-30);
  const { id, version } = await stage.as(actor, () =>
    meetings.plan(actor, { bodyId, onDate: stage.day(inDays), ...about(place) }),
  );
  stage.at(-20);
  await stage.as(actor, () => meetings.cancel(actor, id, version, { reason }));
}

const about = ({
  place,
  startsAt,
  firstParagraph,
  note,
}: {
  place: string;
  startsAt: string;
  firstParagraph: number;
  note?: string;
}) => ({
  place,
  startsAt,
  firstParagraph,
  note: note ?? null,
});

async function addSubstitute(
  stage: Stage,
  actor: Actor,
  bodyId: string,
  organisationId: string,
): Promise<void> {
  stage.at('2014-02-03');
  await stage.as(actor, () =>
    stage.service(SeatsService).add(actor, bodyId, {
      functionTitle: heldMeeting.substitute,
      organisationId,
      mandate: 'Går in för hälso- och sjukvårdsdirektören med samma mandat.',
      substitute: true,
      validFrom: BEGAN,
    }),
  );
}

async function holdMeeting(stage: Stage, actor: Actor, bodyId: string): Promise<void> {
  const agenda = stage.service(AgendaService);
  stage.at('2014-02-24');
  let meeting = await stage.as(actor, () =>
    stage.service(MeetingsService).plan(actor, { bodyId, onDate: heldMeeting.onDate, ...about(heldMeeting) }),
  );
  const next = async (act: (now: MeetingView) => Promise<MeetingView>): Promise<void> => {
    const now = meeting;
    meeting = await stage.as(actor, () => act(now));
  };
  await next((now) => agenda.add(actor, now.id, now.version, heldMeeting.item));
  stage.at('2014-03-17');
  const own = meeting.agenda.find(({ kind }) => kind === 'own')?.id ?? '';
  await next((now) => agenda.note(actor, now.id, own, now.version, { outcome: heldMeeting.item.outcome }));
  for (const seat of meeting.attendance) {
    const [substitute] = seat.substitutes;
    await next((now) =>
      agenda.attend(actor, now.id, seat.seatId, now.version, {
        presence: substitute ? 'substitute' : 'present',
        substituteSeatId: substitute?.seatId ?? null,
      }),
    );
  }
  stage.at('2014-03-24');
  await next((now) =>
    stage.service(MeetingsService).close(actor, now.id, now.version, {
      protocolReference: heldMeeting.protocolReference,
      adjustedOn: heldMeeting.adjustedOn,
    }),
  );
}

async function giveDuties(stage: Stage, cast: Cast): Promise<void> {
  const { coordinator } = cast.actors;
  stage.at(-120);
  const [decision] = await stage.as(coordinator, () =>
    stage.query<{ id: string }>(
      `select d.id from decision d where d.platform_id = $1 and d.state = 'adopted' order by d.decided_at limit 1`,
      [coordinator.platformId],
    ),
  );
  for (const duty of duties) {
    await stage.as(coordinator, () =>
      stage.service(DutiesService).assign(coordinator, decision?.id ?? '', {
        organisationId: cast.organisations[duty.organisation] ?? '',
        what: duty.what,
        dueOn: stage.day(duty.dueIn),
      }),
    );
  }
}

/** The adopted version is sent to five heads: three have signed, one has declined, one has not answered. */
async function endorse(stage: Stage, cast: Cast): Promise<void> {
  const { coordinator, countyApprover, policeApprover, approver, regionApprover, sodertaljeApprover } =
    cast.actors;
  stage.at('2014-04-01');
  const [version] = await stage.as(coordinator, () =>
    stage.query<{ id: string }>(
      `select v.id from model_version v where v.platform_id = $1 and v.state = 'adopted'`,
      [coordinator.platformId],
    ),
  );
  const heads = [countyApprover, policeApprover, approver, regionApprover, sodertaljeApprover];
  const made = await stage.as(coordinator, () =>
    stage.service(VersionEndorsementService).invite(coordinator, version?.id ?? '', {
      membershipIds: heads.map(({ membershipId }) => membershipId),
      rule: 'n',
      ruleN: endorsement.needed,
      lastDay: endorsement.lastDay,
      message: endorsement.message,
    }),
  );
  const answers = [
    [countyApprover, 'sign', endorsement.signed, '2014-04-10'],
    [policeApprover, 'sign', null, '2014-04-24'],
    [approver, 'sign', null, '2014-05-15'],
    [regionApprover, 'decline', endorsement.declined, '2014-05-20'],
  ] as const;
  for (const [head, verb, comment, day] of answers) {
    stage.at(day);
    const signature = made.signatures.find(({ organisation }) => organisation.id === head.organisationId);
    const said = { version: signature?.version ?? 1, comment, textSha256: made.textSha256 };
    await stage.as(head, () =>
      stage.service(EndorsementsService).answer(head, made.id, signature?.id ?? '', verb, said),
    );
  }
}
