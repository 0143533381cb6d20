import { statusLook } from '../../../web/components/status.js';
import { words, type Status } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { diagramTexts } from '../diagram.texts.js';
import { isGoalBox } from '../boxes.rules.js';
import { widthOf } from '../font-widths.js';
import { LINE_HEIGHT, PADDING, SMALL_SIZE } from '../sizes.js';
import type { Box, PlacedBox } from '../diagram.types.js';

/** The icons' lines, for a picture that stands by itself cannot ask for the icon file. */
const GLYPHS = {
  achieved: ['M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z', 'm8 12.3 2.8 2.8L16 9.5'],
  'on-track': [
    'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z',
    'm8.5 8.5 3.5 3.5-3.5 3.5M13 8.5l3.5 3.5-3.5 3.5',
  ],
  uncertain: ['M12 3 21 12l-9 9-9-9z', 'M12 8v4.8M12 15.7v.1'],
  'at-risk': ['M12 4.2 21 19.5H3z', 'M12 10v4.2M12 16.9v.1'],
  unknown: ['M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z', 'M8.5 12h7'],
} as const;

export type BoxProps = {
  box: Box;
  place: PlacedBox;
  /** The codes of the external factors that touch it. */
  factors?: string | undefined;
};

export const DiagramBox = ({ box, place, factors }: BoxProps) => {
  const { x, y, width, height } = place;
  const goal = isGoalBox(box) ? '--goal' : '';
  const right = x + width - PADDING;
  return (
    <>
      <rect
        class={`node${goal && ` node${goal}`}${box.kind === 'side_effect' ? ' node--side' : ''}`}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
      />
      <text class={`node-id${goal && ` node-id${goal}`}`} x={x + PADDING} y={y + 22}>
        {box.code}
      </text>
      {box.note && (
        <text
          class={box.note.missing ? 'node-warn' : goal ? 'node-id node-id--goal' : 'node-meta'}
          x={right}
          y={y + 22}
          text-anchor="end"
        >
          {box.note.text}
        </text>
      )}
      {box.lines.map((line, index) => (
        <text
          key={index}
          class={`node-text${goal && ` node-text${goal}`}`}
          x={x + PADDING}
          y={y + 43 + LINE_HEIGHT * index}
        >
          {line}
        </text>
      ))}
      {box.status && (
        <Chip status={box.status} x={x + PADDING - 1} y={y + 36 + LINE_HEIGHT * box.lines.length} />
      )}
      {factors && <Factors codes={factors} right={right} y={y} />}
    </>
  );
};

/** Hangs on the upper edge of a box that the world around touches. */
const Factors = ({ codes, right, y }: { codes: string; right: number; y: number }) => {
  const t = useTexts(diagramTexts);
  const width = Math.ceil(widthOf(codes, SMALL_SIZE, 600)) + 12;
  return (
    <>
      <rect class="factor" x={right - width} y={y - 9} width={width} height="16" rx="8" />
      <text class="factor-text" x={right - width / 2} y={y + 3} text-anchor="middle">
        <title>{t.factors(codes)}</title>
        {codes}
      </text>
    </>
  );
};

const Chip = ({ status, x, y }: { status: Status; x: number; y: number }) => {
  const look = statusLook(status);
  const word = useTexts(words).status[status];
  const width = Math.ceil(widthOf(word, SMALL_SIZE, 600)) + 36;
  return (
    <>
      <rect class={`st st-${look}`} x={x} y={y} width={width} height="22" rx="11" />
      <svg x={x + 6} y={y + 3.5} width="15" height="15" viewBox="0 0 24 24">
        {GLYPHS[look].map((path, index) => (
          <path
            key={path}
            class={`glyph g-${look}`}
            d={path}
            stroke-dasharray={look === 'unknown' && index === 0 ? '3 2.6' : undefined}
          />
        ))}
      </svg>
      <text class={`stt stt-${look}`} x={x + 26} y={y + 15.5}>
        {word}
      </text>
    </>
  );
};
