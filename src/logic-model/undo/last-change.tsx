import { Notice } from '../../web/components/card.js';
import { ActionButton } from '../../web/components/form.js';
import { formatDateTime } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { Paths } from '../logic-model.paths.js';
import type { LastChange as Change, Latest } from './undo.queries.js';
import { undoTexts } from './undo.texts.js';

type LastChangeProps = {
  latest: Latest;
  paths: Paths;
  /** What else the buttons post: which picture one comes from. */
  fields?: Readonly<Record<string, string>>;
};

/** What one did last in the draft and may take back, and what one undid last and may do again. */
export const LastChange = ({ latest: { change, undone }, paths, fields }: LastChangeProps) => {
  const t = useTexts(undoTexts);
  if (!change && !undone) return null;
  return (
    <Notice slim icon="history">
      <div class="stack stack--2">
        {change && (
          <Row about={t.latest} change={change} action={paths.undo} label={t.undo} fields={fields} />
        )}
        {undone && (
          <Row about={t.undone} change={undone} action={paths.redo} label={t.redo} fields={fields} />
        )}
      </div>
    </Notice>
  );
};

const short = (wording: string): string => (wording.length > 90 ? `${wording.slice(0, 87)}…` : wording);

type RowProps = Pick<LastChangeProps, 'fields'> & {
  about: string;
  change: Change;
  action: string;
  label: string;
};

const Row = ({ about, change, action, label, fields }: RowProps) => {
  const t = useTexts(undoTexts);
  const said = t.done[change.verb](short(change.about ?? ''));
  return (
    <div class="cluster">
      <span>
        {about} {said} <span class="small soft">{formatDateTime(useLocale(), new Date(change.at))}</span>
      </span>
      <ActionButton small action={action} fields={{ ...fields, changeId: change.id }} about={said}>
        {label}
      </ActionButton>
    </div>
  );
};
