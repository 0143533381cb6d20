import { State } from '../../../web/components/state.js';
import { useTexts } from '../../../web/page-context.js';
import type { MeetingState as Value } from '../meeting.rules.js';
import { meetingTexts } from '../meetings.texts.js';

const ICONS = { planned: 'not_started', held: 'locked', cancelled: 'cancelled' } as const;

/** Where a meeting is: planned, closed or cancelled. */
export const MeetingState = ({ state }: { state: Value }) => (
  <State of="work" value={ICONS[state]} small>
    {useTexts(meetingTexts).states[state]}
  </State>
);
