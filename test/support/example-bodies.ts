import { ApiDescription } from './api-description.js';
import type { TestApp } from './app.js';

/** A body for every changing route of the API, put together from the examples in its own description. */
export async function exampleBodies(test: Pick<TestApp, 'url'>): Promise<Map<string, unknown>> {
  const api = await ApiDescription.of(test);
  const bodies = new Map<string, unknown>();
  for (const operation of api.operations) {
    const schema = api.bodyOf(operation);
    if (schema) bodies.set(`${operation.method} ${operation.path}`, api.exampleOf(schema));
  }
  return bodies;
}
