import { Id } from '../../shared/validation.js';
import type { Latest } from './undo.queries.js';

export class UndoChange {
  @Id({
    description: 'The change, as `last-change` gives it: another one is refused.',
    example: '0197a1c2-0000-7000-8000-000000000c01',
  })
  changeId!: string;
}

export const lastChangeExample: Latest = {
  change: {
    id: '0197a1c2-0000-7000-8000-000000000c01',
    verb: 'node-edited',
    at: '2026-11-20T09:14:02.118Z',
    rowId: '0197a1c2-0000-7000-8000-000000000f01',
    about: 'Stödbesök hos alla kommuner',
  },
  undone: null,
};
