import { assetPath } from '../../../web/assets.js';
import { Notice } from '../../../web/components/card.js';
import { Icon } from '../../../web/components/icon.js';
import { useTexts } from '../../../web/page-context.js';
import { chainThrough, type Direction } from '../chain-followed.rules.js';
import { chainPath, filePath, type Place } from '../diagram.paths.js';
import type { Diagram } from '../diagram.service.js';
import { diagramTexts } from '../diagram.texts.js';
import { ChainPanel } from './chain-panel.js';
import { DiagramSvg } from './diagram-svg.js';
import { AddInColumn } from './draw-here.js';
import { Legend } from './legend.js';

export type Followed = { code: string; direction: Direction };

type FigureProps = {
  diagram: Diagram;
  place: Place;
  followed: Followed | null;
  /** Whose picture it is and when it was taken, for paper. */
  note: string;
  /** Where a node is edited, for those who may. */
  edit: ((nodeId: string) => string) | null;
};

/** The picture with its tools and its key, and the chain that is followed in it. */
export const DiagramFigure = ({ diagram, place, followed, note, edit }: FigureProps) => {
  const t = useTexts(diagramTexts);
  const { picture } = diagram;
  const box = followed ? picture.boxes.find(({ code }) => code === followed.code) : undefined;
  const highlight =
    box && followed ? { ...chainThrough(box.id, picture.links, followed.direction), nodeId: box.id } : null;
  return (
    <figure class="diagram" id="bild">
      {picture.layout.way === 'columns' && (
        <Notice slim>
          <p>{t.tooSlow}</p>
        </Notice>
      )}
      {box && followed && highlight ? (
        <ChainPanel
          diagram={diagram}
          box={box}
          place={place}
          direction={followed.direction}
          shown={highlight.nodes.size}
          all={picture.boxes.length}
          edit={edit?.(box.id) ?? null}
        />
      ) : null}
      <div class="diagram__bar">
        <p class="small soft">{!highlight && t.hint}</p>
        <Tools place={place} />
      </div>
      {edit !== null && <AddInColumn diagram={diagram} place={place} />}
      <div class="logic-box" role="region" aria-label={t.region} tabIndex={0} data-diagram>
        <DiagramSvg picture={picture} href={({ code }) => chainPath(place, code)} highlight={highlight} />
      </div>
      <figcaption class="stack stack--2">
        <Legend picture={picture} />
        <Conflicts diagram={picture} />
        <OnPaper factors={picture.factors} note={note} />
      </figcaption>
      <script type="module" src={assetPath('diagram.js')} />
    </figure>
  );
};

/** Without script there is nothing to zoom with: those buttons show themselves when it has come. */
const Tools = ({ place }: { place: Place }) => {
  const t = useTexts(diagramTexts);
  return (
    <div class="diagram__tools" role="group" aria-label={t.tools}>
      <span class="diagram__zoom" data-diagram-tools hidden>
        <button class="btn btn--small" type="button" data-zoom="out">
          {t.zoomOut}
        </button>
        <button class="btn btn--small" type="button" data-zoom="in">
          {t.zoomIn}
        </button>
        <button class="btn btn--small" type="button" data-zoom="fit">
          {t.fit}
        </button>
        <button class="btn btn--small" type="button" name="print">
          <Icon name="print" />
          {t.print}
        </button>
      </span>
      <a class="btn btn--small" href={filePath(place, 'svg')} download>
        <Icon name="download" />
        {t.svg}
      </a>
      <a class="btn btn--small" href={filePath(place, 'png')} download>
        <Icon name="download" />
        {t.png}
      </a>
    </div>
  );
};

/** What the page says beside the picture, where the picture is printed alone. */
const OnPaper = ({ factors, note }: { factors: Diagram['picture']['factors']; note: string }) => (
  <div class="only-print tiny">
    {factors.map(({ id, code, text }) => (
      <p key={id}>
        <strong>{code}</strong> {text}
      </p>
    ))}
    <p>{note}</p>
  </div>
);

const Conflicts = ({ diagram: { conflicts, boxes } }: { diagram: Diagram['picture'] }) => {
  const t = useTexts(diagramTexts);
  const codes = new Map(boxes.map(({ id, code }) => [id, code]));
  return conflicts.length === 0 ? null : (
    <ul class="diagram__conflicts" aria-label={t.conflict}>
      {conflicts.map(({ id, code, fromNodeId, toNodeId, text }) => (
        <li key={id}>
          <strong>{`${code} ${t.conflict}.`}</strong>{' '}
          {t.conflictBetween(codes.get(fromNodeId) ?? '', codes.get(toNodeId) ?? '', text)}
        </li>
      ))}
    </ul>
  );
};
