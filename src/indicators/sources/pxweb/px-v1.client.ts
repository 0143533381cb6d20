import { text } from '../../../shared/text.js';
import { Checked } from '../checked.js';
import { faults, SourceFault } from '../source-fault.js';
import type { SourceHttp } from '../source-http.js';
import { CallWindow } from './call-window.js';
import { cellsOf, readCube, type Cube } from './json-stat.js';
import type { PxCell } from './px-cells.js';
import { halved, partsOf, refusePartial, type PxSelection } from './px-selection.js';
import {
  frequencyIn,
  withoutPeriods,
  type PxAsked,
  type PxShelf,
  type PxTable,
  type PxTables,
} from './px-tables.js';

type CallLimits = { readonly cells: number; readonly calls: number; readonly seconds: number };
/** What PxWeb allows where nobody has set anything else. */
const V1_LIMITS: CallLimits = { cells: 100_000, calls: 10, seconds: 10 };
/** No installation is so deep, or has so many levels: more is one that goes round. */
const MOST = { depth: 12, levels: 5_000 } as const;

/** PxWebApi 1, which other authorities still run: levels down to tables, each named by the way to it. */
export class PxV1Client implements PxTables {
  readonly levelled = true;
  private limits: Promise<CallLimits> | null = null;

  constructor(
    private readonly http: SourceHttp,
    private readonly owner: string,
    private readonly window: CallWindow = new CallWindow(),
  ) {}

  /** What the installation says it allows; many say nothing, and then the least is held to. */
  async config(signal: AbortSignal): Promise<CallLimits> {
    this.limits ??= this.http.json('/?config', signal).then(limitsIn, (fault: unknown) => {
      if (fault instanceof SourceFault && !fault.passing) return V1_LIMITS;
      this.limits = null;
      throw fault;
    });
    return await this.limits;
  }

  /** Version 1 is gone through by its levels; words are looked for among the titles of one. */
  async find({ words, level }: { words: string; level: string }, signal: AbortSignal): Promise<PxShelf> {
    const shelf = await this.level(level, signal);
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const meets = ({ label }: { label: string }): boolean =>
      wanted.every((word) => label.toLowerCase().includes(word));
    return { levels: shelf.levels.filter(meets), tables: shelf.tables.filter(meets) };
  }

  /** Level by level; where it goes on is the levels that are left. */
  async *catalogue(
    from: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<{ tables: readonly PxTable[]; next: string | null }> {
    const left = from === null ? [''] : (JSON.parse(from) as string[]);
    for (let asked = 0, at = left.shift(); at !== undefined; at = left.shift(), asked += 1) {
      if (asked > MOST.levels || at.split('/').length > MOST.depth) throw faults.loop(this.http.host);
      const { levels, tables } = await this.level(at, signal);
      left.unshift(...levels.map(({ id }) => id));
      yield { tables, next: left.length === 0 ? null : JSON.stringify(left) };
    }
  }

  /** What the level above says of it: its own answer says neither when it was updated nor the same title. */
  async table(id: string, signal: AbortSignal): Promise<PxTable> {
    const above = id.split('/').slice(0, -1).join('/');
    const found = (await this.level(above, signal)).tables.find((one) => one.id === id);
    if (!found) throw faults.refused(this.http.host, 404, id);
    return found;
  }

  async metadata(id: string, signal: AbortSignal): Promise<Cube> {
    const answer = Checked.object(await this.ask(addressOf(id), signal), id);
    const variables = answer.list('variables', (row) => ({
      code: row.text('code', 200),
      label: row.text('text', 1000),
      codes: row.texts('values'),
      texts: row.texts('valueTexts'),
      time: row.optionalFlag('time') ?? false,
      eliminable: row.optionalFlag('elimination') ?? false,
    }));
    return {
      label: answer.text('title', 2000),
      source: this.owner,
      updated: null,
      time: variables.flatMap(({ code, time }) => (time ? [code] : [])),
      geo: [],
      metric: [],
      variables: variables.map(({ code, label, codes, texts, eliminable }) => ({
        code,
        label,
        codes,
        labels: Object.fromEntries(codes.map((one, place) => [one, texts[place] ?? one])),
        extension: { elimination: eliminable },
      })),
      extension: {},
      value: null,
      status: null,
    };
  }

  async *data(
    table: Cube,
    id: string,
    { selection, summed }: PxAsked,
    signal: AbortSignal,
  ): AsyncGenerator<PxCell[]> {
    refusePartial(table, selection, summed);
    const { cells } = await this.config(signal);
    const waiting = partsOf(selection, cells);
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      try {
        yield await this.part(id, part, signal);
      } catch (fault) {
        // An installation that says nothing of its limits, or has lowered them, refuses with 403.
        const halves = fault instanceof SourceFault && fault.status === 403 ? halved(part) : [];
        if (halves.length < 2) throw fault;
        waiting.unshift(...halves);
      }
    }
  }

  private async part(id: string, part: PxSelection, signal: AbortSignal): Promise<PxCell[]> {
    const query = Object.entries(part).map(([code, values]) => ({
      code,
      selection: { filter: 'item', values },
    }));
    const body = { query, response: { format: 'json-stat2' } };
    const cube = readCube(await this.ask(addressOf(id), signal, { method: 'POST', body }));
    refuseOther(id, cube, part);
    return [...cellsOf(cube)];
  }

  private async level(path: string, signal: AbortSignal): Promise<PxShelf> {
    const answer = await this.ask(addressOf(path), signal);
    const below = (id: string): string => (path === '' ? id : `${path}/${id}`);
    // At the top stand databases, named by another field and without a type.
    const rows = Checked.object({ level: answer }, path).list('level', (row) => {
      const database = row.optionalText('dbid');
      const title = row.text('text', 2000);
      return {
        id: below(database ?? row.text('id', 200)),
        label: title,
        kind: database === null ? row.oneOf('type', ['l', 't', 'h'] as const) : 'l',
        updated: row.optionalText('updated'),
      };
    });
    return {
      levels: rows.flatMap(({ id, label, kind }) => (kind === 'l' ? [{ id, label }] : [])),
      tables: rows.flatMap(({ kind, ...row }) => (kind === 't' ? [tableOf(row, this.owner)] : [])),
    };
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

const limitsIn = (answer: unknown): CallLimits => {
  const row = Checked.object(answer, '?config');
  return {
    cells: row.whole('maxValues', 1, 100_000_000),
    calls: row.whole('maxCalls', 1, 100_000),
    seconds: row.whole('timeWindow', 1, 86_400),
  };
};

const tableOf = (row: { id: string; label: string; updated: string | null }, source: string): PxTable => ({
  ...row,
  label: withoutPeriods(row.label),
  description: null,
  lastPeriod: /(\d{4}\D?\d{0,2})\D*$/.exec(row.label)?.[1] ?? null,
  source,
  discontinued: false,
  frequency: frequencyIn(row.label),
});

/** Some installations add a variable of one code for the contents of a table that has none. */
function refuseOther(id: string, { variables }: Cube, part: PxSelection): void {
  const stray = variables.find(({ code, codes }) => {
    const asked = part[code];
    return asked
      ? asked.length !== codes.length || !codes.every((one) => asked.includes(one))
      : codes.length > 1;
  });
  const missing = Object.keys(part).find((code) => !variables.some((one) => one.code === code));
  if (stray === undefined && missing === undefined) return;
  throw faults.wrongShape(id, text('det som frågades efter', 'what was asked for'), stray?.code ?? missing);
}

const addressOf = (path: string): string =>
  path === '' ? '/' : `/${path.split('/').map(encodeURIComponent).join('/')}`;
