import fc from 'fast-check';
import type { ApiDescription, Operation, Schema } from './api-description.js';
import { BEYOND, EXTRA, HOSTILE, junk, RAW, someId } from './hostile-values.js';

type Place = { at: readonly (string | number)[]; schema: Schema };

/** Every field of a body, those of its rows too. */
function placesIn(api: ApiDescription, given: Schema, at: Place['at'] = []): Place[] {
  const schema = api.schema(given);
  if (schema.items) return [{ at, schema }, ...placesIn(api, schema.items, [...at, 0])];
  const inner = Object.entries(schema.properties ?? {});
  if (inner.length === 0) return [{ at, schema }];
  return inner.flatMap(([name, one]) => placesIn(api, one, [...at, name]));
}

const fieldOf = ({ at }: Place): string => at.filter((one) => typeof one === 'string').at(-1) ?? '';

function put(body: unknown, at: Place['at'], value: unknown, drop: boolean): unknown {
  const [first, ...rest] = at;
  if (first === undefined || typeof body !== 'object' || body === null) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...body }) as Record<
    string | number,
    unknown
  >;
  if (rest.length === 0 && drop) delete copy[first];
  else copy[first] = rest.length === 0 ? value : put(copy[first], rest, value, drop);
  return copy;
}

/** An example with ids of rows there are, so that it gets past the first doors. */
function withIds(api: ApiDescription, schema: Schema, which: number): unknown {
  return placesIn(api, schema).reduce<unknown>((body, place) => {
    const field = fieldOf(place);
    if (place.schema.format === 'uuid') return put(body, place.at, someId(field, which), false);
    return body;
  }, api.exampleOf(schema));
}

function bodies(api: ApiDescription, schema: Schema): fc.Arbitrary<string> {
  const places = placesIn(api, schema);
  const change = fc
    .constantFrom(...places)
    .chain((place) =>
      fc.record({ at: fc.constant(place.at), value: junk(place.schema, fieldOf(place)), drop: fc.nat(5) }),
    );
  const extra = fc.record({
    at: fc.constantFrom(...EXTRA).map((name) => [name]),
    value: fc.constantFrom(...HOSTILE),
    drop: fc.constant(1),
  });
  const one = fc.oneof({ weight: 7, arbitrary: change }, { weight: 1, arbitrary: extra });
  const changes = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 5, arbitrary: one.map((only) => [only]) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }) },
  );
  const changed = fc
    .tuple(fc.nat(7), changes)
    .map(([which, list]) =>
      list.reduce(
        (body, { at, value, drop }) => put(body, at, value, drop === 0),
        withIds(api, schema, which),
      ),
    )
    .map((body) => (JSON.stringify(body) ?? '').replaceAll(`"${BEYOND}"`, '1e400'));
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.constantFrom(...RAW) });
}

function queries(operation: Operation): fc.Arbitrary<string> {
  const known = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const odd = fc.constantFrom(
    'cursor',
    'sort',
    'limit',
    'page',
    'platformId',
    'q[]',
    '__proto__',
    'filter[name]',
    '',
  );
  const pair = fc.oneof(
    {
      weight: known.length > 0 ? 5 : 0,
      arbitrary: fc
        .constantFrom(...known, { name: 'limit', schema: {} })
        .chain(({ name, schema }) => fc.tuple(fc.constant(name), junk(schema ?? {}, name))),
    },
    { weight: 1, arbitrary: fc.tuple(odd, fc.constantFrom(...HOSTILE)) },
  );
  const written = (value: unknown): string => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return /[\ud800-\udfff]/.test(text) ? '%ED%A0%80' : encodeURIComponent(text.slice(0, 3_000));
  };
  const needed = known
    .filter((one) => one.required)
    .map((one): [string, unknown] => [one.name, one.schema?.example ?? 'x']);
  return fc
    .array(pair, { maxLength: 3 })
    .map((pairs) => [...needed, ...pairs])
    .map((pairs) => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${written(value)}`).join('&'));
}

export type WildRequest = {
  body: string | undefined;
  query: string;
  /** `right` stands for the row's own version. */
  ifMatch: string | undefined;
  idempotencyKey: string | undefined;
  /** Which rows the path names: ids that belong together, mixed-up ones, or nonsense in the nth place. */
  rows: 'own' | 'mixed' | 'nonsense';
  which: number;
  nonsense: string;
};

/** Requests of one operation: its own example with real rows, changed in up to three places. */
export function wildRequests(api: ApiDescription, operation: Operation): fc.Arbitrary<WildRequest> {
  const schema = api.bodyOf(operation);
  const reads = operation.method === 'GET';
  const empty = fc.constantFrom(undefined, '{}', '{"a":1}', 'null', '[]', '\u0000');
  return fc.record({
    body: reads ? fc.constant(undefined) : schema ? bodies(api, schema) : empty,
    query: reads ? queries(operation) : fc.constantFrom('', '', '', 'x=1', '%00', 'a=%ff'),
    ifMatch: reads
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 8, arbitrary: fc.constant('right') },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              undefined,
              '*',
              'W/"1"',
              '"0"',
              '"999999999"',
              '"99999999999"',
              '""',
              '1',
            ),
          },
        ),
    idempotencyKey:
      operation.method === 'POST'
        ? fc.constantFrom(undefined, undefined, 'same-key', 'short', 'x'.repeat(201))
        : fc.constant(undefined),
    rows: fc.oneof(
      { weight: 8, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constant('mixed' as const) },
      { weight: 1, arbitrary: fc.constant('nonsense' as const) },
    ),
    which: fc.nat(59),
    nonsense: fc.constantFrom(
      'x',
      '0',
      '-1',
      '1e9',
      '99999999999',
      '%00',
      '%ff',
      '%ED%A0%80',
      'NaN',
      'å',
      'y'.repeat(300),
      '00000000-0000-0000-0000-000000000000',
    ),
  });
}
