import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Pace } from '../src/indicators/sources/pace.js';
import { CallWindow } from '../src/indicators/sources/pxweb/call-window.js';
import type { PxCell } from '../src/indicators/sources/pxweb/px-cells.js';
import { PxV1Client } from '../src/indicators/sources/pxweb/px-v1.client.js';
import { PxV2Client } from '../src/indicators/sources/pxweb/px-v2.client.js';
import { Interrupted, SourceFault } from '../src/indicators/sources/source-fault.js';
import { HTTP_RULES, SourceHttp } from '../src/indicators/sources/source-http.js';
import { POPULATION, PxWebStandIn } from './support/pxweb-stand-in.js';
import { PxWebV1StandIn } from './support/pxweb-v1-stand-in.js';
import type { StandInFault } from './support/stand-in-faults.js';

const never = new AbortController().signal;
const soon = async (): Promise<void> => undefined;
const rules = { ...HTTP_RULES, timeout: 400, largest: 1_000_000, tries: 3, patience: 60_000 };
const httpOf = (base: string): SourceHttp => new SourceHttp(base, new Pace(10_000), rules, soon, () => 0.5);
const unhurried = (): CallWindow => new CallWindow(() => performance.now(), soon);

async function all(parts: AsyncIterable<PxCell[]>): Promise<PxCell[]> {
  const cells: PxCell[] = [];
  for await (const part of parts) cells.push(...part);
  return cells;
}
async function parted<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}
const faultOf = async (asked: Promise<unknown>): Promise<SourceFault> => {
  const fault: unknown = await asked.then(() => null, (thrown: unknown) => thrown); // prettier-ignore
  if (!(fault instanceof SourceFault))
    throw new Error(`a fault of the source was expected, not ${String(fault)}`);
  return fault;
};
const without = (selection: Record<string, string[]>, name: string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(selection).filter(([code]) => code !== name));

const SELECTION = {
  Region: ['0180', '0184'],
  Kon: ['1', '2'],
  ContentsCode: ['BE0101N1'],
  Tid: ['2020', '2021', '2024'],
};

