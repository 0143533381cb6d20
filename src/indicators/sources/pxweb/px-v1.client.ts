import { text } from '../../../shared/text.js';
import { Checked } from '../checked.js';
import { faults } from '../source-fault.js';
import type { SourceHttp } from '../source-http.js';
import { CallWindow } from './call-window.js';
import { pxFigure, type PxCell } from './px-cells.js';
import { partsOf, type PxSelection } from './px-selection.js';

export type PxLevel = { readonly id: string; readonly text: string; readonly kind: 'level' | 'table' };
export type PxV1Variable = {
  readonly code: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly time: boolean;
  readonly eliminable: boolean;
};
export type PxV1Table = { readonly title: string; readonly variables: readonly PxV1Variable[] };

type CallLimits = { readonly cells: number; readonly calls: number; readonly seconds: number };
/** Version 1 says its limits on another page than its data; these are what its description promises. */
const V1_LIMITS: CallLimits = { cells: 100_000, calls: 30, seconds: 10 };
const CONTENTS = 'ContentsCode';

/** PxWebApi 1, which other authorities still run. Figures are text, `..` where there is none. */
export class PxV1Client {
  constructor(
    private readonly http: SourceHttp,
    private readonly limits: CallLimits = V1_LIMITS,
    private readonly window: CallWindow = new CallWindow(),
  ) {}

  async levels(path: readonly string[], signal: AbortSignal): Promise<PxLevel[]> {
    const answer = await this.ask(addressOf(path), signal);
    return Checked.object({ levels: answer }, addressOf(path)).list('levels', (row) => ({
      id: row.text('id', 200),
      text: row.text('text', 1000),
      kind: row.oneOf('type', ['l', 't']) === 'l' ? 'level' : 'table',
    }));
  }

  async table(path: readonly string[], signal: AbortSignal): Promise<PxV1Table> {
    const answer = Checked.object(await this.ask(addressOf(path), signal), addressOf(path));
    const variables = answer.list('variables', (row) => ({
      code: row.text('code', 200),
      label: row.text('text', 1000),
      codes: row.texts('values'),
      labels: row.texts('valueTexts'),
      time: row.optionalFlag('time') ?? false,
      eliminable: row.optionalFlag('elimination') ?? false,
    }));
    return { title: answer.text('title', 2000), variables };
  }

  async *data(
    path: readonly string[],
    table: PxV1Table,
    selection: PxSelection,
    signal: AbortSignal,
  ): AsyncGenerator<PxCell[]> {
    const left = table.variables.find(({ code }) => (selection[code]?.length ?? 0) === 0);
    if (left) {
      throw faults.wrongShape(left.code, text('en vald variabel', 'a chosen variable'), selection[left.code]);
    }
    for (const part of partsOf(selection, this.limits.cells)) yield await this.part(path, part, signal);
  }

  private async part(path: readonly string[], part: PxSelection, signal: AbortSignal): Promise<PxCell[]> {
    const query = Object.entries(part).map(([code, values]) => ({
      code,
      selection: { filter: 'item', values },
    }));
    const body = { query, response: { format: 'json' } };
    const answer = Checked.object(
      await this.ask(addressOf(path), signal, { method: 'POST', body }),
      addressOf(path),
    );
    const columns = answer.list('columns', (row) => ({
      code: row.text('code', 200),
      content: row.oneOf('type', ['d', 't', 'c']) === 'c',
    }));
    const keys = columns.filter(({ content }) => !content);
    const contents = columns.filter(({ content }) => content);
    const rows = answer.list('data', (row) => ({ key: row.texts('key'), values: row.texts('values') }));
    return rows.flatMap(({ key, values }) => {
      if (key.length !== keys.length || values.length !== contents.length) {
        throw faults.wrongShape('data', text('ett värde för varje kolumn', 'a figure for each column'), [
          key,
          values,
        ]);
      }
      const at = Object.fromEntries(keys.map(({ code }, place) => [code, key[place] ?? '']));
      return contents.map(({ code }, place) => {
        const codes = CONTENTS in part ? { ...at, [CONTENTS]: code } : at;
        refuseStray(codes, part);
        return { codes, ...pxFigure(values[place] ?? null, null) };
      });
    });
  }

  private async ask(
    address: string,
    signal: AbortSignal,
    question?: { method: 'POST'; body: unknown },
  ): Promise<unknown> {
    await this.window.turn(this.limits, signal);
    return await this.http.json(address, signal, question);
  }
}

function refuseStray(codes: Readonly<Record<string, string>>, part: PxSelection): void {
  const stray = Object.entries(part).find(([code, asked]) => !asked.includes(codes[code] ?? ''));
  if (stray)
    throw faults.wrongShape(stray[0], text('det som frågades efter', 'what was asked for'), codes[stray[0]]);
}

const addressOf = (path: readonly string[]): string => `/${path.map(encodeURIComponent).join('/')}`;
