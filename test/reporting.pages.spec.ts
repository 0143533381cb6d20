import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { IdentityService } from '../src/people/identity.service.js';
import { aMember, aPlatform, type Member } from './support/builders.js';
import { Pages, type Answer } from './support/client.js';
import {
  aReport,
  aScene,
  anActivity,
  PERIOD,
  refused,
  ReportingApi,
  type Scene,
} from './support/reporting.js';

let test: TestApp;
let scene: Scene;
let round: string;

beforeAll(async () => {
  test = await testApp();
  scene = await aScene(test);
  round = await new ReportingApi(test, scene.platform, scene.coordinator).round();
});
afterAll(() => test.close());

const as = (member: Member): Pages => new Pages(test, member);
const rounds = (): string => `/p/${scene.platform.slug}/rapportering`;
const reportAt = (id = round): string => `${rounds()}/${id}/${scene.organisation.id}`;

/** The value of the hidden version in the form with an action. */
function versionIn(page: Answer, action: string): string {
  const form = page.text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return /name="version" value="(\d+)"/.exec(form)?.[1] ?? '';
}

async function itemIds(): Promise<[activity: string, indicator: string]> {
  const report = await new ReportingApi(test, scene.platform, scene.reporter).report(
    round,
    scene.organisation,
  );
  const [activity, indicator] = report.items;
  if (!activity || !indicator) throw new Error('two items are owed');
  return [activity.id, indicator.id];
}

