import { newId } from '../../src/shared/id.js';
import type { TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { expect } from '@jest/globals';
import { checksums } from './checksums.js';
import { Api, type Answer } from './client.js';

type Given = Record<string, unknown>;

export type AskedItem = { id: string; kind: string; title: string; values: unknown[]; answered: boolean };
export type AskedReport = {
  id: string;
  version: number;
  state: string;
  items: AskedItem[];
  allowedActions: string[];
};

/** A platform with a coordinator and one partner: its reporter, its approver, an activity and an indicator. */
export type Scene = {
  platform: BuiltPlatform;
  coordinator: Member;
  organisation: { id: string; name: string };
  reporter: Member;
  approver: Member;
  activity: string;
  indicator: string;
};

export async function anActivity(
  test: TestApp,
  platform: { id: string },
  lead: { id: string },
  given: Given = {},
): Promise<string> {
  const { id } = await insert(test, 'activity', {
    platform_id: platform.id,
    title: 'Utbildning för all personal',
    lead_organisation_id: lead.id,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    state: 'ongoing',
    ...given,
  });
  return id;
}

/** An own share by sex: who have had the basic training, of all employed. */
export async function anOwnIndicator(
  test: TestApp,
  platform: { id: string },
  owner: { id: string },
  given: Given = {},
): Promise<string> {
  const { id } = await insert(test, 'indicator', {
    platform_id: platform.id,
    owner_organisation_id: owner.id,
    name: 'Personal som gått grundutbildningen',
    measure: 'share',
    direction: 'higher',
    aggregation: 'weighted',
    frequency: 'half_yearly',
    by_sex: true,
    numerator_label: 'Har gått utbildningen',
    denominator_label: 'Anställda totalt',
    ...given,
  });
  return id;
}

export async function aScene(test: TestApp): Promise<Scene> {
  const platform = await aPlatform(test);
  const coordinator = await aMember(test, platform, {
    roles: ['coordinator'],
    organisation: await anOrganisation(test, platform, { kind: 'county_board', active: true }),
    membership: { function_title: 'Samordnare' },
  });
  const organisation = await anOrganisation(test, platform);
  const reporter = await aMember(test, platform, { roles: ['reporter'], organisation });
  const approver = await aMember(test, platform, {
    roles: ['approver'],
    organisation,
    membership: { function_title: 'Enhetschef' },
  });
  const activity = await anActivity(test, platform, organisation);
  const indicator = await anOwnIndicator(test, platform, organisation);
  return { platform, coordinator, organisation, reporter, approver, activity, indicator };
}

export const PERIOD = {
  periodFrom: '2026-05-01',
  periodTo: '2026-10-31',
  opensOn: '2026-11-02',
  dueOn: '2026-12-04',
};

/** The API of a platform, by member. */
export class ReportingApi {
  private readonly api: Api;
  private readonly base: string;

  constructor(test: TestApp, platform: { id: string }, member: Member | null) {
    this.api = new Api(test, member);
    this.base = `/platforms/${platform.id}`;
  }

  get = (path: string) => this.api.get(this.base + path);
  post = (path: string, body?: unknown) => this.api.post(this.base + path, body);
  put = (path: string, body: unknown, version?: number) => this.api.put(this.base + path, body, version);

  /** A planned round, opened unless told otherwise. */
  async round({ open = true } = {}): Promise<string> {
    const planned = await this.post('/reporting-rounds', { name: `Omgång ${newId()}`, ...PERIOD });
    const { id } = planned.json<{ id: string }>();
    if (open) await this.post(`/reporting-rounds/${id}/open`);
    return id;
  }

  /** An organisation's report in a round, as this member sees it. */
  async report(round: string, organisation: { id: string }): Promise<AskedReport> {
    const list = await this.get(`/reporting-rounds/${round}/reports?limit=100`);
    const { data } = list.json<{ data: { id: string; organisationId: string }[] }>();
    const found = data.find(({ organisationId }) => organisationId === organisation.id);
    if (!found) throw new Error('that organisation owes no report');
    return (await this.get(`/reports/${found.id}`)).json<AskedReport>();
  }
}

const share = (numerator: string, denominator: string) => ({ state: 'final', numerator, denominator });

/** A complete answer to every item of the report. */
export const completeAnswer = (report: AskedReport, changes: Given = {}): object => ({
  summary: 'Arbetet följer planen.',
  items: report.items.map(({ id, kind }) =>
    kind === 'activity'
      ? {
          id,
          progress: 'on_plan',
          doneText: 'Fyra heldagar.',
          ledToText: 'För tidigt att säga.',
          answered: true,
        }
      : {
          id,
          answered: true,
          values: [
            { sex: 'K', ...share('118', '174') },
            { sex: 'M', ...share('14', '31') },
          ],
        },
  ),
  ...changes,
});

export type Arrived = 'in_progress' | 'submitted' | 'in_review' | 'approved' | 'returned' | 'not_started';

/** A report brought to a state by the steps that lead there. Answers it as the reporter sees it. */
export async function aReport(
  test: TestApp,
  scene: Scene,
  state: Arrived,
  round?: string,
): Promise<AskedReport> {
  const coordinator = new ReportingApi(test, scene.platform, scene.coordinator);
  const reporter = new ReportingApi(test, scene.platform, scene.reporter);
  const approver = new ReportingApi(test, scene.platform, scene.approver);
  const report = await reporter.report(round ?? (await coordinator.round()), scene.organisation);
  const way: Record<Arrived, number> = {
    not_started: 0,
    in_progress: 1,
    submitted: 2,
    in_review: 3,
    approved: 4,
    returned: 4,
  };
  const steps = [
    () => reporter.put(`/reports/${report.id}`, completeAnswer(report), report.version),
    () => approver.post(`/reports/${report.id}/submit`),
    () => coordinator.post(`/reports/${report.id}/start-review`),
    () =>
      state === 'returned'
        ? coordinator.post(`/reports/${report.id}/return`, { reason: 'Antalet verkar gälla hela året.' })
        : coordinator.post(`/reports/${report.id}/approve`),
  ];
  for (const step of steps.slice(0, way[state])) {
    const answer = await step();
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
  }
  return (await reporter.get(`/reports/${report.id}`)).json<AskedReport>();
}

/** Runs a call that is refused and shows that nothing in the database changed. */
export async function refused(test: TestApp, call: () => Promise<Answer>): Promise<Answer> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect(await checksums(test.owner)).toEqual(before);
  return answer;
}
