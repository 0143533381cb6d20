import { once } from 'node:events';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { text, type Text } from '../../shared/text.js';

export type Sheet = { name: string; rows: string[][] };

/** How much of a spreadsheet is taken. Cells beyond the columns are left out of one read whole, and refused of one that stays open. */
export type Most = { readonly rows: number; readonly columns: number };

/** Beside the main thread, with memory and time of its own. */
const WORKER = new URL('./read-sheets.worker.mjs', import.meta.url);
const LIMITS = { megabytes: 256, milliseconds: 10_000 } as const;

/** Why a spreadsheet is not read, and what to do about it. */
const REASONS: Readonly<Record<string, Text>> = {
  'not-a-spreadsheet': text(
    'Filen kan inte läsas som kalkylark. Spara den som xlsx eller CSV och försök igen.',
    'The file cannot be read as a spreadsheet. Save it as xlsx or CSV and try again.',
  ),
  'too-large': text(
    'Kalkylarket är för stort uppackat. Ta bort bilder och blad som inte ska hämtas in.',
    'The spreadsheet is too large when unpacked. Remove pictures and sheets that are not to be brought in.',
  ),
  'lying-size': text(
    'Filen säger sig vara en annan storlek än den är. Spara den på nytt i kalkylprogrammet.',
    'The file says it is another size than it is. Save it anew in the spreadsheet program.',
  ),
  'unsafe-name': text(
    'Filen innehåller namn som inte hör hemma i ett kalkylark. Spara den på nytt i kalkylprogrammet.',
    'The file holds names that do not belong in a spreadsheet. Save it anew in the spreadsheet program.',
  ),
  macros: text(
    'Filen innehåller makron eller inbäddade program. Spara den som vanlig xlsx, utan makron.',
    'The file holds macros or embedded programs. Save it as an ordinary xlsx, without macros.',
  ),
  dtd: text(
    'Filen innehåller egna definitioner (DTD), som inte tas emot. Spara den på nytt i kalkylprogrammet.',
    'The file holds definitions of its own (DTD), which are not taken. Save it anew in the spreadsheet program.',
  ),
  encrypted: text(
    'Filen är skyddad med lösenord. Spara den utan lösenord.',
    'The file is protected by a password. Save it without one.',
  ),
  empty: text('Filen är tom. Välj en annan.', 'The file is empty. Choose another.'),
  'old-excel': text(
    'Filen är i Excels äldre format (xls) eller skyddad med lösenord. Spara den som xlsx, utan lösenord.',
    'The file is in the older format of Excel (xls) or protected by a password. Save it as xlsx, without one.',
  ),
  encoding: text(
    'Filen är varken xlsx eller CSV i UTF-8 eller Windows-1252. Spara den som xlsx eller ”CSV UTF-8”.',
    'The file is neither xlsx nor CSV in UTF-8 or Windows-1252. Save it as xlsx or “CSV UTF-8”.',
  ),
  'too-slow': text(
    'Filen tog för lång tid att läsa. Ta bort det som inte ska hämtas in.',
    'The file took too long to read. Remove what is not to be brought in.',
  ),
};

const tooManyRows = (rows: number): Text =>
  text(
    `Kalkylarket har för många rader. Högst ${rows} läses.`,
    `The spreadsheet has too many rows. At most ${rows} are read.`,
  );

type Said = { sheets: Sheet[] } | { refused: string };

const tooManyColumns = (columns: number): Text =>
  text(
    `Kalkylarket har för många kolumner. Högst ${columns} läses. Ta bort eller dela upp dem.`,
    `The spreadsheet has too many columns. At most ${columns} are read. Remove or divide them.`,
  );

const whyNot = (code: string, most: Most): Text =>
  code === 'too-many-rows'
    ? tooManyRows(most.rows)
    : code === 'too-many-columns'
      ? tooManyColumns(most.columns)
      : (REASONS[code] ?? text('Filen kan inte läsas.', 'The file cannot be read.'));

/** All sheets as rows of text, or why not. */
export async function readSheets(
  bytes: Buffer,
  most: Most,
): Promise<{ sheets: Sheet[] } | { refused: Text }> {
  const worker = reading({ bytes: Uint8Array.from(bytes), most });
  try {
    const said = await answered<Said>(worker);
    return 'sheets' in said ? said : { refused: whyNot(said.refused, most) };
  } finally {
    await worker.terminate();
  }
}

/** The beginning of a sheet, its last rows, and how many there are in all. */
export type SheetHead = Sheet & { readonly tail: string[][]; readonly count: number };

/** So many rows are handed over at a time: a few milliseconds' work. */
const SLICE = 100;

/** A spreadsheet that stays in its own thread, its rows handed over a few at a time. To be closed. */
export class OpenSheets {
  private constructor(
    private readonly worker: Worker,
    readonly sheets: readonly SheetHead[],
  ) {}

  /** `head`: how many rows of each sheet are wanted at once. */
  static async open(bytes: Buffer, most: Most, head: number): Promise<OpenSheets | { refused: Text }> {
    const worker = reading({ bytes: Uint8Array.from(bytes), most, head });
    const said = await answered<{ sheets: SheetHead[] } | { refused: string }>(worker);
    if ('sheets' in said) return new OpenSheets(worker, said.sheets);
    await worker.terminate();
    return { refused: whyNot(said.refused, most) };
  }

  /** All rows of a sheet in their order, from its first. */
  async *rows(sheet: SheetHead): AsyncGenerator<string[][]> {
    const place = this.sheets.indexOf(sheet);
    for (let from = 0; from < sheet.count; from += SLICE) {
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port takes none
      this.worker.postMessage({ sheet: place, from, to: from + SLICE });
      const said = await answered<{ rows: string[][] } | { refused: string }>(this.worker);
      if (!('rows' in said)) throw new Error(`the spreadsheet's thread ended: ${said.refused}`);
      yield said.rows;
      // A thread that answers at once would otherwise be heard out before anybody else has a turn.
      await turn();
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

function reading(workerData: object): Worker {
  const worker = new Worker(WORKER, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  // What goes wrong between two questions is told of at the next.
  return worker.on('error', () => undefined);
}

/** The next thing the thread says, in the time it has. */
async function answered<T>(worker: Worker): Promise<T | { refused: string }> {
  const over = new AbortController();
  const { signal } = over;
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([said]) => said as T),
      once(worker, 'exit', { signal }).then(() => ({ refused: 'not-a-spreadsheet' })),
      pause(LIMITS.milliseconds, { refused: 'too-slow' }, { signal }),
    ]);
  } catch {
    return { refused: 'too-large' };
  } finally {
    over.abort();
  }
}
