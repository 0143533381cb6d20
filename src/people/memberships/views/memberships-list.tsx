import type { Paged } from '../../../shared/paging.js';
import { LinkButton } from '../../../web/components/button.js';
import { Empty } from '../../../web/components/content.js';
import { Input, Select } from '../../../web/components/input.js';
import { FilterBar, Pagination } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { useRoles } from '../../../web/layout/role-menu.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import type { MembershipsQuery, MembershipView } from '../memberships.dto.js';
import { membershipTexts } from '../memberships.texts.js';
import { MembershipMark } from './membership-mark.js';

export type MembershipsListView = {
  slug: string;
  query: MembershipsQuery;
  found: Paged<MembershipView>;
};

export const MembershipsList = ({ slug, query, found }: MembershipsListView) => {
  const t = useTexts(membershipTexts);
  const here = platformPath(slug, 'administration/personer');
  const pageHref = (page: number): string => {
    const { q = '', role = '', state = '' } = query;
    const kept = Object.entries({ q, role, state }).filter(([, value]) => value !== '');
    return `${here}?${new URLSearchParams([...kept, ['page', String(page)]]).toString()}`;
  };
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton kind="primary" icon="plus" href={`${here}/ny`}>
            {t.invite}
          </LinkButton>
        }
      />
      <div class="stack stack--5">
        <Filters slug={slug} query={query} found={found} />
        {found.data.length === 0 ? (
          <Empty icon="search" title={t.empty} level={2} action={<a href={here}>{t.showAll}</a>}>
            {t.emptyText}
          </Empty>
        ) : (
          <Rows slug={slug} query={query} found={found} />
        )}
        <Pagination page={query.page} pages={Math.ceil(found._meta.total / query.limit)} href={pageHref} />
      </div>
    </>
  );
};

const Filters = ({ slug, query, found }: MembershipsListView) => {
  const t = useTexts(membershipTexts);
  const w = useTexts(words);
  const here = platformPath(slug, 'administration/personer');
  return (
    <FilterBar
      action={here}
      label={t.filter}
      summary={
        <>
          {t.shown(found._meta.total)}{' '}
          {(query.q || query.role || query.state) && <a href={here}>{t.showAll}</a>}
        </>
      }
    >
      <Input name="q" type="search" small label={t.search} value={query.q ?? ''} />
      <Select
        name="role"
        small
        label={t.role}
        value={query.role ?? ''}
        empty={t.allRoles}
        options={optionsOf(w.role)}
      />
      <Select
        name="state"
        small
        label={t.state}
        value={query.state ?? ''}
        empty={t.allStates}
        options={optionsOf(t.states)}
      />
    </FilterBar>
  );
};

const Rows = ({ slug, found }: MembershipsListView) => {
  const t = useTexts(membershipTexts);
  const roles = useRoles();
  return (
    <Table
      label={t.title}
      stack
      columns={[{ label: t.functionTitle }, { label: t.roles }, { label: t.person }, { label: t.state }]}
    >
      {found.data.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <a href={platformPath(slug, `administration/personer/${one.id}`)}>{one.functionTitle}</a>
            <br />
            <span class="tiny soft">{one.organisationName}</span>
          </th>
          <td>{roles(one.roles, true)}</td>
          <td>
            {one.name !== null && one.name !== one.email && (
              <>
                {one.name}
                <br />
              </>
            )}
            <span class="soft">{one.email}</span>
          </td>
          <td>
            <MembershipMark state={one.state} />
          </td>
        </tr>
      ))}
    </Table>
  );
};
