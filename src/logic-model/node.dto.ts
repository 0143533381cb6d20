import { Decimal, Id, Line, OneOf, Prose } from '../shared/validation.js';
import {
  AMOUNT_UNITS,
  CLAIMS,
  EVIDENCE,
  NODE_KINDS,
  SIDE_EFFECTS,
  SIGNS,
  type NodeKind,
  type SideEffect,
} from './node.rules.js';
import { Sources, type Source } from './sources/sources.dto.js';

const nodeId = '0197a1c2-0000-7000-8000-000000000f01';

/** What can be said of a node beside its text. Null clears, absent leaves as it is. */
class NodeFields {
  @Prose({
    description: 'More about it.',
    example: 'Genomgång av rutiner, utan ärenden.',
    optional: true,
    max: 4000,
  })
  detail?: string | null;

  @Id({ description: 'The sub-goal it stands under; goals stand alone.', example: nodeId, optional: true })
  subGoalId?: string | null;

  @Line({
    description: 'Why it is not measured.',
    example: 'Kan inte mätas utan ärendeuppgifter.',
    optional: true,
    max: 500,
  })
  notMeasuredReason?: string | null;

  @Id({
    description: 'The organisation that does it or gives it; for a side effect, that watches it.',
    example: nodeId,
    optional: true,
  })
  organisationId?: string | null;

  @Id({ description: 'Whom it is for.', example: nodeId, optional: true })
  targetGroupId?: string | null;

  @Decimal({ description: 'How much, for a resource.', example: '4200000', optional: true, min: 0 })
  amount?: string | null;

  @OneOf({ description: 'What the amount counts.', example: 'kr', of: AMOUNT_UNITS, optional: true })
  amountUnit?: (typeof AMOUNT_UNITS)[number] | null;

  @Prose({
    description: 'What shows it: a survey, an inspection, statistics. For a need.',
    example: 'Nationella trygghetsundersökningen 2025.',
    optional: true,
    max: 2000,
  })
  evidence?: string | null;

  @OneOf({
    description:
      'For an outcome or effect that is not what was aimed at: whether it is wanted. `organisationId` then watches it.',
    example: 'unwanted',
    of: SIDE_EFFECTS,
    optional: true,
  })
  sideEffect?: SideEffect | null;
}

export class AddNode extends NodeFields {
  @OneOf({ description: 'What it is in the chain.', example: 'activity', of: NODE_KINDS })
  kind!: NodeKind;

  @Prose({ description: 'The wording.', example: 'Stödbesök hos kommunernas socialtjänst', max: 2000 })
  text!: string;
}

export class EditNode extends NodeFields {
  @Prose({ description: 'The wording.', example: 'Stödbesök hos alla kommuner', optional: true, max: 2000 })
  text?: string | null;
}

export class MoveNode {
  @OneOf({
    description: 'Among those of its kind under the same sub-goal.',
    example: 'up',
    of: ['up', 'down'],
  })
  direction!: 'up' | 'down';
}

/** What a link says. Null clears, absent leaves as it is. */
export class EditLink {
  @Prose({
    description: 'Why it is believed that the one leads to the other.',
    example: 'Besök med genomgång av verkliga rutiner ändrar arbetssättet inom ett halvår.',
    optional: true,
    max: 2000,
  })
  assumption?: string | null;

  @OneOf({ description: 'How well it is supported.', example: 'partial', of: EVIDENCE, optional: true })
  evidence?: (typeof EVIDENCE)[number] | null;

  @Sources({
    description: 'The sources of the evidence, in order; the list takes the place of the one before.',
  })
  sources?: Source[] | null;

  @OneOf({
    description: 'What is claimed of our part in it.',
    example: 'contributes',
    of: CLAIMS,
    optional: true,
  })
  claim?: (typeof CLAIMS)[number] | null;

  @Prose({
    description: 'Why that is claimed.',
    example: 'Flera andra åtgärder pågår.',
    optional: true,
    max: 2000,
  })
  claimReasoning?: string | null;

  @OneOf({
    description: '`+` leads to more of it, `-` works against it.',
    example: '+',
    of: SIGNS,
    optional: true,
  })
  sign?: (typeof SIGNS)[number] | null;
}

export class AddLink extends EditLink {
  @Id({ description: 'What leads.', example: nodeId })
  fromNodeId!: string;

  @Id({ description: 'What it leads to: the same column or a later one.', example: nodeId })
  toNodeId!: string;
}
