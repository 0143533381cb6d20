import { Id } from '../../shared/validation.js';

const nodeId = '0197a1c2-0000-7000-8000-000000000f01';

/** Says which of the platform's goals a local goal serves. */
export class LinkGoals {
  @Id({ description: 'A goal of the local model.', example: nodeId })
  localNodeId!: string;

  @Id({ description: 'A goal of the platform, in force.', example: nodeId })
  platformNodeId!: string;
}

/** A goal of the platform: `number` is null for the overall one. */
export type PlatformGoal = { nodeId: string; number: number | null; text: string };

export type LocalModelView = {
  organisationId: string;
  organisationName: string;
  /** Null where the organisation has none, or this reader may not know of it. */
  modelId: string | null;
  modelName: string | null;
  versionId: string | null;
  sharedAt: string | null;
  canRead: boolean;
  goals: number;
  /** The goals in force that its goals serve. */
  serves: PlatformGoal[];
};

export type GoalLinkView = {
  id: string;
  localNodeId: string;
  platformNodeId: string;
  number: number | null;
  /** Null where the goal is no longer in force. */
  text: string | null;
};

export const localExamples = {
  model: {
    organisationId: '0197a1c2-0000-7000-8000-00000000e001',
    organisationName: 'Huddinge kommun',
    modelId: '0197a1c2-0000-7000-8000-00000000c001',
    modelName: 'Kommunens handlingsplan',
    versionId: '0197a1c2-0000-7000-8000-00000000c003',
    sharedAt: '2026-11-05T08:30:00.000Z',
    canRead: true,
    goals: 3,
    serves: [{ nodeId, number: 1, text: 'Allmänheten känner till våldet' }],
  } satisfies LocalModelView,
  link: {
    id: '0197a1c2-0000-7000-8000-00000000c009',
    localNodeId: nodeId,
    platformNodeId: nodeId,
    number: 1,
    text: 'Allmänheten känner till våldet',
  } satisfies GoalLinkView,
};
