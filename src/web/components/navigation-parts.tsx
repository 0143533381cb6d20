import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { useTexts } from '../page-context.js';
import { Button } from './button.js';
import { Icon, type IconName } from './icon.js';

const texts = catalogue(
  {
    pages: 'Sidor',
    page: (number: number) => `Sida ${String(number)}`,
    previous: 'Föregående',
    next: 'Nästa',
    show: 'Visa',
    search: 'Sök',
  },
  {
    pages: 'Pages',
    page: (number: number) => `Page ${String(number)}`,
    previous: 'Previous',
    next: 'Next',
    show: 'Show',
    search: 'Search',
  },
);

export interface LinkItem {
  href: string;
  label: ComponentChildren;
  current?: boolean;
  icon?: IconName;
}

const Links = ({ items, current }: { items: readonly LinkItem[]; current: 'page' | 'true' }) =>
  items.map((item) => (
    <li key={item.href}>
      <a href={item.href} aria-current={item.current ? current : undefined}>
        {item.icon && <Icon name={item.icon} size="s" />}
        {item.label}
      </a>
    </li>
  ));

export interface LinksProps {
  /** What is chosen between: "Delmål", "Visning". */
  label: string;
  items: readonly LinkItem[];
}

/** Other parts of the same thing, each with its own address. */
export const Tabs = ({ label, items }: LinksProps) => (
  <nav aria-label={label}>
    <ul class="tabs">
      <Links items={items} current="page" />
    </ul>
  </nav>
);

/** Another form of the same content. */
export const Segmented = ({ label, items }: LinksProps) => (
  <ul class="segmented" aria-label={label}>
    <Links items={items} current="true" />
  </ul>
);

export interface PaginationProps {
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Links to the pages near this one, the first and the last. One page: nothing. */
export const Pagination = ({ page, pages, href }: PaginationProps) => {
  const t = useTexts(texts);
  if (pages <= 1) return null;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return (
    <nav aria-label={t.pages}>
      <ul class="pagination">
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t.previous}
            </a>
          </li>
        )}
        {shown.map((number, index) => (
          <li key={number}>
            {number - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
            <a
              href={href(number)}
              aria-label={t.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};

export interface FilterBarProps {
  action: string;
  /** "Filtrera tavlan" */
  label: string;
  /** How much is shown, and a way back to everything. */
  summary?: ComponentChildren;
  /** Fields: `Select` and `Input` with `small`. */
  children: ComponentChildren;
}

export const FilterBar = ({ action, label, summary, children }: FilterBarProps) => (
  <form class="filters" method="get" action={action} aria-label={label}>
    {children}
    <Button small icon="filter">
      {useTexts(texts).show}
    </Button>
    {summary !== undefined && <p class="small soft">{summary}</p>}
  </form>
);

export interface SearchBoxProps {
  action: string;
  /** What is searched, above the box. */
  label: string;
  name?: string;
  value?: string;
  help?: string;
  /** Further fields of the same form. */
  children?: ComponentChildren;
}

export const SearchBox = ({ action, label, name = 'q', value = '', help, children }: SearchBoxProps) => (
  <form class="stack stack--2" method="get" action={action} role="search" aria-label={label}>
    <label class="field__label" for={`sok-${name}`}>
      {label}
    </label>
    {help !== undefined && (
      <p class="field__help" id={`sok-${name}-h`}>
        {help}
      </p>
    )}
    <div class="search-row">
      <input
        class="input"
        type="search"
        id={`sok-${name}`}
        name={name}
        value={value}
        aria-describedby={help === undefined ? undefined : `sok-${name}-h`}
      />
      <Button kind="primary" icon="search">
        {useTexts(texts).search}
      </Button>
    </div>
    {children}
  </form>
);
