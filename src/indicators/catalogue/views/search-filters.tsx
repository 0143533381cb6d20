import { Disclosure } from '../../../web/components/content.js';
import { Select, type Option } from '../../../web/components/input.js';
import { optionsOf, words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { SHELVES } from '../../indicator.types.js';
import { indicatorTexts } from '../../indicators.texts.js';
import type { FacetCounts } from '../catalogue.types.js';
import { catalogueTexts } from '../catalogue.texts.js';
import { isFiltered, type FilterName, type ListQuery } from '../list-query.js';

type Props = { query: ListQuery; counts: FacetCounts | null };
type Choice = readonly [name: FilterName, label: string, options: Option[], facet: keyof FacetCounts | null];

/** What the hits can be narrowed to, each choice with how many it has. */
export const SearchFilters = ({ query, counts }: Props) => {
  const list = useTexts(indicatorTexts);
  const t = useTexts(catalogueTexts);
  const { frequency } = useTexts(words);
  const yesNo = [
    { value: 'yes', label: list.yes },
    { value: 'no', label: list.no },
  ];
  const found: Choice[] = [
    ['niva', t.level, optionsOf(t.levels), 'level'],
    ['kon', t.sex, yesNo, 'sex'],
    ['frekvens', t.frequency, optionsOf(frequency), 'frequency'],
    ['annanstans', t.elsewhere, yesNo, 'elsewhere'],
  ];
  const choices: Choice[] = [
    ['kalla', list.source, SHELVES.map((value) => ({ value, label: list.shelf[value] })), 'source'],
    ['anvands', list.used, yesNo, 'used'],
    ...(counts ? found : []),
    ['utveckling', list.development, yesNo, null],
  ];
  return (
    <Disclosure summary={t.narrow} open={isFiltered(query)}>
      <div class="filters filters--many">
        {choices.map(([name, label, options, facet]) => (
          <Select
            key={name}
            name={name}
            label={label}
            small
            empty={name === 'kalla' ? list.anySource : list.all}
            value={query[name]}
            options={facet && counts ? counted(options, counts[facet], query[name]) : options}
          />
        ))}
      </div>
    </Disclosure>
  );
};

const counted = (
  options: readonly Option[],
  counts: Readonly<Record<string, number>>,
  chosen: string,
): Option[] =>
  options
    .filter(({ value }) => (counts[value] ?? 0) > 0 || value === chosen)
    .map(({ value, label }) => ({ value, label: `${label} (${counts[value] ?? 0})` }));
