import { text } from '../../../shared/text.js';
import type { Batch, Connector, ImportKind, Line, Step, Wanted, Write } from '../connector.js';
import { faults } from '../source-fault.js';
import type { KoladaClient } from './kolada.client.js';
import { PER_CALL } from './kolada.client.js';
import { areaOf, cellOf, COUNTRY, entryOf, preliminaryYear, retiredIn } from './kolada.mapping.js';
import type { KoladaPage } from './kolada.shapes.js';

type Lists = 'kpi' | 'kpi_groups' | 'municipality' | 'municipality_groups' | 'ou' | 'end';
type KoladaStep = Step &
  (
    | { kind: 'list'; list: Lists; area?: string }
    | {
        kind: 'data';
        indicatorId: string;
        externalId: string;
        areas: string[];
        region: string;
        compared: boolean;
      }
    | { kind: 'terms'; ids: string[] }
  );

/** Years asked for: as many as one call may name, this one last. */
const YEARS = PER_CALL;

/** Kolada as a source of imports: what is asked in which order, and what its answers mean here. */
export class KoladaConnector implements Connector {
  readonly system = 'kolada';
  readonly name = 'Kolada';
  readonly kinds = ['catalogue', 'values', 'contracts'] as const;

  constructor(
    readonly address: string | null,
    private readonly client: KoladaClient | null,
  ) {}

  plan(kind: ImportKind, wanted: Wanted): readonly KoladaStep[] {
    if (kind === 'catalogue') return listsOf(wanted);
    if (kind === 'values') return wanted.linked.flatMap((one) => dataOf(one, wanted));
    return chunked(wanted.linked.map(({ externalId }) => externalId)).map((ids) => ({
      kind: 'terms',
      name: text('definitioner', 'definitions'),
      ids,
    }));
  }

  async *fetch(step: Step, from: string | null, today: string, signal: AbortSignal): AsyncGenerator<Batch> {
    const client = this.client;
    if (!client) throw faults.notConfigured(this.name);
    const one = step as KoladaStep;
    if (one.kind === 'list') yield* lists(client, one, from, signal);
    else if (one.kind === 'data') yield* figures(client, one, from, today, signal);
    else yield await terms(client, one.ids, signal);
  }
}

const listsOf = ({ municipalities }: Wanted): KoladaStep[] => [
  { kind: 'list', name: text('nyckeltal', 'key figures'), list: 'kpi' },
  { kind: 'list', name: null, list: 'end' },
  { kind: 'list', name: text('nyckeltalsgrupper', 'groups of key figures'), list: 'kpi_groups' },
  { kind: 'list', name: text('kommuner och regioner', 'municipalities and regions'), list: 'municipality' },
  { kind: 'list', name: text('kommungrupper', 'groups of municipalities'), list: 'municipality_groups' },
  ...municipalities.map(
    (area) => ({ kind: 'list', name: text(`enheter ${area}`, `units ${area}`), list: 'ou', area }) as const,
  ),
];

function dataOf(linked: Wanted['linked'][number], wanted: Wanted): KoladaStep[] {
  const region = `00${wanted.countyCode}`;
  const common = {
    kind: 'data',
    name: linked.externalId,
    ...linked,
    region,
  } as const;
  const own = chunked([region, ...wanted.municipalities]).map((areas) => ({
    ...common,
    areas,
    compared: false,
  }));
  return [...own, ...chunked(wanted.comparison).map((areas) => ({ ...common, areas, compared: true }))];
}

async function* lists(
  client: KoladaClient,
  step: KoladaStep & { kind: 'list' },
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  if (step.list === 'end') yield { next: null, writes: [{ into: 'gone' }], lines: [] };
  else if (step.list === 'kpi') {
    yield* batches(client.keyFigures(signal, from), (rows) => ({ into: 'entries', rows: rows.map(entryOf) }));
  } else if (step.list === 'kpi_groups') {
    yield* batches(client.keyFigureGroups(signal, from), (rows) => ({ into: 'groups', rows }));
  } else if (step.list === 'municipality') {
    yield* batches(client.areas(signal, from), (rows) => ({ into: 'areas', rows: rows.map(areaOf) }));
  } else if (step.list === 'municipality_groups') {
    yield* batches(client.areaGroups(signal, from), (rows) => ({
      into: 'areas',
      rows: rows.map(({ id, title, members }) => ({ code: id, kind: 'group', title, members })),
    }));
  } else {
    yield* batches(client.units(step.area ?? COUNTRY, signal, from), (rows) => ({
      into: 'areas',
      rows: rows.map(({ id, title, area }) => ({ code: id, kind: 'unit', title, members: [area] })),
    }));
  }
}

async function* batches<T>(
  pages: AsyncGenerator<KoladaPage<T>>,
  write: (rows: readonly T[]) => Write,
): AsyncGenerator<Batch> {
  for await (const { rows, next } of pages) yield { next, writes: [write(rows)], lines: [] };
}

/** The figure's own terms first: which year is preliminary, and whether it is there at all. */
async function* figures(
  client: KoladaClient,
  step: KoladaStep & { kind: 'data' },
  from: string | null,
  today: string,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const { indicatorId, externalId, areas, region, compared } = step;
  const [figure] = await client.keyFiguresById([externalId], signal);
  if (!figure) {
    yield { next: null, writes: [], lines: [withdrawn(externalId)] };
    return;
  }
  const preliminary = preliminaryYear(figure, today);
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => last - YEARS + 1 + index);
  const call = { keyFigures: [externalId], areas, years };
  for await (const { rows, next } of client.data(call, signal, from)) {
    const stray = rows.find(({ keyFigure, area }) => keyFigure !== externalId || !areas.includes(area));
    if (stray) {
      throw faults.wrongShape('kpi, municipality', text('det som frågades efter', 'what was asked for'), [
        stray.keyFigure,
        stray.area,
      ]);
    }
    const cells = rows.map((cell) => cellOf(cell, cell.area === region ? null : cell.area, preliminary));
    yield {
      next,
      writes: [{ into: compared ? 'comparison' : 'values', indicatorId, rows: cells }],
      lines: [],
    };
  }
}

async function terms(client: KoladaClient, ids: string[], signal: AbortSignal): Promise<Batch> {
  const figuresFound = await client.keyFiguresById(ids, signal);
  // A source that answers nothing about anything has not withdrawn them all.
  if (figuresFound.length === 0 && !(await client.hasCatalogue(signal))) {
    throw faults.silentEmpty(client.host, ids.join(', '));
  }
  const rows = ids.map((externalId) => {
    const figure = figuresFound.find(({ id }) => id === externalId);
    if (!figure) return { externalId, found: null };
    const { title, description, publishedOn } = figure;
    const retired = retiredIn(title) !== null;
    return { externalId, found: { title, definition: description.trim() || null, retired, publishedOn } };
  });
  return { next: null, writes: [{ into: 'terms', rows }], lines: [] };
}

const withdrawn = (id: string): Line => ({
  level: 'warning',
  text: text(
    `Kolada har inte längre nyckeltalet ${id}. Värdena som hämtats tidigare står kvar.`,
    `Kolada no longer has the key figure ${id}. The values fetched earlier stay.`,
  ),
});

const chunked = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / PER_CALL) }, (_, index) =>
    ids.slice(index * PER_CALL, (index + 1) * PER_CALL),
  );
