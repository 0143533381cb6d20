import { Notice } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { Input } from '../../web/components/input.js';
import { Findings } from '../../web/components/tasks.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';
import type { Finding } from '../linter.rules.js';
import type { Paths } from '../logic-model.paths.js';
import type { Choice, VersionWhole } from '../logic-model.views.js';
import { AskPage } from './ask-page.js';

type Props = { paths: Paths; draft: VersionWhole; form: FormState };

/** Asks before the draft is shared, and says what that means for public documents. */
export const SharePage = ({ paths, draft, form }: Props) => {
  const t = useTexts(draftTexts);
  return (
    <AskPage
      back={{ label: t.title(draft.number), href: paths.draft }}
      title={t.shareForm.title}
      lead={t.shareForm.lead}
      action={paths.share}
      form={form}
      submit={t.shareForm.submit}
      kind="primary"
    >
      <Notice kind="warning">{t.shareForm.law}</Notice>
    </AskPage>
  );
};

/** Chooses the body and the meeting, and says what stands in the way. */
export const TablePage = ({
  paths,
  draft,
  form,
  stops,
  bodies,
}: Props & { stops: readonly Finding[]; bodies: readonly Choice[] }) => {
  const page = useTexts(draftTexts);
  const t = page.tableForm;
  const locale = useLocale();
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <AskPage
      back={{ label: page.title(draft.number), href: paths.draft }}
      title={t.title}
      lead={t.lead}
      action={paths.table}
      form={form}
      submit={t.submit}
      kind="primary"
    >
      {stops.length > 0 && (
        <div class="stack stack--3">
          <h2>{t.blocked}</h2>
          <Findings
            items={stops.map(({ severity, title, explanation, nodeId }) => ({
              level: severity,
              title: title[locale],
              children: (
                <>
                  {explanation[locale]}{' '}
                  <a href={nodeId === null ? paths.draft : paths.node(nodeId)}>{page.edit}</a>
                </>
              ),
            }))}
          />
        </div>
      )}
      <Notice slim>
        <p>{t.shares}</p>
        <p>{t.chair}</p>
      </Notice>
      {bodies.length === 0 ? (
        <Notice kind="warning">{t.noBodies}</Notice>
      ) : (
        <Choices {...field('bodyId')} label={t.body} options={bodies} required />
      )}
      <Input {...field('meetingDate')} type="date" label={t.meeting} optional />
    </AskPage>
  );
};
