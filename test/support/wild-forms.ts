import fc from 'fast-check';
import { HOSTILE } from './hostile-values.js';

/** A form as a page shows it: where it posts to, and the values its fields have. */
export type ShownForm = { action: string; fields: readonly (readonly [string, string])[] };

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** The forms of a page that change something. */
export function formsIn(html: string): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const action = attribute(tag, 'action');
    if (action === undefined || attribute(tag, 'method')?.toLowerCase() !== 'post') return [];
    const fields = [...inside.matchAll(/<(input|select|textarea|button)\b([^>]*)>/g)].flatMap(
      ([, , field = '']) => {
        const name = attribute(field, 'name');
        return name === undefined ? [] : [[name, attribute(field, 'value') ?? ''] as const];
      },
    );
    return [{ action, fields }];
  });
}

const junk = fc.oneof(
  fc
    .constantFrom(...HOSTILE.filter((one) => typeof one === 'string'))
    .filter((one) => !/[\ud800-\udfff]/.test(one)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.uuid(),
  fc.constantFrom('1', 'on', 'true', '2026-11-20', '12,5', '0', '-1'),
);

/** What is filled in: the form's own values with up to three of them changed, left out, doubled or added. */
export function wildFields(fields: ShownForm['fields']): fc.Arbitrary<[string, string][]> {
  const names = [...new Set(fields.map(([name]) => name)), 'extra', '__proto__'].filter(
    (name) => name !== '_csrf',
  );
  const change = fc.record({
    name: fc.constantFrom(...names),
    value: junk,
    how: fc.constantFrom('set', 'set', 'drop', 'double'),
  });
  return fc.array(change, { maxLength: 3 }).map((changes) =>
    changes.reduce<[string, string][]>(
      (form, { name, value, how }) => [
        ...form.filter(([one]) => how === 'double' || one !== name),
        ...(how === 'drop' ? [] : [[name, value] as [string, string]]),
      ],
      fields.map(([name, value]) => [name, value]),
    ),
  );
}
