import { Button } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Select } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Table } from '../../web/components/table.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import type { ChoicesView } from '../choices.dto.js';
import { choiceTexts } from '../choices.texts.js';
import { CHANNELS } from '../notice.kinds.js';
import { noticeTexts } from '../notices.texts.js';

export type ChoicesProps = { root: string; view: ChoicesView; form: FormState };

/** One row for each kind of notice, all saved at once. */
export const Choices = ({ root, view, form }: ChoicesProps) => {
  const t = useTexts(choiceTexts);
  const { title, kinds } = useTexts(noticeTexts);
  const options = CHANNELS.map((channel) => ({ value: channel, label: t.channels[channel] }));
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.title}
        lead={t.lead}
        crumbs={[{ label: title, href: `${root}meddelanden` }, { label: t.title }]}
      />
      <ErrorSummary errors={form.errors} />
      {!view.mail && <Notice>{t.noMail}</Notice>}
      <ActionForm action={`${root}meddelanden/installningar`} label={t.title} class="stack stack--4">
        <Table label={t.title} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
          {view.choices.map(({ kind, channel, standard }) => (
            <tr key={kind}>
              <th scope="row">
                {kinds[kind]}
                <br />
                <span class="tiny soft">{t.standard(t.channels[standard])}</span>
              </th>
              <td>
                <Select
                  name={kind}
                  label={kinds[kind]}
                  options={options}
                  value={valueOf(form, kind) || channel}
                  error={form.errors[kind]}
                  bare
                  small
                />
              </td>
            </tr>
          ))}
        </Table>
        <div>
          <Button kind="primary">{t.save}</Button>
        </div>
      </ActionForm>
    </div>
  );
};
