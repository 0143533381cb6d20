import { Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { Choices } from '../../web/components/choices.js';
import { formatDateTime } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { BASE, choiceOf, DISPUTED, type Merge } from './merge.rules.js';
import { mergeTexts } from './merge.texts.js';
import type { Changer } from './row-history.js';

/** A save that came too late, against what stands there now. */
export type Late = {
  merge: Merge;
  /** The row version that the person's words were written against. */
  base: number;
  changers: readonly Changer[];
};

/** How a form names its fields, and what it calls their values. */
export type Naming = { label: (field: string) => string; show: (field: string, value: string) => string };

const useShown = ({ show }: Naming): ((field: string, value: string) => string) => {
  const t = useTexts(mergeTexts);
  return (field, value) => (value === '' ? t.empty : show(field, value) || value);
};

/** What happened, and what is proposed. It takes focus, in place of a summary of errors. */
export const MergeNotice = ({ late, naming }: { late: Late; naming: Naming }) => {
  const t = useTexts(mergeTexts);
  const locale = useLocale();
  const shown = useShown(naming);
  const { taken, kept, disputed } = late.merge;
  const names = (fields: readonly string[]): string => fields.map(naming.label).join(', ');
  return (
    <div role="alert" tabIndex={-1} data-focus>
      <Notice kind="warning" title={t.title}>
        {late.changers.map(({ functionTitle, organisation, at }) => (
          <p key={at} class="small soft">
            {t.by(
              [functionTitle ?? t.somebody, organisation ?? ''].filter((part) => part !== '').join(', '),
              formatDateTime(locale, new Date(at)),
            )}
          </p>
        ))}
        <p>{t.safe}</p>
        {disputed.some(({ base }) => base === null) && <p>{t.noBase}</p>}
        {disputed.length > 0 && (
          <p>
            {t.choose} {names(disputed.map(({ field }) => field))}.
          </p>
        )}
        {taken.length > 0 && (
          <>
            <p>{t.taken}</p>
            <Facts
              items={taken.map(({ field, was, now }) => [
                naming.label(field),
                t.wasNow(shown(field, was), shown(field, now)),
              ])}
            />
          </>
        )}
        {kept.length > 0 && (
          <p>
            {t.kept} {names(kept)}.
          </p>
        )}
        <p>{disputed.length > 0 || taken.length > 0 ? t.next : kept.length > 0 ? t.untouched : t.same}</p>
      </Notice>
    </div>
  );
};

/** Inside the form: the three wordings of each field that both have changed, and the choice between them. */
export const Disputes = ({ late, naming, form }: { late: Late; naming: Naming; form: FormState }) => {
  const t = useTexts(mergeTexts);
  const shown = useShown(naming);
  const { disputed } = late.merge;
  return (
    <>
      <input type="hidden" name={BASE} value={String(late.base)} />
      <input type="hidden" name={DISPUTED} value={disputed.map(({ field }) => field).join(' ')} />
      {disputed.map(({ field, base, theirs, mine }) => (
        <div class="merge" key={field}>
          <dl class="merge__sides">
            <Side name={t.base} text={base === null ? t.unknown : shown(field, base)} />
            <Side name={t.theirs} text={shown(field, theirs)} />
            <Side name={t.mine} text={shown(field, mine)} />
          </dl>
          <Choices
            name={choiceOf(field)}
            label={t.which(naming.label(field))}
            value={valueOf(form, choiceOf(field))}
            error={form.errors[choiceOf(field)]}
            options={[
              { value: 'mine', label: t.pickMine },
              { value: 'theirs', label: t.pickTheirs },
            ]}
          />
        </div>
      ))}
    </>
  );
};

const Side = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
);
