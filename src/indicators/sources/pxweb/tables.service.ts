import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Actor } from '../../../shared/actor.js';
import { authorize } from '../../../shared/authorize.js';
import { Clock } from '../../../shared/clock.js';
import { Conflict, NotFound } from '../../../shared/errors.js';
import { text } from '../../../shared/text.js';
import type { FetchedCell } from '../connector.js';
import { Connectors } from '../imports/connectors.js';
import { ImportWriter } from '../imports/import-writer.js';
import { can } from '../source.policy.js';
import { notConnected } from '../source.refusals.js';
import { Interrupted, SourceFault } from '../source-fault.js';
import type { Cube } from './json-stat.js';
import { choiceOf, type PxChoice } from './px-choice.js';
import type { PxReference } from './px-reference.js';
import type { PxShelf, PxTable } from './px-tables.js';
import { entryOf, PxWebConnector } from './pxweb.connector.js';
import { fetchedOf, questionOf } from './pxweb.mapping.js';

/** As long as somebody waits for a page; the source is asked in turn with imports. */
const PATIENCE = 20_000;
/** So many areas and periods show whether the right thing was chosen. */
const SOME = { areas: 3, periods: 2 } as const;

const AREAS = {
  name: 'pxweb_areas',
  text: `
    select p.county_code as county, coalesce(array_agg(o.area_code order by o.area_code)
      filter (where o.area_code is not null), '{}') as areas
    from platform p
    left join organisation o on o.platform_id = $1 and o.kind = 'municipality' and o.active
      and o.area_code ~ '^[0-9]{4}$'
    where p.id = $1 group by p.county_code`,
} as const;

export type Chosen = PxChoice & { readonly preview: readonly FetchedCell[] | null };

/** Looking through a source's tables and choosing in one of them. The source is asked outside every transaction. */
@Injectable()
export class PxTablesService {
  constructor(
    private readonly database: Database,
    private readonly connectors: Connectors,
    private readonly writer: ImportWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} where the source has no tables */
  source(actor: Actor, system: string): PxWebConnector {
    authorize(can.manage(actor));
    const found = this.connectors.find(system);
    if (found instanceof PxWebConnector) return found;
    throw new NotFound();
  }

  async find(actor: Actor, system: string, at: { words: string; level: string }): Promise<PxShelf> {
    return await asked(this.source(actor, system), ({ tables }, signal) => tables.find(at, signal));
  }

  /** What is chosen in a table; with some values of it where `shown`. */
  async choose(actor: Actor, system: string, reference: PxReference, shown: boolean): Promise<Chosen> {
    const source = this.source(actor, system);
    const { county, areas } = await this.areas(actor);
    return await asked(source, async ({ tables }, signal) => {
      const { table: id, lists } = reference;
      const table = await tables.metadata(id, signal, lists);
      const choice = choiceOf(table, reference);
      if (!shown || choice.fault) return { ...choice, preview: null };
      return { ...choice, preview: await some(tables, table, choice, { county, areas }, signal) };
    });
  }

  /** What the catalogue keeps of a table: asked for before the unit of work that saves it. */
  async table(actor: Actor, system: string, id: string): Promise<PxTable> {
    return await asked(this.source(actor, system), ({ tables }, signal) => tables.table(id, signal));
  }

  /** Joins the unit of work under way: the table is in the catalogue from now on, and so can be reused. */
  async keep(actor: Actor, system: string, table: PxTable): Promise<void> {
    const { name } = this.source(actor, system);
    const place = { platformId: actor.platformId, system, name, startedAt: this.clock.now() };
    await this.writer.write(place, { into: 'entries', rows: [entryOf(table)] });
  }

  private async areas({ platformId }: Actor): Promise<{ county: string; areas: string[] }> {
    const [row] = await this.database.read<{ county: string; areas: string[] }>(AREAS, [platformId]);
    if (!row) throw new NotFound();
    return row;
  }
}

async function asked<T>(
  source: PxWebConnector,
  ask: (source: PxWebConnector, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (source.address === null) throw notConnected(source.name);
  try {
    return await ask(source, AbortSignal.timeout(PATIENCE));
  } catch (fault) {
    if (fault instanceof SourceFault) throw new Conflict('source-fault', fault.text);
    if (fault instanceof Interrupted) throw slow(source.name);
    throw fault;
  }
}

async function some(
  tables: PxWebConnector['tables'],
  table: Cube,
  { reference }: PxChoice,
  { county, areas }: { county: string; areas: readonly string[] },
  signal: AbortSignal,
): Promise<FetchedCell[]> {
  const question = questionOf(table, reference, [county, ...areas]);
  if (!question) return [];
  const { area, period } = question;
  const selection = Object.fromEntries(
    Object.entries(question.selection).map(([code, codes]) => [
      code,
      code === area.code
        ? codes.slice(0, SOME.areas)
        : code === period.code
          ? codes.slice(-SOME.periods)
          : codes,
    ]),
  );
  const cells: FetchedCell[] = [];
  for await (const part of tables.data(
    table,
    reference.table,
    { selection, summed: question.summed, lists: reference.lists },
    signal,
  )) {
    cells.push(...part.flatMap((cell) => fetchedOf(question, county, cell) ?? []));
  }
  return cells;
}

const slow = (name: string): Conflict =>
  new Conflict(
    'source-fault',
    text(
      `${name} svarade inte i tid. Pågår en hämtning därifrån går den före; försök igen om en stund.`,
      `${name} did not answer in time. An import from it goes first; try again in a while.`,
    ),
  );