describe('the way through the pages', () => {
  it('a reporter saves a draft, then marks each item as done; what is left is said', async () => {
    const [activity, indicator] = await itemIds();
    const first = await as(scene.reporter).get(reportAt());
    expect(first.text).toContain(`Rapportera för ${scene.organisation.name}`);
    expect(first.text).toContain('0 av 2');
    const save = `${reportAt()}/poster/${activity}`;
    const at = (field: string) => `items.${activity}.${field}`;
    const draft = await as(scene.reporter).post(save, {
      version: versionIn(first, save),
      gor: 'spara',
      [at('doneText')]: 'Fyra heldagar.',
    });
    expect([draft.status, draft.headers.get('location')]).toEqual([
      303,
      `${reportAt()}?post=${activity}#post-1`,
    ]);
    const second = await as(scene.reporter).get(reportAt());
    expect(second.text).toContain('Fyra heldagar.');
    const done = await as(scene.reporter).post(save, {
      version: versionIn(second, save),
      gor: 'klar',
      [at('progress')]: 'on_plan',
      [at('doneText')]: 'Fyra heldagar.\r\nTvå halvdagar.',
      [at('ledToText')]: 'För tidigt att säga.',
    });
    expect(done.headers.get('location')).toBe(`${reportAt()}?post=${indicator}#post-2`);
    const figures = `${reportAt()}/poster/${indicator}`;
    const value = (sex: string, field: string) => `items.${indicator}.values.${sex}.${field}`;
    const third = await as(scene.reporter).post(figures, {
      version: versionIn(second, figures),
      gor: 'klar',
      [value('K', 'state')]: 'final',
      [value('K', 'numerator')]: '1 118',
      [value('K', 'denominator')]: '1 174,5',
      [value('M', 'state')]: 'missing',
    });
    expect(third.headers.get('location')).toBe(`${reportAt()}/granska`);
    const { rows } = await test.owner.query(
      `select v.sex, v.state, v.numerator::text, v.denominator::text from report_value v
       where v.report_item_id = $1 order by v.sex`,
      [indicator],
    );
    expect(rows).toEqual([
      { sex: 'K', state: 'final', numerator: '1118', denominator: '1174.5' },
      { sex: 'M', state: 'missing', numerator: null, denominator: null },
    ]);
  });

  it('the reporter is told who hands in; the approver does, the coordinator returns and approves', async () => {
    const check = await as(scene.reporter).get(`${reportAt()}/granska`);
    expect(check.text).toContain('Säg till Enhetschef att rapporten är klar');
    expect(check.text).not.toContain('Skicka in rapporten');
    expect((await refused(test, () => as(scene.reporter).post(`${reportAt()}/skicka-in`, {}))).status).toBe(
      403,
    );
    const version = versionIn(
      await as(scene.approver).get(`${reportAt()}/granska`),
      `${reportAt()}/skicka-in`,
    );
    expect((await as(scene.approver).post(`${reportAt()}/skicka-in`, { version })).status).toBe(303);
    const queue = await as(scene.coordinator).get(rounds());
    expect(queue.text).toContain('Att granska');
    expect((await as(scene.coordinator).post(`${reportAt()}/borja-granska`, {})).status).toBe(303);
    const empty = await refused(test, () =>
      as(scene.coordinator).post(`${reportAt()}/atersand`, { reason: '' }),
    );
    expect(empty.status).toBe(422);
    const [activity] = await itemIds();
    const reason = 'Antalet verkar gälla hela året.';
    await as(scene.coordinator).post(`${reportAt()}/atersand`, { reason, items: [activity] });
    const back = await as(scene.reporter).get(reportAt());
    expect(back.text).toContain('Post 1 har kommit tillbaka för komplettering');
    expect(back.text).toContain(`”${reason}”`);
    expect(back.text).toContain('Samordnare, ');
    const save = `${reportAt()}/poster/${activity}`;
    await as(scene.reporter).post(save, {
      version: versionIn(back, save),
      gor: 'klar',
      [`items.${activity}.progress`]: 'done',
      [`items.${activity}.doneText`]: 'Två heldagar under perioden.',
      [`items.${activity}.ledToText`]: 'Fler frågar.',
    });
    const again = versionIn(await as(scene.approver).get(`${reportAt()}/granska`), `${reportAt()}/skicka-in`);
    await as(scene.approver).post(`${reportAt()}/skicka-in`, { version: again });
    await as(scene.coordinator).post(`${reportAt()}/borja-granska`, {});
    expect((await as(scene.coordinator).post(`${reportAt()}/godkann`, {})).status).toBe(303);
    const reader = await aMember(test, scene.platform, { roles: ['reader'] });
    expect((await as(reader).get(reportAt())).text).toContain('Två heldagar under perioden.');
  });

  it('the coordinator plans, opens, closes, locks and certifies a round', async () => {
    const plan = await as(scene.coordinator).post(`${rounds()}/ny`, { name: 'Våren 2027', ...PERIOD });
    const path = plan.headers.get('location') ?? '';
    expect(plan.status).toBe(303);
    for (const verb of ['oppna', 'stang', 'las']) {
      expect((await as(scene.coordinator).post(`${path}/${verb}`, {})).status).toBe(303);
    }
    const page = await as(scene.coordinator).get(path);
    expect(page.text).toContain('De här rapporterna är inte godkända');
    const alone = await refused(test, () => as(scene.coordinator).post(`${path}/faststall`, {}));
    expect(alone.status).toBe(409);
    const certified = await as(scene.coordinator).post(`${path}/faststall`, {
      missing: [scene.organisation.id],
      reason: 'Ingen handläggare på plats.',
    });
    expect(certified.status).toBe(303);
    const frozen = await as(scene.reporter).get(path);
    expect(frozen.text).toContain('Ingen handläggare på plats.');
    expect(frozen.text).toMatch(/[0-9a-f]{64}/);
  });
});

