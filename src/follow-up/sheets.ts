import type { Locale } from '../shared/text.js';
import { stockholmDate } from '../web/i18n/format.js';
import { words } from '../web/i18n/words.js';
import { findingsSheet } from './findings-sheet.js';
import { followUpTexts } from './follow-up.texts.js';
import { workbookTexts } from './workbook.texts.js';
import type { Figure, FollowUpData, GoalPart, IndicatorLine } from './follow-up.types.js';
import type { Cell, SheetRows } from '../web/workbook.js';

type Texts = (typeof followUpTexts)[Locale] & (typeof workbookTexts)[Locale];

/** The workbook's sheets: overview, goals and indicators, activities, reports, municipal overview, the model's check, definitions. */
export function sheetsOf(data: FollowUpData, locale: Locale, sha: string | null): SheetRows[] {
  const t = { ...followUpTexts[locale], ...workbookTexts[locale] };
  const sheets = [
    indicators(data, locale, t),
    activities(data, locale, t),
    reports(data, locale, t),
    municipal(data, t),
  ];
  return [
    overview(data, locale, t, sha),
    // Each sheet may be printed or passed on by itself.
    ...(data.platform.madeUpValues ? sheets.map((one) => withNote(one, t.madeUp)) : sheets),
    findingsSheet(data, locale),
    definitions(data, locale, t),
  ];
}

const withNote = (sheet: SheetRows, note: string): SheetRows => ({
  ...sheet,
  rows: [...sheet.rows, [null], [note]],
});

