import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { breakIt, type StandInFault } from './stand-in-faults.js';

export type PxVariable = {
  code: string;
  label: string;
  codes: Readonly<Record<string, string>>;
  /** May be left out, and is then summed without a word. */
  eliminable?: boolean;
  /** Codelists whose codes may stand in the place of the variable’s own. */
  lists?: readonly { id: string; label: string; codes: Readonly<Record<string, string>> }[];
};
export type PxCube = {
  id: string;
  label: string;
  discontinued?: boolean;
  variables: readonly PxVariable[];
  /** A figure, or a mark where there is none; null is neither. */
  at: (codes: Readonly<Record<string, string>>) => number | string | null;
};

/** A made-up table with the codes of a real one. */
export const POPULATION: PxCube = {
  id: 'TAB638',
  label: 'Folkmängd efter region, kön, tabellinnehåll och år',
  variables: [
    {
      code: 'Region',
      label: 'region',
      codes: { '00': 'Riket', '01': 'Stockholms län', '0180': 'Stockholm', '0184': 'Solna' },
      eliminable: true,
    },
    { code: 'Kon', label: 'kön', codes: { '1': 'män', '2': 'kvinnor' }, eliminable: true },
    {
      code: 'ContentsCode',
      label: 'tabellinnehåll',
      codes: { BE0101N1: 'Folkmängd', BE0101N2: 'Folkökning' },
    },
    {
      code: 'Tid',
      label: 'år',
      codes: Object.fromEntries(['2020', '2021', '2022', '2023', '2024'].map((year) => [year, year])),
    },
  ],
  at: ({ Region = '', Kon, ContentsCode, Tid }) => {
    if (Region === '0184' && Tid === '2020') return '..';
    if (Region === '0184' && Tid === '2021') return null;
    const sum = Number(Region) * 10 + Number(Tid) / 8;
    return ContentsCode === 'BE0101N2' ? -sum / 1000 : sum + (Kon === '2' ? 0.5 : 0);
  },
};

type Answer = { status: number; body: object };
const problem = (status: number, title: string): Answer => ({
  status,
  body: { type: 'about:blank', title, status, detail: title, instance: '/data' },
});

/**
 * PxWebApi 2 as its specification and its clients describe it, over real HTTP: limits, problem details with the
 * service's own spelling, and data that answers 200 with a default selection where none is made.
 */
