import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { Pagination } from '../../../web/components/navigation-parts.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { indicatorTexts } from '../../indicators.texts.js';
import { CatalogueList } from '../../views/catalogue-list.js';
import type { Found } from '../catalogue-search.js';
import { catalogueTexts } from '../catalogue.texts.js';
import { isFiltered, pageHref, type ListQuery } from '../list-query.js';

type Props = { slug: string; query: ListQuery; found: Found; may: { define: boolean; reuse: boolean } };

/** What was found, best first; where nothing was, what to do. */
export const SearchResults = ({ slug, query, found, may }: Props) => {
  const t = useTexts(indicatorTexts);
  const path = platformPath(slug, 'indikatorer');
  const { total, limit, page } = found._meta;
  return (
    <Card id="traffar" title={t.hits(total, query.q)} aside={<a href={path}>{t.toAll}</a>}>
      {total === 0 ? (
        <Nothing slug={slug} query={query} may={may} />
      ) : (
        <div class="stack">
          <CatalogueList hits={found.data} slug={slug} mayReuse={may.reuse} />
          <Pagination page={page} pages={Math.ceil(total / limit)} href={(to) => pageHref(slug, query, to)} />
        </div>
      )}
    </Card>
  );
};

const Nothing = ({ slug, query, may }: Omit<Props, 'found'>) => {
  const list = useTexts(indicatorTexts);
  const t = useTexts(catalogueTexts);
  const path = platformPath(slug, 'indikatorer');
  if (isFiltered(query)) {
    const again = `${path}?${new URLSearchParams({ q: query.q }).toString()}`;
    return (
      <Empty
        icon="filter"
        title={t.noneFiltered(query.q)}
        action={<LinkButton href={again}>{t.clear}</LinkButton>}
      >
        {list.filteredNoneHelp}
      </Empty>
    );
  }
  return (
    <Empty
      icon="search"
      title={list.noHits(query.q)}
      action={
        may.define ? (
          <LinkButton href={`${path}/ny?namn=${encodeURIComponent(query.q)}`}>{list.define}</LinkButton>
        ) : undefined
      }
    >
      <ul class="list-plain stack stack--1">
        <li>{t.nothing.fewer}</li>
        <li>
          {t.nothing.synonyms} <a href={`${path}/ordlista`}>{t.words.toLowerCase()}</a>.
        </li>
        <li>{t.nothing.define}</li>
      </ul>
    </Empty>
  );
};
