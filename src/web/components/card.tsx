import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';

export interface CardProps {
  /** Names the section; needed with a title. */
  id?: string;
  title?: ComponentChildren;
  /** To the right of the title: a count, a link, a segmented choice. */
  aside?: ComponentChildren;
  level?: 2 | 3;
  snug?: boolean;
  /** Space between the children. */
  stack?: 2 | 3 | 4 | 5;
  /** The section's name when it has no title. */
  label?: string;
  children?: ComponentChildren;
}

/** One subject. Never a card inside a card. */
export const Card = ({ id, title, aside, level = 2, snug, stack, label, children }: CardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  const body =
    stack === undefined ? (
      children
    ) : (
      <div class={stack === 4 ? 'stack' : `stack stack--${String(stack)}`}>{children}</div>
    );
  return (
    <section
      class={classNames('card', snug && 'card--snug')}
      aria-labelledby={title === undefined ? undefined : id}
      aria-label={label}
    >
      {title !== undefined && (
        <div class="card__head">
          <Heading id={id}>{title}</Heading>
          {aside}
        </div>
      )}
      {body}
    </section>
  );
};

const noticeIcons = {
  info: 'info',
  success: 's-achieved',
  warning: 'warning',
  error: 's-at-risk',
} as const satisfies Record<string, IconName>;

export interface NoticeProps {
  kind?: keyof typeof noticeIcons;
  icon?: IconName;
  title?: string;
  slim?: boolean;
  children?: ComponentChildren;
}

/** Something true about this page now. Never a receipt: that is a `Toast`. */
export const Notice = ({ kind = 'info', icon, title, slim, children }: NoticeProps) => (
  <div class={classNames('notice', slim && 'notice--slim')} data-kind={kind}>
    <Icon name={icon ?? noticeIcons[kind]} />
    <div class="stack stack--2">
      {title !== undefined && <p class="notice__title">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
);
