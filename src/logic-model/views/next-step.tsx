import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { useTexts } from '../../web/page-context.js';
import { goalsTexts, type GoalsTexts } from '../goals.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { NextStep } from '../next-step.rules.js';

type Shown = { text: string; note?: string; href?: string; label?: string };

function shown(next: NextStep, paths: Paths, t: GoalsTexts): Shown {
  switch (next.key) {
    case 'create':
      return { text: t.nothingCoordinator, href: paths.newModel, label: t.create };
    case 'wait-for-model':
    case 'nothing':
      return { text: t.steps[next.key] };
    case 'start-next-draft':
      return { text: t.steps[next.key], href: paths.nextDraft, label: t.startDraft };
    case 'go-on-with-draft':
      return { text: t.steps[next.key](next.number), href: paths.draft, label: t.openDraft };
    case 'reopen':
      return { text: t.steps[next.key](next.number), href: paths.draft, label: t.reopenPage };
    case 'read-draft':
      return { text: t.steps[next.key](next.number), href: paths.version(next.number), label: t.openDraft };
    case 'read-circulated':
      return {
        text: t.steps[next.key](next.number),
        href: paths.circulation(next.number),
        label: t.openCirculation,
      };
    case 'read-tabled':
      return { text: t.steps[next.key](next.number), href: paths.decision(next.number), label: t.read };
    default:
      return {
        text: t.steps[next.key](next.number),
        note: t.answered(next.answered, next.seats),
        href: paths.decision(next.number),
        label: next.key === 'take-stand' ? t.stand : t.record,
      };
  }
}

/** The one thing this reader can do about the goals now. */
export const NextStepCard = ({ paths, next }: { paths: Paths; next: NextStep }) => {
  const t = useTexts(goalsTexts);
  const { text, note, href, label } = shown(next, paths, t);
  return (
    <Card id="nasta-steg" title={t.next} stack={3}>
      <p>{text}</p>
      {note !== undefined && <p class="small soft">{note}</p>}
      {href !== undefined && (
        <p>
          <LinkButton kind="primary" href={href}>
            {label}
          </LinkButton>
        </p>
      )}
    </Card>
  );
};
