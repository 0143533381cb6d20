import type { Locale } from '../../shared/text.js';
import { formatDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import type { Diagram } from './diagram.service.js';
import { diagramTexts } from './diagram.texts.js';

/** Whose picture it is, of which version, and when it was taken: for paper and files, which have no page around them. */
export function noteOf(
  { picture, version }: Pick<Diagram, 'picture' | 'version'>,
  today: string,
  locale: Locale,
): string {
  const state = words[locale].states.version[version.state === 'adopted' ? 'in_force' : version.state];
  const taken = formatDate(locale, today);
  return `${picture.title}. ${diagramTexts[locale].fileNote(version.modelName, version.number, state, taken)}`;
}
