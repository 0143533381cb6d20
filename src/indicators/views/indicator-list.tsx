import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { SearchBox } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import type { Paged } from '../../shared/paging.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import type { Found } from '../catalogue/catalogue-search.js';
import { catalogueTexts } from '../catalogue/catalogue.texts.js';
import type { ListQuery } from '../catalogue/list-query.js';
import { SearchFilters } from '../catalogue/views/search-filters.js';
import { SearchResults } from '../catalogue/views/search-results.js';
import type { ListedIndicator } from '../indicator-detail.queries.js';
import { indicatorTexts } from '../indicators.texts.js';
import { ListedIndicators } from './listed-indicators.js';

export type IndicatorListView = {
  slug: string;
  query: ListQuery;
  /** Found in the search; null where nothing was searched for. */
  found: Found | null;
  here: Paged<ListedIndicator> | null;
  may: { define: boolean; reuse: boolean };
};

/** Search first; then what stands on the platform. */
export const IndicatorList = ({ slug, query, found, here, may }: IndicatorListView) => {
  const t = useTexts(indicatorTexts);
  const c = useTexts(catalogueTexts);
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
        <Card label={t.search} stack={3}>
          <SearchBox action={path} label={t.search} value={query.q} help={t.searchHelp}>
            <SearchFilters query={query} counts={found?.counts ?? null} />
          </SearchBox>
          <p class="cluster small">
            <a href={`${path}/ateranvanda`}>{c.saved}</a>
            <a href={`${path}/ordlista`}>{c.words}</a>
          </p>
        </Card>
        {found && <SearchResults slug={slug} query={query} found={found} may={may} />}
        {here && <ListedIndicators slug={slug} query={query} here={here} />}
      </div>
    </>
  );
};
