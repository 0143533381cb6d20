import { Id, Prose } from '../../shared/validation.js';

const nodeId = '0197a1c2-0000-7000-8000-000000000f01';

export class EditConflict {
  @Prose({
    description: 'Why the two pull against each other.',
    example: 'Skydd på annan ort bryter barnets skolgång.',
    max: 2000,
  })
  reasoning!: string;
}

export class AddConflict extends EditConflict {
  @Id({ description: 'A goal or node of the version.', example: nodeId })
  firstNodeId!: string;

  @Id({ description: 'Another one. Which is named first means nothing.', example: nodeId })
  secondNodeId!: string;
}
