import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KoladaClient } from '../src/indicators/sources/kolada/kolada.client.js';
import { Pace } from '../src/indicators/sources/pace.js';
import { Interrupted, SourceFault } from '../src/indicators/sources/source-fault.js';
import { HTTP_RULES, SourceHttp } from '../src/indicators/sources/source-http.js';
import { koladaFixture, MUNICIPALITIES, valueAt } from './support/kolada-fixture.js';
import { KoladaStandIn } from './support/kolada-stand-in.js';
import type { StandInFault } from './support/stand-in-faults.js';

const never = new AbortController().signal;
const waited: number[] = [];
const soon = async (milliseconds: number): Promise<void> => {
  waited.push(milliseconds);
};
const call = { keyFigures: ['U30751'], areas: MUNICIPALITIES.slice(0, 25), years: [2024, 2025] };

async function all<T>(pages: AsyncIterable<{ rows: readonly T[] }>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of pages) rows.push(...page.rows);
  return rows;
}

const faultOf = async (asked: Promise<unknown>): Promise<SourceFault> => {
  const fault = await asked.then(() => null, (thrown: unknown) => thrown); // prettier-ignore
  if (!(fault instanceof SourceFault))
    throw new Error(`a fault of the source was expected, not ${String(fault)}`);
  return fault;
};

