import { Button } from '../../web/components/button.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Select, Textarea } from '../../web/components/input.js';
import { PersonalDataWarning } from '../../web/components/personal-data.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { itemField, storedForm, valueField } from '../item-form.js';
import { isBegun } from '../answer.rules.js';
import type { ItemView, ReportView } from '../report.view.js';
import { reportTexts } from '../report.texts.js';
import { TEXT_LENGTH } from '../reporting.dto.js';
import { ItemIntro, ItemSummary } from './item-head.js';
import { ValueGrid } from './value-grid.js';

export type ItemFormProps = {
  slug: string;
  report: ReportView;
  item: ItemView;
  /** What was filled in, where this item's form came back. */
  refused: FormState | null;
  open: boolean;
  /** The next item's anchor. */
  next: string | null;
};

type PartProps = { item: ItemView; form: FormState };

const Words = ({ item, form, field, ...rest }: PartProps & WordsProps) => {
  const name = itemField(item.id, field);
  return (
    <Textarea
      plain
      name={name}
      value={valueOf(form, name)}
      error={form.errors[name]}
      maxLength={TEXT_LENGTH}
      {...rest}
    />
  );
};
type WordsProps = { field: string; label: string; help?: string; optional?: boolean; rows?: number };

const ActivityPart = ({ item, form }: PartProps) => {
  const t = useTexts(reportTexts);
  const name = itemField(item.id, 'progress');
  const heading = `beratta-${item.position}`;
  return (
    <>
      <Choices
        name={name}
        label={t.howIsItGoing}
        value={valueOf(form, name)}
        error={form.errors[name]}
        options={Object.entries(t.progress).map(([value, label]) => ({ value, label }))}
      />
      <section class="form-section" aria-labelledby={heading}>
        <h2 id={heading}>{t.tellBriefly}</h2>
        <PersonalDataWarning />
        <Words item={item} form={form} field="doneText" label={t.done} help={t.doneHelp} />
        <Words item={item} form={form} field="ledToText" label={t.ledTo} help={t.ledToHelp} />
        <Words item={item} form={form} field="needsText" label={t.needs} optional rows={2} />
      </section>
    </>
  );
};

/** An indicator in words has no figures: its answer is a text, or that it is missing or not applicable. */
const WordsPart = ({ item, form }: PartProps) => {
  const t = useTexts(reportTexts);
  const state = valueField(item.id, 'T', 'state');
  return (
    <section class="form-section">
      <PersonalDataWarning />
      <Words item={item} form={form} field="doneText" label={t.inWords} help={t.inWordsHelp} />
      <Select
        name={state}
        label={t.availability}
        value={valueOf(form, state)}
        error={form.errors[state]}
        options={Object.entries(t.wordStates).map(([value, label]) => ({ value, label }))}
      />
    </section>
  );
};

const Part = ({ item, form }: PartProps) => {
  if (item.activity) return <ActivityPart item={item} form={form} />;
  return item.indicator?.measure === 'qualitative' ? (
    <WordsPart item={item} form={form} />
  ) : (
    <ValueGrid item={item} form={form} />
  );
};

/** One item of the report, a form of its own: saving one loses nothing that is saved in another. */
export const ItemForm = ({ slug, report, item, refused, open, next }: ItemFormProps) => {
  const t = useTexts(reportTexts);
  const form = refused ?? { values: storedForm(item), errors: {} };
  const action = `/p/${slug}/rapportering/${report.round.id}/${report.organisation.id}/poster/${item.id}`;
  return (
    <details class="report-item" id={`post-${item.position}`} open={open}>
      <summary>
        <ItemSummary item={item} begun={isBegun(item)} />
      </summary>
      <div class="report-item__body">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <ItemIntro slug={slug} item={item} />
        <ActionForm
          class="form-section"
          action={action}
          version={item.version}
          draft
          label={`${item.position}. ${item.title}`}
        >
          <Part item={item} form={form} />
          <div class="btn-row">
            <Button kind="primary" name="gor" value="klar">
              {t.markDone(item.position)}
            </Button>
            <Button name="gor" value="spara" about={`${item.position}. ${item.title}`}>
              {t.saveDraft}
            </Button>
            {next !== null && (
              <a class="btn btn--quiet" href={next}>
                {t.next}
              </a>
            )}
          </div>
        </ActionForm>
      </div>
    </details>
  );
};