const look = (group: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (group[key] ?? key);

const goalName = (goal: { no: number | null; text: string }, t: Texts): string =>
  goal.no === null ? t.overallGoal : t.subGoal(goal.no);

function overview(data: FollowUpData, locale: Locale, t: Texts, sha: string | null): SheetRows {
  const w = words[locale];
  const goals = [...(data.overall ? [data.overall] : []), ...data.subGoals];
  const facts: Cell[][] = [
    [t.sheet.platform, data.platform.name, data.platform.county],
    [t.sheet.year, data.year, null],
    [t.sheet.compiledOn, data.compiledOn, null],
    [
      t.sheet.model,
      data.model ? `${data.model.title}, ${t.version(data.model.number)}` : t.noModel,
      data.model?.sha256 ?? null,
    ],
    [t.sheet.checksum, sha ?? t.notPublished, null],
    [t.coverage, t.of(data.coverage.followable, data.coverage.commitments), data.coverage.share],
    ...(data.platform.madeUpValues ? [[t.sheet.note, t.madeUp, null]] : []),
    [t.analysis, data.analysis ?? t.noText, null],
    [null, null, null],
    [t.sheet.goal, t.sheet.wording, t.sheet.status, t.sheet.trend, t.sheet.basis, t.analysis, t.conclusion],
  ];
  const rows = goals.map((goal): Cell[] => [
    goalName(goal, t),
    goal.text,
    w.status[goal.status],
    w.trend[goal.trend],
    goal.basis[locale],
    goal.analysis,
    goal.conclusion,
  ]);
  return {
    name: t.sheets.overview,
    widths: [22, 60, 22, 18, 60, 60, 40],
    rows: [[t.title(data.year)], ...facts, ...rows],
  };
}

/** A number where there is one; else the word for why not. Missing, hidden and not applicable are told apart. */
function cellOf(figure: Figure | null, t: Texts): Cell {
  if (!figure) return t.why.missing;
  return figure.value === null ? t.why[figure.why ?? 'missing'] : Number(figure.value);
}

function indicators(data: FollowUpData, locale: Locale, t: Texts): SheetRows {
  const parts = [...(data.overall ? [data.overall] : []), ...data.subGoals];
  const lines = parts.flatMap((part) => part.indicators.map((line) => [part, line] as const));
  const years = [...new Set(lines.flatMap(([, line]) => line.series.map((one) => one.period)))].sort();
  const head: Cell[] = [
    t.sheet.goal,
    t.sheet.node,
    t.sheet.indicator,
    t.sheet.unit,
    t.sheet.baseline,
    t.sheet.target,
    t.sheet.targetDue,
    ...years,
    t.sheet.status,
    t.sheet.trend,
    t.sheet.basis,
    t.sheet.why,
    t.sheet.note,
  ];
  const row = ([part, line]: readonly [GoalPart, IndicatorLine]): Cell[] => [
    goalName(part, t),
    line.nodeText,
    line.name,
    line.unit,
    line.baseline ? cellOf(line.baseline, t) : t.noBaseline,
    line.target ? Number(line.target.value) : t.noTarget,
    line.target?.dueOn ?? null,
    ...years.map((year) => cellOf(line.series.find((one) => one.period === year) ?? null, t)),
    words[locale].status[line.status],
    words[locale].trend[line.trend],
    line.basis[locale],
    line.why,
    line.madeUp ? t.madeUpValue : null,
  ];
  return {
    name: t.sheets.indicators,
    widths: [16, 36, 48, 18, 10, 10, 12, ...years.map(() => 9), 20, 16, 60, 40, 20],
    rows: [head, ...lines.map(row)],
  };
}

function activities(data: FollowUpData, locale: Locale, t: Texts): SheetRows {
  const w = words[locale];
  const all = [...data.subGoals.flatMap((part) => part.activities), ...data.withoutGoal.activities];
  const head: Cell[] = [
    t.sheet.no,
    t.sheet.activity,
    t.sheet.subGoal,
    t.sheet.lead,
    t.sheet.commitment,
    t.sheet.state,
    t.sheet.cause,
    t.sheet.from,
    t.sheet.to,
    t.sheet.events,
    t.sheet.participants,
    t.sheet.stated,
    t.sheet.statedUnit,
    t.sheet.difference,
    t.sheet.followable,
    t.sheet.effectCheck,
  ];
  const rows = all.map((one): Cell[] => [
    one.no,
    one.title,
    one.subGoalNo,
    one.lead,
    one.commitment ? t.yes : t.no,
    look(w.states.activity, one.state),
    one.cause,
    one.startsOn,
    one.endsOn,
    one.events,
    one.participants ?? t.why.missing,
    one.statedTotal,
    one.statedUnit,
    one.statedTotal === null ? null : one.events - one.statedTotal,
    one.commitment ? (one.notFollowable ?? t.yes) : t.why.not_applicable,
    one.effectCheck,
  ]);
  return {
    name: t.sheets.activities,
    widths: [8, 50, 8, 34, 10, 18, 30, 12, 12, 10, 12, 10, 20, 10, 30, 40],
    rows: [head, ...rows],
  };
}

function reports(data: FollowUpData, locale: Locale, t: Texts): SheetRows {
  const head: Cell[] = [
    t.sheet.round,
    t.sheet.from,
    t.sheet.to,
    t.sheet.due,
    t.sheet.organisation,
    t.sheet.state,
    t.sheet.answered,
    t.sheet.asked,
    t.sheet.submittedAt,
    t.sheet.summary,
    t.sheet.needs,
  ];
  const rows = data.reports.map((one): Cell[] => [
    one.round,
    one.periodFrom,
    one.periodTo,
    one.dueOn,
    one.organisation,
    look(words[locale].states.report, one.state),
    one.answered,
    one.items,
    one.submittedAt,
    one.summary,
    one.needs,
  ]);
  return {
    name: t.sheets.reports,
    widths: [24, 12, 12, 12, 34, 18, 10, 10, 22, 60, 40],
    rows: [head, ...rows],
  };
}

function municipal(data: FollowUpData, t: Texts): SheetRows {
  const head: Cell[] = [
    t.sheet.municipality,
    t.sheet.code,
    t.sheet.events,
    t.sheet.activities,
    t.sheet.last,
    t.sheet.reason,
  ];
  const rows = data.municipal.rows.map((one): Cell[] => [
    one.municipality,
    one.areaCode,
    one.events,
    one.activities,
    one.lastOn,
    one.events > 0
      ? null
      : one.reasons
          .map((r) => `${r.activityNo}: ${t.absence[r.reason]}${r.note ? `. ${r.note}` : ''}`)
          .join('; ') || t.noReason,
  ]);
  return { name: t.sheets.municipal, widths: [28, 8, 10, 12, 14, 60], rows: [head, ...rows] };
}

function definitions(data: FollowUpData, locale: Locale, t: Texts): SheetRows {
  const w = words[locale];
  const head: Cell[] = [
    t.sheet.indicator,
    t.sheet.definition,
    t.sheet.unit,
    t.sheet.measure,
    t.sheet.frequency,
    t.sheet.source,
    t.sheet.sourceId,
    t.sheet.owner,
    t.sheet.producer,
    t.sheet.attribution,
    t.sheet.licence,
    t.sheet.retrieved,
  ];
  const rows = data.definitions.map((one): Cell[] => [
    one.name,
    one.definition,
    one.unit,
    look(w.measure, one.measure),
    look(w.frequency, one.frequency),
    look(t.sources, one.source),
    one.externalId,
    one.owner,
    one.producer,
    one.attribution,
    one.licence,
    one.retrievedAt === null ? null : stockholmDate(new Date(one.retrievedAt)),
  ]);
  return {
    name: t.sheets.definitions,
    widths: [48, 80, 18, 14, 14, 20, 16, 36, 36, 24, 24, 12],
    rows: [head, ...rows],
  };
}
