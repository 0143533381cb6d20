import type { ComponentChildren } from 'preact';
import { BoardCard, type CardMove } from '../../web/components/board.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import { formatDays, formatShortDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import { BOARD_COLUMNS } from '../../shared/lifecycle.js';
import type { Card } from '../cards.view.js';
import { kanbanTexts } from '../kanban.texts.js';

/** A refused move: the card it was for, what was filled in, and why not. */
export type RefusedMove = { id: string; column: string; reason: string; why: string };

const PAGES = {
  activity: 'aktiviteter',
  commitment: 'aktiviteter',
  deviation: 'avvikelser',
  improvement: 'forbattringar',
} as const;

function dateOf(locale: Locale, card: Card, day: string): { dateLabel?: string; date: string } {
  const t = kanbanTexts[locale];
  const short = (date: string): string =>
    formatShortDate(locale, date, { year: date.slice(0, 4) !== day.slice(0, 4) });
  if (card.late && card.dueOn !== null) return { date: t.lateDate(short(card.dueOn)) };
  if (card.column === 'done') return { dateLabel: t.done, date: short(card.since) };
  if (card.column === 'effect_checked') return { dateLabel: t.checked, date: short(card.since) };
  if (card.column === 'planned' && card.startsOn !== null)
    return { dateLabel: t.start, date: short(card.startsOn) };
  return { date: card.dueOn === null ? t.noDate : short(card.dueOn) };
}

function noteOf(locale: Locale, card: Card, href: string): ComponentChildren {
  const t = kanbanTexts[locale];
  const { stated, registered, cause, escalatedTo, effectCheckDue } = card;
  const notes = [
    escalatedTo === null ? '' : `${t.escalated(escalatedTo)}.`,
    cause === null ? '' : t.cause(cause),
    effectCheckDue === null ? '' : `${t.effectCheck(formatShortDate(locale, effectCheckDue))}.`,
  ].filter((part) => part !== '');
  if (stated === null || registered === null) return notes.length === 0 ? undefined : notes.join(' ');
  return (
    <>
      {notes.join(' ')} {t.registered(registered, stated)}{' '}
      {registered !== stated && (
        <a href={href}>
          {t.difference}
          <span class="visually-hidden"> {card.no}</span>
        </a>
      )}
    </>
  );
}

type Props = { card: Card; slug: string; day: string; query: string; refused: RefusedMove | null };

export const KanbanCard = ({ card, slug, day, query, refused }: Props) => {
  const locale = useLocale();
  const t = kanbanTexts[locale];
  const href = platformPath(slug, `${PAGES[card.kind]}/${card.id}`);
  const mine = refused?.id === card.id ? refused : null;
  const move: CardMove = {
    action: platformPath(slug, `tavla/kort/${card.kind}/${card.id}${query}`),
    version: card.version,
    columns: BOARD_COLUMNS.map((value) => ({ value, label: t.columns[value] })),
    column: mine?.column ?? card.column,
    reason: mine?.reason ?? true,
    error: mine?.why,
  };
  return (
    <BoardCard
      id={card.id}
      kind={card.kind}
      no={card.no}
      title={card.title}
      href={href}
      organisation={card.organisation}
      who={[card.who, card.raisedBy === null ? null : t.raisedBy(card.raisedBy)].filter(Boolean).join('. ')}
      note={noteOf(locale, card, href)}
      blocked={card.blocked ?? undefined}
      status={card.status ?? undefined}
      {...dateOf(locale, card, day)}
      late={card.late}
      age={formatDays(locale, card.age)}
      old={card.old}
      move={card.allowedActions.includes('move') ? move : undefined}
    />
  );
};
