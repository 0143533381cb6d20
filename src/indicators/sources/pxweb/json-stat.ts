import { text } from '../../../shared/text.js';
import { faults } from '../source-fault.js';
import { pxFigure, type PxCell } from './px-cells.js';

export type CubeVariable = {
  readonly code: string;
  readonly label: string;
  /** In the order of the cube. */
  readonly codes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** What PxWeb adds: elimination, codelists. */
  readonly extension: Fields;
};

export type Cube = {
  readonly label: string;
  readonly source: string | null;
  readonly updated: string | null;
  readonly time: readonly string[];
  readonly geo: readonly string[];
  readonly metric: readonly string[];
  readonly variables: readonly CubeVariable[];
  readonly extension: Fields;
  readonly value: unknown;
  readonly status: unknown;
};

type Fields = Readonly<Record<string, unknown>>;

const wrong = (where: string, sv: string, en: string, got: unknown) =>
  faults.wrongShape(where, text(sv, en), got);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fields(value: unknown, where: string): Fields {
  if (isFields(value)) return value;
  throw wrong(where, 'ett objekt', 'an object', value);
}
const optionalFields = (value: unknown): Fields => (isFields(value) ? value : {});
const optionalText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/**
 * Reads the frame of a JSON-stat 2.0 dataset, with or without figures.
 * @throws {SourceFault} naming what is not as the format says
 */
export function readCube(answer: unknown): Cube {
  const cube = fields(answer, 'json-stat');
  if (cube['class'] !== 'dataset') throw wrong('class', 'dataset', 'dataset', cube['class']);
  const ids = texts(cube['id']);
  const sizes = Array.isArray(cube['size']) ? (cube['size'] as readonly unknown[]) : [];
  if (ids.length === 0 || ids.length !== sizes.length) {
    throw wrong('id, size', 'lika många variabler som storlekar', 'as many variables as sizes', cube['size']);
  }
  const dimension = fields(cube['dimension'], 'dimension');
  const role = optionalFields(cube['role']);
  return {
    label: optionalText(cube['label']) ?? '',
    source: optionalText(cube['source']),
    updated: optionalText(cube['updated']),
    time: texts(role['time']),
    geo: texts(role['geo']),
    metric: texts(role['metric']),
    variables: ids.map((code, place) =>
      variableOf(code, fields(dimension[code], `dimension.${code}`), sizes[place]),
    ),
    extension: optionalFields(cube['extension']),
    value: cube['value'],
    status: cube['status'],
  };
}

function variableOf(code: string, given: Fields, size: unknown): CubeVariable {
  const where = `dimension.${code}.category`;
  const category = fields(given['category'], where);
  const labels = Object.fromEntries(
    Object.entries(optionalFields(category['label'])).map(([one, label]) => [one, String(label)]),
  );
  // A variable of one category may say its label alone.
  const index = category['index'] ?? Object.keys(labels);
  const codes = Array.isArray(index) ? texts(index) : inOrder(fields(index, `${where}.index`));
  if (codes.length !== size || new Set(codes).size !== codes.length) {
    throw wrong(
      `${where}.index`,
      `${String(size)} olika koder`,
      `${String(size)} different codes`,
      codes.length,
    );
  }
  return {
    code,
    label: optionalText(given['label']) ?? code,
    codes,
    labels,
    extension: optionalFields(given['extension']),
  };
}

const inOrder = (index: Fields): string[] =>
  Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);

/** All cells of a cube, the last variable turning fastest. Figures may be a list, or those that exist by their place. */
export function* cellsOf({ variables, value, status }: Cube): Generator<PxCell> {
  const total = variables.reduce((product, { codes }) => product * codes.length, 1);
  if (Array.isArray(value) ? value.length !== total : !isFields(value)) {
    throw wrong('value', `${total} värden`, `${total} figures`, Array.isArray(value) ? value.length : value);
  }
  const figures = value as Readonly<Record<number, unknown>>;
  for (let place = 0; place < total; place += 1) {
    const figure = figures[place] ?? null;
    if (figure !== null && !(typeof figure === 'number' && Number.isFinite(figure))) {
      throw wrong(`value[${place}]`, 'ett tal', 'a number', figure);
    }
    yield { codes: codesAt(variables, place), ...pxFigure(figure, markAt(status, place)) };
  }
}

function codesAt(variables: readonly CubeVariable[], place: number): Record<string, string> {
  let left = place;
  const turned = variables.toReversed().map(({ code, codes }): [string, string] => {
    const at = left % codes.length;
    left = (left - at) / codes.length;
    return [code, codes[at] ?? ''];
  });
  return Object.fromEntries(turned.reverse());
}

/** One mark for all, a list of them, or those that exist by their place; most cells have none. */
function markAt(status: unknown, place: number): string | null {
  if (typeof status === 'string') return status;
  if (typeof status !== 'object' || status === null) return null;
  return optionalText((status as Readonly<Record<number, unknown>>)[place]);
}
