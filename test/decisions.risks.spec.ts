import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MeetingView } from '../src/decisions/meetings/meetings.views.js';
import { testApp, type TestApp } from './support/app.js';
import { insert } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { anAdoptedModel } from './support/indicator-scene.js';
import { anIndicator, aTarget, aUse, aValue } from './support/indicators.js';
import { aSteeredPlatform, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let lasting: { id: string };

/** An indicator that should have come from 100 to 200 in six years, with its values of 2024 and 2025. */
async function measured(node_id: string, name: string, before: string, now: string): Promise<{ id: string }> {
  const indicator = await anIndicator(test, here.platform, { name });
  const use = await aUse(test, here.platform, {
    indicator_id: indicator.id,
    node_id,
    baseline_value: '100',
    baseline_period_start: '2021-01-01',
    baseline_period_end: '2021-12-31',
  });
  await aTarget(test, here.platform, { use_id: use.id, value: '200', due_on: '2027-12-31' });
  await aValue(test, here.platform, { indicator_id: indicator.id, year: 2024, number: before });
  await aValue(test, here.platform, { indicator_id: indicator.id, year: 2025, number: now });
  return indicator;
}

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  const { effect } = await anAdoptedModel(test, here.platform, here.organisation.id);
  await measured(effect, 'Nyss i riskzonen', '150', '110');
  await measured(effect, 'På väg igen', '101', '170');
  lasting = await measured(effect, 'Länge i riskzonen', '101', '102');
});
afterAll(() => test.close());

const at = (rest = ''): string => `/platforms/${here.platform.id}/meetings${rest}`;
const api = (): Api => new Api(test, here.coordinator);
const plan = async (bodyId: string): Promise<MeetingView> =>
  (await api().post(at(), { bodyId, onDate: '2026-11-20', place: 'Sal 3' })).json<MeetingView>();

it('brings what has been at risk two periods running before the steering group, and nothing else', async () => {
  const meeting = await plan(here.body);
  expect(meeting.agenda.map(({ kind, title, path }) => [kind, title, path])).toEqual([
    ['goal', 'Delmål 4: Fler får stöd och skydd i rätt tid', 'styrtavla'],
    ['indicator', 'Indikator: Länge i riskzonen', `indikatorer/${lasting.id}`],
  ]);
  expect(meeting.agenda[1]?.detail?.replaceAll('\u00a0', ' ')).toBe(
    'Delmål 4. Riskerar att inte nås, två perioder i rad: till och med 31 december 2024 och till och med 31 december 2025.',
  );
  const page = await new Pages(test, here.reader).get(`/p/${here.platform.slug}/moten/${meeting.id}`);
  expect(page.text).toContain('Indikator i riskzonen');
  const group = { platform_id: here.platform.id, name: 'Samordningsgruppen', kind: 'coordination_group' };
  expect((await plan((await insert(test, 'body', group)).id)).agenda).toEqual([]);
});

it('can be noted and is kept in the frozen protocol, though it is put right later', async () => {
  const { id, version, agenda } = await plan(here.body);
  const noted = await api().post(
    at(`/${id}/items/${agenda[1]?.id}/note`),
    { outcome: 'Samordnaren tar fram åtgärder.' },
    { ifMatch: version },
  );
  expect([noted.status, noted.json<MeetingView>().agenda[1]?.outcome]).toEqual([
    200,
    'Samordnaren tar fram åtgärder.',
  ]);
  let now = noted.json<MeetingView>();
  for (const { seatId } of now.attendance) {
    now = (
      await api().put(at(`/${id}/attendance/${seatId}`), { presence: 'present' }, now.version)
    ).json<MeetingView>();
  }
  const closing = { protocolReference: '801-11-2026' };
  expect((await api().post(at(`/${id}/close`), closing, { ifMatch: now.version })).status).toBe(200);
  await test.owner.query('update indicator_use set ended_at = now() where indicator_id = $1', [lasting.id]);
  const { text } = await api().get(at(`/${id}/protocol`));
  expect(text).toContain('Indikator: Länge i riskzonen');
  expect(text).toContain('Samordnaren tar fram åtgärder.');
  expect((await plan(here.body)).agenda.map(({ kind }) => kind)).not.toContain('indicator');
});
