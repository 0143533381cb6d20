import { LinkButton } from '../../web/components/button.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { formatDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FollowUpYear } from '../follow-up.queries.js';
import { followUpTexts } from '../follow-up.texts.js';
import { workbookTexts } from '../workbook.texts.js';

export type FollowUpYearsProps = { slug: string; years: readonly FollowUpYear[]; thisYear: number };

export const FollowUpYears = ({ slug, years, thisYear }: FollowUpYearsProps) => {
  const t = useTexts(followUpTexts);
  const { sheet } = useTexts(workbookTexts);
  const locale = useLocale();
  const pathOf = (year: number): string => platformPath(slug, `arsuppfoljning/${year}`);
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.listTitle}
        lead={t.listLead}
        actions={
          <LinkButton kind="primary" href={pathOf(thisYear)}>
            {t.thisYear(thisYear)}
          </LinkButton>
        }
      />
      <Table
        label={t.listTitle}
        stack
        columns={[{ label: sheet.year }, { label: sheet.state }, { label: sheet.checksum }]}
      >
        {(years.length > 0 ? years : [{ year: thisYear, state: null, publishedAt: null, sha256: null }]).map(
          (one) => (
            <tr key={one.year}>
              <th scope="row">
                <a href={pathOf(one.year)}>{one.year}</a>
              </th>
              <td>
                {one.state === 'published' ? (
                  <State of="work" value="done" small>
                    {t.publishedOn(formatDate(locale, one.publishedAt?.slice(0, 10) ?? ''))}
                  </State>
                ) : (
                  <State of="work" value={one.state ? 'started' : 'not_started'} small>
                    {one.state ? t.state.draft : t.state.none}
                  </State>
                )}
              </td>
              <td>{one.sha256 ? <code class="tiny">{one.sha256.slice(0, 16)}…</code> : t.notPublished}</td>
            </tr>
          ),
        )}
      </Table>
    </div>
  );
};
