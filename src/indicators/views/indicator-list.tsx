import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { Select } from '../../web/components/input.js';
import { Pagination, SearchBox } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Tag } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import type { Paged } from '../../shared/paging.js';
import { formatPeriod } from '../period.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { ListedIndicator } from '../indicator-detail.queries.js';
import type { CatalogueHit } from '../indicator.types.js';
import { SHELVES } from '../indicator.types.js';
import { indicatorTexts } from '../indicators.texts.js';
import { CatalogueList } from './catalogue-list.js';
import { FigureCell } from './figure-cell.js';
import { MarkWithBasis } from './status-with-basis.js';

export type ListQuery = { q: string; kalla: string; anvands: string; utveckling: string; sida: number };

export type IndicatorListView = {
  slug: string;
  query: ListQuery;
  /** Found in the search; null where nothing was searched for. */
  found: Paged<CatalogueHit> | null;
  here: Paged<ListedIndicator> | null;
  may: { define: boolean; reuse: boolean };
};

/** Search first; then what stands on the platform. */
export const IndicatorList = ({ slug, query, found, here, may }: IndicatorListView) => {
  const t = useTexts(indicatorTexts);
  const path = platformPath(slug, 'indikatorer');
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[{ label: t.board, href: platformPath(slug, 'styrtavla') }, { label: t.title }]}
        lead={t.lead}
        actions={
          may.define ? (
            <LinkButton href={`${path}/ny`} icon="plus">
              {t.new}
            </LinkButton>
          ) : undefined
        }
      />
      <div class="stack stack--5">
        <Card label={t.search}>
          <SearchBox action={path} label={t.search} value={query.q} help={t.searchHelp}>
            <Filters query={query} />
          </SearchBox>
        </Card>
        {found && <Found slug={slug} query={query} found={found} may={may} />}
        {here && <Here slug={slug} query={query} here={here} />}
      </div>
    </>
  );
};

const Filters = ({ query }: { query: ListQuery }) => {
  const t = useTexts(indicatorTexts);
  const yesNo = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
  return (
    <div class="filters">
      <Select
        name="kalla"
        label={t.source}
        small
        empty={t.anySource}
        value={query.kalla}
        options={SHELVES.map((value) => ({ value, label: t.shelf[value] }))}
      />
      <Select name="anvands" label={t.used} small empty={t.all} value={query.anvands} options={yesNo} />
      <Select
        name="utveckling"
        label={t.development}
        small
        empty={t.all}
        value={query.utveckling}
        options={yesNo}
      />
    </div>
  );
};

const pageHref = (slug: string, query: ListQuery, page: number): string => {
  const { q, kalla, anvands, utveckling } = query;
  const given = Object.entries({ q, kalla, anvands, utveckling, sida: String(page) }).filter(
    ([, value]) => value !== '',
  );
  return platformPath(slug, `indikatorer?${new URLSearchParams(given).toString()}`);
};

type FoundProps = Pick<IndicatorListView, 'slug' | 'query' | 'may'> & { found: Paged<CatalogueHit> };

const Found = ({ slug, query, found, may }: FoundProps) => {
  const t = useTexts(indicatorTexts);
  const path = platformPath(slug, 'indikatorer');
  const { total, limit, page } = found._meta;
  return (
    <Card id="traffar" title={t.hits(total, query.q)} aside={<a href={path}>{t.toAll}</a>}>
      {total === 0 ? (
        <Empty
          icon="search"
          title={t.noHits(query.q)}
          action={
            may.define ? (
              <LinkButton href={`${path}/ny?namn=${encodeURIComponent(query.q)}`}>{t.define}</LinkButton>
            ) : undefined
          }
        >
          {t.noHitsHelp}
        </Empty>
      ) : (
        <div class="stack">
          <CatalogueList hits={found.data} slug={slug} mayReuse={may.reuse} />
          <Pagination page={page} pages={Math.ceil(total / limit)} href={(to) => pageHref(slug, query, to)} />
        </div>
      )}
    </Card>
  );
};

type HereProps = Pick<IndicatorListView, 'slug' | 'query'> & { here: Paged<ListedIndicator> };

const Here = ({ slug, query, here }: HereProps) => {
  const t = useTexts(indicatorTexts);
  const { total, limit, page } = here._meta;
  const filtered = query.kalla !== '' || query.anvands !== '' || query.utveckling !== '';
  if (total === 0) {
    return (
      <Empty level={2} icon="chart" title={filtered ? t.filteredNone : t.none}>
        {filtered ? t.filteredNoneHelp : t.noneHelp}
      </Empty>
    );
  }
  return (
    <section class="stack stack--3" aria-labelledby="plattformens">
      <div class="between">
        <h2 id="plattformens">{t.here}</h2>
        <p class="small soft">{t.hereCount(total)}</p>
      </div>
      <Table
        label={t.here}
        stack
        columns={[
          { label: t.indicator },
          { label: t.owner },
          { label: t.latest, num: true },
          { label: t.status },
        ]}
      >
        {here.data.map((one) => (
          <Row key={one.id} one={one} slug={slug} />
        ))}
      </Table>
      <Pagination page={page} pages={Math.ceil(total / limit)} href={(to) => pageHref(slug, query, to)} />
    </section>
  );
};

const Row = ({ one, slug }: { one: ListedIndicator; slug: string }) => {
  const t = useTexts(indicatorTexts);
  const locale = useLocale();
  const use = one.statuses.find(({ headline }) => headline) ?? one.statuses[0];
  return (
    <tr>
      <th scope="row">
        <a href={platformPath(slug, `indikatorer/${one.id}`)}>{one.name}</a>
        {one.development && (
          <>
            {' '}
            <Tag icon="bulb">{t.developmentTag}</Tag>
          </>
        )}
      </th>
      <td class="small">
        {one.source === 'own' ? (one.owner ?? t.ownerUnknown) : (t.shelf[one.shelf] ?? one.source)}
      </td>
      <td class="num">
        {use?.value ? (
          <>
            <FigureCell cell={use.value} decimals={use.decimals} threshold={use.threshold} />
            <br />
            <span class="tiny soft">
              {formatPeriod(locale, use.value)}
              {use.value.madeUp && `, ${t.madeUp}`}
            </span>
          </>
        ) : (
          <FigureCell cell={undefined} decimals={0} threshold={0} />
        )}
      </td>
      <td>
        {use ? <MarkWithBasis of={use} /> : <span class="small soft">{t.noUse}</span>}
        {one.statuses.length > 1 && <p class="tiny soft">{t.more(one.statuses.length - 1)}</p>}
      </td>
    </tr>
  );
};
