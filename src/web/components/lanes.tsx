import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { formatCount } from '../i18n/format.js';
import type { Status } from '../i18n/words.js';
import { useLocale, useTexts } from '../page-context.js';
import { StatusChip } from './status.js';

const texts = catalogue(
  {
    columns: 'Kolumner',
    card: 'kort',
    cards: 'kort',
    limit: (limit: number) => `, gränsen är ${String(limit)}`,
    none: 'Inga kort',
  },
  {
    columns: 'Columns',
    card: 'card',
    cards: 'cards',
    limit: (limit: number) => `, the limit is ${String(limit)}`,
    none: 'No cards',
  },
);

export interface BoardColumn {
  key: string;
  name: string;
  count: number;
  /** How many may be under way at once; said only when it is passed. */
  limit?: number;
}

export interface BoardProps {
  /** "Tavla med sex kolumner, går att rulla i sidled" */
  label: string;
  /** Six columns: the stylesheet makes the last one narrower. */
  columns: readonly BoardColumn[];
  /** `Lane` elements. */
  children: ComponentChildren;
}

export const Board = ({ label, columns, children }: BoardProps) => {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div class="board" role="region" aria-label={label} tabIndex={0}>
      <ul class="board__columns" aria-label={t.columns}>
        {columns.map(({ key, name, count, limit }) => {
          const over = limit !== undefined && count > limit;
          return (
            <li key={key} class="board__column" data-over={over || undefined}>
              {name}{' '}
              <small>
                {formatCount(locale, count, t.card, t.cards)}
                {over && t.limit(limit)}
              </small>
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
};

export interface LaneProps {
  id: string;
  /** "Delmål 3" */
  label?: string;
  title: string;
  status?: Status;
  /** What the status rests on, in words. */
  basis?: string;
  /** One per column of the board, in its order, each with its cards. */
  cells: readonly { key: string; name: string; cards: readonly ComponentChildren[] }[];
}

export const Lane = ({ id, label, title, status, basis, cells }: LaneProps) => {
  const t = useTexts(texts);
  return (
    <section class="lane" aria-labelledby={id}>
      <div class="lane__head">
        <h2 id={id}>
          {label !== undefined && <span>{label}</span>} {title}
        </h2>
        {status !== undefined && <StatusChip status={status} size="small" />}
        {basis !== undefined && <span class="tiny soft">{basis}</span>}
      </div>
      <div class="lane__cells">
        {cells.map(({ key, name, cards }) => (
          <div key={key} class="lane__cell">
            <h3>{name}</h3>
            {cards.length === 0 ? (
              <p class="lane__empty">{t.none}</p>
            ) : (
              <ul>
                {cards.map((card, index) => (
                  <li key={index}>{card}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
};
