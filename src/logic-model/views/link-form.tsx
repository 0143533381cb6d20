import { Button, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Select, Textarea, type Option } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { optionsOf, words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';
import type { Paths } from '../logic-model.paths.js';
import { Disputes, MergeNotice, type Late, type Naming } from '../merge/merge-notice.js';
import type { LinkView, VersionWhole } from '../logic-model.views.js';
import { CancelLink } from './cancel-link.js';
import { useNames } from './draft-links.js';
import { FromTo } from './from-to.js';
import { pictureField } from './picture-field.js';

export type LinkFormProps = {
  paths: Paths;
  draft: VersionWhole;
  codes: ReadonlyMap<string, string>;
  /** Null when it is added. */
  link: LinkView | null;
  form: FormState;
  /** Somebody else has saved since the form was opened. */
  late: Late | null;
};

/** One link of the draft: its ends when it is added, and why it is believed. */
export const LinkForm = (props: LinkFormProps) => {
  const { paths, draft, link, form } = props;
  const t = useTexts(draftTexts);
  const name = useNames(props);
  const naming = useNaming();
  const title = link ? t.link.editTitle : t.link.addTitle;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t.title(draft.number), href: paths.draft }, { label: title }]}
        title={title}
        lead={link ? <FromTo from={name(link.fromNodeId)} to={name(link.toNodeId)} /> : t.linksLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
        {props.late && <MergeNotice late={props.late} naming={naming} />}
        <Card label={title}>
          <ActionForm
            action={link ? paths.link(link.id) : paths.newLink()}
            version={link ? Number(valueOf(form, 'version') || link.version) : undefined}
            fields={pictureField(form)}
            label={title}
            class="stack stack--5"
          >
            {!link && <Ends {...props} />}
            {props.late && <Disputes late={props.late} naming={naming} form={form} />}
            <Said form={form} />
            <div class="btn-row">
              <Button kind="primary">{link ? t.link.save : t.link.addTitle}</Button>
              <CancelLink {...props} />
              {link && (
                <LinkButton kind="quiet" href={`${paths.link(link.id)}/ta-bort`}>
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
const useNaming = (): Naming => {
  const t = useTexts(draftTexts).link;
  const w = useTexts(words);
  const labels: Readonly<Record<string, string>> = {
    assumption: t.assumption,
    evidence: t.evidence,
    sources: t.sources,
    claim: t.claim,
    claimReasoning: t.reasoning,
    sign: t.sign,
  };
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    evidence: w.evidence,
    claim: w.claim,
    sign: { '+': t.signs.plus, '-': t.signs.minus },
  };
  return {
    label: (field) => labels[field] ?? field,
    show: (field, value) =>
      named[field]?.[value] ?? (field === 'sources' ? value.replaceAll('\n', '; ') : value),
  };
};

const Ends = (props: LinkFormProps) => {
  const t = useTexts(draftTexts).link;
  const kinds = useTexts(words).nodes;
  const name = useNames(props);
  const { draft, form } = props;
  const short = (label: string): string => (label.length > 90 ? `${label.slice(0, 87)}…` : label);
  const options: Option[] = [...draft.nodes, ...draft.goals].map(({ id, kind, text }) => ({
    value: id,
    label: short(kind === 'sub_goal' ? `${name(id)}: ${text}` : name(id)),
    group: kinds[kind],
  }));
  const field = (key: string) => ({ name: key, value: valueOf(form, key), error: form.errors[key] });
  return (
    <div class="grid grid--2">
      <Select
        {...field('fromNodeId')}
        label={t.from}
        empty={t.choose}
        options={options.slice(0, draft.nodes.length)}
      />
      <Select {...field('toNodeId')} label={t.to} empty={t.choose} options={options} />
    </div>
  );
};

const Said = ({ form }: { form: FormState }) => {
  const t = useTexts(draftTexts).link;
  const w = useTexts(words);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <>
      <Textarea
        {...field('assumption')}
        label={t.assumption}
        help={t.assumptionHelp}
        rows={3}
        optional
        maxLength={2000}
      />
      <Choices {...field('evidence')} label={t.evidence} options={optionsOf(w.evidence)} />
      <Textarea {...field('sources')} label={t.sources} help={t.sourcesHelp} rows={3} optional plain />
      <Choices {...field('claim')} label={t.claim} options={optionsOf(w.claim)} />
      <Textarea {...field('claimReasoning')} label={t.reasoning} rows={2} optional plain maxLength={2000} />
      <Choices
        {...field('sign')}
        label={t.sign}
        options={[
          { value: '+', label: t.signs.plus },
          { value: '-', label: t.signs.minus },
        ]}
      />
    </>
  );
};
