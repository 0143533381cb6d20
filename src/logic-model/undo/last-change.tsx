import { Notice } from '../../web/components/card.js';
import { ActionButton } from '../../web/components/form.js';
import { formatDateTime } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { LastChange as Change } from './undo.queries.js';
import { undoTexts } from './undo.texts.js';

const short = (wording: string): string => (wording.length > 90 ? `${wording.slice(0, 87)}…` : wording);

/** What one did last in the draft, and the way to take it back. */
export const LastChange = ({ change, action }: { change: Change; action: string }) => {
  const t = useTexts(undoTexts);
  const said = t.done[change.verb](short(change.about ?? ''));
  return (
    <Notice slim icon="history">
      <div class="cluster">
        <span>
          {t.latest} {said} <span class="small soft">{formatDateTime(useLocale(), new Date(change.at))}</span>
        </span>
        <ActionButton small action={action} fields={{ changeId: change.id }} about={said}>
          {t.undo}
        </ActionButton>
      </div>
    </Notice>
  );
};