describe('the client for Kolada', () => {
  let standIn: KoladaStandIn;
  const clientOf = (base = standIn.base): KoladaClient =>
    new KoladaClient(
      new SourceHttp(
        base,
        new Pace(10_000),
        { ...HTTP_RULES, timeout: 400, largest: 1_000_000, tries: 3, patience: 60_000 },
        soon,
        () => 0.5,
      ),
    );

  beforeAll(async () => {
    standIn = await KoladaStandIn.start();
  });
  afterEach(() => {
    standIn.recover();
    standIn.calls.length = 0;
    standIn.pageSize = 5_000;
    waited.length = 0;
  });
  afterAll(() => standIn.close());

  it('reads every list of the catalogue, page by page', async () => {
    standIn.pageSize = 2;
    const client = clientOf();
    expect((await all(client.keyFigures(never))).map(({ id }) => id)).toEqual([
      'U30751',
      'U30750',
      'N07403',
      'N07402',
      'U07418',
    ]);
    expect(standIn.calls).toHaveLength(3);
    expect(await all(client.areas(never))).toHaveLength(28);
    expect(await all(client.areaGroups(never))).toEqual([
      { id: 'G37411', title: 'Liknande kommuner, övergripande, 2025', members: ['0180', '0184'] },
    ]);
    expect((await all(client.keyFigureGroups(never)))[0]?.members).toEqual(['U30750', 'U30751']);
    expect(await all(client.units('0180', never))).toEqual([
      { id: 'V15E01', title: 'Enhet A', area: '0180' },
    ]);
    expect(await client.keyFiguresById(['N07403', 'N99999'], never)).toHaveLength(1);
  });

  it('reads values by sex, asks by path alone, and goes on from a page it is given', async () => {
    standIn.pageSize = 20;
    const client = clientOf();
    const pages = [];
    for await (const page of client.data(call, never)) pages.push(page);
    const cells = pages.flatMap(({ rows }) => rows);
    expect(cells).toHaveLength(25 * 2 * 3);
    expect(cells[1]).toEqual({
      keyFigure: 'U30751',
      area: '0114',
      year: 2024,
      gender: 'K',
      value: valueAt('U30751', '0114', 2024, 'K'),
      status: '',
      deleted: false,
    });
    expect(standIn.calls.every(({ path }) => !path.includes('kpi='))).toBe(true);
    const rest = await all(client.data(call, never, pages[0]?.next ?? null));
    expect(rest).toEqual(cells.slice(pages[0]?.rows.length));
  });

  it('never asks for more than 25 at a time', async () => {
    const more = { ...call, areas: MUNICIPALITIES };
    await expect(all(clientOf().data(more, never))).rejects.toThrow(RangeError);
    expect(standIn.calls).toHaveLength(0);
  });

  const passing: [StandInFault, string][] = [
    ['server-error', 'server-error'],
    ['silence', 'timeout'],
    ['drip', 'timeout'],
    ['cut', 'broken-off'],
    ['reset', 'broken-off'],
    ['not-json', 'not-json'],
    ['html', 'not-json'],
    [{ tooMany: '7' }, 'too-many'],
  ];
  it.each(passing)('tries again after %j, and says what happened when it lasts', async (fault, code) => {
    standIn.breakDown(fault, { times: 2 });
    expect(await all(clientOf().areas(never))).toHaveLength(28);
    expect(standIn.calls).toHaveLength(3);
    const asked = typeof fault === 'object';
    expect(waited).toEqual(asked ? [7000, 7000] : [500, 1000]);
    standIn.breakDown(fault);
    const last = await faultOf(all(clientOf().areas(never)));
    expect(last.code).toBe(code);
    expect(last.text.sv).toContain('127.0.0.1');
    expect(last.text.en).not.toBe(last.text.sv);
  });

  it('does not wait longer than its patience', async () => {
    standIn.breakDown({ tooMany: '3600' });
    expect((await faultOf(all(clientOf().areas(never)))).code).toBe('too-many');
    expect(standIn.calls).toHaveLength(1);
  });

  const lasting: [StandInFault, string, string][] = [
    ['huge', 'too-large', 'mer än'],
    ['loop', 'loop', 'går runt'],
    ['elsewhere', 'elsewhere', '169.254.169.254'],
    ['redirect', 'elsewhere', 'annan.example'],
    ['deprecated', 'deprecated', 'avstängd'],
    ['version-2', 'wrong-shape', 'next_url'],
    [{ field: 'id', becomes: 12 }, 'wrong-shape', 'values[0].id'],
    [{ field: 'type', becomes: 'X' }, 'wrong-shape', 'K, L'],
    [{ field: 'title', becomes: null }, 'wrong-shape', 'skulle vara en text'],
    [{ field: 'values', becomes: { a: 1 } }, 'wrong-shape', 'en lista'],
    [{ field: 'count', becomes: '28' }, 'wrong-shape', 'count'],
    [{ field: 'next_url', becomes: 5 }, 'wrong-shape', 'next_url'],
  ];
  it.each(lasting)('refuses %j at once', async (fault, code, words) => {
    standIn.breakDown(fault);
    const refusal = await faultOf(all(clientOf().areas(never)));
    expect([refusal.code, refusal.text.sv]).toEqual([code, expect.stringContaining(words)]);
    expect(standIn.calls).toHaveLength(1);
  });

  const fields: [string, unknown][] = [
    ['gender', 'F'],
    ['value', '12,5'],
    ['value', { number: 12 }],
    ['isdeleted', 'false'],
    ['period', '2024'],
    ['municipality', null],
  ];
  it.each(fields)('refuses a figure whose %s became %j', async (field, becomes) => {
    standIn.breakDown({ field, becomes });
    const refusal = await faultOf(all(clientOf().data(call, never)));
    expect([refusal.code, refusal.text.sv]).toEqual(['wrong-shape', expect.stringContaining(field)]);
  });

  it('knows version 2, a port nobody listens to and a name nobody has', async () => {
    expect((await faultOf(all(clientOf(`${standIn.root}/v2`).areas(never)))).code).toBe('deprecated');
    const refused = await faultOf(all(clientOf('http://127.0.0.1:1/v3').areas(never)));
    expect([refused.code, refused.text.sv]).toEqual(['unreachable', expect.stringContaining('127.0.0.1:1')]);
    expect((await faultOf(all(clientOf('http://finns-inte.invalid/v3').areas(never)))).code).toBe(
      'unreachable',
    );
  });

  it('asks nothing outside the address it is given, wherever it is told to go', () => {
    const http = new SourceHttp('https://api.example/v3', new Pace(10_000));
    for (const address of [
      'https://annan.example/v3/kpi',
      'https://api.example:8443/v3/kpi',
      'ftp://annan.example/v3/kpi',
      'https://api.example/v2/kpi',
      'https://api.example/v3/../admin',
      'https://api.example/v30/kpi',
      'https://nagon@api.example/v3/kpi',
      '/../v2/kpi',
    ])
      expect(() => http.within(address)).toThrow(SourceFault);
    expect(http.within('http://api.example/v3/kpi?page=2')).toBe('https://api.example/v3/kpi?page=2');
    expect(http.within('/kpi')).toBe('https://api.example/v3/kpi');
  });

  it('stops at once when it is told to', async () => {
    standIn.breakDown('silence');
    const stop = new AbortController();
    const asked = all(clientOf().areas(stop.signal));
    setTimeout(() => stop.abort(), 50);
    await expect(asked).rejects.toThrow(Interrupted);
  });

  it('asks at most five times a second', async () => {
    const pace = new Pace(5);
    const client = new KoladaClient(new SourceHttp(standIn.base, pace));
    standIn.pageSize = 1;
    await all(client.keyFigures(never));
    const times = standIn.calls.map(({ at }) => at);
    // Four pauses of 200 ms; on a machine that is busy the first call may be seen late.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(500);
  });

  const real = process.env['KOLADA_DATA'];
  const files = real !== undefined && existsSync(path.join(real, 'kpi.json'));
  const title = 'reads the real catalogue of 6 099 key figures';
  if (!files) it.skip(`${title} (skipped: KOLADA_DATA names no directory with kpi.json)`, () => undefined);
  else {
    it(title, async () => {
      const of = (name: string) => JSON.parse(readFileSync(path.join(real, name), 'utf8')) as never;
      const fixture = { ...koladaFixture(), kpi: of('kpi.json'), municipality: of('municipality.json') };
      const full = await KoladaStandIn.start({
        ...fixture,
        municipality_groups: of('municipality_groups.json'),
      });
      try {
        const http = new SourceHttp(full.base, new Pace(1000));
        const client = new KoladaClient(http);
        expect(await all(client.keyFigures(never))).toHaveLength(6_099);
        expect(await all(client.areas(never))).toHaveLength(312);
        expect(await all(client.areaGroups(never))).toHaveLength(3_630);
        expect(full.calls).toHaveLength(2 + 1 + 1);
      } finally {
        await full.close();
      }
    });
  }
});
