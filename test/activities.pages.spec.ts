import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform } from './support/builders.js';
import { Pages, type Answer } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const path = (rest = ''): string => `/p/${here.platform.slug}/aktiviteter${rest}`;
const idIn = (answer: Answer): string => answer.headers.get('location')?.split('/').at(-1) ?? '';
const row = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await test.owner.query<Record<string, unknown>>('select * from activity where id = $1', [id])).rows[0];

describe('the forms', () => {
  it('plan an activity and show it', async () => {
    const pages = new Pages(test, here.reporter);
    expect((await pages.get(path('/ny'))).text).toContain('Ekholma kommun</option>');
    const answer = await pages.post(path(), {
      title: 'Fråga om våld vid alla nybesök',
      leadOrganisationId: here.municipality.id,
      nodeId: here.activityNodeId,
      targetGroupIds: [here.targetGroup.id],
      form: 'permanent',
      startsOn: '2026-01-18',
      endsOn: '2026-11-01',
      commitment: 'true',
      statedTotal: '1 234',
      statedUnit: 'besök',
    });
    expect(answer.status).toBe(303);
    const shown = await pages.get(path(`/${idIn(answer)}`));
    for (const text of [
      'Fråga om våld',
      'Delmål 3',
      'Allmänheten',
      'Försenad',
      '1 234 saknas'.replace(' ', '\u00a0'),
    ]) {
      expect(shown.text).toContain(text);
    }
    expect(await row(idIn(answer))).toMatchObject({
      commitment: true,
      stated_total: 1234,
      form: 'permanent',
    });
  });

  it('come back with what was filled in when something is wrong, and nothing is kept', async () => {
    const before = await here.counts();
    const answer = await new Pages(test, here.reporter).post(path(), {
      title: 'Sparas inte',
      leadOrganisationId: here.municipality.id,
      startsOn: '2026-03-01',
      endsOn: '2026-02-01',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Slutdatum (2026-02-01) ligger före startdatum');
    expect(answer.text).toContain('value="Sparas inte"');
    expect(answer.text).toContain('href="#f-endsOn"');
    expect(await here.counts()).toEqual(before);
  });

  it('refuse a version that somebody else has changed, keeping the input', async () => {
    const { id } = await anActivity(test, here, { version: 3 });
    const pages = new Pages(test, here.reporter);
    const form = { title: 'Mitt', leadOrganisationId: here.municipality.id };
    const late = await pages.post(path(`/${id}/redigera`), { ...form, version: '2' });
    expect(late.status).toBe(412);
    expect(late.text).toContain('value="Mitt"');
    expect(late.text).toContain('Någon annan har ändrat samma uppgift');
    expect((await pages.post(path(`/${id}/redigera`), { ...form, version: '3' })).status).toBe(303);
    expect(await row(id)).toMatchObject({ title: 'Mitt', version: 4 });
  });

  it('take participants as rows, and take one away whose organisation is emptied', async () => {
    const { id } = await anActivity(test, here);
    const pages = new Pages(test, here.reporter);
    const answer = await pages.post(path(`/${id}/deltagande`), {
      version: '1',
      organisationId: [here.municipality.id, '', here.other.id],
      contribution: ['Lokaler', 'Bort', ''],
      kr: ['25 000,50', '', ''],
      hours: ['', '', '12'],
      people: ['', '', ''],
    });
    expect(answer.status).toBe(303);
    const { rows } = await test.owner.query(
      'select kr::text, hours::text from activity_participant where activity_id = $1 order by kr nulls last',
      [id],
    );
    expect(rows).toEqual([
      { kr: '25000.50', hours: null },
      { kr: null, hours: '12' },
    ]);
    const wrong = await pages.post(path(`/${id}/deltagande`), {
      version: '2',
      organisationId: [here.municipality.id],
      contribution: [''],
      kr: ['mycket'],
      hours: [''],
      people: [''],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="mycket"');
    expect(wrong.text).toContain('href="#f-participants-0-kr"');
  });
});

describe('the page of an activity', () => {
  it('has the steps, buttons and forms that the reader may use, and no others', async () => {
    const { id } = await anActivity(test, here);
    const mine = await new Pages(test, here.reporter).get(path(`/${id}`));
    const others = await new Pages(test, here.otherReporter).get(path(`/${id}`));
    for (const piece of [`/${id}/lage`, `/${id}/redigera`, `/${id}/ta-bort`]) {
      expect(mine.text).toContain(piece);
      expect(others.text).not.toContain(piece);
    }
    expect((await new Pages(test, here.otherReporter).get(path(`/${id}/redigera`))).status).toBe(403);
    expect(
      (await new Pages(test, here.otherReporter).post(path(`/${id}/lage`), { verb: 'start', version: '1' }))
        .status,
    ).toBe(403);
    expect(await row(id)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('takes a step with its reason, which the history shows with function and organisation', async () => {
    const { id } = await anActivity(test, here, { state: 'ongoing' });
    const pages = new Pages(test, here.reporter);
    const untold = await pages.post(path(`/${id}/lage`), { verb: 'pause', version: '1' });
    expect(untold.status).toBe(422);
    expect(untold.text).toContain('Skriv varför läget ändras.');
    const told = { verb: 'pause', reason: 'Väntar på tre nämnder', version: '1' };
    expect((await pages.post(path(`/${id}/lage`), told)).status).toBe(303);
    expect((await pages.post(path(`/${id}/lage`), { ...told, verb: 'resume' })).status).toBe(412);
    const shown = await pages.get(path(`/${id}`));
    expect(shown.text).toContain('Pausad: Väntar på tre nämnder');
    expect(shown.text).toContain('Pausades');
    expect(shown.text).toContain('Handläggare, Ekholma kommun');
  });

  it('asks for the note of an effect check', async () => {
    const { id } = await anActivity(test, here, { state: 'done' });
    const answer = await new Pages(test, here.reporter).post(path(`/${id}/lage`), {
      verb: 'check-effect',
      version: '1',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Utan det är aktiviteten bara klar.');
    expect(answer.text).toContain('href="#f-reason"');
    expect(await row(id)).toMatchObject({ state: 'done', version: 1 });
  });

  it('keeps an activity that something depends on, and says what to do', async () => {
    const { id } = await anActivity(test, here, { commitment: true });
    const answer = await new Pages(test, here.coordinator).post(path(`/${id}/ta-bort`), { version: '1' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Ställ in det med ett skäl i stället.');
  });
});

describe('events by form', () => {
  it('are logged with professions in rows and removed again', async () => {
    const { id } = await anActivity(test, here, { state: 'ongoing' });
    const pages = new Pages(test, here.reporter);
    expect((await pages.get(path(`/${id}/insatser/ny`))).status).toBe(200);
    const form = {
      onDate: '2026-11-02',
      kind: 'training',
      title: 'Utbildning dag 1',
      organisationIds: [here.municipality.id, here.police.id],
      profession: ['Polis', 'Socialsekreterare', ''],
      count: ['7', '20', ''],
    };
    const wrong = await pages.post(path(`/${id}/insatser/ny`), { ...form, count: ['sju', '20', ''] });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="sju"');
    expect((await pages.post(path(`/${id}/insatser/ny`), form)).status).toBe(303);
    const shown = await pages.get(path(`/${id}`));
    expect(shown.text).toContain('Ekholma kommun, Polisen');
    expect(shown.text).toContain('Socialsekreterare 20, Polis 7');
    const { rows } = await test.owner.query<{ id: string }>(
      'select id from activity_event where activity_id = $1',
      [id],
    );
    const removal = path(`/${id}/insatser/${rows[0]?.id ?? ''}/ta-bort`);
    expect((await pages.post(removal, { version: '4' })).status).toBe(412);
    expect((await pages.post(removal, { version: '1' })).status).toBe(303);
  });

  it('wait until the activity has begun', async () => {
    const { id } = await anActivity(test, here);
    const page = await new Pages(test, here.reporter).get(path(`/${id}/insatser/ny`));
    expect([page.status, page.text.includes('Starta aktiviteten först.')]).toEqual([409, true]);
  });

  it('leave zero with a reason for whom none has met, also in the municipal overview', async () => {
    const { id } = await anActivity(test, here, { state: 'ongoing', title: 'Stödbesök' });
    await anOrganisation(test, here.platform, { name: 'Ödeborgs kommun' });
    const pages = new Pages(test, here.reporter);
    const form = { organisationId: here.other.id, reason: 'declined', note: 'Vill vänta till våren.' };
    expect((await pages.post(path(`/${id}/utan-insats`), { ...form, reason: '' })).status).toBe(422);
    expect((await pages.post(path(`/${id}/utan-insats`), form)).status).toBe(303);
    expect((await pages.post(path(`/${id}/utan-insats`), form)).text).toContain('Det finns redan ett skäl');
    const overview = await new Pages(test, here.reader).get(path('/kommuner?ar=2026'));
    expect(overview.text).toContain('Tackade nej. Vill vänta till våren.');
    expect(overview.text).toMatch(/Ödeborgs kommun[\s\S]*Inget skäl angivet/);
  });
});

describe('the register', () => {
  it('headlines the share of commitments that can be followed up and keeps the selection', async () => {
    const there = await aCollaboration(test);
    const base = `/p/${there.platform.slug}/aktiviteter`;
    await anActivity(test, there, { title: 'Lovad', commitment: true });
    await anActivity(test, there, {
      title: 'Lovad två',
      commitment: true,
      not_followable_reason: 'Ingen statistik',
    });
    await anActivity(test, there, { title: 'Annat' });
    const pages = new Pages(test, there.reader);
    const all = await pages.get(base);
    expect(all.text).toContain('50\u00a0%, 1\u00a0av\u00a02 åtaganden kan följas upp.');
    expect(all.text).not.toContain('/aktiviteter/ny');
    const commitments = await pages.get(`${base}?atagande=1&lage=planned&sortera=okand`);
    expect(commitments.text).toContain('Lovad två');
    expect(commitments.text).not.toContain('Annat');
    expect(commitments.text).toMatch(/<option value="planned" selected>/);
    const unfollowed = await pages.get(`${base}?atagande=utan-uppfoljning`);
    expect(unfollowed.text).toContain('Lovad två');
    expect(unfollowed.text).not.toMatch(/Lovad<|Annat/);
    expect((await pages.get(base.replace('aktiviteter', 'styrtavla'))).text).toContain(
      'atagande=utan-uppfoljning',
    );
    expect((await pages.get(`${base}?q=finns-inte`)).text).toContain('Ingen aktivitet stämmer med urvalet');
  });

  it('speaks English to those who chose it', async () => {
    const member = await aMember(test, here.platform, { roles: ['reader'], person: { locale: 'en' } });
    expect((await new Pages(test, member).get(path())).text).toContain('Filter activities');
  });

  it('shows another platform’s member nothing', async () => {
    const stranger = new Pages(test, await aMember(test, await aPlatform(test), { roles: ['coordinator'] }));
    const { id } = await anActivity(test, here);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await stranger.get(path(`/${id}`))).status).toBe(404);
    expect((await stranger.get(`/p/${(await aPlatform(test)).slug}/aktiviteter/${id}`)).status).toBe(404);
  });
});
