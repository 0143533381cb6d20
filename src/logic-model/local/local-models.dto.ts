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
  /** The draft, where this reader may read it; else what is adopted. */
  versionId: string | null;
  versionState: 'draft' | 'adopted' | null;
  sharedAt: string | null;
  canRead: boolean;
  /** The version the organisation has adopted; `decidedIn` is null where its approver did. */
  adopted: {
    number: number;
    decidedOn: string | null;
    decidedIn: string | null;
    protocolReference: string | null;
    protocolParagraph: string | null;
    sha256: string;
  } | null;
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
    versionState: 'draft',
    sharedAt: '2026-11-05T08:30:00.000Z',
    canRead: true,
    adopted: {
      number: 1,
      decidedOn: '2026-11-12',
      decidedIn: 'Socialnämnden',
      protocolReference: 'SN 2026/214',
      protocolParagraph: '§ 88',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
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
