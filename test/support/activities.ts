import type { TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';

type Named = { id: string; name: string };

/** A platform with an adopted model of one sub-goal, three organisations and a member in every role. */
export type Collaboration = {
  platform: BuiltPlatform;
  municipality: Named;
  other: Named;
  police: Named;
  targetGroup: { id: string };
  subGoalNodeId: string;
  activityNodeId: string;
  coordinator: Member;
  reporter: Member;
  approver: Member;
  otherReporter: Member;
  steering: Member;
  reader: Member;
  /** How many rows stand in the tables of activities and improvements: unchanged after a refusal. */
  counts: () => Promise<unknown>;
};

export async function aCollaboration(test: TestApp): Promise<Collaboration> {
  const platform = await aPlatform(test);
  const board = await anOrganisation(test, platform, { name: 'Länsstyrelsen', kind: 'county_board' });
  const municipality = await anOrganisation(test, platform, { name: 'Ekholma kommun' });
  const other = await anOrganisation(test, platform, { name: 'Lindsborgs kommun' });
  const police = await anOrganisation(test, platform, { name: 'Polisen', kind: 'police' });
  const member = (organisation: Named, ...roles: Member['actor']['roles'][number][]): Promise<Member> =>
    aMember(test, platform, { roles, organisation });
  return {
    platform,
    municipality,
    other,
    police,
    targetGroup: await insert(test, 'target_group', {
      platform_id: platform.id,
      name: 'Allmänheten',
      category: 'public',
    }),
    ...(await aModelInForce(test, platform, board)),
    coordinator: await member(board, 'coordinator'),
    reporter: await member(municipality, 'reporter'),
    approver: await member(municipality, 'approver'),
    otherReporter: await member(other, 'reporter'),
    steering: await member(police, 'steering_member'),
    reader: await member(police, 'reader'),
    counts: async () => {
      const { rows } = await test.owner.query(
        `select (select count(*) from activity) as activities, (select count(*) from activity_event) as events,
           (select count(*) from event_organisation) as met, (select count(*) from event_participants) as participants,
           (select count(*) from event_absence) as absences, (select count(*) from deviation) as deviations,
           (select count(*) from improvement) as improvements, (select count(*) from domain_event) as happenings`,
      );
      return rows[0] as unknown;
    },
  };
}

async function aModelInForce(
  test: TestApp,
  platform: { id: string },
  organisation: { id: string },
): Promise<{ subGoalNodeId: string; activityNodeId: string }> {
  const platform_id = platform.id;
  const model = await insert(test, 'logic_model', {
    platform_id,
    name: 'Modell',
    organisation_id: organisation.id,
  });
  const version = await insert(test, 'model_version', {
    platform_id,
    model_id: model.id,
    number: 1,
    title: 'Mål',
    period_from: '2024-01-01',
    period_to: '2027-12-31',
  });
  const subGoal = await insert(test, 'node', { platform_id, model_id: model.id, kind: 'sub_goal' });
  const activity = await insert(test, 'node', { platform_id, model_id: model.id, kind: 'activity' });
  const placed = { platform_id, version_id: version.id };
  await insert(test, 'version_node', {
    ...placed,
    node_id: subGoal.id,
    kind: 'sub_goal',
    number: 3,
    text: 'Våld upptäcks',
  });
  await insert(test, 'version_node', {
    ...placed,
    node_id: activity.id,
    kind: 'activity',
    sub_goal_node_id: subGoal.id,
    text: 'Utbilda handläggare',
  });
  await test.owner.query(`update model_version set state = 'tabled' where id = $1`, [version.id]);
  await test.owner.query(
    `update model_version set state = 'adopted', adopted_at = now(), canonical_text = 'text',
       sha256 = encode(sha256(convert_to('text', 'UTF8')), 'hex') where id = $1`,
    [version.id],
  );
  return { subGoalNodeId: subGoal.id, activityNodeId: activity.id };
}

/** An activity that the collaboration's municipality leads, planned unless told otherwise. */
export async function anActivity(
  test: TestApp,
  { platform, municipality }: Pick<Collaboration, 'platform' | 'municipality'>,
  given: Record<string, unknown> = {},
): Promise<{ id: string }> {
  return await insert(test, 'activity', {
    platform_id: platform.id,
    title: 'Aktivitet',
    lead_organisation_id: municipality.id,
    ...given,
  });
}
