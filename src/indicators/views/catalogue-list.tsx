import { LinkButton } from '../../web/components/button.js';
import { Icon } from '../../web/components/icon.js';
import { Tag } from '../../web/components/state.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import type { FoundHit } from '../catalogue/catalogue.types.js';
import { excerpt, Marked, Why } from '../catalogue/views/marked.js';
import { indicatorTexts } from '../indicators.texts.js';

type Props = { hits: readonly FoundHit[]; slug: string; mayReuse: boolean };

/** What was found, with owner, source and where each is used already. */
export const CatalogueList = ({ hits, slug, mayReuse }: Props) => (
  <ul class="tasks">
    {hits.map((hit) => (
      <Hit
        key={`${hit.kind} ${hit.platformId ?? hit.source} ${hit.id ?? hit.externalId ?? ''}`}
        hit={hit}
        slug={slug}
        mayReuse={mayReuse}
      />
    ))}
  </ul>
);

/** The page where a hit is looked at and taken in. */
function reusePath(slug: string, hit: FoundHit): string {
  const query: Record<string, string> =
    hit.kind === 'platform'
      ? { plattform: hit.platformId ?? '', indikator: hit.id ?? '' }
      : { kalla: hit.source, id: hit.externalId ?? '' };
  return platformPath(slug, `indikatorer/ateranvand?${new URLSearchParams(query).toString()}`);
}

const Hit = ({ hit, slug, mayReuse }: { hit: FoundHit; slug: string; mayReuse: boolean }) => {
  const t = useTexts(indicatorTexts);
  const here = hit.kind === 'here';
  const href = here ? platformPath(slug, `indikatorer/${hit.id ?? ''}`) : reusePath(slug, hit);
  return (
    <li class="task task--action">
      <Icon name={here ? 'chart' : hit.kind === 'platform' ? 'org' : 'globe'} />
      <div class="task__body">
        {here || mayReuse ? (
          <a class="task__title" href={href}>
            <Marked text={hit.name} why={hit.why} />
          </a>
        ) : (
          <p class="task__title">
            <Marked text={hit.name} why={hit.why} />
          </p>
        )}
        <p class="task__meta">
          {t.owner}:{' '}
          {[hit.owner ?? (hit.kind === 'catalogue' ? t.shelf[hit.shelf] : t.ownerUnknown), hit.platformName]
            .filter(Boolean)
            .join(', ')}
          . {usage(hit, t)}.
        </p>
        {hit.definition !== '' && (
          <p class="task__meta measure">
            <Marked text={excerpt(hit.definition, hit.why)} why={hit.why} />
          </p>
        )}
        <Why why={hit.why} />
        <p class="cluster">
          <Tag>{t.shelf[hit.shelf] ?? hit.source}</Tag>
          {hit.externalId && <Tag>{hit.externalId}</Tag>}
          {hit.development && <Tag icon="bulb">{t.developmentTag}</Tag>}
          {here && hit.published && <Tag icon="globe">{t.publishedTag}</Tag>}
        </p>
      </div>
      {here ? (
        <LinkButton small href={href} about={hit.name}>
          {t.open}
        </LinkButton>
      ) : mayReuse ? (
        <LinkButton small href={href} about={hit.name}>
          {t.reuse}
        </LinkButton>
      ) : (
        <span />
      )}
    </li>
  );
};

type T = (typeof indicatorTexts)['sv'];

function usage(hit: FoundHit, t: T): string {
  const elsewhere = hit.usedBy.length > 0 ? t.usedBy(hit.usedBy.join(', ')) : '';
  if (hit.kind === 'platform') return t.usedThere(hit.platformName ?? '', hit.uses);
  if (hit.kind === 'catalogue') return elsewhere === '' ? t.notUsedAnywhere : elsewhere;
  return [t.usedCount(hit.uses), elsewhere].filter(Boolean).join('. ');
}
