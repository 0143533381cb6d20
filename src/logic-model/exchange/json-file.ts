import { Invalid, type FieldError } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { unacceptable } from '../../web/input-guard.js';
import { checked } from '../../web/validate.js';
import { MOST } from './file-limits.js';
import { FORMAT, FORMAT_VERSION, ModelFile } from './model-file.dto.js';
import { faultsOf } from './model-file.rules.js';

/** What is wrong with a file, and where in it. */
export type Fault = { place: Text; reason: Text };
export type ReadFile = { file: ModelFile; faults: [] } | { file: null; faults: Fault[] };

const whole = text('Filen', 'The file');

export const broken = (sv: string, en: string): ReadFile => ({
  file: null,
  faults: [{ place: whole, reason: text(sv, en) }],
});

/** Reads a model file, and says of each fault where in it it stands: `nodes[3].text`. */
export async function readJson(bytes: Buffer): Promise<ReadFile> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return broken('Filen är inte läsbar JSON i UTF-8.', 'The file is not readable JSON in UTF-8.');
  }
  if (unacceptable(value))
    return broken(
      'Filen innehåller tecken eller nivåer som inte kan tas emot.',
      'The file holds characters or levels that cannot be taken.',
    );
  const { format, formatVersion, nodes, links, factors, conflicts } = (value ?? {}) as Record<
    string,
    unknown
  >;
  if (format !== FORMAT || formatVersion !== FORMAT_VERSION)
    return broken(
      `Filen är inte en verksamhetslogik i formatet ${FORMAT}, nummer ${FORMAT_VERSION}.`,
      `The file is not a logic model in the format ${FORMAT}, number ${FORMAT_VERSION}.`,
    );
  if (
    tooMany(nodes, MOST.nodes) ||
    tooMany(links, MOST.links) ||
    tooMany(factors, MOST.factors) ||
    tooMany(conflicts, MOST.conflicts)
  )
    return broken(
      `Filen har fler än ${MOST.nodes} led, ${MOST.links} samband, ${MOST.factors} omvärldsfaktorer eller ${MOST.conflicts} målkonflikter.`,
      `The file has more than ${MOST.nodes} steps, ${MOST.links} links, ${MOST.factors} external factors or ${MOST.conflicts} goal conflicts.`,
    );
  return await judged(value, placeInJson);
}

const tooMany = (list: unknown, most: number): boolean => Array.isArray(list) && list.length > most;

/** Checks what was read, field by field and then as a whole, with the places the reader of the file knows. */
export async function judged(value: unknown, placeOf: (field: string) => Text): Promise<ReadFile> {
  let faults: readonly FieldError[];
  try {
    const file = await checked(ModelFile, value);
    faults = faultsOf(file);
    if (faults.length === 0) return { file, faults: [] };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    faults = error.fields;
  }
  return { file: null, faults: faults.map(({ field, reason }) => ({ place: placeOf(field), reason })) };
}

function placeInJson(field: string): Text {
  const place = field.replace(/\.(\d+)/g, '[$1]');
  return text(place, place);
}
