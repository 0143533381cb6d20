import { Notice } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { ActionButton, ErrorSummary } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { formatDateTime } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { FormState } from '../../../web/refusal.js';
import type { SourceView } from '../source.views.js';
import type { Unconnected } from '../sources.queries.js';
import { sourceTexts } from '../sources.texts.js';
import { ImportTag } from './import-tag.js';

export type SourceListProps = {
  root: string;
  sources: readonly SourceView[];
  unconnected: readonly Unconnected[];
  mayManage: boolean;
  form: FormState;
};

/** The column's heading, where rows have become blocks. */
const Said = ({ label }: { label: string }) => (
  <span class="only-narrow soft" aria-hidden="true">
    {label}:{' '}
  </span>
);

/** The platform's sources, and those it could connect. */
export const SourceList = ({ root, sources, unconnected, mayManage, form }: SourceListProps) => {
  const t = useTexts(sourceTexts);
  const locale = useLocale();
  return (
    <div class="stack stack--5">
      <PageHeader title={t.title} lead={t.lead} />
      <ErrorSummary errors={form.errors} />
      {sources.length === 0 ? (
        <Empty icon="globe" title={t.none} level={2} />
      ) : (
        <Table label={t.title} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
          {sources.map(({ id, name, linked, schedule, lastGoodAt, latest }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${root}kallor/${id}`}>{name}</a>
              </th>
              <td>{t.linked(linked)}</td>
              <td>
                <Said label={t.columns.schedule} />
                {t.schedules[schedule]}
              </td>
              <td>
                <Said label={t.columns.last} />
                {lastGoodAt === null ? t.never : formatDateTime(locale, new Date(lastGoodAt))}
              </td>
              <td>{latest ? <ImportTag row={latest} /> : t.noImports}</td>
            </tr>
          ))}
        </Table>
      )}
      {unconnected.map(({ system, name, connected }) =>
        !connected ? (
          <Notice key={system}>{t.offline(name)}</Notice>
        ) : (
          mayManage && (
            <ActionButton
              key={system}
              action={`${root}kallor`}
              fields={{ system }}
              kind="primary"
              icon="link"
            >
              {t.connect(name)}
            </ActionButton>
          )
        ),
      )}
    </div>
  );
};
