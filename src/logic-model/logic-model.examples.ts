import type { Finding } from './linter.rules.js';
import { wording } from './linter.wording.js';
import type {
  ConflictView,
  FactorView,
  LinkView,
  ModelView,
  NodeView,
  Verification,
  VersionListed,
  VersionView,
} from './logic-model.views.js';

/** Made-up answers for the API's description. */
const ids = {
  model: '0197a1c2-0000-7000-8000-00000000c001',
  adopted: '0197a1c2-0000-7000-8000-00000000c002',
  version: '0197a1c2-0000-7000-8000-00000000c003',
  overall: '0197a1c2-0000-7000-8000-000000000f00',
  subGoal: '0197a1c2-0000-7000-8000-000000000f01',
  activity: '0197a1c2-0000-7000-8000-000000000f02',
  output: '0197a1c2-0000-7000-8000-000000000f03',
  link: '0197a1c2-0000-7000-8000-000000000f10',
  organisation: '0197a1c2-0000-7000-8000-00000000e001',
} as const;

const node: NodeView = {
  id: ids.activity,
  kind: 'activity',
  number: null,
  subGoalId: ids.subGoal,
  position: 1,
  text: 'Stödbesök hos kommunernas socialtjänst',
  detail: null,
  notMeasuredReason: null,
  organisationId: ids.organisation,
  organisationName: 'Länsstyrelsen i Stockholms län',
  targetGroupId: null,
  targetGroupName: null,
  amount: null,
  amountUnit: null,
  evidence: null,
  sideEffect: null,
  version: 1,
};

const goal = (id: string, kind: NodeView['kind'], number: number | null, text: string): NodeView => ({
  ...node,
  id,
  kind,
  number,
  text,
  subGoalId: null,
  organisationId: null,
  organisationName: null,
});

const link: LinkView = {
  id: ids.link,
  fromNodeId: ids.activity,
  toNodeId: ids.output,
  assumption: 'Besök med genomgång av verkliga rutiner ändrar arbetssättet inom ett halvår.',
  evidence: 'partial',
  sources: [
    { title: 'Gruppens reflektion, december 2025', url: null },
    { title: 'Granskning 2026', url: 'https://example.se/granskning-2026' },
  ],
  claim: 'contributes',
  claimReasoning: null,
  sign: '+',
  version: 1,
};

const factor: FactorView = {
  id: '0197a1c2-0000-7000-8000-000000000f30',
  identity: '0197a1c2-0000-7000-8000-000000000f31',
  text: 'Nya krav på skyddat boende',
  occursOn: '2024-04-01',
  works: 'helps',
  how: 'Kommunerna måste ha tillstånd, och kvaliteten blir jämnare.',
  nodeIds: [ids.activity],
  version: 1,
};

const conflict: ConflictView = {
  id: '0197a1c2-0000-7000-8000-000000000f20',
  firstNodeId: ids.activity,
  secondNodeId: ids.subGoal,
  reasoning: 'Fler besök tar tid från ärendena.',
  version: 1,
};

const model: ModelView = {
  id: ids.model,
  name: 'Operation Kvinnofrid',
  organisationId: ids.organisation,
  organisationName: 'Länsstyrelsen i Stockholms län',
  kind: 'platform',
  inForceVersionId: ids.adopted,
  openVersionId: ids.version,
  hasOpenVersion: true,
  version: 1,
};

const listed: VersionListed = {
  id: ids.version,
  number: 3,
  title: 'Mål 2027–2030',
  state: 'tabled',
  periodFrom: '2027-01-01',
  periodTo: '2030-12-31',
  createdAt: '2026-06-12T08:00:00.000Z',
  sharedAt: '2026-11-05T08:30:00.000Z',
  adoptedAt: null,
  supersededAt: null,
  circulatedAt: null,
  sha256: null,
  decisionId: '0197a1c2-0000-7000-8000-00000000d001',
  tabledAt: '2026-11-05T08:30:00.000Z',
  bodyName: 'Styrgruppen',
  meetingDate: '2026-12-10',
  protocolReference: null,
  protocolParagraph: null,
  returnReason: null,
  version: 14,
};

const version: VersionView = {
  id: ids.version,
  modelId: ids.model,
  modelName: model.name,
  modelKind: 'platform',
  organisationId: ids.organisation,
  organisationName: model.organisationName,
  number: 3,
  title: listed.title,
  state: 'draft',
  periodFrom: listed.periodFrom,
  periodTo: listed.periodTo,
  basedOnVersionId: ids.adopted,
  createdAt: listed.createdAt,
  sharedAt: null,
  adoptedAt: null,
  inForceFrom: null,
  supersededAt: null,
  reviewDue: null,
  circulatedAt: null,
  sha256: null,
  version: 13,
  goals: [
    goal(ids.overall, 'overall_goal', null, 'Ingen i länet ska utsättas för våld i nära relationer'),
    goal(ids.subGoal, 'sub_goal', 1, 'Allmänheten känner till våldet och vet var stöd finns'),
  ],
  nodes: [node],
  links: [link],
  factors: [factor],
  conflicts: [conflict],
  decisionId: null,
  allowedActions: ['edit', 'circulate', 'table', 'share'],
};

const finding: Finding = {
  code: 'goal-without-activity',
  severity: 'warn',
  title: { sv: 'Delmål 1 saknar aktivitet', en: 'Sub-goal 1 has no activity' },
  explanation: wording['goal-without-activity'].explanation,
  nodeId: ids.subGoal,
  linkId: null,
  factorId: null,
};

const verification: Verification = {
  versionId: ids.adopted,
  number: 2,
  sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  recomputedSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  matches: true,
  canonicalText: '{"basedOn":null,"format":"effektkedja/model-version/1","links":[],"model":"…"}',
};

export const examples = { node, link, factor, conflict, model, listed, version, finding, verification };
