import type { Locale } from '../shared/text.js';
import { daysBetween, formatDate, formatDays } from '../web/i18n/format.js';
import type { Attention } from './board.view.js';
import type { WaitingRow } from './waiting.rows.js';
import { waitingTexts } from './waiting.texts.js';
import type { WaitingTask } from './waiting.view.js';

const NAMED = 4;
type Reader = { locale: Locale; day: string };
type Made = Omit<WaitingTask, 'role' | 'dueOn'> & { dueOn?: string };

/** `Storsthlm, Björkvik och Åsbro`, or the first four and how many more. */
function listed(names: readonly string[], locale: Locale): string {
  const t = waitingTexts[locale];
  const shown = names.slice(0, NAMED);
  if (names.length > NAMED) return `${shown.join(', ')} ${t.more(names.length - NAMED)}`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')}${t.and}${last}`;
}

/** What waits for a coordinator: reports, rounds, versions, sources and values. */
export function coordinationTasks(row: WaitingRow, attention: Attention, reader: Reader): WaitingTask[] {
  return [
    ...reviewTasks(row, reader),
    ...roundTasks(row, reader),
    ...versionTasks(row, reader),
    ...sourceTasks(attention, reader),
  ].map(({ dueOn = null, ...task }) => ({ ...task, role: 'coordinator', dueOn }));
}

function reviewTasks({ reviews }: WaitingRow, { locale, day }: Reader): Made[] {
  const t = waitingTexts[locale];
  const [first] = reviews;
  if (!first) return [];
  const days = formatDays(locale, Math.max(0, daysBetween(first.submittedOn, day)));
  const path =
    reviews.length === 1 ? `rapportering/${first.roundId}/${first.organisationId}` : 'rapportering';
  return [
    {
      key: 'reviews',
      page: 'rapportering',
      icon: 'report',
      title: t.review(reviews.length),
      detail: `${listed(
        [...new Set(reviews.map(({ organisation }) => organisation))],
        locale,
      )}. ${t.oldest(days)}`,
      path,
      action: t.reviewAction,
      about: t.reviewAbout,
    },
  ];
}

function roundTasks({ rounds }: WaitingRow, { locale }: Reader): Made[] {
  const t = waitingTexts[locale];
  const titles = { open: t.close, closed: t.lock, locked: t.certify };
  return rounds.map(({ id, name, state, dueOn, left }) => ({
    key: `round ${id}`,
    page: 'rapportering',
    icon: 'lock',
    title: titles[state](name),
    detail: state === 'open' ? t.closeMeta(formatDate(locale, dueOn), left) : t.allApproved,
    path: `rapportering/${id}`,
    action: t.roundAction,
    about: name,
    dueOn,
  }));
}

function versionTasks({ versions }: WaitingRow, { locale }: Reader): Made[] {
  const t = waitingTexts[locale];
  return versions.map(({ number, title, state }) => ({
    key: `version ${String(number)}`,
    page: 'mal',
    icon: 'draft',
    title: t.version[state](number),
    detail: `${title}. ${t.versionMeta[state]}`,
    path: `mal/${String(number)}`,
    action: t.versionAction,
    about: title,
  }));
}

function sourceTasks({ changedSources, staleValues }: Attention, { locale }: Reader): Made[] {
  const t = waitingTexts[locale];
  const changed = changedSources.map((one): Made => ({
    key: `source ${one.indicatorId}`,
    page: 'indikatorer',
    icon: 'alarm',
    title: one.state === 'changed' ? t.changed : t.withdrawn,
    detail: t.sourceMeta(one.indicator, one.source),
    path: `indikatorer/${one.indicatorId}`,
    action: t.sourceAction,
    about: one.indicator,
  }));
  const [first] = staleValues;
  if (!first) return changed;
  const path = staleValues.length === 1 ? `indikatorer/${first.indicatorId}` : 'indikatorer';
  return [
    ...changed,
    {
      key: 'stale',
      page: 'indikatorer',
      icon: 'clock',
      title: t.stale(staleValues.length),
      detail: `${listed(
        staleValues.map(({ name }) => name),
        locale,
      )}.`,
      path,
      action: t.staleAction,
      about: t.staleAbout,
    },
  ];
}
