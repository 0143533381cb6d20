import type { Locale } from '../shared/text.js';
import { formatDate } from '../web/i18n/format.js';
import { platformPath } from '../web/navigation.js';
import { mailTexts } from './mail.texts.js';
import type { NoticeKind } from './notice.kinds.js';
import { noticeTexts } from './notices.texts.js';

export type Place = { publicUrl: string; name: string; slug: string };
export type Line = { kind: NoticeKind; count: number; dueOn: string | null };
type Letter = { subject: string; text: string };

/** About one thing that has happened. */
export function letterOf(
  place: Place,
  locale: Locale,
  { kind, dueOn, path }: { kind: NoticeKind; dueOn: string | null; path: string },
): Letter {
  const t = mailTexts[locale];
  const what = noticeTexts[locale].kinds[kind];
  const due = dueOn === null ? [] : [t.due(formatDate(locale, dueOn))];
  return { subject: what, text: framed(place, locale, [`${what}.`, ...due], path) };
}

/** About what has come during the day. */
export function digestOf(place: Place, locale: Locale, lines: readonly Line[]): Letter {
  const t = mailTexts[locale];
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const rows = lines.map(({ kind, count, dueOn }) =>
    t.line(noticeTexts[locale].kinds[kind], count, dueOn === null ? '' : formatDate(locale, dueOn)),
  );
  const subject = t.digest(total);
  return { subject, text: framed(place, locale, [`${subject}:`, '', ...rows], 'meddelanden') };
}

function framed(place: Place, locale: Locale, lines: readonly string[], path: string): string {
  const t = mailTexts[locale];
  const address = (to: string): string => place.publicUrl + platformPath(place.slug, to);
  const where = [t.at(place.name), '', t.read, address(path)];
  const plain = [...lines, '', ...where, '', t.why, address('meddelanden/installningar')];
  return plain.join('\n').replace(/[\u00a0\u202f]/g, ' ') + '\n';
}
