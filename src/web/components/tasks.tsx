import type { ComponentChildren } from 'preact';
import { LinkButton } from './button.js';
import { Icon, type IconName } from './icon.js';

export interface Task {
  icon: IconName;
  title: string;
  /** Links the title; use either this or `action`. */
  href?: string;
  /** Whose and how long. */
  meta?: ComponentChildren;
  /** `about` ends the button's name: "Granska" + "rapporter". */
  action?: { href: string; label: string; about: string };
}

/** What waits for somebody. An empty group is left out by the page. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul class="tasks">
    {tasks.map(({ icon, title, href, meta, action }, index) => (
      <li key={index} class={action ? 'task task--action' : 'task'}>
        <Icon name={icon} />
        <div class="task__body">
          {href === undefined ? (
            <p class="task__title">{title}</p>
          ) : (
            <a class="task__title" href={href}>
              {title}
            </a>
          )}
          {meta !== undefined && <p class="task__meta">{meta}</p>}
        </div>
        {action && (
          <LinkButton small href={action.href} about={action.about}>
            {action.label}
          </LinkButton>
        )}
      </li>
    ))}
  </ul>
);

export interface Deadline {
  day: string;
  month: string;
  title: ComponentChildren;
  meta?: ComponentChildren;
}

export const Deadlines = ({ items }: { items: readonly Deadline[] }) => (
  <ul class="list-plain">
    {items.map(({ day, month, title, meta }, index) => (
      <li key={index} class="deadline">
        <span class="deadline__date">
          <strong>{day}</strong>
          {month}
        </span>
        <div class="task__body">
          <p class="task__title">{title}</p>
          {meta !== undefined && <p class="task__meta">{meta}</p>}
        </div>
      </li>
    ))}
  </ul>
);

const levelIcons = {
  stop: 's-at-risk',
  warn: 'warning',
  note: 'info',
} as const satisfies Record<string, IconName>;

export interface Finding {
  level: keyof typeof levelIcons;
  icon?: IconName;
  title: string;
  /** The explanation and the remedy, as a link. */
  children?: ComponentChildren;
}

/** What the model's own check found, or what a decision brings with it. */
export const Findings = ({ items }: { items: readonly Finding[] }) => (
  <ul class="lint">
    {items.map(({ level, icon, title, children }, index) => (
      <li key={index} data-level={level}>
        <Icon name={icon ?? levelIcons[level]} />
        <div>
          <strong>{title}</strong>
          {children}
        </div>
      </li>
    ))}
  </ul>
);
