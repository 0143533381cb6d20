import { LinkButton } from '../../../web/components/button.js';
import { Segmented } from '../../../web/components/navigation-parts.js';
import { Mark } from '../../../web/components/status.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { DIRECTIONS, type Direction } from '../chain-followed.rules.js';
import { chainPath, viewPath, type Place } from '../diagram.paths.js';
import type { Diagram } from '../diagram.service.js';
import { diagramTexts } from '../diagram.texts.js';
import type { Box } from '../diagram.types.js';
import { ChainArrows } from './chain-arrows.js';
import { DrawHere } from './draw-here.js';

type PanelProps = {
  diagram: Pick<Diagram, 'version' | 'codes'>;
  box: Box;
  place: Place;
  direction: Direction;
  shown: number;
  all: number;
  edit: string | null;
};

/** The box that was chosen, in full, and which way its chain is followed. */
export const ChainPanel = ({ diagram, box, place, direction, shown, all, edit }: PanelProps) => {
  const t = useTexts(diagramTexts);
  const kinds = useTexts(words).node;
  return (
    <section class="chain-panel" aria-labelledby="kedja">
      <div class="stack stack--2">
        <h3 id="kedja">{t.chainTitle(box.code)}</h3>
        <p>
          <span class="soft">{box.kind === 'side_effect' ? t.sideEffect : kinds[box.kind]}:</span> {box.text}
        </p>
        <p class="cluster small">
          {box.status && <Mark status={box.status} />}
          <span class="soft">{t.chainCount(shown, all)}</span>
          <a href={`#led-${box.id}`}>{t.toList}</a>
        </p>
        <ChainArrows diagram={diagram} nodeId={box.id} />
        {edit !== null && <DrawHere box={box} edit={edit} place={place} />}
      </div>
      <div class="chain-panel__ways">
        <Segmented
          label={t.direction}
          items={DIRECTIONS.map((way) => ({
            href: chainPath(place, box.code, way),
            label: t.directions[way],
            current: way === direction,
          }))}
        />
        <LinkButton small href={`${viewPath(place, 'bild')}#bild`}>
          {t.showAll}
        </LinkButton>
      </div>
    </section>
  );
};
