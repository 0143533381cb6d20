import { Decimal, Line, OneOf, Prose } from '../../shared/validation.js';
import { AMOUNT_UNITS, NODE_KINDS, SIDE_EFFECTS, type NodeKind, type SideEffect } from '../node.rules.js';

/** A goal or node in a file. */
export class FileNode {
  @Line({ description: 'Its name in this file, which links refer to.', example: 'a1', max: 100 })
  id!: string;

  @OneOf({ description: 'What it is in the chain.', example: 'activity', of: NODE_KINDS })
  kind!: NodeKind;

  @Line({ description: 'The `id` of the sub-goal it stands under.', example: null, optional: true, max: 100 })
  subGoal?: string | null;

  @Prose({ description: 'The wording.', example: 'Stödbesök hos kommunerna', max: 2000 })
  text!: string;

  @Prose({ description: 'More about it.', example: null, optional: true, max: 4000 })
  detail?: string | null;

  @Line({ description: 'Why it is not measured.', example: null, optional: true, max: 500 })
  notMeasuredReason?: string | null;

  @Line({ description: 'The organisation’s name on the platform.', example: null, optional: true, max: 300 })
  organisation?: string | null;

  @Line({ description: 'The target group’s name on the platform.', example: null, optional: true, max: 300 })
  targetGroup?: string | null;

  @Decimal({ description: 'How much, for a resource.', example: null, optional: true, min: 0 })
  amount?: string | null;

  @OneOf({ description: 'What the amount counts.', example: null, of: AMOUNT_UNITS, optional: true })
  amountUnit?: (typeof AMOUNT_UNITS)[number] | null;

  @Prose({ description: 'What shows a need.', example: null, optional: true, max: 2000 })
  evidence?: string | null;

  @OneOf({
    description: 'For a side effect: wanted or not.',
    example: null,
    of: SIDE_EFFECTS,
    optional: true,
  })
  sideEffect?: SideEffect | null;
}
