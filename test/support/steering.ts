import type { TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { Api } from './client.js';

/** A platform with a coordinator, and a steering group of five organisations, the first seat its chair's. */
export type SteeredPlatform = {
  platform: BuiltPlatform;
  organisation: { id: string };
  coordinator: Member;
  reader: Member;
  body: string;
  chair: Member;
  /** The other four. */
  members: Member[];
  seats: string[];
};

export async function aSteeredPlatform(
  test: TestApp,
  body: Record<string, unknown> = {},
): Promise<SteeredPlatform> {
  const platform = await aPlatform(test);
  const organisation = await anOrganisation(test, platform, { name: 'Länsstyrelsen', kind: 'county_board' });
  const group = await insert(test, 'body', {
    platform_id: platform.id,
    name: 'Styrgruppen',
    kind: 'steering_group',
    ...body,
  });
  const members: Member[] = [];
  const seats: string[] = [];
  for (const name of ['Länsstyrelsen', 'Polisen', 'Regionen', 'Kriminalvården', 'Ekholma kommun']) {
    const own = name === 'Länsstyrelsen' ? organisation : await anOrganisation(test, platform, { name });
    const member = await aMember(test, platform, { roles: ['steering_member'], organisation: own });
    const seat = await insert(test, 'seat', {
      platform_id: platform.id,
      body_id: group.id,
      organisation_id: own.id,
      membership_id: member.actor.membershipId,
      function_title: seats.length === 0 ? 'Länsöverdirektör' : 'Chef',
      chair: seats.length === 0,
      valid_from: '2020-01-01',
    });
    members.push(member);
    seats.push(seat.id);
  }
  const [chair, ...others] = members;
  if (!chair) throw new Error('no chair');
  return {
    platform,
    organisation,
    coordinator: await aMember(test, platform, { roles: ['coordinator'], organisation }),
    reader: await aMember(test, platform, { roles: ['reader'] }),
    body: group.id,
    chair,
    members: others,
    seats,
  };
}

export const PERIOD = { periodFrom: '2027-01-01', periodTo: '2030-12-31' };

export type BuiltDraft = {
  modelId: string;
  versionId: string;
  overall: string;
  subGoal: string;
  activity: string;
  output: string;
};

type Made = { id: string; modelId: string };

/** A draft with everything that is needed to table it: both goals, an activity and an output, linked. */
export async function aDraft(test: TestApp, of: SteeredPlatform): Promise<BuiltDraft> {
  const api = new Api(test, of.coordinator);
  const at = `/platforms/${of.platform.id}`;
  const made = (
    await api.post(`${at}/logic-models`, { name: 'Kvinnofrid', title: 'Mål 2027–2030', ...PERIOD })
  ).json<Made>();
  const add = async (input: Record<string, unknown>): Promise<string> => {
    const answer = await api.post(`${at}/model-versions/${made.id}/nodes`, input);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json<Made>().id;
  };
  const overall = await add({ kind: 'overall_goal', text: 'Ingen ska utsättas för våld' });
  const subGoal = await add({ kind: 'sub_goal', text: 'Allmänheten vet var stöd finns' });
  const activity = await add({ kind: 'activity', text: 'Stödbesök i kommunerna', subGoalId: subGoal });
  const output = await add({ kind: 'output', text: 'Besök genomförda', subGoalId: subGoal });
  await api.post(`${at}/model-versions/${made.id}/links`, { fromNodeId: activity, toNodeId: output });
  return { modelId: made.modelId, versionId: made.id, overall, subGoal, activity, output };
}

/** Tables the draft and lets the chair and two members be for it: quorum by majority holds. */
export async function tabledFor(test: TestApp, of: SteeredPlatform, versionId: string): Promise<void> {
  const at = `/platforms/${of.platform.id}/model-versions/${versionId}`;
  const tabled = await new Api(test, of.coordinator).post(`${at}/table`, { bodyId: of.body });
  if (tabled.status !== 200) throw new Error(tabled.text);
  for (const member of [of.chair, ...of.members.slice(0, 2)]) {
    const answer = await new Api(test, member).post(`${at}/stands`, { stance: 'for' });
    if (answer.status !== 200) throw new Error(answer.text);
  }
}

export const PROTOCOL = {
  meetingDate: '2026-11-20',
  protocolReference: '801-4127-2026',
  protocolParagraph: '§ 21',
};
