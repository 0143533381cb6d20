import type { Model } from './model.js';
import { SIZES, type Home, type People } from './people.js';
import { at } from './seed.js';

const STATES = ['ongoing', 'ongoing', 'ongoing', 'planned', 'done'] as const;

/** Activities with participants and events, deviations, and twenty quarters of reports. */
export function addWork(home: Home, people: People, model: Model, own: readonly string[]): void {
  const activities = Array.from({ length: SIZES.activities }, (_, index) =>
    addActivity(home, people, model, index),
  );
  for (let number = 1; number <= 12; number += 1) addDeviation(home, people, model, number);
  for (let quarter = 0; quarter < 20; quarter += 1) addPastRound(home, people, activities, quarter);
  addOpenRound(home, people, own);
}

function addActivity(home: Home, people: People, model: Model, index: number): string {
  const { rows, seed, id } = home;
  const activity = seed.id();
  rows.add('activity', {
    platform_id: id,
    id: activity,
    number: index + 1,
    title: `Utbildning ${index + 1} för handläggare`,
    description: 'Påhittad aktivitet för mätning.',
    node_id: at(model.activityNodes, index),
    lead_organisation_id: at(people.organisations, index),
    starts_on: '2024-02-01',
    ends_on: index % 17 === 0 ? '2026-01-31' : '2098-12-31',
    state: at(STATES, index),
    commitment: index % 4 === 0,
  });
  for (const step of [3, 11]) {
    rows.add('activity_participant', {
      platform_id: id,
      id: seed.id(),
      activity_id: activity,
      organisation_id: at(people.organisations, index + step),
      hours: 40,
    });
  }
  rows.add('activity_target_group', {
    platform_id: id,
    id: seed.id(),
    activity_id: activity,
    target_group_id: at(people.targetGroups, index),
  });
  for (const month of ['03', '10']) addEvent(home, people, activity, index, month);
  return activity;
}

function addEvent(
  { rows, seed, id }: Home,
  people: People,
  activity: string,
  index: number,
  month: string,
): void {
  const event = seed.id();
  rows.add('activity_event', {
    platform_id: id,
    id: event,
    activity_id: activity,
    on_date: `2025-${month}-01`,
    kind: 'training',
    title: 'Utbildningsdag',
    organiser_organisation_id: at(people.organisations, index),
  });
  rows.add('event_organisation', {
    platform_id: id,
    id: seed.id(),
    event_id: event,
    organisation_id: at(people.organisations, index + 3),
  });
  rows.add('event_participants', {
    platform_id: id,
    id: seed.id(),
    event_id: event,
    profession: 'Socialsekreterare',
    count: 5 + seed.whole(30),
  });
}

function addDeviation({ rows, seed, id }: Home, people: People, model: Model, number: number): void {
  rows.add('deviation', {
    platform_id: id,
    id: seed.id(),
    number,
    title: `Avvikelse ${number}`,
    sub_goal_node_id: at(model.goals, number),
    raised_by_organisation_id: at(people.organisations, number),
    owner_organisation_id: at(people.organisations, number + 5),
    since: '2025-05-01',
    severity: number % 3 === 0 ? 'high' : 'medium',
  });
}

function addPastRound(home: Home, people: People, activities: readonly string[], quarter: number): void {
  const { rows, seed, id } = home;
  const year = 2021 + Math.floor(quarter / 4);
  const month = 1 + (quarter % 4) * 3;
  const day = (at: number): string => `${year}-${String(at).padStart(2, '0')}-01`;
  const round = seed.id();
  rows.add('reporting_round', {
    platform_id: id,
    id: round,
    name: `Kvartal ${1 + (quarter % 4)} ${year}`,
    period_from: day(month),
    period_to: `${year}-${String(month + 2).padStart(2, '0')}-28`,
    opens_on: day(month + 2),
    due_on: `${year}-${String(month + 2).padStart(2, '0')}-28`,
    state: 'locked',
  });
  const reports = people.organisations.map((organisation, index) => {
    const report = seed.id();
    rows.add('report', {
      platform_id: id,
      id: report,
      round_id: round,
      organisation_id: organisation,
      state: 'approved',
      summary: 'Arbetet följer planen.',
      submitted_by: at(people.members, index),
      submitted_at: `${day(month + 2)}T09:00:00Z`,
      first_submitted_at: `${day(month + 2)}T09:00:00Z`,
      reviewed_by: people.coordinator,
      reviewed_at: `${day(month + 2)}T12:00:00Z`,
    });
    return report;
  });
  for (const [index, activity] of activities.entries()) {
    rows.add('report_item', {
      platform_id: id,
      id: seed.id(),
      report_id: at(reports, index),
      kind: 'activity',
      activity_id: activity,
      indicator_id: null,
      position: Math.floor(index / reports.length) + 1,
      progress: 'on_plan',
      done_text: 'Fyra heldagar för handläggare.',
      answered: true,
    });
  }
}

/** The round that is being answered: five indicators with a figure for women and one for men, ten in all. */
function addOpenRound({ rows, seed, id }: Home, people: People, own: readonly string[]): void {
  const round = seed.id();
  rows.add('reporting_round', {
    platform_id: id,
    id: round,
    name: 'Pågående',
    period_from: '2026-01-01',
    period_to: '2026-12-31',
    opens_on: '2026-01-02',
    due_on: '2099-12-31',
    state: 'open',
  });
  for (const [index, organisation] of people.organisations.entries()) {
    const report = seed.id();
    rows.add('report', {
      platform_id: id,
      id: report,
      round_id: round,
      organisation_id: organisation,
      state: 'not_started',
      summary: null,
      submitted_by: null,
      submitted_at: null,
      first_submitted_at: null,
      reviewed_by: null,
      reviewed_at: null,
    });
    for (let position = 1; position <= 5; position += 1) {
      rows.add('report_item', {
        platform_id: id,
        id: seed.id(),
        report_id: report,
        kind: 'indicator',
        activity_id: null,
        indicator_id: at(own, index * 5 + position),
        position,
        progress: null,
        done_text: null,
        answered: false,
      });
    }
  }
}
