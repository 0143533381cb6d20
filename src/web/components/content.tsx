import { type ComponentChildren, Fragment } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { formatDate } from '../i18n/format.js';
import { useLocale, useTexts } from '../page-context.js';
import { Icon, type IconName } from './icon.js';

const texts = catalogue(
  { entered: (date: string) => `Infört i tjänsten ${date}` },
  { entered: (date: string) => `Entered in the service on ${date}` },
);

export interface EmptyProps {
  icon?: IconName;
  /** Why it is empty: "Delmål 7 har ingen verksamhetslogik än". Never "Inga data". */
  title: string;
  level?: 2 | 3;
  children?: ComponentChildren;
  /** The one next step. */
  action?: ComponentChildren;
}

export const Empty = ({ icon = 'info', title, level = 3, children, action }: EmptyProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="empty">
      <Icon name={icon} size="l" />
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  );
};

export interface FactsProps {
  items: readonly (readonly [term: ComponentChildren, value: ComponentChildren])[];
}

/** Terms and values in two columns. */
export const Facts = ({ items }: FactsProps) => (
  <dl class="facts">
    {items.map(([term, value], index) => (
      <Fragment key={index}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
);

export interface DisclosureProps {
  id?: string;
  summary: ComponentChildren;
  /** Ends the summary's name for those who do not see the surroundings. */
  about?: string;
  open?: boolean;
  children: ComponentChildren;
}

export const Disclosure = ({ id, summary, about, open, children }: DisclosureProps) => (
  <details class="disclosure" id={id} open={open}>
    <summary>
      {summary}
      {about !== undefined && <span class="visually-hidden"> {about}</span>}
    </summary>
    {children}
  </details>
);

export interface Step {
  label: string;
  note?: ComponentChildren;
  at: 'done' | 'now' | 'later';
}

/** Where we are in a procedure. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="steps">
    {steps.map(({ label, note, at }, index) => (
      <li
        key={label}
        class="steps__item"
        data-step={at === 'later' ? undefined : at}
        aria-current={at === 'now' ? 'step' : undefined}
      >
        <span class="steps__dot">{at === 'done' ? <Icon name="check" size="s" /> : index + 1}</span>
        <span>
          <strong>{label}</strong>
          {note !== undefined && <span class="soft">{note}</span>}
        </span>
      </li>
    ))}
  </ol>
);

export interface TimelineItem {
  /** As shown; `date` (`2026-11-20`) is the same for machines. */
  when?: string;
  date?: string;
  /** The instant it was entered in the service, where that was later: then both dates are shown. */
  entered?: string | null;
  now?: boolean;
  what: ComponentChildren;
}

const Entered = ({ at }: { at: string }) => (
  <p class="small soft">{useTexts(texts).entered(formatDate(useLocale(), new Date(at)))}</p>
);

/** What happened, latest first. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol class="timeline">
    {items.map(({ when, date, entered, now, what }, index) => (
      <li key={index} class="timeline__item" data-now={now || undefined}>
        {when !== undefined && <time dateTime={date}>{when}</time>}
        {what}
        {entered && <Entered at={entered} />}
      </li>
    ))}
  </ol>
);
