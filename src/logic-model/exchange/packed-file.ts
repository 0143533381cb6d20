import { gunzipSync, gzipSync } from 'node:zlib';
import { Invalid } from '../../shared/errors.js';
import { unacceptable } from '../../web/input-guard.js';
import { checked } from '../../web/validate.js';
import { ModelFile } from './model-file.dto.js';

/** As much as a form may carry beside its other fields; and what that may hold when it is unpacked. */
const MOST_PACKED = 200 * 1024;
const MOST_UNPACKED = 8 * 1024 * 1024;

const tooLarge = (): Invalid =>
  Invalid.field(
    'file',
    'Modellen är för stor för att hämtas in på sidan. Hämta in den i delar, eller genom API:et.',
    'The model is too large to be brought in on the page. Bring it in by parts, or through the API.',
  );

/**
 * A file as a hidden field of the page that shows what it would make: nothing is kept by us until somebody confirms.
 * Packed so that a model of hundreds of steps finds room in one form.
 */
export function pack(file: ModelFile): string {
  const packed = gzipSync(JSON.stringify(file)).toString('base64url');
  if (packed.length > MOST_PACKED) throw tooLarge();
  return packed;
}

/** The field may have been changed on its way: it is read as strictly as a file. */
export async function unpack(packed: unknown): Promise<ModelFile> {
  const broken = Invalid.field(
    'form',
    'Förhandsvisningen kunde inte läsas. Välj mallen eller filen på nytt.',
    'The preview could not be read. Choose the template or the file again.',
  );
  if (typeof packed !== 'string' || packed === '' || packed.length > MOST_PACKED) throw broken;
  let value: unknown;
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_UNPACKED });
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw broken;
  }
  if (unacceptable(value)) throw broken;
  return await checked(ModelFile, value);
}
