import { Empty } from '../../web/components/content.js';
import { Pagination } from '../../web/components/navigation-parts.js';
import { Tag } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import type { Paged } from '../../shared/paging.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { ListedIndicator } from '../indicator-detail.queries.js';
import { mainUse, type UseView } from '../indicator.views.js';
import { indicatorTexts } from '../indicators.texts.js';
import { isFiltered, pageHref, type ListQuery } from '../catalogue/list-query.js';
import { unitParts } from '../figure.js';
import { formatPeriod } from '../period.js';
import { FigureCell, isFigure } from './figure-cell.js';
import { MarkWithBasis } from './status-with-basis.js';

type Props = { slug: string; query: ListQuery; here: Paged<ListedIndicator> };

/** Sources that are better known than those who own what stands there. */
const ASKED: ReadonlySet<string> = new Set(['kolada', 'scb']);

/** What stands on the platform, with the status of each one's first use. */
export const ListedIndicators = ({ slug, query, here }: Props) => {
  const t = useTexts(indicatorTexts);
  const { total, limit, page } = here._meta;
  const filtered = isFiltered(query);
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
  const use = mainUse(one.statuses) ?? one.statuses[0];
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
        {ASKED.has(one.source) ? (t.shelf[one.shelf] ?? one.source) : (one.owner ?? t.ownerUnknown)}
      </td>
      {use ? (
        <Standing use={use} others={one.statuses.length - 1} />
      ) : (
        <td class="small soft" colSpan={2}>
          {t.noUse}
        </td>
      )}
    </tr>
  );
};

/** The newest value of the first use and its status. */
const Standing = ({ use, others }: { use: UseView; others: number }) => {
  const t = useTexts(indicatorTexts);
  const locale = useLocale();
  const { value } = use;
  const { sign, beside } = unitParts(locale, use.unit);
  return (
    <>
      <td class="num">
        <FigureCell
          cell={value ?? undefined}
          decimals={use.decimals}
          threshold={use.threshold}
          measure={use.measure}
        />
        {isFigure(value) && sign}
        {value && (
          <>
            <br />
            <span class="tiny soft">
              {[isFigure(value) && beside, formatPeriod(locale, value), value.madeUp && t.madeUp]
                .filter(Boolean)
                .join(', ')}
            </span>
          </>
        )}
      </td>
      <td>
        <MarkWithBasis of={use} />
        {others > 0 && <p class="tiny soft">{t.more(others)}</p>}
      </td>
    </>
  );
};
