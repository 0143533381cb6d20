import { Id, Ids, Line, OneOf, Prose } from '../../shared/validation.js';
import {
  TARGET_GROUP_CATEGORIES,
  type TargetGroupCategory,
} from '../../people/target-groups/target-groups.dto.js';

const nodeId = '0197a1c2-0000-7000-8000-000000000f01';

/** One answer of a step: a goal or a node, and what it leads to. */
export class AnswerStep {
  @Prose({ description: 'The wording.', example: 'Utbildning varje år', max: 2000 })
  text!: string;

  @Ids({ description: 'What it leads to.', example: [nodeId], optional: true })
  targets?: string[] | null;

  @Ids({ description: 'The problems an activity is to meet.', example: [nodeId], optional: true })
  needs?: string[] | null;

  @Prose({ description: 'What shows a need.', example: 'Kartläggning', optional: true, max: 2000 })
  evidence?: string | null;
}

/** Whom the problems concern: a group that exists, or a new one. */
export class AnswerTargetGroup {
  @Id({ description: 'A group that exists.', example: nodeId, optional: true })
  targetGroupId?: string | null;

  @Line({ description: 'A new group.', example: 'Nya besökare', optional: true, max: 300 })
  name?: string | null;

  @OneOf({ description: 'Which category.', example: 'public', of: TARGET_GROUP_CATEGORIES, optional: true })
  category?: TargetGroupCategory | null;

  @Ids({ description: 'The problems it concerns.', example: [nodeId], optional: true })
  needs?: string[] | null;
}

export class AnswerAssumption {
  @Id({ description: 'The link.', example: nodeId })
  linkId!: string;

  @Prose({ description: 'Why it is believed.', example: 'Den som får frågan berättar.', max: 2000 })
  assumption!: string;
}
