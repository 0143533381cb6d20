/** As much of JSON Schema as we write. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  example?: unknown;
  minLength?: number;
  maxLength?: number;
};

/** A value put together from the examples of a schema and of those it names. */
export function exampleOf(given: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  if (given.example !== undefined) return given.example;
  const named = given.$ref ?? given.allOf?.[0]?.$ref;
  if (named !== undefined) return exampleOf(schemas[named.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (given.items) return [exampleOf(given.items, schemas)];
  return Object.fromEntries(
    Object.entries(given.properties ?? {}).map(([name, one]) => [name, exampleOf(one, schemas)]),
  );
}

/**
 * What an example shows: which fields there are and of what kind. A field may be empty (null) in another answer, and
 * a list may be; a field whose example is empty may hold anything.
 */
export function schemaOf(example: unknown): Schema {
  if (example === null || example === undefined) return {};
  if (Array.isArray(example)) {
    const rows = (example as unknown[]).map(schemaOf);
    return { type: ['array', 'null'], ...(rows[0] ? { items: rows.reduce(joined) } : {}) };
  }
  if (typeof example === 'object') {
    const entries = Object.entries(example).map(([name, value]) => [name, schemaOf(value)] as const);
    return { type: ['object', 'null'], properties: Object.fromEntries(entries) };
  }
  return { type: [typeof example, 'null'] };
}

/** Of two rows of a list, what holds for both. */
function joined(one: Schema, other: Schema): Schema {
  if (!one.type || !other.type) return {};
  const type = [...new Set([one.type, other.type].flat())];
  const names = new Set([...Object.keys(one.properties ?? {}), ...Object.keys(other.properties ?? {})]);
  const both = (name: string): Schema => {
    const [a, b] = [one.properties?.[name], other.properties?.[name]];
    return a && b ? joined(a, b) : (a ?? b ?? {});
  };
  return {
    type,
    ...(names.size > 0
      ? { properties: Object.fromEntries([...names].map((name) => [name, both(name)])) }
      : {}),
    ...(one.items && other.items ? { items: joined(one.items, other.items) } : {}),
  };
}
