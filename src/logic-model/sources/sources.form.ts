import { Invalid } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { checked } from '../../web/validate.js';
import { SourceList } from './sources.dto.js';
import { asStored, fromLines, linesOf, type SourceView } from './sources.rules.js';

/**
 * What the field of a form says. Lines that nobody has touched stay the list they were, however it is written.
 * @throws {Invalid} with the number of the line that is wrong
 */
export async function sourcesIn(
  value: string | readonly string[] | undefined,
  was: readonly SourceView[] = [],
): Promise<SourceView[]> {
  const lines = (typeof value === 'string' ? value : '').replaceAll('\r\n', '\n');
  if (lines.trim() === linesOf(was)) return [...was];
  try {
    return asStored((await checked(SourceList, { sources: fromLines(lines) })).sources);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const [first] = error.fields;
    const line = Number(/^sources\.(\d+)/.exec(first?.field ?? '')?.[1] ?? Number.NaN) + 1;
    const reason = first?.reason ?? error.text;
    const said = Number.isNaN(line)
      ? reason
      : text(`Rad ${line}: ${reason.sv}`, `Line ${line}: ${reason.en}`);
    throw new Invalid([{ field: 'sources', reason: said }]);
  }
}
