import type { Locale } from '../shared/text.js';
import type { Cell, SheetRows } from '../web/workbook.js';
import type { FollowUpData } from './follow-up.types.js';
import { workbookTexts } from './workbook.texts.js';

/** What the adopted model's own check found, one row each, worst first. */
export function findingsSheet({ findings }: FollowUpData, locale: Locale): SheetRows {
  const t = workbookTexts[locale];
  const head: Cell[] = [t.sheet.severity, t.sheet.subGoal, t.sheet.finding, t.sheet.remedy];
  const nothing = findings === null ? t.findingsUnknown : t.noFindings;
  const rows = (findings ?? []).map((one): Cell[] => [
    t.severity[one.severity],
    one.subGoalNo,
    one.title[locale],
    one.explanation[locale],
  ]);
  return {
    name: t.sheets.findings,
    widths: [14, 8, 70, 80],
    rows: [head, ...(rows.length === 0 ? [[nothing]] : rows)],
  };
}
