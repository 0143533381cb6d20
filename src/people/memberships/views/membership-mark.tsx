import { Icon, type IconName } from '../../../web/components/icon.js';
import { useTexts } from '../../../web/page-context.js';
import type { MembershipState } from '../memberships.dto.js';
import { membershipTexts } from '../memberships.texts.js';

const LOOKS = {
  valid: ['check', 'done'],
  invited: ['clock', 'started'],
  coming: ['calendar', ''],
  ended: ['stop', ''],
  suspended: ['lock', 'late'],
} as const satisfies Record<MembershipState, readonly [IconName, string]>;

/** Whether a membership opens the platform today. */
export const MembershipMark = ({ state }: { state: MembershipState }) => {
  const [icon, tone] = LOOKS[state];
  return (
    <span class="state state--small" data-state={tone}>
      <Icon name={icon} size="s" />
      {useTexts(membershipTexts).states[state]}
    </span>
  );
};
