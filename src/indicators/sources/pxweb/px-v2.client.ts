import { text } from '../../../shared/text.js';
import { Checked } from '../checked.js';
import { faults, SourceFault } from '../source-fault.js';
import type { SourceHttp } from '../source-http.js';
import { CallWindow } from './call-window.js';
import { cellsOf, readCube, type Cube } from './json-stat.js';
import type { PxCell } from './px-cells.js';
import { halved, partsOf, refusePartial, type PxSelection } from './px-selection.js';
import type { PxAsked, PxLists, PxShelf, PxTable, PxTables } from './px-tables.js';
import {
  codelistIn,
  limitsIn,
  tableIn,
  tablesIn,
  type PxCodelist,
  type PxLimits,
  type PxPage,
} from './px-v2.shapes.js';

type Search = {
  readonly query?: string;
  readonly page?: number;
  readonly size?: number;
  readonly discontinued?: boolean;
};

/** As many tables as somebody looks through. */
const SHOWN = 50;

/** PxWebApi 2, which Statistics Sweden runs. Data is asked for with every variable named, and never more than is allowed. */
export class PxV2Client implements PxTables {
  readonly levelled = false;
  private limits: Promise<PxLimits> | null = null;

  constructor(
    private readonly http: SourceHttp,
    private readonly language: string = 'sv',
    private readonly window: CallWindow = new CallWindow(),
  ) {}

  /** What the installation allows; asked once. */
  async config(signal: AbortSignal): Promise<PxLimits> {
    this.limits ??= this.http
      .json('/config', signal)
      .then((answer) => limitsIn(Checked.object(answer, 'config')));
    try {
      return await this.limits;
    } catch (fault) {
      this.limits = null;
      throw fault;
    }
  }

  async tables(
    { query = '', page = 1, size = 1000, discontinued = true }: Search,
    signal: AbortSignal,
  ): Promise<PxPage> {
    const asked = new URLSearchParams({
      lang: this.language,
      pageNumber: String(page),
      pageSize: String(size),
      includeDiscontinued: String(discontinued),
      ...(query === '' ? {} : { query }),
    });
    return tablesIn(Checked.object(await this.ask(`/tables?${asked}`, signal), 'tables'));
  }

  async find({ words }: { words: string }, signal: AbortSignal): Promise<PxShelf> {
    const { tables } = await this.tables({ query: words, size: SHOWN, discontinued: false }, signal);
    return { levels: [], tables };
  }

  async *catalogue(
    from: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<{ tables: readonly PxTable[]; next: string | null }> {
    for (let page = Number(from ?? 1), pages = page; page <= pages; page += 1) {
      const found = await this.tables({ page }, signal);
      pages = found.pages;
      yield { tables: found.tables, next: page < pages ? String(page + 1) : null };
    }
  }

  async table(id: string, signal: AbortSignal): Promise<PxTable> {
    const answer = await this.ask(`/tables/${encodeURIComponent(id)}?lang=${this.language}`, signal);
    return tableIn(Checked.object(answer, 'table'));
  }

  /** Every variable with every code, and no figures. */
  async metadata(id: string, signal: AbortSignal, lists: PxLists = {}): Promise<Cube> {
    const cube = readCube(
      await this.ask(`/tables/${encodeURIComponent(id)}/metadata?lang=${this.language}`, signal),
    );
    const variables = [...cube.variables];
    for (const [place, variable] of variables.entries()) {
      const list = lists[variable.code];
      if (list === undefined) continue;
      const { codes } = await this.codelist(list, signal);
      const labels = Object.fromEntries(codes.map(({ code, label }) => [code, label]));
      variables[place] = { ...variable, codes: codes.map(({ code }) => code), labels };
    }
    return { ...cube, variables };
  }

  async codelist(id: string, signal: AbortSignal): Promise<PxCodelist> {
    const answer = await this.ask(`/codelists/${encodeURIComponent(id)}?lang=${this.language}`, signal);
    return codelistIn(Checked.object(answer, 'codelist'));
  }

  /**
   * The cells of a selection, part by part.
   * @throws {SourceFault} also where the answer is of something else than what was asked
   */
  async *data(
    table: Cube,
    id: string,
    { selection, summed, lists }: PxAsked,
    signal: AbortSignal,
  ): AsyncGenerator<PxCell[]> {
    refusePartial(table, selection, summed);
    const { cells } = await this.config(signal);
    const waiting = partsOf(selection, cells);
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      try {
        yield await this.part(id, part, lists ?? {}, signal);
      } catch (fault) {
        // The limit may have been lowered since it was asked: the part is divided until it passes or is one cell.
        const halves = fault instanceof SourceFault && fault.status === 403 ? halved(part) : [];
        if (halves.length < 2) throw fault;
        waiting.unshift(...halves);
      }
    }
  }

  private async part(id: string, part: PxSelection, lists: PxLists, signal: AbortSignal): Promise<PxCell[]> {
    const address = `/tables/${encodeURIComponent(id)}/data?lang=${this.language}&outputFormat=json-stat2`;
    const selection = Object.entries(part).map(([variableCode, valueCodes]) => ({
      variableCode,
      valueCodes,
      ...(lists[variableCode] === undefined ? {} : { codelist: lists[variableCode] }),
    }));
    let answer: unknown;
    try {
      answer = await this.ask(address, signal, { method: 'POST', body: { selection } });
    } catch (fault) {
      // ”Mandantory” is the service's own spelling; it may be put right one day.
      if (fault instanceof SourceFault && /Missing selection for mand/i.test(fault.message)) {
        const wanted = text('samma variabler som förut', 'the same variables as before');
        throw faults.wrongShape(id, wanted, 'Missing selection for mandantory variable');
      }
      throw fault;
    }
    const cube = readCube(answer);
    refuseOther(id, cube, part);
    return [...cellsOf(cube)];
  }

  private async ask(
    address: string,
    signal: AbortSignal,
    question?: { method: 'POST'; body: unknown },
  ): Promise<unknown> {
    await this.window.turn(await this.config(signal), signal);
    return await this.http.json(address, signal, question);
  }
}

function refuseOther(id: string, { variables }: Cube, part: PxSelection): void {
  const same =
    variables.length === Object.keys(part).length &&
    variables.every(({ code, codes }) => {
      const asked = part[code] ?? [];
      return asked.length === codes.length && codes.every((one) => asked.includes(one));
    });
  if (same) return;
  const got = variables.map(({ code, codes }) => `${code}: ${codes.length}`).join(', ');
  throw faults.wrongShape(id, text('det som frågades efter', 'what was asked for'), got);
}
