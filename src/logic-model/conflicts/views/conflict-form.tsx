import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Select, Textarea, type Option } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { type FormState, valueOf } from '../../../web/refusal.js';
import { draftTexts } from '../../draft.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { ConflictView, VersionWhole } from '../../logic-model.views.js';
import { Disputes, MergeNotice, type Late, type Naming } from '../../merge/merge-notice.js';
import { CancelLink } from '../../views/cancel-link.js';
import { useNames } from '../../views/draft-links.js';
import { conflictsTexts } from '../conflicts.texts.js';

export type ConflictFormProps = {
  paths: Paths;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  /** Null when it is added. */
  conflict: ConflictView | null;
  form: FormState;
  /** Somebody else has saved since the form was opened. */
  late: Late | null;
};

/** One goal conflict of the draft: its two ends when it is added, and why they pull against each other. */
export const ConflictForm = (props: ConflictFormProps) => {
  const { paths, draft, conflict, form } = props;
  const t = useTexts(conflictsTexts);
  const page = useTexts(draftTexts);
  const name = useNames(props);
  const title = conflict ? t.editTitle : t.addTitle;
  const { late } = props;
  const naming: Naming = { label: () => t.why, show: (_, value) => value };
  return (
    <>
      <PageHeader
        crumbs={[{ label: page.title(draft.number), href: paths.draft }, { label: title }]}
        title={title}
        lead={conflict ? t.between(name(conflict.firstNodeId), name(conflict.secondNodeId)) : t.lead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
        {late && <MergeNotice late={late} naming={naming} />}
        <Card label={title}>
          <ActionForm
            action={conflict ? paths.conflict(conflict.id) : paths.newConflict}
            version={conflict ? Number(valueOf(form, 'version') || conflict.version) : undefined}
            label={title}
            class="stack stack--5"
          >
            {!conflict && <Ends {...props} />}
            {late && <Disputes late={late} naming={naming} form={form} />}
            <Textarea
              name="reasoning"
              value={valueOf(form, 'reasoning')}
              error={form.errors['reasoning']}
              label={t.reasoning}
              help={t.reasoningHelp}
              rows={3}
              required
              maxLength={2000}
            />
            <div class="btn-row">
              <Button kind="primary">{conflict ? t.save : t.add}</Button>
              <CancelLink {...props} />
              {conflict && (
                <LinkButton kind="quiet" href={`${paths.conflict(conflict.id)}/ta-bort`}>
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

const LONGEST = 90;

const Ends = (props: ConflictFormProps) => {
  const { draft, form } = props;
  const t = useTexts(conflictsTexts);
  const kinds = useTexts(words).nodes;
  const name = useNames(props);
  const short = (label: string): string =>
    label.length > LONGEST ? `${label.slice(0, LONGEST - 3)}…` : label;
  const options: Option[] = [...draft.goals, ...draft.nodes].map(({ id, kind, text }) => ({
    value: id,
    label: short(kind === 'sub_goal' ? `${name(id)}: ${text}` : name(id)),
    group: kinds[kind],
  }));
  const field = (key: string) => ({ name: key, value: valueOf(form, key), error: form.errors[key] });
  return (
    <div class="grid grid--2">
      <Select {...field('firstNodeId')} label={t.first} empty={t.choose} options={options} />
      <Select {...field('secondNodeId')} label={t.second} empty={t.choose} options={options} />
    </div>
  );
};
