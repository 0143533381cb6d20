import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '../logic-model.examples.js';
import { DiagramLayouts } from './diagram-layouts.js';
import type { BoxKind, ColumnKind, Picture } from './diagram.types.js';
import { boxesOf, layoutInputOf, type ToDraw } from './picture.rules.js';
import { pngFile, svgFile } from './picture-file.js';

const layouts = new DiagramLayouts();
layouts.limit = 60_000;
afterAll(() => layouts.onApplicationShutdown());

const node = (id: string, kind: BoxKind, text: string, column?: ColumnKind): ToDraw['nodes'][number] => ({
  ...examples.node,
  id,
  kind,
  text,
  subGoalId: null,
  column,
});
const link = (fromNodeId: string, toNodeId: string, sign: '+' | '-' = '+'): ToDraw['links'][number] => ({
  id: `${fromNodeId}-${toNodeId}`,
  fromNodeId,
  toNodeId,
  evidence: 'none',
  claim: 'unknown',
  sign,
});

/** A side effect in the outcomes' column, a conflict within a column, and one between two columns. */
const toDraw: ToDraw = {
  nodes: [
    node('a', 'activity', 'Gemensam rutin för riskbedömning'),
    node('p', 'output', 'Rutinen beslutad i 19 av 26 kommuner'),
    node('u', 'outcome', 'Handläggare bedömer risk på samma sätt'),
    node('b', 'side_effect', 'Längre handläggning i små kommuner', 'outcome'),
    node('e', 'effect_medium', 'Fler får skydd i rätt tid, även på annan ort'),
    node('s', 'effect_medium', 'Barn kan behålla skola och vänner'),
  ],
  links: [link('a', 'p'), link('p', 'u'), link('p', 'b'), link('u', 'e'), link('b', 's', '-')],
  conflicts: [
    { id: 'k1', code: 'K1', fromNodeId: 's', toNodeId: 'e', text: 'Skydd på annan ort bryter skolgången' },
    { id: 'k2', code: 'K2', fromNodeId: 'e', toNodeId: 'a', text: 'Skyddet tar tid från rutinen' },
  ],
};

const factors = [{ id: 'f1', code: 'F1', text: 'Ny lag', nodeIds: ['a'] }];

describe('side effects and conflicts', () => {
  let picture: Picture;
  beforeAll(async () => {
    const around = { locale: 'sv', codes: new Map(), uses: new Map(), statusOf: () => null } as const;
    const boxes = boxesOf(toDraw, around);
    const layout = await layouts.of(layoutInputOf(boxes, toDraw));
    picture = { title: 'Prov', layout, boxes, links: toDraw.links, conflicts: toDraw.conflicts, factors };
  }, 60_000);

  it('are told from other boxes and arrows by line, head and words', () => {
    const svg = svgFile(picture, 'Prov', 'sv');
    expect(svg).toContain('1 led och 1 bieffekt');
    expect(svg).toContain('>Bieffekt<');
    // What the world around touches carries the factor's code.
    expect(svg).toContain('<title>Omvärldsfaktorer: F1</title>F1');
    // The side effect's box and arrow have the colour of risk, conflicts that of targets, in the light theme.
    expect(svg.match(/stroke-dasharray="6 4"/g)).toHaveLength(1);
    expect(svg.match(/stroke-dasharray="10 3 2 3"/g)).toHaveLength(2);
    expect(svg.match(/>K[12]</g)).toEqual(['>K1<', '>K2<']);
    expect(picture.layout.lines.find(({ id }) => id === 'k2')?.points.length).toBeGreaterThan(1);
  });

  it('come out in pixels too', async () => {
    const png = await pngFile(picture, 'Prov', 'sv');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});
