import type { Paged } from '../../shared/paging.js';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Meter } from '../../web/components/charts.js';
import { Empty } from '../../web/components/content.js';
import { Pagination } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State, Tag } from '../../web/components/state.js';
import { Basis } from '../../web/components/status.js';
import { Table } from '../../web/components/table.js';
import { formatOf, formatPercent, formatShortDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { Choices } from '../activities.queries.js';
import type { Coverage } from '../activity-outputs.js';
import { activityTexts } from '../activity.texts.js';
import type { ActivityItem } from '../activity.view.js';
import { RegisterFilters, type RegisterFilter } from './register-filters.js';

export type RegisterView = {
  /** `/p/kvinnofrid/aktiviteter` */
  base: string;
  found: Paged<ActivityItem>;
  filter: RegisterFilter;
  choices: Choices;
  coverage: Coverage;
  mayPlan: boolean;
  /** The same selection on another page of the register. */
  href: (page: number) => string;
};

export const ActivityRegister = (view: RegisterView) => {
  const t = useTexts(activityTexts);
  const { base, found, filter, mayPlan } = view;
  const commitments = filter.atagande !== '';
  const filtered = Object.values(filter).some((value) => value !== '');
  const { total, limit, page } = found._meta;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={commitments ? t.commitments : t.activities}
        lead={commitments ? t.commitmentsLead : t.lead}
        actions={
          <>
            <LinkButton href={`${base}/kommuner`} icon="org">
              {t.municipalities}
            </LinkButton>
            {mayPlan && (
              <LinkButton href={`${base}/ny`} kind="primary" icon="plus">
                {t.plan}
              </LinkButton>
            )}
          </>
        }
      />
      <CoverageCard coverage={view.coverage} />
      <RegisterFilters {...view} total={total} />
      {found.data.length > 0 ? (
        <ActivityTable base={base} rows={found.data} label={commitments ? t.commitments : t.activities} />
      ) : (
        <Nothing base={base} filtered={filtered} mayPlan={mayPlan} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={view.href} />
    </div>
  );
};

const CoverageCard = ({ coverage: { commitments, followable, share } }: { coverage: Coverage }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  return (
    <Card id="tackning" title={t.coverage} snug stack={2}>
      {share === null ? (
        <p class="small soft">{t.noCommitments}</p>
      ) : (
        <>
          <p>
            <strong>
              {t.coverageText(formatPercent(locale, share), formatOf(locale, followable, commitments))}
            </strong>
          </p>
          <Meter value={followable} max={commitments} />
          <Basis by="rule">{t.coverageBasis}</Basis>
        </>
      )}
    </Card>
  );
};

const Nothing = ({ base, filtered, mayPlan }: { base: string; filtered: boolean; mayPlan: boolean }) => {
  const t = useTexts(activityTexts);
  return filtered ? (
    <Empty
      icon="filter"
      level={2}
      title={t.noneTitle}
      action={<LinkButton href={base}>{t.showAll}</LinkButton>}
    >
      {t.noneText}
    </Empty>
  ) : (
    <Empty
      icon="activity"
      level={2}
      title={t.emptyTitle}
      action={mayPlan ? <LinkButton href={`${base}/ny`}>{t.plan}</LinkButton> : undefined}
    >
      {t.emptyText}
    </Empty>
  );
};

const ActivityTable = ({ base, rows, label }: { base: string; rows: ActivityItem[]; label: string }) => {
  const t = useTexts(activityTexts);
  return (
    <Table
      label={label}
      stack
      columns={[{ label: t.activity }, { label: t.leadBy }, { label: t.time }, { label: t.state }]}
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
            {row.leadOrganisation}
            {row.responsibleFunction !== null && (
              <>
                <br />
                <span class="tiny soft">{row.responsibleFunction}</span>
              </>
            )}
          </td>
          <td>
            <Time startsOn={row.startsOn} endsOn={row.endsOn} />
          </td>
          <td>
            <StateOfRow row={row} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

const StateOfRow = ({ row }: { row: ActivityItem }) => {
  const t = useTexts(activityTexts);
  return (
    <div class="stack stack--1">
      <div class="cluster">
        <State of="activity" value={row.state} small />
        {row.overdue && <State of="activity" value="overdue" small />}
        {row.followable === false && <Tag icon="s-unknown">{t.cannotFollow}</Tag>}
      </div>
      <span class="tiny soft">{t.events(row.events)}</span>
    </div>
  );
};

export const Time = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const date = (day: string): string => formatShortDate(locale, day, { year: true });
  if (startsOn === null && endsOn === null) return <span class="no-value">{t.noTime}</span>;
  if (startsOn === null) return <>{t.until(date(endsOn ?? ''))}</>;
  if (endsOn === null) return <>{t.from(date(startsOn))}</>;
  return (
    <>
      {date(startsOn)} –{'\u00a0'}
      {date(endsOn)}
    </>
  );
};
