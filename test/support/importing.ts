import { setTimeout as pause } from 'node:timers/promises';
import { JobRunner } from '../../src/jobs/job-runner.js';
import type { ImportView } from '../../src/indicators/sources/source.views.js';
import { testApp, type TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { Api } from './client.js';
import { anIndicator } from './indicators.js';
import { MUNICIPALITIES } from './kolada-fixture.js';
import { KoladaStandIn } from './kolada-stand-in.js';

/** A platform with the county's municipalities, and a Kolada of its own to be connected to. */
export type Importing = {
  test: TestApp;
  standIn: KoladaStandIn;
  platform: BuiltPlatform;
  coordinator: Member;
  api: Api;
  root: string;
};

/** `working`: whether this process does the imports itself. */
export async function importing({ working = true, callsPerSecond = 5_000 } = {}): Promise<Importing> {
  const standIn = await KoladaStandIn.start();
  const sources = { kolada: standIn.base, scb: null, callsPerSecond, timeout: 600, backoff: 2 };
  const test = await testApp({ sources });
  const platform = await aPlatform(test, { county_code: '01' });
  const board = await anOrganisation(test, platform, { kind: 'county_board' });
  const coordinator = await aMember(test, platform, { roles: ['coordinator'], organisation: board });
  for (const code of MUNICIPALITIES) {
    await anOrganisation(test, platform, { kind: 'municipality', area_code: code, name: `Kommun ${code}` });
  }
  if (working) await test.app.get(JobRunner).start();
  const api = new Api(test, coordinator);
  return { test, standIn, platform, coordinator, api, root: `/platforms/${platform.id}` };
}

export async function linked(scene: Importing, id: string, title: string): Promise<string> {
  const { test, platform } = scene;
  const indicator = await anIndicator(test, platform, {
    source: 'kolada',
    external_id: id,
    name: title,
    definition: title,
    by_sex: true,
    by_area: true,
  });
  await insert(test, 'indicator_contract', {
    platform_id: platform.id,
    indicator_id: indicator.id,
    owner_name: 'RKA',
    source_system: 'kolada',
    external_id: id,
    attribution: 'Källa: Kolada',
    retrieved_at: '2026-01-01T00:00:00Z',
    definition_snapshot: `${title}. Källa: Socialstyrelsen.`,
  });
  return indicator.id;
}

export async function connect({ api, root }: Importing): Promise<string> {
  const answer = await api.post(`${root}/sources`, { system: 'kolada' });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<{ id: string }>().id;
}

export async function start({ api, root }: Importing, source: string, kind: string): Promise<string> {
  const answer = await api.post(`${root}/sources/${source}/imports`, { kind });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json<{ id: string }>().id;
}

export async function seen({ api, root }: Importing, id: string): Promise<ImportView> {
  return (await api.get(`${root}/imports/${id}`)).json<ImportView>();
}

/** Waits until it is as wanted: by default at its end. */
export async function until(
  scene: Importing,
  id: string,
  wanted: (view: ImportView) => boolean = ({ finishedAt }) => finishedAt !== null,
): Promise<ImportView> {
  for (let tries = 0; tries < 400; tries += 1) {
    const view = await seen(scene, id);
    if (wanted(view)) return view;
    await pause(50);
  }
  throw new Error(`still ${JSON.stringify(await seen(scene, id))}`);
}

export async function whole(scene: Importing, source: string, kind: string): Promise<ImportView> {
  return await until(scene, await start(scene, source, kind));
}

export async function closeImporting({ test, standIn }: Importing): Promise<void> {
  await test.close();
  await standIn.close();
}
