import { LinkButton } from '../../../web/components/button.js';
import { Icon } from '../../../web/components/icon.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { isGoal, NODE_KINDS } from '../../node.rules.js';
import type { Diagram } from '../diagram.service.js';
import type { Place } from '../diagram.paths.js';
import { diagramTexts } from '../diagram.texts.js';
import type { Box } from '../diagram.types.js';
import { fromPicture } from '../picture-return.js';

type AddProps = { diagram: Pick<Diagram, 'version'>; place: Place };

/** A way to add a step in each column; one comes back to the picture, with the new step chosen. */
export const AddInColumn = ({ diagram, place }: AddProps) => {
  const t = useTexts(diagramTexts);
  const names = useTexts(words).node;
  const goal = diagram.version.goals.find(({ number }) => number !== null && number === place.goal);
  return (
    <div class="draft-add">
      <span class="small soft" id="lagg-till-i-bilden">
        {t.addInColumn}
      </span>
      <ul class="list-inline" aria-labelledby="lagg-till-i-bilden">
        {NODE_KINDS.filter((kind) => !isGoal(kind)).map((kind) => (
          <li key={kind}>
            <a class="small" href={fromPicture(place.paths.newNode(kind, goal?.id ?? null), place)}>
              {names[kind]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Where the chosen step's form opens in the picture's own page. */
const HERE = 'andra-har';

/** What can be done with the step that is chosen. With script its form opens here, without it is a page of its own. */
export const DrawHere = ({ box, edit, place }: { box: Box; edit: string; place: Place }) => {
  const t = useTexts(diagramTexts);
  const form = fromPicture(edit, place);
  return (
    <div class="chain-panel__draw stack stack--3">
      <div class="btn-row">
        <a
          class="btn btn--small"
          href={form}
          hx-get={form}
          hx-select="#led-formular"
          hx-target={`#${HERE}`}
          hx-swap="innerHTML"
        >
          <Icon name="edit" size="s" />
          {t.edit}
        </a>
        {box.kind !== 'overall_goal' && box.kind !== 'sub_goal' && (
          <LinkButton small icon="link" href={fromPicture(place.paths.newLink(box.id), place)}>
            {t.connect}
          </LinkButton>
        )}
      </div>
      <div id={HERE} />
    </div>
  );
};
