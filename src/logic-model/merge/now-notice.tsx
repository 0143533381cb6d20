import { Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { mergeTexts } from './merge.texts.js';

const plain = (value: string): string => value.replace(/\r\n/g, '\n').trim();

/** Where the draft now says something else than the form that came too late, in the order of the fields. */
export const nowOtherwise = <F extends string>(
  fields: readonly F[],
  now: Readonly<Record<F, string | null>>,
  form: FormState,
): { field: F; theirs: string }[] =>
  fields
    .map((field) => ({ field, theirs: now[field] ?? '' }))
    .filter(({ field, theirs }) => plain(theirs) !== plain(valueOf(form, field)));

/**
 * The form of somebody who came too late: what they filled in is kept, and the next save counts from the row as they
 * have just been shown it. If it changes again, they are asked again.
 */
export const countedFrom = (form: FormState, version: number): FormState => ({
  values: { ...form.values, version: String(version) },
  errors: {},
});

/** What stands in the draft now, field by field, for somebody whose own words are still in the form below. */
export const NowNotice = ({ items }: { items: readonly { label: string; theirs: string }[] }) => {
  const t = useTexts(mergeTexts);
  return (
    <div role="alert" tabIndex={-1} data-focus>
      <Notice kind="warning" title={t.title}>
        <p>{t.safe}</p>
        <p>{items.length === 0 ? t.same : t.now}</p>
        {items.length > 0 && (
          <Facts items={items.map(({ label, theirs }) => [label, theirs === '' ? t.empty : theirs])} />
        )}
      </Notice>
    </div>
  );
};
