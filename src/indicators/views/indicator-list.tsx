import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { Select } from '../../web/components/input.js';
import { Pagination, SearchBox } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import type { Paged } from '../../shared/paging.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import type { ListedIndicator } from '../indicator-detail.queries.js';
import type { CatalogueHit } from '../indicator.types.js';
import { SHELVES } from '../indicator.types.js';
import { indicatorTexts } from '../indicators.texts.js';
import { CatalogueList } from './catalogue-list.js';
import { ListedIndicators, pageHref, type ListQuery } from './listed-indicators.js';

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
        {here && <ListedIndicators slug={slug} query={query} here={here} />}
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
