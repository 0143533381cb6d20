import { Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { useTexts } from '../../web/page-context.js';
import { mergeTexts } from './merge.texts.js';

/** What stands in the draft now, field by field, for somebody whose own words are still in the form below. */
export const CollisionNotice = ({ items }: { items: readonly { label: string; theirs: string }[] }) => {
  const t = useTexts(mergeTexts);
  return (
    <Notice kind="warning" title={t.title}>
      <p>{items.length === 0 ? t.same : t.lead}</p>
      {items.length > 0 && (
        <Facts items={items.map(({ label, theirs }) => [label, theirs === '' ? t.empty : theirs])} />
      )}
    </Notice>
  );
};
