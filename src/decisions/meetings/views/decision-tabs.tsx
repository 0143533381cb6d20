import { Tabs } from '../../../web/components/navigation-parts.js';
import { useTexts } from '../../../web/page-context.js';
import { meetingTexts } from '../meetings.texts.js';

export type DecisionTab = 'goals' | 'meetings' | 'register' | 'duties';

/** Goals, meetings, the register and what follows from decisions are parts of one thing. */
export const DecisionTabs = ({ root, current }: { root: string; current: DecisionTab }) => {
  const t = useTexts(meetingTexts);
  return (
    <Tabs
      label={t.tabs}
      items={[
        { href: `${root}mal`, label: t.goals, current: current === 'goals' },
        { href: `${root}moten`, label: t.title, current: current === 'meetings' },
        { href: `${root}beslut`, label: t.register, current: current === 'register' },
        { href: `${root}uppdrag`, label: t.duties, current: current === 'duties' },
      ]}
    />
  );
};
