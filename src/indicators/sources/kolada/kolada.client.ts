import type { Checked } from '../checked.js';
import { faults } from '../source-fault.js';
import type { SourceHttp } from '../source-http.js';
import {
  areaIn,
  cellsIn,
  groupIn,
  keyFigureIn,
  pageIn,
  unitIn,
  type KeyFigure,
  type KoladaArea,
  type KoladaCell,
  type KoladaGroup,
  type KoladaPage,
  type KoladaUnit,
} from './kolada.shapes.js';

/** More ids or years in one address are answered with 422 by some of the service's gateways. */
export const PER_CALL = 25;
const PAGE = 'page=1&per_page=5000';
/** No list of Kolada's is near it: what is longer is a list that never ends. */
const MOST_PAGES = 1_000;

export type DataCall = {
  readonly keyFigures: readonly string[];
  readonly areas: readonly string[];
  readonly years: readonly number[];
};

type Pages<T> = AsyncGenerator<KoladaPage<T>>;

/**
 * Kolada's version 3. Every list comes page by page and may be taken up again at a page's `next`. Data is always asked
 * for by path: the form with a question mark is answered with 200 and nothing in it.
 */
export class KoladaClient {
  constructor(private readonly http: SourceHttp) {}

  get host(): string {
    return this.http.host;
  }

  keyFigures(signal: AbortSignal, from: string | null = null): Pages<KeyFigure> {
    return this.pages(`/kpi?${PAGE}`, from, signal, keyFigureIn);
  }

  /** Those among `ids` that the source still has. */
  async keyFiguresById(ids: readonly string[], signal: AbortSignal): Promise<KeyFigure[]> {
    const found: KeyFigure[] = [];
    for await (const { rows } of this.pages(`/kpi/${listed(ids)}`, null, signal, keyFigureIn)) {
      found.push(...rows);
    }
    return found;
  }

  /** Whether it has any key figure at all: one that answers everything with an empty list has lost more than one. */
  async hasCatalogue(signal: AbortSignal): Promise<boolean> {
    const { rows } = pageIn(await this.http.json('/kpi?page=1&per_page=1', signal), keyFigureIn);
    return rows.length > 0;
  }

  keyFigureGroups(signal: AbortSignal, from: string | null = null): Pages<KoladaGroup> {
    return this.pages(`/kpi_groups?${PAGE}`, from, signal, groupIn);
  }

  areas(signal: AbortSignal, from: string | null = null): Pages<KoladaArea> {
    return this.pages(`/municipality?${PAGE}`, from, signal, areaIn);
  }

  areaGroups(signal: AbortSignal, from: string | null = null): Pages<KoladaGroup> {
    return this.pages(`/municipality_groups?${PAGE}`, from, signal, groupIn);
  }

  units(area: string, signal: AbortSignal, from: string | null = null): Pages<KoladaUnit> {
    return this.pages(`/ou?municipality=${encodeURIComponent(area)}&${PAGE}`, from, signal, unitIn);
  }

  async *data(call: DataCall, signal: AbortSignal, from: string | null = null): Pages<KoladaCell> {
    const years = call.years.length === 0 ? '' : `/year/${listed(call.years)}`;
    const address = `/data/kpi/${listed(call.keyFigures)}/municipality/${listed(call.areas)}${years}?${PAGE}`;
    for await (const { rows, next } of this.pages(address, from, signal, cellsIn)) {
      yield { rows: rows.flat(), next };
    }
  }

  private async *pages<T>(
    first: string,
    from: string | null,
    signal: AbortSignal,
    read: (row: Checked) => T,
  ): Pages<T> {
    const seen = new Set<string>();
    let address: string | null = this.http.within(from ?? first);
    while (address !== null) {
      if (seen.has(address) || seen.size >= MOST_PAGES) throw faults.loop(this.host);
      seen.add(address);
      const page: KoladaPage<T> = pageIn(await this.http.json(address, signal), read);
      address = page.next === null ? null : this.http.within(page.next);
      if (address !== null && seen.has(address)) throw faults.loop(this.host);
      yield { rows: page.rows, next: address };
    }
  }
}

function listed(ids: readonly (string | number)[]): string {
  if (ids.length === 0 || ids.length > PER_CALL)
    throw new RangeError(`1 to ${PER_CALL} ids, not ${ids.length}`);
  return ids.map((id) => encodeURIComponent(id)).join(',');
}
