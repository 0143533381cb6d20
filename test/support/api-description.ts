import type { TestApp } from './app.js';

/** As much of JSON Schema as the description uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  description?: string;
  example?: unknown;
  additionalProperties?: boolean;
};
export type Content = Record<string, { schema?: Schema; example?: unknown }>;
export type Described = { $ref?: string; description?: string; content?: Content };
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema };

export type Operation = {
  method: string;
  /** With colons, as routes are written: `/api/v1/platforms/:platformId/board`. */
  path: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: object[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Described>;
};
type ApiText = {
  paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
  components: { schemas: Record<string, Schema>; responses?: Record<string, Described> };
};

/** The running application's own description of its API. */
export class ApiDescription {
  private constructor(private readonly text: ApiText) {}

  static async of({ url }: Pick<TestApp, 'url'>): Promise<ApiDescription> {
    const response = await fetch(`${url}/api/v1/openapi.json`);
    return new ApiDescription((await response.json()) as ApiText);
  }

  get operations(): Operation[] {
    return Object.entries(this.text.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path: path.replace(/\{(\w+)\}/g, ':$1'),
      })),
    );
  }

  /** What a schema says, where it only names another. */
  schema(given: Schema): Schema {
    const [only] = given.allOf ?? [];
    if (only) return this.schema(only);
    if (given.$ref === undefined) return given;
    return this.schema(this.text.components.schemas[nameIn(given.$ref)] ?? {});
  }

  response(given: Described): Described {
    if (given.$ref === undefined) return given;
    return this.text.components.responses?.[nameIn(given.$ref)] ?? {};
  }

  bodyOf(operation: Operation): Schema | null {
    return operation.requestBody?.content['application/json']?.schema ?? null;
  }

  /** A value put together from the examples of a schema. */
  exampleOf(given: Schema): unknown {
    const schema = this.schema(given);
    if (schema.example !== undefined) return schema.example;
    if (schema.items) return [this.exampleOf(schema.items)];
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, this.exampleOf(one)]),
    );
  }
}

const nameIn = (ref: string): string => ref.split('/').at(-1) ?? '';