describe('a form that comes back', () => {
  it('keeps everything that was filled in, and says what is wrong with the value in it', async () => {
    const here = await aScene(test);
    const api = new ReportingApi(test, here.platform, here.reporter);
    const opened = await new ReportingApi(test, here.platform, here.coordinator).round();
    const report = await api.report(opened, here.organisation);
    const indicator = report.items.find(({ kind }) => kind === 'indicator')?.id ?? '';
    const path = `/p/${here.platform.slug}/rapportering/${opened}/${here.organisation.id}/poster/${indicator}`;
    const value = (sex: string, field: string) => `items.${indicator}.values.${sex}.${field}`;
    const form = {
      version: '1',
      gor: 'spara',
      [value('M', 'state')]: 'final',
      [value('M', 'numerator')]: '34',
      [value('M', 'denominator')]: '31',
      [value('K', 'state')]: 'not_applicable',
    };
    const post = (more: object) => refused(test, () => as(here.reporter).post(path, { ...form, ...more }));
    const wrong = await post({});
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(
      'Män: har gått utbildningen (34) kan inte vara fler än anställda totalt (31). Rätta ett av talen.',
    );
    expect(wrong.text).toMatch(new RegExp(`name="${value('M', 'numerator')}" value="34"`));
    expect(wrong.text).toMatch(/<option value="not_applicable" selected/);
    const words = await post({ [value('M', 'numerator')]: 'tolv' });
    expect(words.status).toBe(422);
    expect(words.text).toContain('value="tolv"');
    const stale = await post({ version: '7', [value('M', 'numerator')]: '3' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('value="3"');
    const unanswered = await post({
      gor: 'klar',
      [value('M', 'numerator')]: '',
      [value('M', 'denominator')]: '',
    });
    expect(unanswered.text).toContain('Skriv 0 om det inte blev något');
  });

  it('keeps the plan of a round', async () => {
    const body = { name: 'Bakvänd', ...PERIOD, periodTo: '2026-01-01' };
    const answer = await refused(test, () => as(scene.coordinator).post(`${rounds()}/ny`, body));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Bakvänd"');
    expect(answer.text).toContain('Perioden slutar (2026-01-01) innan den börjar (2026-05-01)');
  });
});

describe('what is not shown', () => {
  it('a draft to another organisation, in the matrix only its state and no link', async () => {
    const here = await aScene(test);
    const opened = await new ReportingApi(test, here.platform, here.coordinator).round();
    await aReport(test, here, 'in_progress', opened);
    const neighbour = await aMember(test, here.platform, { roles: ['reporter', 'approver'] });
    await anActivity(test, here.platform, { id: neighbour.actor.organisationId });
    const path = `/p/${here.platform.slug}/rapportering`;
    const theirs = `${path}/${opened}/${here.organisation.id}`;
    expect((await as(neighbour).get(theirs)).status).toBe(404);
    expect((await as(neighbour).get(`${theirs}/granska`)).status).toBe(404);
    const matrix = await as(neighbour).get(path);
    expect(matrix.text).toContain('Påbörjad');
    expect(matrix.text).not.toContain(theirs);
    const hidden = await as(here.coordinator).get(theirs);
    expect(hidden.text).toContain('Utkastet syns bara för organisationen själv');
    expect(hidden.text).not.toContain('Fyra heldagar');
  });

  it('anything to another platform', async () => {
    const elsewhere = await aPlatform(test);
    const stranger = await aMember(test, elsewhere, { roles: ['coordinator', 'approver'] });
    const there = `/p/${elsewhere.slug}/rapportering/${round}/${scene.organisation.id}`;
    for (const path of [
      reportAt(),
      there,
      `${rounds()}/${round}`,
      `/p/${elsewhere.slug}/rapportering/${round}`,
    ]) {
      expect([path, (await as(stranger).get(path)).status]).toEqual([path, 404]);
    }
    const act = await refused(test, () => as(stranger).post(`${there}/godkann`, {}));
    expect(act.status).toBe(404);
  });

  it('nothing at all in Swedish to an English reader', async () => {
    await test.owner.query(`update person set locale = 'en' where id = $1`, [
      scene.coordinator.actor.personId,
    ]);
    // Who somebody is may be remembered for almost a second.
    test.app.get(IdentityService).forget();
    for (const path of [rounds(), `${rounds()}/${round}`, `${rounds()}/ny`, reportAt()]) {
      const page = await as(scene.coordinator).get(path);
      expect(page.text).not.toMatch(/Rapportering|Lämnas|Godkänd|Sista dag|Planera|Påbörjad/);
    }
  });
});
