import { Id, Line, OneOf, Whole } from '../../shared/validation.js';

export const TARGET_GROUP_CATEGORIES = ['internal_partner', 'external_actor', 'public'] as const;
export type TargetGroupCategory = (typeof TARGET_GROUP_CATEGORIES)[number];

/** A target group as it is named, and as it is changed. */
export class NameTargetGroup {
  @Line({
    description: 'Whom it is, in the words the collaboration uses.',
    example: 'Socialtjänst',
    max: 300,
  })
  name: string = '';

  @OneOf({
    description: 'Which of the three categories it belongs to.',
    example: 'internal_partner',
    of: TARGET_GROUP_CATEGORIES,
  })
  category: TargetGroupCategory | '' = '';

  @Id({
    description: 'The group it is part of; the same category.',
    example: '01930f1c-7a00-7000-8000-000000000021',
    optional: true,
  })
  parentId?: string | null;

  @Whole({ description: 'Order among its siblings.', example: 1, max: 1000, optional: true })
  position?: number | null;
}

export type TargetGroupView = {
  id: string;
  name: string;
  category: TargetGroupCategory;
  parentId: string | null;
  position: number;
  /** How far below its category it lies: 0 directly under it. */
  level: number;
  version: number;
  allowedActions: string[];
};

export const TARGET_GROUP_EXAMPLE: TargetGroupView = {
  id: '01930f1c-7a00-7000-8000-000000000022',
  name: 'Socialtjänst',
  category: 'internal_partner',
  parentId: '01930f1c-7a00-7000-8000-000000000021',
  position: 1,
  level: 1,
  version: 1,
  allowedActions: ['edit', 'remove'],
};
