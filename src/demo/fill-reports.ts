import { ReportsService } from '../reporting/reports.service.js';
import { ReviewsService } from '../reporting/reviews.service.js';
import { RoundsService } from '../reporting/rounds.service.js';
import type { Actor } from '../shared/actor.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

type State = 'not_started' | 'in_progress' | 'submitted' | 'in_review' | 'approved' | 'returned';
type Pair = readonly [organisation: string, reporter: Actor, approver: Actor];
type Item = { id: string; kind: 'activity' | 'indicator'; by_sex: boolean | null; parts: boolean | null };

/** Two rounds: last half-year's is approved but for one, this one's reports stand in every state. */
export async function fillReports(stage: Stage, cast: Cast): Promise<void> {
  const pairs = pairsOf(cast);
  stage.at(-190);
  const spring = await round(stage, cast, stage.day(-325), stage.day(-185), -180, -150);
  stage.at(-170);
  for (const [organisation] of pairs)
    await bring(
      stage,
      cast,
      spring,
      organisation,
      pairs,
      organisation === 'polisen' ? 'submitted' : 'approved',
    );
  stage.at(-149);
  await stage.as(cast.actors.coordinator, () =>
    stage.service(RoundsService).close(cast.actors.coordinator, spring),
  );
  stage.at(-21);
  const autumn = await round(stage, cast, stage.day(-184), stage.day(-22), -21, 14);
  stage.at(-6);
  const states: Readonly<Record<string, State>> = {
    lansstyrelsen: 'approved',
    polisen: 'submitted',
    regionen: 'in_review',
    sodertalje: 'returned',
    huddinge: 'in_progress',
  };
  for (const [organisation] of pairs)
    await bring(stage, cast, autumn, organisation, pairs, states[organisation] ?? 'not_started');
  stage.now();
}

function pairsOf({ actors }: Cast): Pair[] {
  return [
    ['huddinge', actors.reporter, actors.approver],
    ['polisen', actors.policeReporter, actors.policeApprover],
    ['regionen', actors.regionReporter, actors.regionApprover],
    ['sodertalje', actors.sodertaljeReporter, actors.sodertaljeApprover],
    ['lansstyrelsen', actors.countyReporter, actors.countyApprover],
  ];
}

/** `Våren 2026`: what people call the half-year that ends on a day. */
const seasonOf = (day: string): string =>
  `${Number(day.slice(5, 7)) <= 8 ? 'Våren' : 'Hösten'} ${day.slice(0, 4)}`;

async function round(
  stage: Stage,
  cast: Cast,
  periodFrom: string,
  periodTo: string,
  opens: number,
  due: number,
): Promise<string> {
  const { coordinator } = cast.actors;
  const service = stage.service(RoundsService);
  const id = await stage.as(coordinator, () =>
    service.plan(coordinator, {
      name: seasonOf(periodTo),
      periodFrom,
      periodTo,
      opensOn: stage.day(opens),
      dueOn: stage.day(due),
    }),
  );
  await stage.as(coordinator, () => service.open(coordinator, id));
  return id;
}

/** Walks one organisation's report to a state, each step by whoever takes it. */
async function bring(
  stage: Stage,
  cast: Cast,
  roundId: string,
  organisation: string,
  pairs: readonly Pair[],
  to: State,
): Promise<void> {
  const [, reporter, approver] = pairs.find(([key]) => key === organisation) ?? [];
  if (!reporter || !approver || to === 'not_started') return;
  const { coordinator } = cast.actors;
  const report = await find(stage, coordinator, roundId, reporter.organisationId);
  if (!report) return;
  const items = await itemsOf(stage, coordinator, report.id);
  const left = to === 'in_progress' ? Math.ceil(items.length / 2) : items.length;
  await stage.as(reporter, () =>
    stage.service(ReportsService).answer(reporter, report.id, report.version, {
      summary: 'Arbetet följer i huvudsak planen (påhittad text).',
      needs: null,
      items: items.map((item, index) =>
        index < left ? answerOf(item, index) : { id: item.id, answered: false, values: [] },
      ),
    }),
  );
  if (to === 'in_progress') return;
  await stage.as(approver, () => stage.service(ReportsService).submit(approver, report.id));
  if (to === 'submitted') return;
  const reviews = stage.service(ReviewsService);
  await stage.as(coordinator, () => reviews.start(coordinator, report.id));
  if (to === 'in_review') return;
  if (to === 'approved') await stage.as(coordinator, () => reviews.approve(coordinator, report.id));
  else {
    await stage.as(coordinator, () =>
      reviews.returnForCompletion(coordinator, report.id, {
        reason:
          'Antalet verkar gälla hela året, inte perioden. Kan ni kontrollera och skriva vad som gjorts under perioden?',
        items: items.slice(0, 1).map((item) => item.id),
      }),
    );
  }
}

async function find(
  stage: Stage,
  actor: Actor,
  roundId: string,
  organisationId: string,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await stage.as(actor, () =>
    stage.query<{ id: string; version: number }>(
      `select x.id, x.version from report x where x.platform_id = $1 and x.round_id = $2 and x.organisation_id = $3`,
      [actor.platformId, roundId, organisationId],
    ),
  );
  return row;
}

async function itemsOf(stage: Stage, actor: Actor, reportId: string): Promise<Item[]> {
  return await stage.as(actor, () =>
    stage.query<Item>(
      `select t.id, t.kind, i.by_sex, i.numerator_label is not null as parts
       from report_item t left join indicator i on i.platform_id = $1 and i.id = t.indicator_id
       where t.platform_id = $1 and t.report_id = $2 order by t.position`,
      [actor.platformId, reportId],
    ),
  );
}

function answerOf(item: Item, index: number): Parameters<ReportsService['answer']>[3]['items'][number] {
  const common = { id: item.id, answered: true };
  if (item.kind === 'activity') {
    return {
      ...common,
      progress: index % 5 === 3 ? 'delayed' : 'on_plan',
      doneText: 'Planerade tillfällen har genomförts (påhittad text).',
      ledToText: 'För tidigt att säga (påhittad text).',
      values: [],
    };
  }
  const value = (sex: 'K' | 'M' | 'T', numerator: string, denominator: string) => ({
    sex,
    state: 'final' as const,
    ...(item.parts ? { numerator, denominator } : { number: numerator }),
  });
  return {
    ...common,
    values: item.by_sex ? [value('K', '118', '174'), value('M', '22', '31')] : [value('T', '140', '205')],
  };
}
