import type { ComponentChildren } from 'preact';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { isGoalBox } from '../boxes.rules.js';
import { diagramTexts } from '../diagram.texts.js';
import { EMPTY } from '../picture.rules.js';
import { BOX_WIDTH, COLUMN_EDGE, HEAD_HEIGHT, HEAD_TOP, PADDING } from '../sizes.js';
import type { Box, Picture, PlacedColumn } from '../diagram.types.js';
import { Arrow, ConflictLine, lookOf } from './arrow.js';
import { DiagramBox } from './box.js';

export type Highlight = { nodes: ReadonlySet<string>; links: ReadonlySet<string>; nodeId: string };

export type DiagramSvgProps = {
  picture: Picture;
  /** Where a box leads; a picture that is downloaded leads nowhere. */
  href?: (box: Box) => string;
  /** The chain that is followed: everything else is drawn faintly. */
  highlight?: Highlight | null;
  /** A line below the picture: whose it is and when it was taken. Makes the picture complete in itself. */
  note?: string;
};

/** How much smaller than full size the picture may be shown before it is scrolled instead. */
const SMALLEST = 0.88;
/** The widest picture that may still be fitted to a page of ordinary width. */
const NEAR = 1660;
const NOTE = 26;

export const DiagramSvg = ({ picture, href, highlight, note }: DiagramSvgProps) => {
  const t = useTexts(diagramTexts);
  const kinds = useTexts(words).node;
  const { layout, title } = picture;
  const height = layout.height + (note === undefined ? 0 : NOTE);
  const columns = layout.columns.map(({ kind }) => kinds[kind]).join(', ');
  const alone = note !== undefined;
  return (
    <svg
      class="logic"
      data-near={!alone && layout.width <= NEAR ? true : undefined}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${height}`}
      preserveAspectRatio="xMidYMin"
      width={alone ? layout.width : Math.round(layout.width * SMALLEST)}
      height={alone ? height : undefined}
      role={alone ? 'img' : 'group'}
      aria-labelledby="logik-t logik-b"
    >
      <title id="logik-t">{title}</title>
      <desc id="logik-b">{t.description(columns, picture.links.length)}</desc>
      {layout.columns.map((column) => (
        <Column key={column.kind} column={column} picture={picture} />
      ))}
      <Lines picture={picture} highlight={highlight} />
      <Boxes picture={picture} href={href} highlight={highlight} />
      {alone && (
        <text class="node-meta" x={COLUMN_EDGE} y={layout.height + 12}>
          {note}
        </text>
      )}
    </svg>
  );
};

/** Long effects are the darkest; needs stand before the chain and have no shade of their own. */
const SHADES = { need: 0, resource: 1, activity: 2, output: 3, outcome: 4, effect_medium: 5, effect_long: 6 };

const Column = ({ column: { kind, x, width }, picture }: { column: PlacedColumn; picture: Picture }) => {
  const t = useTexts(diagramTexts);
  const w = useTexts(words);
  const shade = SHADES[kind];
  const dark = shade >= 5 ? '--dark' : '';
  const boxes = picture.boxes.filter((box) => box.column === kind);
  const side = boxes.filter((box) => box.kind === 'side_effect').length;
  const goals = boxes.filter(isGoalBox).length;
  const own = boxes.length - side - goals;
  const counted = goals > 0 ? t.effectsAndGoals(own, goals) : t.count(own);
  return (
    <>
      <rect
        class="col-bg"
        x={x}
        y={HEAD_TOP}
        width={width}
        height={picture.layout.height - 2 * HEAD_TOP}
        rx="8"
      />
      <path
        class={`col-head-${shade}`}
        d={`M${x} ${HEAD_TOP + 8}a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${HEAD_HEIGHT - 8}h${-width}z`}
      />
      <text class={`col-title${dark && ` col-title${dark}`}`} x={x + PADDING} y={HEAD_TOP + 23}>
        {shade >= 5 ? w.node[kind] : w.nodes[kind]}
      </text>
      <text class={`col-sub${dark && ` col-sub${dark}`}`} x={x + PADDING} y={HEAD_TOP + 41}>
        {side === 0 ? counted : `${counted} ${t.and} ${t.sideEffects(side)}`}
      </text>
    </>
  );
};

type LinesProps = Pick<DiagramSvgProps, 'picture' | 'highlight'>;

const Lines = ({ picture, highlight }: LinesProps) => {
  const kinds = new Map(picture.boxes.map(({ id, kind }) => [id, kind]));
  const points = new Map(picture.layout.lines.map((line) => [line.id, line.points]));
  const faint = (id: string): boolean => !!highlight && !highlight.links.has(id);
  // What is followed is drawn last, so that it lies on top.
  const links = [...picture.links].sort((a, b) => Number(faint(b.id)) - Number(faint(a.id)));
  return (
    <>
      {links.map((link) => (
        <g key={link.id} class={faint(link.id) ? 'faint' : undefined}>
          <Arrow
            points={points.get(link.id) ?? []}
            look={lookOf(link, kinds.get(link.fromNodeId) === 'resource')}
            against={link.sign === '-'}
            side={kinds.get(link.toNodeId) === 'side_effect'}
          />
        </g>
      ))}
      {picture.conflicts.map((conflict) => (
        <g key={conflict.id} class={highlight ? 'faint' : undefined}>
          <ConflictLine points={points.get(conflict.id) ?? []} label={conflict.code} />
        </g>
      ))}
    </>
  );
};

const Boxes = ({ picture, href, highlight }: Omit<DiagramSvgProps, 'note'>) => {
  const boxes = new Map(picture.boxes.map((box) => [box.id, box]));
  const t = useTexts(diagramTexts);
  const factors = factorCodes(picture);
  return (
    <>
      {reading(picture).map((place) => {
        const box = boxes.get(place.id);
        if (!box)
          return place.id.startsWith(EMPTY) ? <NoBox key={place.id} {...place} text={t.noneYet} /> : null;
        const faint = highlight && !highlight.nodes.has(box.id);
        const chosen = highlight?.nodeId === box.id;
        const name = faint ? 'faint' : chosen ? 'chosen' : undefined;
        const drawn = <DiagramBox box={box} place={place} factors={factors.get(box.id)} />;
        return href ? (
          <a key={box.id} href={href(box)} class={name} aria-current={chosen ? 'true' : undefined}>
            {box.lines.length > 6 && <title>{box.text}</title>}
            {drawn}
          </a>
        ) : (
          <g key={box.id} class={name}>
            {drawn}
          </g>
        );
      })}
    </>
  );
};

/** The codes of the factors that touch each node. */
function factorCodes({ factors }: Picture): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { code, nodeIds } of factors) {
    for (const id of nodeIds) codes.set(id, [codes.get(id), code].filter(Boolean).join(' '));
  }
  return codes;
}

/** By columns from the left, each from the top: so the keyboard goes through the boxes. */
const reading = ({ layout }: Picture): Picture['layout']['boxes'][number][] =>
  [...layout.boxes].sort((a, b) => a.x - b.x || a.y - b.y);

const NoBox = (props: { x: number; y: number; height: number; text: ComponentChildren }) => (
  <>
    <rect class="node node--none" x={props.x} y={props.y} width={BOX_WIDTH} height={props.height} rx="7" />
    <text
      class="node-meta"
      x={props.x + BOX_WIDTH / 2}
      y={props.y + props.height / 2 + 4}
      text-anchor="middle"
    >
      {props.text}
    </text>
  </>
);