describe('the client for PxWebApi 2', () => {
  let standIn: PxWebStandIn;
  const client = (): PxV2Client => new PxV2Client(httpOf(standIn.base), 'sv', unhurried());
  const fetched = async (
    selection: Record<string, string[]> = SELECTION,
    one = client(),
  ): Promise<PxCell[]> =>
    await all(one.data(await one.metadata('TAB638', never), 'TAB638', { selection }, never));

  beforeAll(async () => {
    const old = { ...POPULATION, id: 'TAB1', label: 'Folkmängd, avslutad', discontinued: true };
    standIn = await PxWebStandIn.start([POPULATION, old]);
  });
  afterEach(() => standIn.recover());
  afterAll(() => standIn.close());

  it('reads limits, tables, variables and codelists', async () => {
    const one = client();
    expect(await one.config(never)).toMatchObject({ cells: 150_000, calls: 30, seconds: 10 });
    const { tables } = await one.tables({ query: 'folkmängd' }, never);
    expect(tables.map(({ id, discontinued }) => [id, discontinued])).toEqual([
      ['TAB638', false],
      ['TAB1', true],
    ]);
    expect((await one.tables({ discontinued: false }, never)).tables).toHaveLength(1);
    expect(await one.table('TAB638', never)).toMatchObject({ lastPeriod: '2024', source: 'SCB' });
    const { variables, time, geo } = await one.metadata('TAB638', never);
    expect([time, geo, variables.map(({ code }) => code)]).toEqual([
      ['Tid'],
      ['Region'],
      Object.keys(SELECTION),
    ]);
    expect((await one.codelist('vs_RegionKommun07', never)).codes).toEqual([
      { code: '0180', label: 'Stockholm' },
    ]);
    expect((await faultOf(one.table('TAB9', never))).code).toBe('not-found');
  });

  it('fetches every cell exactly, with what stands where there is no figure, marked or not', async () => {
    const cells = await fetched();
    expect(cells).toHaveLength(12);
    const at = (Region: string, Kon: string, Tid: string) =>
      cells.find(({ codes }) => codes['Region'] === Region && codes['Kon'] === Kon && codes['Tid'] === Tid);
    expect(at('0180', '2', '2021')).toMatchObject({ value: '2053.125', state: 'final', mark: null });
    expect(at('0184', '1', '2020')).toMatchObject({ value: null, state: 'missing', mark: '..' });
    expect(at('0184', '1', '2021')).toMatchObject({ value: null, state: 'missing', mark: null });
  });

  it('never asks without every variable: the answer would be summed, and look right', async () => {
    const partial = without(SELECTION, 'Region');
    const answer = await fetch(`${standIn.base}/tables/TAB638/data`, { method: 'POST', body: '{}' });
    expect([answer.status, ((await answer.json()) as { size: number[] }).size]).toEqual([200, [1, 1]]);
    standIn.calls.length = 0;
    expect((await faultOf(fetched(partial))).code).toBe('wrong-shape');
    expect((await faultOf(fetched({ ...SELECTION, Kon: [] }))).code).toBe('wrong-shape');
    expect((await faultOf(fetched({ ...SELECTION, Alder: ['1'] }))).code).toBe('wrong-shape');
    expect(standIn.calls.filter(({ path }) => path.includes('/data'))).toEqual([]);
  });

  it('divides what is more than the limit, and again where the limit has been lowered', async () => {
    const whole = await fetched();
    standIn.maxDataCells = 5;
    standIn.calls.length = 0;
    const parts = await fetched();
    const sorted = (cells: PxCell[]): string[] => cells.map((cell) => JSON.stringify(cell)).sort();
    expect(sorted(parts)).toEqual(sorted(whole));
    expect(standIn.calls.filter(({ path }) => path.includes('/data')).length).toBeGreaterThan(2);
    standIn.saysMaxDataCells = 150_000;
    expect(sorted(await fetched())).toEqual(sorted(whole));
    standIn.maxDataCells = 0;
    expect(await faultOf(fetched())).toMatchObject({ code: 'refused', status: 403 });
  });

  it('says that the table has become another where it asks for a variable more, in the service’s own spelling', async () => {
    const one = client();
    const before = await one.metadata('TAB638', never);
    const fewer = { ...before, variables: before.variables.filter(({ code }) => code !== 'ContentsCode') };
    const selection = without(SELECTION, 'ContentsCode');
    const fault = await faultOf(all(one.data(fewer, 'TAB638', { selection }, never)));
    expect([fault.code, fault.text.en]).toEqual(['wrong-shape', expect.stringContaining('mandantory')]);
  });

  it('refuses an answer of something else than was asked', async () => {
    standIn.twist = (cube) => ({
      ...cube,
      id: ['Tid'],
      size: [1],
      dimension: { Tid: { category: { index: ['2024'] } } },
      value: [7],
    });
    expect((await faultOf(fetched())).code).toBe('wrong-shape');
    standIn.twist = ({ value: _, ...cube }) => cube;
    expect((await faultOf(fetched())).code).toBe('wrong-shape');
  });

  it.each<[StandInFault, string]>([
    ['server-error', 'server-error'],
    ['silence', 'timeout'],
    ['cut', 'broken-off'],
    ['drip', 'timeout'],
    ['not-json', 'not-json'],
    ['html', 'not-json'],
    ['huge', 'too-large'],
    ['redirect', 'elsewhere'],
    [{ tooMany: '2' }, 'too-many'],
    [{ tooMany: '9999' }, 'too-many'],
  ])('says what happened at %j, and gets through when it passes', async (fault, code) => {
    const one = client();
    const table = await one.metadata('TAB638', never);
    standIn.breakDown(fault);
    expect((await faultOf(all(one.data(table, 'TAB638', { selection: SELECTION }, never)))).code).toBe(code);
    standIn.breakDown('server-error', 2);
    expect(await all(one.data(table, 'TAB638', { selection: SELECTION }, never))).toHaveLength(12);
  });

  it('keeps to the calls of a window, and stops at once when told to', async () => {
    let now = 0;
    const waits: number[] = [];
    const window = new CallWindow(
      () => now,
      async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    );
    for (let call = 0; call < 7; call += 1) await window.turn({ calls: 3, seconds: 10 }, never);
    expect(waits).toEqual([10_000, 10_000]);
    const stopped = AbortSignal.abort();
    await expect(client().tables({}, stopped)).rejects.toBeInstanceOf(Interrupted);
  });
});

