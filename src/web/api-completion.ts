import type { OpenAPIObject } from '@nestjs/swagger';
import type { Access } from '../shared/access.js';
import { PROBLEM_SCHEMA, refusalResponses, refusalsOf } from './api-refusals.js';
import { exampleOf, schemaOf, type Schema } from './api-schema.js';

type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Parameter = { name: string; in: string; description?: string; required?: boolean; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string; description?: string; content?: Content; headers?: object }>;
  security?: object[];
  'x-access'?: Access;
};

const ID_EXAMPLE = '01930f1c-7a00-7000-8000-000000000001';
const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    '8 to 200 visible characters. Sent again with the same request, the first answer is given again.',
  schema: { type: 'string', minLength: 8, maxLength: 200, example: 'b7d1f1d0-5a39-4b8e-9d53-1f8f1f6f0c11' },
};

/**
 * Says of every operation what is the same for all, so that no route has to: the ids of its address, an example of
 * its body, what an answer looks like, its headers, and the refusals it may give.
 */
export function completed(document: OpenAPIObject): OpenAPIObject {
  const components = document.components ?? {};
  const schemas = { ...components.schemas, Problem: PROBLEM_SCHEMA } as Record<string, Schema>;
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>))
      complete(operation, method, path, schemas);
  }
  return {
    ...document,
    components: { ...components, schemas, responses: refusalResponses() },
  } as OpenAPIObject;
}

function complete(operation: Operation, method: string, path: string, schemas: Record<string, Schema>): void {
  const access = operation['x-access'];
  if (access?.kind === 'public') operation.security = [];
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = (operation.parameters ??= []);
  for (const name of named.toReversed()) nameParameter(parameters, name);
  for (const content of Object.values(operation.requestBody?.content ?? {})) {
    if (content.schema) content.example ??= exampleOf(content.schema, schemas);
  }
  for (const [status, response] of Object.entries(operation.responses)) answer(status, response);
  if (operation.responses['201']) parameters.push(IDEMPOTENCY_KEY);
  const refusals = refusalsOf({
    method,
    access,
    named: named.length > 0,
    body: operation.requestBody !== undefined,
    query: parameters.some((one) => one.in === 'query'),
    ifMatch: parameters.some((one) => one.name === 'If-Match'),
  });
  operation.responses = { ...operation.responses, ...refusals, ...ownWords(operation.responses) };
}

/** A refusal that an operation describes itself keeps its words, in the shape of all. */
function ownWords(own: Operation['responses']): Operation['responses'] {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(own)
      .filter(([status]) => status >= '400')
      .map(([status, { description }]) => [status, { description, content: problem }]),
  );
}

function nameParameter(parameters: Parameter[], name: string): void {
  let known = parameters.find((one) => one.in === 'path' && one.name === name);
  if (!known) {
    known = { name, in: 'path', required: true };
    parameters.unshift(known);
  }
  const isId = name === 'id' || name.endsWith('Id');
  known.description ??= isId ? `Id of the ${wordsOf(name)}.` : `The ${wordsOf(name)}.`;
  if (isId) known.schema = { type: 'string', format: 'uuid', example: ID_EXAMPLE };
}

/** `indicatorId` → `indicator`. */
const wordsOf = (name: string): string =>
  name === 'id'
    ? 'record'
    : name
        .replace(/Id$/, '')
        .replace(/([A-Z])/g, ' $1')
        .toLowerCase();

const TAG = { schema: { type: 'string', example: '"3"' } };

/** What an answer looks like, read off its example; and the headers it comes with. */
function answer(status: string, response: Operation['responses'][string]): void {
  const content = response.content?.['application/json'];
  if (!status.startsWith('2') || !content) return;
  const example = (content.example ??= content.schema?.example);
  if (typeof example !== 'object' || example === null) return;
  if ('_meta' in example && !('_links' in example)) {
    const self = { href: 'https://example.org/api/v1/platforms/…?limit=20&page=1' };
    content.example = { ...example, _links: { self } };
  }
  content.schema = schemaOf(content.example);
  if (!('version' in example)) return;
  response.headers = {
    ETag: { description: 'The version, for If-Match and If-None-Match.', ...TAG },
    ...(status === '201'
      ? { Location: { description: 'Address of what was made.', schema: { type: 'string' } } }
      : {}),
  };
}
