import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { unbroken } from '../i18n/format.js';
import { useTexts } from '../page-context.js';
import { Icon, type IconName } from './icon.js';

const texts = catalogue({ youAreHere: 'Du är här' }, { youAreHere: 'You are here' });

export interface Crumb {
  label: string;
  /** Left out for the page itself, which comes last. */
  href?: string;
}

export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav class="breadcrumbs" aria-label={useTexts(texts).youAreHere}>
    <ol>
      {crumbs.map(({ label, href }) => (
        <li key={label}>{href === undefined ? <span>{label}</span> : <a href={href}>{label}</a>}</li>
      ))}
    </ol>
  </nav>
);

export interface MetaItem {
  icon?: IconName;
  text: ComponentChildren;
}

export interface PageHeaderProps {
  title: string;
  crumbs?: readonly Crumb[];
  eyebrow?: string;
  /** One sentence: the answer, or what the page is for. */
  lead?: ComponentChildren;
  meta?: readonly MetaItem[];
  /** At most three buttons, one of them primary. */
  actions?: ComponentChildren;
}

export const PageHeader = ({ title, crumbs, eyebrow, lead, meta, actions }: PageHeaderProps) => (
  <>
    {crumbs && <Breadcrumbs crumbs={crumbs} />}
    <div class="page-header">
      <div class="page-header__text">
        {eyebrow !== undefined && <p class="eyebrow">{unbroken(eyebrow)}</p>}
        <h1>{unbroken(title)}</h1>
        {lead !== undefined && <p>{typeof lead === 'string' ? unbroken(lead) : lead}</p>}
        {meta && (
          <ul class="meta">
            {meta.map(({ icon, text }, index) => (
              <li key={index}>
                {icon && <Icon name={icon} size="s" />}
                <span>{text}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {actions !== undefined && <div class="page-header__actions">{actions}</div>}
    </div>
  </>
);
