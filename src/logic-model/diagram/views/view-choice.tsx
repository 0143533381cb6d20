import { Segmented } from '../../../web/components/navigation-parts.js';
import type { IconName } from '../../../web/components/icon.js';
import { useTexts } from '../../../web/page-context.js';
import { viewPath, VIEWS, type Place, type View } from '../diagram.paths.js';
import { diagramTexts } from '../diagram.texts.js';
import { logicTexts } from '../../logic.texts.js';

const ICONS = {
  bild: 'logic',
  lista: 'bullets',
  tabell: 'kanban',
  meningar: 'comment',
} as const satisfies Record<View, IconName>;

/** The same content in another form. */
export const ViewChoice = ({ place }: { place: Place }) => {
  const t = useTexts(diagramTexts);
  return (
    <div class="logic-forms">
      <Segmented
        label={useTexts(logicTexts).view}
        items={VIEWS.map((view) => ({
          href: viewPath(place, view),
          label: t.views[view],
          icon: ICONS[view],
          current: place.view === view,
        }))}
      />
    </div>
  );
};
