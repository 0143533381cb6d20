import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A cell: text is always text (never a formula, whatever it begins with), a number a number, null empty. */
export type Cell = string | number | null;
export type SheetRows = { name: string; widths: readonly number[]; rows: readonly (readonly Cell[])[] };

const LIBRARY = pathToFileURL(createRequire(import.meta.url).resolve('write-excel-file/node')).href;

/** Zipping a workbook takes long enough to be felt by others, so it is done beside the main thread. */
const SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.library).then(async (library) => {
    const write = library.default?.default ?? library.default;
    const book = await write(workerData.sheets);
    parentPort.postMessage(await book.toBuffer());
  });`;

const TIMEOUT_MS = 20_000;

/** An Excel workbook; the first row of each sheet is its heading and stays in view. */
export async function writeWorkbook(sheets: readonly SheetRows[]): Promise<Buffer> {
  const worker = new Worker(SOURCE, {
    eval: true,
    workerData: { library: LIBRARY, sheets: sheets.map(toSheet) },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the workbook was not finished (${code})`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const toSheet = ({ name, widths, rows }: SheetRows): object => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: rows.map((row, index) =>
    row.map((value) =>
      value === null
        ? null
        : { value, wrap: true, alignVertical: 'top', ...(index === 0 ? { fontWeight: 'bold' } : {}) },
    ),
  ),
});
