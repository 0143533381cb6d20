import type { TestApp } from './app.js';

type Schema = {
  $ref?: string;
  example?: unknown;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
};
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };
type ApiText = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** A body for every changing route of the API, put together from the examples in its own description. */
export async function exampleBodies({ url }: Pick<TestApp, 'url'>): Promise<Map<string, unknown>> {
  const response = await fetch(`${url}/api/v1/openapi.json`);
  const { paths, components } = (await response.json()) as ApiText;
  const exampleOf = (schema: Schema): unknown => {
    if (schema.$ref !== undefined) {
      return exampleOf(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    }
    if (schema.example !== undefined) return schema.example;
    if (schema.items) return [exampleOf(schema.items)];
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, exampleOf(one)]),
    );
  };
  const bodies = new Map<string, unknown>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { requestBody }] of Object.entries(operations)) {
      const schema = requestBody?.content['application/json']?.schema;
      if (schema)
        bodies.set(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, exampleOf(schema));
    }
  }
  return bodies;
}
