import { Worker } from 'node:worker_threads';
import { text, type Text } from '../../shared/text.js';

export type Sheet = { name: string; rows: string[][] };

/** How much of a spreadsheet is taken; cells beyond the columns are left out. */
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
  encoding: text(
    'CSV-filen är varken i UTF-8 eller Windows-1252. Spara den som ”CSV UTF-8”.',
    'The CSV file is neither in UTF-8 nor in Windows-1252. Save it as “CSV UTF-8”.',
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

/** All sheets as rows of text, or why not. */
export async function readSheets(
  bytes: Buffer,
  most: Most,
): Promise<{ sheets: Sheet[] } | { refused: Text }> {
  const said = await inWorker(bytes, most);
  if ('sheets' in said) return said;
  if (said.refused === 'too-many-rows') return { refused: tooManyRows(most.rows) };
  return { refused: REASONS[said.refused] ?? text('Filen kan inte läsas.', 'The file cannot be read.') };
}

async function inWorker(bytes: Buffer, most: Most): Promise<Said> {
  const worker = new Worker(WORKER, {
    workerData: { bytes: Uint8Array.from(bytes), most },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Said>((resolve) => {
      timer = setTimeout(() => resolve({ refused: 'too-slow' }), LIMITS.milliseconds);
      worker.once('message', (said: Said) => resolve(said));
      worker.once('error', () => resolve({ refused: 'too-large' }));
      worker.once('exit', () => resolve({ refused: 'not-a-spreadsheet' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
