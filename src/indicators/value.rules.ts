import { Invalid, type FieldError } from '../shared/errors.js';
import { text, type Text } from '../shared/text.js';
import { millionths, percentOf } from './exact-decimal.js';
import type { Cell, IndicatorRow } from './indicator.types.js';
import type { EnterValues, ValueCell } from './values.dto.js';

/** A figure ready to be written. */
export type Figure = Pick<
  Cell,
  'sex' | 'number' | 'numerator' | 'denominator' | 'text' | 'state' | 'comment'
>;

type Shape = Pick<IndicatorRow, 'measure' | 'bySex' | 'byArea'>;

const hasFigure = ({ number, numerator, text: words }: Figure): boolean =>
  number !== null || numerator !== null || words !== null;
const isGiven = ({ state }: Figure): boolean => state === 'final' || state === 'preliminary';
const less = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && millionths(a) < millionths(b);

type Fault = readonly [field: keyof Figure, reason: Text];

/** What is wrong with one figure for what the indicator measures. */
export function faultOf(cell: ValueCell, shape: Pick<Shape, 'measure' | 'bySex'>): Fault | null {
  const figure = given(cell);
  if (figure.sex !== 'T' && !shape.bySex)
    return ['sex', text('Indikatorn delas inte upp på kön.', 'The indicator is not divided by sex.')];
  const words = shape.measure === 'qualitative';
  if (!isGiven(figure) && hasFigure(figure))
    return [
      'number',
      text('Ta bort talet, eller ange att värdet finns.', 'Remove the figure, or say that there is one.'),
    ];
  if (isGiven(figure) && (words ? figure.text === null : !hasFigure(figure)))
    return [
      words ? 'text' : 'number',
      text(
        'Skriv värdet. Skriv 0 om det inte blev något, eller välj att uppgiften saknas eller ej är tillämplig.',
        'Write the value. Write 0 if there was nothing, or choose that it is missing or not applicable.',
      ),
    ];
  return isGiven(figure) && !words ? faultOfNumber(figure, shape) : null;
}

function faultOfNumber(figure: Figure, { measure }: Pick<Shape, 'measure'>): Fault | null {
  if (figure.text !== null)
    return [
      'text',
      text('Måttet är ett tal. Skriv i kommentaren.', 'The measure is a figure. Write in the comment.'),
    ];
  const parts = faultOfParts(figure, measure);
  if (parts) return parts;
  if (measure === 'rate' && figure.number === null)
    return ['number', text('Skriv talet per invånare.', 'Write the rate.')];
  return null;
}

function faultOfParts({ numerator, denominator }: Figure, measure: Shape['measure']): Fault | null {
  if ((numerator === null) !== (denominator === null))
    return [
      numerator === null ? 'numerator' : 'denominator',
      text('Ange både täljare och nämnare.', 'Give both numerator and denominator.'),
    ];
  if (numerator === null) return null;
  if (measure !== 'share' && measure !== 'rate')
    return [
      'numerator',
      text(
        'Täljare och nämnare hör till andelar och tal per invånare.',
        'Numerators belong to shares and rates.',
      ),
    ];
  if (!less('0', denominator))
    return ['denominator', text('Nämnaren är större än noll.', 'The denominator is above zero.')];
  return null;
}

/**
 * The figures of an input, checked against what the indicator measures. A share is worked out from its parts.
 * @throws {Invalid} with fields named `values.0.number`
 */
export function figuresOf(input: EnterValues, shape: Shape): Figure[] {
  const figures = input.values.map((cell) => worked(cell, shape));
  const errors: FieldError[] = input.values.flatMap((cell, index) => {
    const fault = faultOf(cell, shape);
    return fault ? [{ field: `values.${index}.${fault[0]}`, reason: fault[1] }] : [];
  });
  if (new Set(figures.map(({ sex }) => sex)).size < figures.length) {
    errors.push({ field: 'values', reason: text('Ange varje kön en gång.', 'Give each sex once.') });
  }
  if (input.areaCode && !shape.byArea) {
    const reason = text(
      'Indikatorn delas inte upp på kommun.',
      'The indicator is not divided by municipality.',
    );
    errors.push({ field: 'areaCode', reason });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return figures;
}

const given = (cell: ValueCell): Figure => ({
  sex: cell.sex,
  state: cell.state,
  number: cell.number ?? null,
  numerator: cell.numerator ?? null,
  denominator: cell.denominator ?? null,
  text: cell.text ?? null,
  comment: cell.comment ?? null,
});

/** The figure of a cell; a share is worked out from its parts. */
export function worked(cell: ValueCell, { measure }: Pick<Shape, 'measure'>): Figure {
  const figure = given(cell);
  const { numerator, denominator } = figure;
  if (measure !== 'share' || numerator === null || denominator === null || !less('0', denominator))
    return figure;
  return { ...figure, number: percentOf(numerator, denominator) };
}

const sameNumber = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : millionths(a) === millionths(b);

/** Whether a figure says what already stands. */
export const isSame = (figure: Figure, cell: Figure): boolean =>
  figure.state === cell.state &&
  sameNumber(figure.number, cell.number) &&
  sameNumber(figure.numerator, cell.numerator) &&
  sameNumber(figure.denominator, cell.denominator) &&
  figure.text === cell.text &&
  figure.comment === cell.comment;

/** Why earlier figures are corrected. @throws {Invalid} where that is not said */
export function reasonOf({ reason }: { reason?: string | null }): string {
  if (reason) return reason;
  throw Invalid.field(
    'reason',
    'Skriv varför värdet rättas. Det tidigare finns kvar i historiken.',
    'Say why the value is corrected. The earlier one stays in the history.',
  );
}
