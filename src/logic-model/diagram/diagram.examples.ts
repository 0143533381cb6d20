import { examples } from '../logic-model.examples.js';
import type { DiagramView } from './diagram.views.js';

const { version, node, link, factor } = examples;
const output = '0197a1c2-0000-7000-8000-000000000f03';

/** Made up, for the API's description. */
export const diagramExample: DiagramView = {
  versionId: version.id,
  number: 3,
  state: 'draft',
  subGoal: 1,
  layout: 'layered',
  width: 468,
  height: 240,
  columns: [
    { kind: 'activity', x: 10, width: 188, nodes: 1 },
    { kind: 'output', x: 241, width: 188, nodes: 1 },
  ],
  nodes: [
    {
      id: node.id,
      code: 'A1.1',
      kind: 'activity',
      column: 'activity',
      text: node.text,
      lines: ['Stödbesök hos', 'kommunernas', 'socialtjänst'],
      status: null,
      indicators: 0,
      x: 20,
      y: 84,
      w: 168,
      h: 98,
    },
    {
      id: output,
      code: 'P1.1',
      kind: 'output',
      column: 'output',
      text: 'Stödbesök genomförda i alla kommuner',
      lines: ['Stödbesök', 'genomförda i alla', 'kommuner'],
      status: 'on_track',
      indicators: 1,
      x: 251,
      y: 84,
      w: 168,
      h: 122,
    },
  ],
  links: [
    {
      id: link.id,
      fromNodeId: node.id,
      toNodeId: output,
      evidence: 'partial',
      claim: 'contributes',
      sign: '+',
      points: [
        { x: 188, y: 133 },
        { x: 251, y: 133 },
      ],
    },
  ],
  factors: [{ id: factor.id, code: 'F1', text: factor.text, nodeIds: [node.id] }],
  conflicts: [
    {
      id: '0197a1c2-0000-7000-8000-000000000f20',
      code: 'K1',
      fromNodeId: node.id,
      toNodeId: output,
      text: 'Fler besök tar tid från ärendena.',
      points: [
        { x: 188, y: 160 },
        { x: 251, y: 160 },
      ],
    },
  ],
};
