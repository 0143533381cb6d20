import type { ApiDescription, Schema } from './api-description.js';

/** How a value departs from a schema of the description; nothing where it is as said. */
export function departures(api: ApiDescription, given: Schema, value: unknown, at = '$'): string[] {
  const schema = api.schema(given);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) {
    if (!(types.includes('number') && typeOf(value) === 'integer'))
      return [`${at} is ${typeOf(value)}, not ${types.join(' or ')}`];
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of its words: ${String(value)}`];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((one, index) => departures(api, items, one, `${at}[${index}]`)) : [];
  }
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const row = value as Record<string, unknown>;
  const { properties, required = [], additionalProperties } = schema;
  return [
    ...required.filter((name) => !(name in row)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(row).flatMap(([name, inner]) => {
      const property = properties[name];
      if (property) return departures(api, property, inner, `${at}.${name}`);
      return additionalProperties === false ? [`${at}.${name} is not described`] : [];
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
