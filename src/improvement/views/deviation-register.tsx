import type { Paged } from '../../shared/paging.js';
import { LinkButton } from '../../web/components/button.js';
import { Empty } from '../../web/components/content.js';
import { Pagination } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State, Tag } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { formatShortDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { DEVIATION_STATES } from '../deviation.lifecycle.js';
import type { DeviationView, ImprovementChoices } from '../improvement.queries.js';
import { improvementTexts } from '../improvement.texts.js';
import { RegisterFilters, RegisterTabs, type RegisterFilter } from './parts.js';

export type DeviationRegisterView = {
  /** `/p/kvinnofrid/` */
  root: string;
  found: Paged<DeviationView>;
  filter: RegisterFilter;
  choices: ImprovementChoices;
  mayRaise: boolean;
  href: (page: number) => string;
};

export const DeviationRegister = ({
  root,
  found,
  filter,
  choices,
  mayRaise,
  href,
}: DeviationRegisterView) => {
  const t = useTexts(improvementTexts);
  const { states } = useTexts(words);
  const base = `${root}avvikelser`;
  const { total, limit, page } = found._meta;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.deviations}
        lead={t.deviationsLead}
        actions={
          mayRaise && (
            <LinkButton href={`${base}/ny`} kind="primary" icon="plus">
              {t.raise}
            </LinkButton>
          )
        }
      />
      <RegisterTabs root={root} current="deviations" />
      <RegisterFilters
        action={base}
        label={t.filterDeviations}
        shown={t.shownDeviations(total)}
        filter={filter}
        choices={choices}
        states={DEVIATION_STATES.map((value) => ({ value, label: states.deviation[value] }))}
      />
      {found.data.length === 0 ? (
        <Empty icon="warning" level={2} title={t.noDeviations}>
          {t.noDeviationsText}
        </Empty>
      ) : (
        <DeviationTable base={base} rows={found.data} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={href} />
    </div>
  );
};

const DeviationTable = ({ base, rows }: { base: string; rows: DeviationView[] }) => {
  const t = useTexts(improvementTexts);
  const { severity } = useTexts(words);
  const locale = useLocale();
  const date = (day: string): string => formatShortDate(locale, day, { year: true });
  return (
    <Table
      label={t.deviations}
      stack
      columns={[{ label: t.deviation }, { label: t.owner }, { label: t.since }, { label: t.state }]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <span class="tiny faint">
              {row.no} · {t.subGoalNo(row.subGoalNumber)}
            </span>
            <br />
            <a href={`${base}/${row.id}`}>{row.title}</a>
          </th>
          <td>
            {row.owner}
            <br />
            <span class="tiny soft">{t.raisedByWhom(row.raisedBy)}</span>
          </td>
          <td>
            {date(row.since)}
            {row.dueOn !== null && (
              <>
                <br />
                <span class="tiny soft">{t.due(date(row.dueOn))}</span>
              </>
            )}
          </td>
          <td>
            <div class="cluster">
              <State of="deviation" value={row.state} small />
              {row.late && (
                <State of="work" value="late" small>
                  {t.late}
                </State>
              )}
              <Tag>{severity[row.severity]}</Tag>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
};
