import type { FormBody } from '../../web/validate.js';
import { LINK_FIELDS } from '../link-fields.rules.js';
import type { ConflictView, FactorView, LinkView, NodeView } from '../logic-model.views.js';
import { fieldsOf } from '../node-fields.rules.js';
import type { NodeKind } from '../node.rules.js';
import { linesOf, type SourceView } from '../sources/sources.rules.js';
import { sidesOf, type Sides } from './merge.rules.js';

/** What a draft is made of, and what can be taken out of it while somebody else edits it. */
export type Part = 'node' | 'link' | 'factor' | 'conflict';

/** A row of a draft that a form edits. */
export type Edited = { versionId: string } & (
  | { kind: 'link'; row: LinkView }
  | { kind: 'factor'; row: FactorView }
  | { kind: 'conflict'; row: ConflictView }
  | { kind: NodeKind; row: NodeView }
);

const FIELDS: Readonly<Partial<Record<Edited['kind'], readonly string[]>>> = {
  link: LINK_FIELDS,
  factor: ['text', 'occursOn', 'works', 'how', 'nodeIds'],
  conflict: ['reasoning'],
};

export const partOf = ({ kind }: Edited): Part =>
  kind === 'link' || kind === 'factor' || kind === 'conflict' ? kind : 'node';

export const fieldsIn = ({ kind }: Edited): readonly string[] =>
  FIELDS[kind] ?? ['text', ...fieldsOf(kind as NodeKind)];

/** The field that is a set of choices: compared as the ids in order, on one line. */
const CHOSEN = 'nodeIds';
const onOneLine = (ids: readonly string[]): string => [...ids].sort().join(' ');

const isSources = (value: readonly unknown[]): value is SourceView[] => typeof value[0] === 'object';

function sideOf(
  value: string | number | readonly string[] | readonly SourceView[] | null | undefined,
): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return isSources(value) ? linesOf(value) : onOneLine(value as readonly string[]);
}

/** What the row says now, field by field. */
export const sidesNow = (edited: Edited): Sides =>
  Object.fromEntries(
    fieldsIn(edited).map((field) => [field, sideOf(edited.row[field as keyof typeof edited.row])]),
  );

/** What a form says. */
export function sidesIn(edited: Edited, body: FormBody): Sides {
  const fields = fieldsIn(edited);
  const chosen = body[CHOSEN];
  const ids = typeof chosen === 'string' ? chosen.split(' ') : (chosen ?? []);
  return { ...sidesOf(fields, body), ...(fields.includes(CHOSEN) ? { [CHOSEN]: onOneLine(ids) } : {}) };
}

/** As the form has it: a set of choices is a list. */
export function formOf(body: FormBody): FormBody {
  const chosen = body[CHOSEN];
  return typeof chosen === 'string' ? { ...body, [CHOSEN]: chosen.split(' ').filter(Boolean) } : body;
}
