import type { IconName } from '../../../web/components/icon.js';
import { Tag } from '../../../web/components/state.js';
import { useTexts } from '../../../web/page-context.js';
import type { ImportRow } from '../source.views.js';
import { sourceTexts } from '../sources.texts.js';

const ICONS: Readonly<Record<ImportRow['state'], IconName>> = {
  queued: 'clock',
  running: 'half',
  done: 'check',
  failed: 'warning',
  cancelled: 'stop',
};

/** Where an import stands, in words and with how far it has come. */
export const ImportTag = ({ row }: { row: ImportRow }) => {
  const t = useTexts(sourceTexts);
  const far = row.state === 'running' && row.total !== null ? `, ${t.progress(row.done, row.total)}` : '';
  return (
    <Tag icon={ICONS[row.state]}>
      {row.cancelWanted && row.finishedAt === null ? t.cancelling : t.states[row.state]}
      {far}
    </Tag>
  );
};
