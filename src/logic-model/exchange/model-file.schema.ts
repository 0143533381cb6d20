import {
  AMOUNT_UNITS,
  CLAIMS,
  EVIDENCE,
  FACTOR_WORKS,
  NODE_KINDS,
  SIDE_EFFECTS,
  SIGNS,
} from '../node.rules.js';
import { MOST_SOURCES } from '../sources/sources.dto.js';
import { MOST } from './file-limits.js';
import { FORMAT, FORMAT_VERSION } from './model-file.dto.js';

const words = (maxLength: number, description: string) => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description,
});
const maybe = (maxLength: number, description: string) => ({
  type: ['string', 'null'],
  maxLength,
  description,
});
const oneOf = (of: readonly string[], description: string) => ({ enum: [...of, null], description });
const day = (type: string | string[], description: string) => ({ type, format: 'date', description });

const node = {
  type: 'object',
  required: ['id', 'kind', 'text'],
  additionalProperties: false,
  properties: {
    id: words(100, 'Its name in this file, unique; an export gives the node’s identity.'),
    kind: { enum: NODE_KINDS, description: 'What it is in the chain. At most one overall_goal.' },
    subGoal: maybe(100, 'The id of the sub_goal it stands under. Goals stand alone.'),
    text: words(2000, 'The wording.'),
    detail: maybe(4000, 'More about it.'),
    notMeasuredReason: maybe(500, 'Why it is not measured.'),
    organisation: maybe(300, 'The name of an organisation on the platform; another name is left out.'),
    targetGroup: maybe(300, 'The name of a target group on the platform; another name is left out.'),
    amount: {
      type: ['string', 'null'],
      pattern: '^\\d{1,15}(\\.\\d{1,6})?$',
      description: 'A decimal string, for a resource.',
    },
    amountUnit: oneOf(AMOUNT_UNITS, 'Needed where there is an amount.'),
    evidence: maybe(2000, 'What shows a need.'),
    sideEffect: oneOf(SIDE_EFFECTS, 'For an outcome or effect that was not aimed at: whether it is wanted.'),
  },
};

const source = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: {
    title: words(500, 'Its title or reference.'),
    url: {
      type: ['string', 'null'],
      maxLength: 1000,
      pattern: '^[hH][tT][tT][pP][sS]?://',
      description: 'Where it can be read, where that is on the web.',
    },
  },
};

const link = {
  type: 'object',
  required: ['from', 'to'],
  additionalProperties: false,
  description: 'Goes to the same column or a later one, and never in a circle.',
  properties: {
    from: words(100, 'The id of what leads.'),
    to: words(100, 'The id of what it leads to.'),
    assumption: maybe(2000, 'Why it is believed.'),
    evidence: oneOf(EVIDENCE, 'How well it is supported; none where it is left out.'),
    sources: {
      type: ['array', 'null'],
      maxItems: MOST_SOURCES,
      items: source,
      description: 'The sources of the evidence, in order. An export always has the list.',
    },
    evidenceSource: maybe(500, 'Of older files: the only source, by its title. Not beside sources.'),
    claim: oneOf(CLAIMS, 'What is claimed of our part; unknown where it is left out.'),
    claimReasoning: maybe(2000, 'Why that is claimed.'),
    sign: oneOf(SIGNS, '+ leads to more of it, - works against it; + where it is left out.'),
  },
};

const factor = {
  type: 'object',
  required: ['id', 'text', 'nodes'],
  additionalProperties: false,
  description: 'A condition outside that helps or hinders.',
  properties: {
    id: words(100, 'Its name in this file, unique; an export gives the factor’s identity.'),
    text: words(2000, 'The law, the election, the change.'),
    occursOn: day(['string', 'null'], 'When it happens or came.'),
    works: oneOf(FACTOR_WORKS, 'What it does to what it touches; unknown where it is left out.'),
    how: maybe(2000, 'How it works on what it touches.'),
    nodes: {
      type: 'array',
      maxItems: MOST.nodes,
      items: { type: 'string' },
      description: 'The id of each goal and node it touches.',
    },
  },
};

const conflict = {
  type: 'object',
  required: ['first', 'second', 'reasoning'],
  additionalProperties: false,
  description: 'Two that pull against each other, once, in either order.',
  properties: {
    first: words(100, 'The id of a goal or node.'),
    second: words(100, 'The id of another.'),
    reasoning: words(2000, 'Why they pull against each other.'),
  },
};

export const SCHEMA_PATH = '/api/v1/schemas/logic-model-1.json';

/** The file's JSON Schema (2020-12), given out at {@link SCHEMA_PATH}. */
export const modelFileSchema = (publicUrl: string): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${publicUrl}${SCHEMA_PATH}`,
  title: 'A logic model of Effektkedja',
  description: 'One version: goals and nodes in the order of the chain, and links. UTF-8.',
  type: 'object',
  required: ['format', 'formatVersion', 'name', 'title', 'periodFrom', 'periodTo', 'nodes', 'links'],
  additionalProperties: false,
  properties: {
    format: { const: FORMAT },
    formatVersion: { const: FORMAT_VERSION },
    name: words(300, 'The programme.'),
    title: words(300, 'What the version is called.'),
    periodFrom: day('string', 'First day of the period.'),
    periodTo: day('string', 'Last day of the period.'),
    reviewDue: day(['string', 'null'], 'When it should be reviewed at the latest.'),
    nodes: {
      type: 'array',
      maxItems: MOST.nodes,
      items: node,
      description:
        'Sub-goals are numbered, and nodes of a kind under a sub-goal placed, by their order here.',
    },
    links: { type: 'array', maxItems: MOST.links, items: link },
    conflicts: {
      type: ['array', 'null'],
      maxItems: MOST.conflicts,
      items: conflict,
      description: 'Goal conflicts. An export always has the list.',
    },
    factors: {
      type: ['array', 'null'],
      maxItems: MOST.factors,
      items: factor,
      description: 'External factors, by date. An export always has the list.',
    },
  },
});
