import { text } from '../../../shared/text.js';
import type {
  Batch,
  Connector,
  FetchedCell,
  FetchedEntry,
  FetchedTerms,
  ImportKind,
  Line,
  Step,
  Wanted,
} from '../connector.js';
import { faults, SourceFault } from '../source-fault.js';
import { referenceOf } from './px-reference.js';
import { isSummed } from './px-roles.rules.js';
import type { PxTable, PxTables } from './px-tables.js';
import { fetchedOf, questionOf } from './pxweb.mapping.js';

type PxStep = Step &
  (
    | { kind: 'tables' }
    | { kind: 'end' }
    | {
        kind: 'data';
        indicatorId: string;
        externalId: string;
        areas: string[];
        county: string;
        compared: boolean;
      }
    | { kind: 'terms'; ids: string[] }
  );

/** A PxWeb installation as a source of imports: its tables are the catalogue, a table with chosen codes an indicator. */
export class PxWebConnector implements Connector {
  readonly kinds = ['catalogue', 'values', 'contracts'] as const;

  constructor(
    readonly system: string,
    readonly name: string,
    readonly address: string | null,
    private readonly client: PxTables | null,
  ) {}

  /** @throws {SourceFault} where this installation is not connected to it */
  get tables(): PxTables {
    if (this.client) return this.client;
    throw faults.notConfigured(this.name);
  }

  plan(kind: ImportKind, wanted: Wanted): readonly PxStep[] {
    if (kind === 'catalogue') {
      return [
        { kind: 'tables', name: 'tabeller' },
        { kind: 'end', name: 'avslut' },
      ];
    }
    if (kind === 'values') return wanted.linked.flatMap((one) => dataOf(one, wanted));
    return wanted.linked.map(({ externalId }) => ({ kind: 'terms', name: externalId, ids: [externalId] }));
  }

  async *fetch(step: Step, from: string | null, _today: string, signal: AbortSignal): AsyncGenerator<Batch> {
    const client = this.tables;
    const one = step as PxStep;
    if (one.kind === 'tables') yield* catalogue(client, from, signal);
    else if (one.kind === 'end') yield { next: null, writes: [{ into: 'gone' }], lines: [] };
    else if (one.kind === 'data') yield* figures(client, this.name, one, signal);
    else yield await terms(client, one.ids, signal);
  }
}

function dataOf(linked: Wanted['linked'][number], wanted: Wanted): PxStep[] {
  const common = { kind: 'data', name: linked.externalId, ...linked, county: wanted.countyCode } as const;
  const own = { ...common, areas: [wanted.countyCode, ...wanted.municipalities], compared: false };
  // Groups of municipalities are Kolada's own; of what is compared with, only the country is known here.
  return wanted.comparison.includes('0000') ? [own, { ...common, areas: ['00'], compared: true }] : [own];
}

async function* catalogue(client: PxTables, from: string | null, signal: AbortSignal): AsyncGenerator<Batch> {
  for await (const { tables, next } of client.catalogue(from, signal)) {
    yield { next, writes: [{ into: 'entries', rows: tables.map(entryOf) }], lines: [] };
  }
}

/** A table as the catalogue keeps it. */
export const entryOf = (table: PxTable): FetchedEntry => ({
  externalId: table.id,
  title: table.label.slice(0, 500),
  description: table.description ?? '',
  producer: table.source,
  bySex: /\bkön\b|\bsex\b/i.test(table.label),
  areaLevel: /\bregion\b|kommun/i.test(table.label) ? 'municipality' : 'country',
  retired: table.discontinued ? (table.lastPeriod ?? 'okänt år') : null,
  period: table.lastPeriod,
  preliminaryOn: null,
  publishedOn: table.updated?.slice(0, 10) ?? null,
  frequency: table.frequency,
});

async function* figures(
  client: PxTables,
  source: string,
  step: PxStep & { kind: 'data' },
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const { indicatorId, externalId, areas, county, compared } = step;
  const reference = referenceOf(externalId);
  const { table: id, lists } = reference;
  const table = await client.metadata(id, signal, lists).catch(absent);
  const question = table && questionOf(table, reference, areas);
  if (!table || !question) {
    yield {
      next: null,
      writes: [],
      lines: [table ? noAreas(source, externalId) : withdrawn(source, externalId)],
    };
    return;
  }
  const { selection, sex, summed } = question;
  const rows: FetchedCell[] = [];
  for await (const cells of client.data(table, id, { selection, summed, lists }, signal)) {
    rows.push(...cells.flatMap((cell) => fetchedOf(question, county, cell) ?? []));
  }
  // Where the source has no row for both sexes, it is left to the source to sum them: its own elimination, asked for.
  const sums = sex !== null && isSummed(sex) && !rows.some((row) => row.sex === 'T');
  if (sums) {
    const others = Object.fromEntries(Object.entries(selection).filter(([code]) => code !== sex.code));
    for await (const cells of client.data(
      table,
      id,
      { selection: others, summed: [sex.code], lists },
      signal,
    )) {
      rows.push(...cells.flatMap((cell) => fetchedOf({ ...question, sex: null }, county, cell) ?? []));
    }
  }
  yield { next: null, writes: [{ into: compared ? 'comparison' : 'values', indicatorId, rows }], lines: [] };
}

async function terms(client: PxTables, ids: readonly string[], signal: AbortSignal): Promise<Batch> {
  const rows: FetchedTerms[] = [];
  for (const externalId of ids) {
    const table = await client.table(referenceOf(externalId).table, signal).catch(absent);
    rows.push({
      externalId,
      found: table && {
        title: table.label,
        definition: table.description?.trim() || null,
        retired: table.discontinued,
        publishedOn: table.updated?.slice(0, 10) ?? null,
      },
    });
  }
  return { next: null, writes: [{ into: 'terms', rows }], lines: [] };
}

function absent(fault: unknown): null {
  if (fault instanceof SourceFault && fault.code === 'not-found') return null;
  throw fault;
}

const withdrawn = (source: string, id: string): Line => ({
  level: 'warning',
  text: text(
    `${source} har inte längre tabellen ${id}. Värdena som hämtats tidigare står kvar.`,
    `${source} no longer has the table ${id}. The values fetched earlier stay.`,
  ),
});

const noAreas = (source: string, id: string): Line => ({
  level: 'warning',
  text: text(
    `Tabellen ${id} hos ${source} har inga värden för plattformens områden.`,
    `The table ${id} of ${source} has no values for the platform’s areas.`,
  ),
});
