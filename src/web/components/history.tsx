import { formatDateTime } from '../i18n/format.js';
import { useLocale } from '../page-context.js';
import { Card } from './card.js';
import { Timeline } from './content.js';

export interface HistoryItem {
  /** The instant, as ISO text. */
  at: string;
  /** When it was entered, if that was a day or more after it happened. */
  enteredAt: string | null;
  what: string;
  reason: string | null;
  /** Function and organisation, never a name; null for what the system did. */
  who: string | null;
}

export interface HistoryCardProps {
  id: string;
  title: string;
  /** Latest first. */
  items: readonly HistoryItem[];
}

/** What has been done to a record, by whom and why. */
export const HistoryCard = ({ id, title, items }: HistoryCardProps) => {
  const locale = useLocale();
  return (
    <Card id={id} title={title}>
      <Timeline
        items={items.map(({ at, enteredAt, what, reason, who }, index) => ({
          when: formatDateTime(locale, new Date(at)),
          date: at,
          entered: enteredAt,
          now: index === 0,
          what: (
            <>
              <strong>{what}</strong>
              {[reason, who].map(
                (line) =>
                  line !== null && (
                    <>
                      <br />
                      <span class="soft">{line}</span>
                    </>
                  ),
              )}
            </>
          ),
        }))}
      />
    </Card>
  );
};
