import { fromSwedish } from '../shared/decimal.js';
import { Invalid } from '../shared/errors.js';
import { Prose } from '../shared/validation.js';
import { valueOf, type FormState } from '../web/refusal.js';
import { checked, fromForm, type FormBody } from '../web/validate.js';
import { ItemAnswer, TEXT_LENGTH } from './reporting.dto.js';
import type { ItemView } from './report.view.js';
import type { Sex } from './value.rules.js';

/** The name of a field of one item: the same in the form, in the API's errors and in the error summary. */
export const itemField = (itemId: string, field: string): string => `items.${itemId}.${field}`;

export const valueField = (itemId: string, sex: Sex, field: string): string =>
  itemField(itemId, `values.${sex}.${field}`);

/** Rows as they are asked for: women and men, or the total alone where sex is not asked for. */
export const askedRows = (item: ItemView): Sex[] =>
  item.rows.filter(({ calculated }) => !calculated).map(({ sex }) => sex);

/** What the form shows for an item: what is stored, with numbers as they are written in Swedish. */
export function storedForm(item: ItemView): Record<string, string> {
  const shown = (value: string | null | undefined): string => (value ?? '').replace('.', ',');
  const values: Record<string, string> = {
    [itemField(item.id, 'progress')]: item.progress ?? '',
    [itemField(item.id, 'doneText')]: item.doneText ?? '',
    [itemField(item.id, 'ledToText')]: item.ledToText ?? '',
    [itemField(item.id, 'needsText')]: item.needsText ?? '',
  };
  for (const { sex, value, calculated } of item.rows) {
    if (calculated) continue;
    values[valueField(item.id, sex, 'state')] = value?.state ?? 'final';
    values[valueField(item.id, sex, 'number')] = shown(value?.number);
    values[valueField(item.id, sex, 'numerator')] = shown(value?.numerator);
    values[valueField(item.id, sex, 'denominator')] = shown(value?.denominator);
    values[valueField(item.id, sex, 'comment')] = value?.comment ?? '';
  }
  return values;
}

/**
 * Reads a posted item. A row with nothing in it is unanswered and left out, so that a draft may be half done.
 * @throws {Invalid} with the form's own field names
 */
export async function readItem(body: FormBody, item: ItemView, answered: boolean): Promise<ItemAnswer> {
  const form: FormState = { values: body, errors: {} };
  const text = (field: string): string | null => valueOf(form, itemField(item.id, field)).trim() || null;
  const rows = askedRows(item).flatMap((sex) => {
    const field = (name: string): string => valueOf(form, valueField(item.id, sex, name)).trim();
    const number = (name: string): string | null => (field(name) === '' ? null : fromSwedish(field(name)));
    const state = field('state') || 'final';
    const value = {
      sex,
      state,
      number: number('number'),
      numerator: number('numerator'),
      denominator: number('denominator'),
      comment: field('comment') || null,
    };
    const empty = value.number === null && value.numerator === null && value.denominator === null;
    return empty && (state === 'final' || state === 'preliminary') ? [] : [value];
  });
  const input = {
    id: item.id,
    progress: text('progress'),
    doneText: normal(text('doneText')),
    ledToText: normal(text('ledToText')),
    needsText: normal(text('needsText')),
    answered,
    values: rows,
  };
  try {
    return await checked(ItemAnswer, input);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.fields.map(({ field, reason }) => ({
        field: itemField(item.id, namedByRow(field, rows)),
        reason,
      })),
    );
  }
}

const normal = (value: string | null): string | null => value?.replaceAll('\r\n', '\n') ?? null;

/** `values.1.number` → `values.M.number`. */
const namedByRow = (field: string, rows: readonly { sex: Sex }[]): string =>
  field.replace(/^values\.(\d+)/, (_, index: string) => `values.${rows[Number(index)]?.sex ?? 'T'}`);

class Summary {
  @Prose({ description: 'The most important in brief.', max: TEXT_LENGTH, optional: true })
  summary?: string;
  @Prose({ description: 'What is needed from the others.', max: TEXT_LENGTH, optional: true })
  needs?: string;
}

/** Reads what stands above the items. @throws {Invalid} */
export async function readSummary(body: FormBody): Promise<{ summary: string | null; needs: string | null }> {
  const { summary, needs } = await fromForm(Summary, body);
  return { summary: summary ?? null, needs: needs ?? null };
}