describe('the client for PxWebApi 1', () => {
  let standIn: PxWebV1StandIn;
  const client = (): PxV1Client => new PxV1Client(httpOf(standIn.base), 'Myndigheten', unhurried());
  const ID = 'A_Databas/BE/TAB638.px';

  beforeAll(async () => {
    standIn = await PxWebV1StandIn.start({ BE: POPULATION });
  });
  afterEach(() => standIn.recover());
  afterAll(() => standIn.close());

  it('goes down from its databases to every table, and on from where it was', async () => {
    const one = client();
    expect(await one.find({ words: '', level: '' }, never)).toEqual({
      levels: [{ id: 'A_Databas', label: 'Databasen' }],
      tables: [],
    });
    const parts = await parted(one.catalogue(null, never));
    expect(parts.map(({ tables, next }) => [tables.map(({ id, label }) => [id, label]), next])).toEqual([
      [[], '["A_Databas"]'],
      [[], '["A_Databas/BE"]'],
      [[[ID, POPULATION.label]], null],
    ]);
    const rest = one.catalogue(parts[1]?.next ?? null, never);
    expect((await rest.next()).value).toMatchObject({ tables: [{ id: ID }], next: null });
    expect(await one.table(ID, never)).toMatchObject({
      source: 'Myndigheten',
      updated: '2026-02-21T07:00:00',
    });
    const { variables, time } = await one.metadata(ID, never);
    expect([time, variables.map(({ code }) => code)]).toEqual([['Tid'], Object.keys(SELECTION)]);
    expect((await faultOf(one.metadata('A_Databas/BE/NO.px', never))).code).toBe('not-found');
    expect((await faultOf(one.table('A_Databas/BE/NO.px', never))).code).toBe('not-found');
    standIn.goesRound = true;
    await expect(parted(client().catalogue(null, never))).rejects.toMatchObject({ code: 'loop' });
  });

  it('reads figures part by part, the same as version 2 gives them, and asks for every variable', async () => {
    standIn.maxCells = 4;
    const one = client();
    const table = await one.metadata(ID, never);
    const selection = { ...SELECTION, ContentsCode: ['BE0101N1', 'BE0101N2'] };
    const cells = await all(one.data(table, ID, { selection }, never));
    expect(cells).toHaveLength(24);
    expect(
      cells.find(
        ({ codes: { Region, Kon, ContentsCode, Tid } }) =>
          `${Region}${Kon}${ContentsCode}${Tid}` === '01802BE0101N12021',
      ),
    ).toMatchObject({ value: '2053.125' });
    expect(cells.filter(({ value }) => value === null)).toHaveLength(8);
    const asked = standIn.calls.flatMap(({ body }) => (body === null ? [] : [body as { response: object }]));
    expect(asked.every(({ response }) => JSON.stringify(response) === '{"format":"json-stat2"}')).toBe(true);
    const partial = without(selection, 'Kon');
    expect((await faultOf(all(one.data(table, ID, { selection: partial }, never)))).code).toBe('wrong-shape');
  });

  it('holds to the least where nothing is said of limits, and divides what is refused all the same', async () => {
    standIn.saysLimits = false;
    standIn.maxCells = 5;
    const one = client();
    expect(await one.config(never)).toEqual({ cells: 100_000, calls: 10, seconds: 10 });
    const table = await one.metadata(ID, never);
    expect(await all(one.data(table, ID, { selection: SELECTION }, never))).toHaveLength(12);
  });

  it('waits where it is told of too many calls', async () => {
    const one = client();
    const at = { words: '', level: '' };
    standIn.busy = 2;
    expect((await one.find(at, never)).levels).toHaveLength(1);
    standIn.busy = 3;
    expect((await faultOf(one.find(at, never))).code).toBe('too-many');
  });
});
