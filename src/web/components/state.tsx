import type { ComponentChildren } from 'preact';
import { type Stance as StanceValue, type StateFamily, type StateOf, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';

type Look = readonly [icon: IconName, tone?: 'started' | 'done' | 'late' | 'returned'];

type ByState<T> = { readonly [F in StateFamily]: Readonly<Record<StateOf<F>, T>> };

const looks: ByState<Look> = {
  work: {
    not_started: ['circle'],
    started: ['half', 'started'],
    done: ['check', 'done'],
    late: ['alarm', 'late'],
    returned: ['return', 'returned'],
    paused: ['pause'],
    cancelled: ['stop'],
    locked: ['lock'],
  },
  version: {
    draft: ['draft', 'started'],
    circulated: ['people', 'started'],
    tabled: ['gavel', 'started'],
    adopted: ['check', 'done'],
    in_force: ['shield', 'done'],
    superseded: ['history'],
    returned: ['return', 'returned'],
  },
  activity: {
    idea: ['bulb'],
    planned: ['calendar'],
    ongoing: ['half', 'started'],
    done: ['check', 'done'],
    effect_checked: ['shield', 'done'],
    paused: ['pause'],
    cancelled: ['stop'],
    overdue: ['alarm', 'late'],
  },
  report: {
    not_started: ['circle'],
    in_progress: ['half', 'started'],
    submitted: ['upload', 'started'],
    in_review: ['eye', 'started'],
    approved: ['check', 'done'],
    returned: ['return', 'returned'],
  },
  round: {
    planned: ['calendar'],
    open: ['half', 'started'],
    closed: ['stop'],
    locked: ['lock'],
    certified: ['shield', 'done'],
  },
  deviation: {
    open: ['warning', 'late'],
    action: ['half', 'started'],
    followed_up: ['eye', 'started'],
    closed: ['check', 'done'],
  },
  endorsement: {
    invited: ['clock'],
    signed: ['check', 'done'],
    declined: ['s-no', 'returned'],
    withdrawn: ['return', 'returned'],
  },
  comment: {
    open: ['clock'],
    accepted: ['check', 'done'],
    rejected: ['s-no', 'returned'],
    withdrawn: ['return'],
  },
  participation: {
    not_answered: ['clock'],
    commented: ['edit', 'done'],
    no_remarks: ['check', 'done'],
  },
  contract: { active: ['link', 'done'], changed: ['alarm', 'late'], withdrawn: ['stop', 'late'] },
  value: {
    final: ['check'],
    preliminary: ['clock'],
    missing: ['s-unknown'],
    not_applicable: ['stop'],
  },
};

export interface StateProps<F extends StateFamily> {
  of: F;
  value: StateOf<F>;
  small?: boolean;
  /** Other words for the same state, where the page needs them ("Åter för komplettering"). */
  children?: ComponentChildren;
}

/** Where a report, version, activity or section is in its procedure. Never used for status. */
export const State = <F extends StateFamily>({ of, value, small, children }: StateProps<F>) => {
  const [icon, tone = ''] = looks[of][value];
  const names: ByState<string> = useTexts(words).states;
  return (
    <span class={classNames('state', small && 'state--small')} data-state={tone}>
      <Icon name={icon} size="s" />
      {children ?? names[of][value]}
    </span>
  );
};

export interface TagProps {
  icon?: IconName;
  children: ComponentChildren;
}

/** A neutral fact: a sub-goal, a source. */
export const Tag = ({ icon, children }: TagProps) => (
  <span class="tag">
    {icon && <Icon name={icon} size="s" />}
    {children}
  </span>
);

const stances = {
  for: ['yes', 's-achieved'],
  against: ['no', 's-no'],
  abstains: ['none', 'pause'],
  not_answered: ['none', 'circle'],
} as const satisfies Record<StanceValue, readonly [string, IconName]>;

export const Stance = ({ stance }: { stance: StanceValue }) => (
  <span class="stance" data-stance={stances[stance][0]}>
    <Icon name={stances[stance][1]} size="s" />
    {useTexts(words).stance[stance]}
  </span>
);
