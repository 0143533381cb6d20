import type { Paged } from '../../../shared/paging.js';
import { LinkButton } from '../../../web/components/button.js';
import { Empty } from '../../../web/components/content.js';
import { Input, Select } from '../../../web/components/input.js';
import { FilterBar, Pagination } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tag } from '../../../web/components/state.js';
import { NoValue, Table } from '../../../web/components/table.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { RegisterTabs } from '../../views/register-tabs.js';
import type { OrganisationsQuery, OrganisationView } from '../organisations.dto.js';
import { organisationTexts } from '../organisations.texts.js';

export type RegisterView = {
  slug: string;
  query: OrganisationsQuery;
  found: Paged<OrganisationView>;
  /** How many there are without a filter. */
  all: number;
  mayRegister: boolean;
};

export const OrganisationsRegister = (view: RegisterView) => {
  const t = useTexts(organisationTexts);
  const here = platformPath(view.slug, 'organisationer');
  const register = view.mayRegister && (
    <LinkButton kind="primary" icon="plus" href={`${here}/ny`}>
      {t.new}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={register || undefined} />
      {view.all === 0 && view.found._meta.total === 0 && !isFiltered(view.query) ? (
        <Empty icon="org" title={t.empty} level={2} action={register || undefined}>
          {view.mayRegister ? t.emptyText : t.emptyReader}
        </Empty>
      ) : (
        <div class="stack stack--5">
          <RegisterTabs slug={view.slug} current="organisationer" />
          <Filters {...view} />
          {view.found.data.length === 0 ? (
            <Empty icon="search" title={t.noHits} level={2} action={<a href={here}>{t.showAll}</a>}>
              {t.noHitsText}
            </Empty>
          ) : (
            <Rows {...view} />
          )}
        </div>
      )}
    </>
  );
};

const isFiltered = ({ q, relation, kind, inactive }: OrganisationsQuery): boolean =>
  Boolean(q || relation || kind || inactive === 'true');

const Filters = ({ slug, query, found, all }: RegisterView) => {
  const t = useTexts(organisationTexts);
  const w = useTexts(words);
  const here = platformPath(slug, 'organisationer');
  return (
    <FilterBar
      action={here}
      label={t.filter}
      summary={
        <>
          {t.shown(found._meta.total, Math.max(all, found._meta.total))}{' '}
          {isFiltered(query) && <a href={here}>{t.showAll}</a>}
        </>
      }
    >
      <Input name="q" type="search" small label={t.search} value={query.q ?? ''} />
      <Select
        name="relation"
        small
        label={t.relation}
        value={query.relation ?? ''}
        empty={t.allRelations}
        options={optionsOf(w.relation)}
      />
      <Select
        name="kind"
        small
        label={t.kind}
        value={query.kind ?? ''}
        empty={t.allKinds}
        options={optionsOf(w.organisationKind)}
      />
      <Select
        name="inactive"
        small
        label={t.inactive}
        value={query.inactive ?? ''}
        empty={t.onlyActive}
        options={[{ value: 'true', label: t.andInactive }]}
      />
    </FilterBar>
  );
};

const Rows = ({ slug, query, found }: RegisterView) => {
  const t = useTexts(organisationTexts);
  const w = useTexts(words);
  const here = platformPath(slug, 'organisationer');
  const pageHref = (page: number): string => {
    const { q = '', relation = '', kind = '', inactive = '' } = query;
    const kept = Object.entries({ q, relation, kind, inactive }).filter(([, value]) => value !== '');
    return `${here}?${new URLSearchParams([...kept, ['page', String(page)]]).toString()}`;
  };
  return (
    <>
      <Table
        label={t.title}
        stack
        columns={[{ label: t.name }, { label: t.kind }, { label: t.relation }, { label: t.areaCode }]}
      >
        {found.data.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={`${here}/${one.id}`}>{one.name}</a> {!one.active && <Tag>{t.notActive}</Tag>}
              {one.memberOfName !== null && (
                <>
                  <br />
                  <span class="tiny soft">
                    {t.memberOf} {one.memberOfName}
                  </span>
                </>
              )}
            </th>
            <td>{w.organisationKind[one.kind]}</td>
            <td>{w.relation[one.relation]}</td>
            <td>{one.areaCode ?? <NoValue why="not_applicable" />}</td>
          </tr>
        ))}
      </Table>
      <Pagination page={query.page} pages={Math.ceil(found._meta.total / query.limit)} href={pageHref} />
    </>
  );
};
