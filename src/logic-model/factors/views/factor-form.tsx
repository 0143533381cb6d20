import { isDay } from '../../../shared/validation.js';
import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { optionsOf } from '../../../web/i18n/words.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { type FormState, valueOf, valuesOf } from '../../../web/refusal.js';
import { draftTexts } from '../../draft.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { FactorView, VersionWhole } from '../../logic-model.views.js';
import { Disputes, MergeNotice, type Late, type Naming } from '../../merge/merge-notice.js';
import { CancelLink } from '../../views/cancel-link.js';
import { useNames } from '../../views/draft-links.js';
import { useEndCodes } from '../../views/end-codes.js';
import { factorsTexts } from '../factors.texts.js';

export type FactorFormProps = {
  paths: Paths;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  /** Null when it is added. */
  factor: FactorView | null;
  form: FormState;
  /** Somebody else has saved since the form was opened. */
  late: Late | null;
};

/** One external factor of the draft: what happens, when, how it works and on what. */
export const FactorForm = (props: FactorFormProps) => {
  const { paths, draft, factor, form } = props;
  const t = useTexts(factorsTexts);
  const page = useTexts(draftTexts);
  const naming = useNaming(props);
  const title = factor ? t.editTitle : t.addTitle;
  return (
    <>
      <PageHeader
        crumbs={[{ label: page.title(draft.number), href: paths.draft }, { label: title }]}
        title={title}
        lead={t.lead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
        {props.late && <MergeNotice late={props.late} naming={naming} />}
        <Card label={title}>
          <ActionForm
            action={factor ? paths.factor(factor.id) : paths.newFactor}
            version={factor ? Number(valueOf(form, 'version') || factor.version) : undefined}
            label={title}
            class="stack stack--5"
          >
            {props.late && <Disputes late={props.late} naming={naming} form={form} />}
            <Fields {...props} />
            <div class="btn-row">
              <Button kind="primary">{factor ? t.save : t.add}</Button>
              <CancelLink {...props} />
              {factor && (
                <LinkButton kind="quiet" href={`${paths.factor(factor.id)}/ta-bort`}>
                  {t.remove}
                </LinkButton>
              )}
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
};

/** What the fields are called, and what their values are called. */
function useNaming({ draft, codes }: FactorFormProps): Naming {
  const t = useTexts(factorsTexts);
  const locale = useLocale();
  const name = useEndCodes(draft, codes);
  const names: Readonly<Record<string, string>> = t.names;
  const worksOn: Readonly<Record<string, string>> = t.worksOn;
  return {
    label: (field) => names[field] ?? field,
    show: (field, value) => {
      if (field === 'works') return worksOn[value] ?? value;
      if (field === 'occursOn') return isDay(value) ? formatDate(locale, value) : value;
      return field === 'nodeIds' ? value.split(' ').map(name).filter(Boolean).join(', ') : value;
    },
  };
}

/** A goal is told of in small letters within a sentence; here its name stands first. */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const Fields = (props: FactorFormProps) => {
  const { draft, form } = props;
  const t = useTexts(factorsTexts);
  const name = useNames(props);
  const field = (key: string) => ({ name: key, value: valueOf(form, key), error: form.errors[key] });
  const options = [...draft.goals, ...draft.nodes].map(({ id, number, text }) => ({
    value: id,
    label: capital(number === null ? name(id) : `${name(id)}: ${text}`),
  }));
  return (
    <>
      <Textarea {...field('text')} label={t.text} help={t.textHelp} rows={2} required maxLength={2000} />
      <Input {...field('occursOn')} type="date" label={t.occursOn} help={t.occursOnHelp} optional />
      <Choices {...field('works')} label={t.works} options={optionsOf(t.worksOn)} />
      <Textarea {...field('how')} label={t.how} rows={2} optional plain maxLength={2000} />
      {options.length > 0 && (
        <Choices
          name="nodeIds"
          label={t.nodes}
          multiple
          optional
          value={valuesOf(form, 'nodeIds')}
          error={form.errors['nodeIds']}
          options={options}
        />
      )}
    </>
  );
};
