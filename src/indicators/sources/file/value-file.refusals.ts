import { Conflict, Invalid } from '../../../shared/errors.js';
import { text } from '../../../shared/text.js';
import { formatDecimal } from '../../../web/i18n/format.js';
import { periodOfCell } from './table-words.rules.js';
import type { FileMapping } from './file-mapping.dto.js';

const CHOOSE = ['Välj kolumn.', 'Choose a column.'] as const;

/** @throws {Invalid} where the parts of a mapping do not make a whole */
export function refuseMapping(mapping: FileMapping): void {
  const { layout, valueColumn, numeratorColumn, denominatorColumn, periodColumn, period } = mapping;
  const parts = [numeratorColumn, denominatorColumn].filter(Boolean).length;
  if (layout === 'rows' && !valueColumn && parts < 2) throw Invalid.field('valueColumn', ...CHOOSE);
  if (parts === 1) throw Invalid.field(numeratorColumn ? 'denominatorColumn' : 'numeratorColumn', ...CHOOSE);
  if (layout === 'rows' && !periodColumn && !period) {
    throw Invalid.field(
      'period',
      'Ange perioden, eller välj den kolumn som säger den.',
      'Give the period, or choose the column that says it.',
    );
  }
  if (period && !periodOfCell(period)) {
    throw Invalid.field(
      'period',
      'Skriv perioden som 2025, 2025-H1, 2025-Q3 eller 2025-11.',
      'Write the period as 2025, 2025-H1, 2025-Q3 or 2025-11.',
    );
  }
}

export const alreadyTakenIn = (): Conflict =>
  new Conflict(
    'file-already-taken-in',
    text(
      'Filen är redan hämtad in eller borttagen. Skicka in den på nytt om den ska läsas igen.',
      'The file has already been taken in or removed. Send it anew if it is to be read again.',
    ),
  );

export const beingTakenIn = (): Conflict =>
  new Conflict(
    'file-being-taken-in',
    text(
      'Filen hämtas in just nu. Vänta tills det är klart, eller avbryt det först.',
      'The file is being taken in. Wait until that is done, or cancel it first.',
    ),
  );

export const faultsLeft = (count: number): Invalid =>
  Invalid.field(
    'leaveOut',
    `${formatDecimal('sv', count)} rader eller celler kan inte läsas. Rätta filen eller kopplingen, eller välj att lämna dem utanför.`,
    `${formatDecimal('en', count)} rows or cells cannot be read. Correct the file or how it is read, or choose to leave them out.`,
  );

export const needsReason = (): Invalid =>
  Invalid.field(
    'reason',
    'Skriv varför värdena rättas. De tidigare finns kvar i historiken.',
    'Say why the values are corrected. The earlier ones stay in the history.',
  );

export const previewIsOld = (): Conflict =>
  new Conflict(
    'file-preview-old',
    text(
      'Värdena har ändrats sedan du såg vad filen skulle göra. Se igenom igen.',
      'The values have changed since you saw what the file would do. Look again.',
    ),
  );
