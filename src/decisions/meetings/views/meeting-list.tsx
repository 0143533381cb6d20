import type { Paged } from '../../../shared/paging.js';
import { LinkButton } from '../../../web/components/button.js';
import { Empty } from '../../../web/components/content.js';
import { Select } from '../../../web/components/input.js';
import { FilterBar, Pagination } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { meetingTexts } from '../meetings.texts.js';
import type { MeetingListed } from '../meetings.views.js';
import { DecisionTabs } from './decision-tabs.js';
import { MeetingState } from './meeting-state.js';
import { whenOf } from './when.js';

export type MeetingListProps = {
  root: string;
  found: Paged<MeetingListed>;
  bodies: readonly { id: string; name: string }[];
  filter: { organ: string; lage: string };
  mayPlan: boolean;
  href: (page: number) => string;
};

export const MeetingList = ({ root, found, bodies, filter, mayPlan, href }: MeetingListProps) => {
  const t = useTexts(meetingTexts);
  const base = `${root}moten`;
  const { total, limit, page } = found._meta;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          mayPlan && (
            <LinkButton href={`${base}/nytt`} kind="primary" icon="plus">
              {t.plan}
            </LinkButton>
          )
        }
      />
      <DecisionTabs root={root} current="meetings" />
      <FilterBar
        action={base}
        label={t.filter}
        summary={
          <>
            {t.shown(total)} <a href={base}>{t.showAll}</a>
          </>
        }
      >
        <Select
          name="organ"
          label={t.body}
          empty={t.allBodies}
          value={filter.organ}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          small
        />
        <Select
          name="lage"
          label={t.columns.state}
          empty={t.allStates}
          value={filter.lage}
          options={Object.entries(t.states).map(([value, label]) => ({ value, label }))}
          small
        />
      </FilterBar>
      {found.data.length === 0 ? (
        <Empty icon="calendar" level={2} title={t.none}>
          {t.noneText}
        </Empty>
      ) : (
        <Rows base={base} rows={found.data} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={href} />
    </div>
  );
};

const Rows = ({ base, rows }: { base: string; rows: MeetingListed[] }) => {
  const t = useTexts(meetingTexts);
  const locale = useLocale();
  return (
    <Table label={t.title} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={`${base}/${row.id}`}>{t.meetingNo(row.body.name, row.number)}</a>
          </th>
          <td>{whenOf(locale, row)}</td>
          <td>{row.place}</td>
          <td>
            <MeetingState state={row.state} />
            {row.protocolReference !== null && (
              <>
                <br />
                <span class="tiny soft">{row.protocolReference}</span>
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
};
