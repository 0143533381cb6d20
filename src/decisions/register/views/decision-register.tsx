import type { Paged } from '../../../shared/paging.js';
import { Empty } from '../../../web/components/content.js';
import { Input, Select } from '../../../web/components/input.js';
import { FilterBar, Pagination } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { RegisterView } from '../../decisions.dto.js';
import type { Facets } from '../../decisions.queries.js';
import { DecisionTabs } from '../../meetings/views/decision-tabs.js';
import { registerTexts } from '../register.texts.js';

export type RegisterFilter = { q: string; organ: string; ar: string; amne: string; lage: string };

export type DecisionRegisterProps = {
  root: string;
  found: Paged<RegisterView>;
  facets: Facets;
  filter: RegisterFilter;
  href: (page: number) => string;
};

export const DecisionRegister = ({ root, found, facets, filter, href }: DecisionRegisterProps) => {
  const t = useTexts(registerTexts);
  const base = `${root}beslut`;
  const { total, limit, page } = found._meta;
  const choice = (name: keyof RegisterFilter) => ({ name, value: filter[name], small: true }) as const;
  return (
    <div class="stack stack--5">
      <PageHeader title={t.title} lead={t.lead} />
      <DecisionTabs root={root} current="register" />
      <FilterBar
        action={base}
        label={t.filter}
        summary={
          <>
            {t.shown(total)} <a href={base}>{t.showAll}</a>
          </>
        }
      >
        <Input {...choice('q')} type="search" label={t.search} />
        <Select
          {...choice('organ')}
          label={t.body}
          empty={t.allBodies}
          options={facets.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...choice('ar')}
          label={t.year}
          empty={t.allYears}
          options={[...facets.years].reverse().map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          {...choice('amne')}
          label={t.subject}
          empty={t.allSubjects}
          options={facets.subjectTypes.map((value) => ({ value, label: subjectWord(t, value) }))}
        />
        <Select
          {...choice('lage')}
          label={t.state}
          empty={t.allStates}
          options={Object.entries(t.states).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {found.data.length === 0 ? (
        <Empty icon="gavel" level={2} title={t.none}>
          {t.noneText}
        </Empty>
      ) : (
        <Rows base={base} rows={found.data} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={href} />
    </div>
  );
};

const subjectWord = (
  { subjects }: { subjects: { model_version: string; other: string } },
  of: string,
): string => (of === 'model_version' ? subjects.model_version : subjects.other);

const Rows = ({ base, rows }: { base: string; rows: readonly RegisterView[] }) => {
  const t = useTexts(registerTexts);
  const locale = useLocale();
  return (
    <Table label={t.title} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={`${base}/${row.id}`}>{row.subjectTitle ?? t.matter}</a>
            <br />
            <span class="tiny soft">{subjectWord(t, row.subjectType)}</span>
            {row.duties.open > 0 && (
              <>
                <br />
                <span class="tiny soft">{t.duties(row.duties.open, row.duties.late)}</span>
              </>
            )}
          </th>
          <td>{row.body.name}</td>
          <td>{row.meetingDate === null ? t.noMeeting : formatDate(locale, row.meetingDate)}</td>
          <td>{[row.protocolParagraph, row.protocolReference].filter(Boolean).join(', ') || t.noProtocol}</td>
          <td>
            <State of="version" value={row.state === 'open' ? 'tabled' : row.state} small>
              {t.states[row.state]}
            </State>
          </td>
        </tr>
      ))}
    </Table>
  );
};
