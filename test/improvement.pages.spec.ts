import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Pages, type Answer } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const deviations = (rest = ''): string => `/p/${here.platform.slug}/avvikelser${rest}`;
const improvements = (rest = ''): string => `/p/${here.platform.slug}/forbattringar${rest}`;
const idIn = (answer: Answer): string => answer.headers.get('location')?.split('/').at(-1) ?? '';

describe('deviations by form', () => {
  const form = (): Record<string, string> => ({
    title: 'Avtalet har stannat av',
    ownerOrganisationId: here.other.id,
    since: '2026-10-12',
    severity: 'high',
    cause: 'Nämnderna hann inte.',
  });

  it('are raised, listed and shown with raiser, owner and age', async () => {
    const activity = await anActivity(test, here, { title: 'Boendeavtal' });
    const pages = new Pages(test, here.reporter);
    expect((await pages.get(deviations('/ny'))).text).toContain('Boendeavtal');
    const made = await pages.post(deviations(), { ...form(), activityId: activity.id });
    expect(made.status).toBe(303);
    const shown = await pages.get(deviations(`/${idIn(made)}`));
    for (const text of [
      'Lindsborgs kommun',
      'Ekholma kommun',
      '39\u00a0dagar sedan',
      'Allvarlig',
      'Nämnderna hann inte.',
    ]) {
      expect(shown.text).toContain(text);
    }
    expect(shown.text).not.toContain('/lage"');
    const list = await new Pages(test, here.reader).get(deviations('?lage=open&q=stannat'));
    expect(list.text).toContain('Avtalet har stannat av');
    expect(list.text).not.toContain('/avvikelser/ny');
  });

  it('come back with what was filled in, and nothing is kept', async () => {
    const before = await here.counts();
    const answer = await new Pages(test, here.reporter).post(deviations(), {
      ...form(),
      since: '2026-11-21',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Avtalet har stannat av"');
    expect(answer.text).toContain('En avvikelse har redan uppstått.');
    expect(await here.counts()).toEqual(before);
  });

  it('are moved by the owner, step by step, and closed with a note only', async () => {
    const id = idIn(await new Pages(test, here.reporter).post(deviations(), form()));
    const owner = new Pages(test, here.otherReporter);
    const step = (verb: string, version: string, reason = ''): Promise<Answer> =>
      owner.post(deviations(`/${id}/lage`), { verb, version, reason });
    expect(
      (await new Pages(test, here.reporter).post(deviations(`/${id}/lage`), { verb: 'act', version: '1' }))
        .status,
    ).toBe(403);
    expect((await step('act', '1')).status).toBe(303);
    expect((await step('follow-up', '1')).status).toBe(412);
    expect((await step('close', '2', 'Klart')).status).toBe(409);
    await step('follow-up', '2');
    const untold = await step('close', '3');
    expect([untold.status, untold.text.includes('href="#f-reason"')]).toEqual([422, true]);
    expect((await step('close', '3', 'Sju kommuner har skrivit på.')).status).toBe(303);
    const shown = await owner.get(deviations(`/${id}`));
    expect(shown.text).toContain('Avslutades');
    expect(shown.text).not.toContain('/redigera"');
  });

  it('are edited for the version that was read', async () => {
    const id = idIn(await new Pages(test, here.reporter).post(deviations(), form()));
    const owner = new Pages(test, here.otherReporter);
    expect((await owner.get(deviations(`/${id}/redigera`))).text).toContain('Nämnderna hann inte.');
    const edit = { ...form(), title: 'Orsaken är funnen' };
    expect((await owner.post(deviations(`/${id}/redigera`), { ...edit, version: '1' })).status).toBe(303);
    const late = await owner.post(deviations(`/${id}/redigera`), { ...edit, version: '1' });
    expect([late.status, late.text.includes('value="Orsaken är funnen"')]).toEqual([412, true]);
    expect((await new Pages(test, here.steering).get(deviations(`/${id}/redigera`))).status).toBe(403);
  });
});

describe('improvements by form', () => {
  it('are suggested for the own organisation, edited, and taken step by step', async () => {
    const pages = new Pages(test, here.reporter);
    const choices = (await pages.get(improvements('/ny'))).text;
    expect(choices).toContain('Ekholma kommun</option>');
    expect(choices).not.toContain('Lindsborgs kommun</option>');
    const form = {
      title: 'Korta formuläret',
      organisationId: here.municipality.id,
      subGoalNodeId: here.subGoalNodeId,
    };
    const id = idIn(await pages.post(improvements(), form));
    await pages.post(improvements(`/${id}/redigera`), {
      ...form,
      title: 'Korta formuläret mer',
      version: '1',
    });
    const untold = await pages.post(improvements(`/${id}/lage`), { verb: 'park', version: '2' });
    expect(untold.text).toContain('Skriv varför läget ändras.');
    await pages.post(improvements(`/${id}/lage`), {
      verb: 'park',
      version: '2',
      reason: 'Väntar på ny journal',
    });
    const shown = (await pages.get(improvements(`/${id}`))).text;
    for (const text of ['Korta formuläret mer', 'Parkerad', 'Väntar på ny journal', 'Delmål 3']) {
      expect(shown).toContain(text);
    }
    expect((await pages.get(improvements('?lage=parked'))).text).toContain('Korta formuläret mer');
    expect((await pages.get(improvements('?lage=done'))).text).toContain(
      'Ingen förbättring stämmer med urvalet',
    );
  });
});

it('shows a member of another platform nothing', async () => {
  const stranger = new Pages(test, await aMember(test, await aPlatform(test), { roles: ['coordinator'] }));
  expect((await stranger.get(deviations())).status).toBe(404);
  expect((await stranger.get(improvements())).status).toBe(404);
});