export class PxWebStandIn {
  readonly calls: { path: string; body: unknown; at: number }[] = [];
  maxDataCells = 150_000;
  /** What it says it allows, where that is not what it does. */
  saysMaxDataCells: number | null = null;
  /** What it answers instead of what was asked. */
  twist: ((dataset: Record<string, unknown>) => object) | null = null;
  private fault: { fault: StandInFault; left: number } | null = null;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly cubes: readonly PxCube[],
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async start(cubes: readonly PxCube[] = [POPULATION]): Promise<PxWebStandIn> {
    const server = createServer();
    const standIn = new PxWebStandIn(server, cubes);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v2`;
  }

  breakDown(fault: StandInFault, times = Infinity): void {
    this.fault = { fault, left: times };
  }

  recover(): void {
    this.fault = null;
    this.twist = null;
    this.maxDataCells = 150_000;
    this.saysMaxDataCells = null;
    this.calls.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', this.base);
    const body: unknown = text === '' ? null : JSON.parse(text);
    this.calls.push({ path: url.pathname + url.search, body, at: performance.now() });
    const { status, body: said } = this.right(url, body);
    if (this.fault && this.fault.left > 0 && !url.pathname.endsWith('/config')) {
      this.fault.left -= 1;
      return breakIt(this.fault.fault, response, said, url);
    }
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(said));
  }

  private right(url: URL, body: unknown): Answer {
    const [what, id, part] = url.pathname.replace('/api/v2/', '').split('/').map(decodeURIComponent);
    if (what === 'config') return { status: 200, body: this.config() };
    if (what === 'codelists') return this.codelist(id ?? '');
    if (what !== 'tables') return problem(404, 'Not Found');
    if (id === undefined) return { status: 200, body: this.tables(url) };
    const cube = this.cubes.find((one) => one.id === id);
    if (!cube) return problem(404, 'Non-existent table');
    if (part === undefined) return { status: 200, body: tableOf(cube) };
    if (part === 'metadata') return { status: 200, body: { ...frameOf(cube, all(cube)), value: [] } };
    return part === 'data' ? this.data(cube, body) : problem(404, 'Not Found');
  }

  private config(): object {
    return {
      apiVersion: '2.2.0',
      appVersion: '1.0',
      languages: [{ id: 'sv', label: 'Svenska' }],
      defaultLanguage: 'sv',
      maxDataCells: this.saysMaxDataCells ?? this.maxDataCells,
      maxCallsPerTimeWindow: 30,
      timeWindow: 10,
      license: 'https://creativecommons.org/share-your-work/public-domain/cc0/',
      sourceReferences: [],
      defaultDataFormat: 'px',
      dataFormats: ['json-stat2'],
      features: [],
    };
  }

  private codelist(id: string): Answer {
    const lists = this.cubes.flatMap(({ variables }) => variables.flatMap((one) => one.lists ?? []));
    const list = [REGIONS, ...lists].find((one) => one.id === id);
    if (!list) return problem(404, 'Non-existent codelist');
    const values = Object.entries(list.codes).map(([code, label]) => ({ code, label, valueMap: [code] }));
    return { status: 200, body: { id, label: list.label, language: 'sv', type: 'Valueset', values } };
  }

  private tables(url: URL): object {
    const query = url.searchParams.get('query')?.toLowerCase() ?? '';
    const old = url.searchParams.get('includeDiscontinued') === 'true';
    const found = this.cubes.filter(
      (one) => one.label.toLowerCase().includes(query) && (old || one.discontinued !== true),
    );
    const page = { pageNumber: 1, pageSize: 20, totalElements: found.length, totalPages: 1, links: [] };
    return { language: 'sv', tables: found.map(tableOf), page, links: [] };
  }

  private data(cube: PxCube, body: unknown): Answer {
    const asked = (body as { selection?: Selected[] } | null)?.selection;
    // The trap: no selection is answered at once, with the newest of everything and the rest summed away.
    const given: Selected[] = asked === undefined || asked.length === 0 ? byDefault(cube) : asked;
    const selection = new Map(given.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]));
    const missing = cube.variables.find(
      ({ code, eliminable }) => !selection.has(code) && eliminable !== true,
    );
    if (missing) return problem(400, 'Missing selection for mandantory variable');
    const variables = cube.variables.filter(({ code }) => selection.has(code));
    const listed = new Map(given.map(({ variableCode, codelist }: Selected) => [variableCode, codelist]));
    const codesOf = ({ code, codes, lists }: PxVariable) =>
      lists?.find(({ id }) => id === listed.get(code))?.codes ?? codes;
    const unknown = variables.some((one) => selection.get(one.code)?.some((code) => !(code in codesOf(one))));
    if (unknown || selection.size !== variables.length) return problem(400, 'Non-existent value');
    const size = variables.map(({ code }) => selection.get(code)?.length ?? 0);
    if (size.reduce((a, b) => a * b, 1) > this.maxDataCells) return problem(403, 'Too many cells selected');
    const dataset = datasetOf(cube, new Map(variables.map(({ code }) => [code, selection.get(code) ?? []])));
    return { status: 200, body: this.twist ? this.twist(dataset) : dataset };
  }
}

type Selected = { variableCode: string; valueCodes: string[]; codelist?: string };

const all = ({ variables }: PxCube): Map<string, string[]> =>
  new Map(variables.map(({ code, codes }) => [code, Object.keys(codes).sort()]));

const byDefault = ({ variables }: PxCube) =>
  variables.flatMap(({ code, codes, eliminable }) =>
    eliminable === true ? [] : [{ variableCode: code, valueCodes: Object.keys(codes).slice(-1) }],
  );

const tableOf = ({ id, label, discontinued }: PxCube): object => ({
  type: 'Table',
  id,
  label,
  description: '',
  updated: '2026-02-21T07:00:00Z',
  firstPeriod: '2020',
  lastPeriod: '2024',
  category: 'public',
  variableNames: [],
  discontinued: discontinued ?? false,
  source: 'SCB',
  subjectCode: 'BE',
  timeUnit: 'Annual',
  links: [],
});

/** The last variable is time, as in most tables. */
export const timeOf = ({ variables }: PxCube): string => variables.at(-1)?.code ?? '';

const REGIONS = { id: 'vs_RegionKommun07', label: 'Kommuner', codes: { '0180': 'Stockholm' } };

function frameOf(cube: PxCube, selection: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const ids = [...selection.keys()];
  return {
    version: '2.0',
    class: 'dataset',
    label: cube.label,
    source: 'SCB',
    updated: '2026-02-21T07:00:00Z',
    role: { time: [timeOf(cube)], geo: ['Region'], metric: ['ContentsCode'] },
    id: ids,
    size: ids.map((id) => selection.get(id)?.length ?? 0),
    dimension: Object.fromEntries(
      ids.map((id) => {
        const variable = cube.variables.find(({ code }) => code === id);
        const codes = selection.get(id) ?? [];
        const index = Object.fromEntries(codes.map((code, place) => [code, place]));
        const label = Object.fromEntries(codes.map((code) => [code, variable?.codes[code] ?? code]));
        const extension = {
          elimination: variable?.eliminable ?? false,
          ...(variable?.lists
            ? { codelists: variable.lists.map(({ id, label }) => ({ id, label, type: 'Aggregation' })) }
            : {}),
        };
        return [id, { label: variable?.label, category: { index, label }, extension }];
      }),
    ),
    extension: { px: { tableid: cube.id }, discontinued: cube.discontinued ?? false },
  };
}

/** What it answers of a selection, the last variable turning fastest. */
export function datasetOf(
  cube: PxCube,
  selection: ReadonlyMap<string, readonly string[]>,
): Record<string, unknown> {
  let places: Record<string, string>[] = [{}];
  for (const [code, codes] of selection)
    places = places.flatMap((at) => codes.map((one) => ({ ...at, [code]: one })));
  const figures = places.map((at) => cube.at(at));
  const marks = figures.flatMap((one, place) => (typeof one === 'string' ? [[place, one] as const] : []));
  return {
    ...frameOf(cube, selection),
    value: figures.map((one) => (typeof one === 'number' ? one : null)),
    ...(marks.length === 0 ? {} : { status: Object.fromEntries(marks) }),
  };
}
