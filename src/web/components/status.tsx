import type { ComponentChildren } from 'preact';
import { type Status, type Trend as TrendValue, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';

const looks = {
  achieved: 'achieved',
  on_track: 'on-track',
  uncertain: 'uncertain',
  at_risk: 'at-risk',
  not_assessable: 'unknown',
} as const satisfies Record<Status, string>;

/** The stylesheet's name of a status, for charts and bars. */
export const statusLook = (status: Status): (typeof looks)[Status] => looks[status];

export interface StatusChipProps {
  status: Status;
  size?: 'small' | 'large';
}

/** One per goal or indicator, always followed by a {@link Basis}. */
export const StatusChip = ({ status, size }: StatusChipProps) => (
  <span class={classNames('chip', size && `chip--${size}`)} data-status={looks[status]}>
    <Icon name={`s-${looks[status]}`} size="s" />
    {useTexts(words).status[status]}
  </span>
);

/** A status where a chip would crowd: tiles and tables. */
export const Mark = ({ status }: { status: Status }) => (
  <span class="mark" data-status={looks[status]}>
    <Icon name={`s-${looks[status]}`} size="s" />
    {useTexts(words).status[status]}
  </span>
);

const basisIcons = {
  rule: 'info',
  person: 'comment',
  body: 'gavel',
} as const satisfies Record<string, IconName>;

export interface BasisProps {
  /** What the status rests on: a rule, a person's judgement or a body's decision. */
  by: keyof typeof basisIcons;
  children: ComponentChildren;
}

/** What a status rests on. Stands directly under or beside every chip. */
export const Basis = ({ by, children }: BasisProps) => (
  <p class="basis">
    <Icon name={basisIcons[by]} size="s" />
    <span>{children}</span>
  </p>
);

const trendLooks = {
  better: 'better',
  unchanged: 'same',
  worse: 'worse',
  missing: 'missing',
} as const satisfies Record<TrendValue, string>;

export interface TrendProps {
  trend: TrendValue;
  small?: boolean;
}

/** Better or worse, not up or down. */
export const Trend = ({ trend, small }: TrendProps) => (
  <span class={classNames('trend', small && 'trend--small')} data-trend={trendLooks[trend]}>
    <span class="trend__sign">
      <Icon name={`t-${trendLooks[trend]}`} />
    </span>
    {useTexts(words).trend[trend]}
  </span>
);
