import type { Locale } from '../../shared/text.js';
import { formatDecimal } from '../../web/i18n/format.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeUse, NodeView } from '../logic-model.views.js';
import { diagramTexts } from './diagram.texts.js';
import { widthOf } from './font-widths.js';
import type { ShownStatus } from './node-statuses.js';
import { ARROW_STEP, BOX_WIDTH, LINE_HEIGHT, PADDING, SMALL_SIZE, TEXT_SIZE } from './sizes.js';
import { cut, wrap } from './wrap.rules.js';
import type { Box, BoxKind, ColumnKind } from './diagram.types.js';

/** What a box is made of. A side effect says in which column it stands; other nodes' kinds tell. */
export type NodeToDraw = Omit<NodeView, 'kind'> & { kind: BoxKind; column?: ColumnKind };

export type Around = {
  locale: Locale;
  codes: ReadonlyMap<string, string>;
  uses: ReadonlyMap<string, NodeUse>;
  statusOf: (nodeId: string) => ShownStatus | null;
};

/** A longer text is cut here; all of it stands in the list. */
const MOST_LINES = 7;
const MEASURED: readonly BoxKind[] = ['output', 'outcome', 'effect_medium', 'effect_long', 'side_effect'];
const GOALS: readonly BoxKind[] = ['sub_goal', 'overall_goal'];

export const isGoalBox = ({ kind }: { kind: BoxKind }): boolean => GOALS.includes(kind);

const columnOf = ({ kind, column }: NodeToDraw): ColumnKind => {
  if (kind === 'sub_goal' || kind === 'overall_goal') return 'effect_long';
  return kind === 'side_effect' ? (column ?? 'outcome') : kind;
};

/** `arrows` is how many arrows at most meet one side of the box: it must be high enough for them. */
export function boxOf(node: NodeToDraw, arrows: number, around: Around): Box {
  const all = wrap(node.text, BOX_WIDTH - 2 * PADDING, TEXT_SIZE, 600);
  const lines =
    all.length <= MOST_LINES
      ? all
      : [
          ...all.slice(0, MOST_LINES - 1),
          cut(all.slice(MOST_LINES - 1).join(' '), BOX_WIDTH - 2 * PADDING, TEXT_SIZE, 600),
        ];
  const status = statusOf(node, around);
  const code = codeOf(node, around);
  const height = (status === null ? 44 : 68) + LINE_HEIGHT * lines.length;
  return {
    id: node.id,
    kind: node.kind,
    column: columnOf(node),
    code,
    text: node.text,
    lines,
    note: noteOf(node, code, around),
    status,
    height: Math.max(height, ARROW_STEP * arrows + PADDING),
  };
}

function statusOf(node: NodeToDraw, { statusOf: of }: Around): Box['status'] {
  if (isGoalBox(node)) return null;
  const found = of(node.id)?.status ?? null;
  return found ?? (MEASURED.includes(node.kind) ? 'not_assessable' : null);
}

export function codeOf(
  node: Pick<NodeToDraw, 'id' | 'kind' | 'number'>,
  { codes }: Pick<Around, 'codes'>,
): string {
  if (node.kind === 'sub_goal') return `D${node.number ?? ''}`;
  return node.kind === 'overall_goal' ? 'M' : (codes.get(node.id) ?? '');
}

function noteOf(node: NodeToDraw, code: string, around: Around): Box['note'] {
  const found = said(node, around);
  if (found === null) return null;
  const room = BOX_WIDTH - 2 * PADDING - widthOf(code, SMALL_SIZE, 600) - 10;
  return { ...found, text: cut(found.text, room, SMALL_SIZE, found.missing ? 600 : 400) };
}

function said(node: NodeToDraw, { locale, uses }: Around): Box['note'] {
  const t = diagramTexts[locale];
  const use = uses.get(node.id);
  const note = (text: string | null, missing = false): Box['note'] =>
    text === null ? null : { text, missing };
  if (node.kind === 'sub_goal') return note(t.subGoal(node.number ?? 0));
  if (node.kind === 'overall_goal') return note(t.overall);
  if (node.kind === 'side_effect') return note(t.sideEffect, true);
  if (use && use.indicators > 0) return note(t.indicators(use.indicators));
  if (MEASURED.includes(node.kind)) {
    return node.notMeasuredReason === null ? note(t.noIndicator, true) : note(t.notMeasured);
  }
  if (node.kind === 'activity' && use && use.activities > 0) return note(t.activities(use.activities));
  if (node.amount !== null && node.amountUnit !== null) {
    return note(`${formatDecimal(locale, node.amount)} ${logicTexts[locale].units[node.amountUnit]}`);
  }
  return note(node.organisationName ?? node.targetGroupName);
}
