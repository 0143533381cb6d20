import { Worker } from 'node:worker_threads';
import { text, type Text } from '../../shared/text.js';

export type Sheet = { name: string; rows: string[][] };

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
    'Kalkylarket är för stort uppackat. Ta bort bilder och blad som inte hör till modellen.',
    'The spreadsheet is too large when unpacked. Remove pictures and sheets that do not belong to the model.',
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
  'not-utf8': text(
    'CSV-filen är inte i UTF-8. Spara den som ”CSV UTF-8”.',
    'The CSV file is not in UTF-8. Save it as “CSV UTF-8”.',
  ),
  'too-many-rows': text(
    'Kalkylarket har för många rader. Högst 500 mål och led hämtas in.',
    'The spreadsheet has too many rows. At most 500 goals and steps are brought in.',
  ),
  'too-slow': text(
    'Filen tog för lång tid att läsa. Ta bort det som inte hör till modellen.',
    'The file took too long to read. Remove what does not belong to the model.',
  ),
};

const reason = (key: string): Text =>
  REASONS[key] ?? text('Filen kan inte läsas.', 'The file cannot be read.');

type Said = { sheets: Sheet[] } | { refused: string };

/** All sheets as rows of text, or why not. */
export async function readSheets(bytes: Buffer): Promise<{ sheets: Sheet[] } | { refused: Text }> {
  const said = await inWorker(bytes);
  return 'sheets' in said ? said : { refused: reason(said.refused) };
}

async function inWorker(bytes: Buffer): Promise<Said> {
  const worker = new Worker(WORKER, {
    workerData: { bytes: Uint8Array.from(bytes) },
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
