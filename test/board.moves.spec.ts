import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivityMoves } from '../src/activities/activity-moves.service.js';
import { Database } from '../src/database/database.js';
import { DeviationsService } from '../src/improvement/deviations.service.js';
import { ImprovementsService } from '../src/improvement/improvements.service.js';
import type { Actor } from '../src/shared/actor.js';
import { Conflict, Forbidden, Stale } from '../src/shared/errors.js';
import type { BoardColumn } from '../src/shared/lifecycle.js';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { insert } from './support/builders.js';

/** What the board calls when a card is moved: the same steps, rules and history as everywhere else. */
let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  test.app.get(Database).unitOfWork(
    {
      platformId: actor.platformId,
      actorId: actor.personId,
      actorKind: 'person',
      membershipId: actor.membershipId,
      requestId: 'flytt',
    },
    work,
  );

type Telling = { reason?: string; version?: number };

const conflict = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Conflict ? error.code : String(error);
};

describe('an activity’s card', () => {
  const move = (id: string, column: BoardColumn, telling: Telling = {}, actor = here.reporter.actor) =>
    as(actor, () => test.app.get(ActivityMoves).moveTo(actor, id, column, telling));

  it('moves the activity itself, with reason and history', async () => {
    const { id } = await anActivity(test, here);
    expect(await move(id, 'ongoing', { version: 1 })).toMatchObject({ state: 'ongoing', version: 2 });
    expect(await move(id, 'ongoing')).toMatchObject({ state: 'ongoing', version: 2 });
    expect(await move(id, 'parked', { reason: 'Väntar' })).toMatchObject({
      state: 'paused',
      cause: 'Väntar',
    });
    await move(id, 'ongoing');
    await move(id, 'done');
    expect(await move(id, 'effect_checked', { reason: '29 av 34' })).toMatchObject({
      effectCheckNote: '29 av 34',
    });
    const { rows } = await test.owner.query<{ verb: string }>(
      'select verb from domain_event where subject_id = $1 order by at, id',
      [id],
    );
    expect(rows.map(({ verb }) => verb)).toEqual([
      'started',
      'paused',
      'resumed',
      'finished',
      'effect_checked',
    ]);
  });

  it.each<[string, BoardColumn, string]>([
    ['planned', 'idea', 'activity-is-no-idea'],
    ['planned', 'done', 'activity-step-not-possible'],
    ['done', 'effect_checked', 'effect-check-needs-note'],
    ['ongoing', 'parked', 'move-needs-reason'],
  ])('from %s to %s says why not: %s', async (state, column, code) => {
    const { id } = await anActivity(test, here, { state });
    expect(await conflict(move(id, column))).toBe(code);
    const { rows } = await test.owner.query('select state, version from activity where id = $1', [id]);
    expect(rows).toEqual([{ state, version: 1 }]);
  });

  it('is moved neither by others nor from a version that is no longer true', async () => {
    const { id } = await anActivity(test, here);
    await expect(move(id, 'ongoing', {}, here.otherReporter.actor)).rejects.toBeInstanceOf(Forbidden);
    await expect(move(id, 'ongoing', { version: 9 })).rejects.toBeInstanceOf(Stale);
  });
});

describe('a deviation’s card', () => {
  it('stands for open, action, followed up and closed', async () => {
    const { id } = await insert(test, 'deviation', {
      platform_id: here.platform.id,
      title: 'Avvikelse',
      raised_by_organisation_id: here.other.id,
      owner_organisation_id: here.municipality.id,
      since: '2026-11-01',
    });
    const { actor } = here.reporter;
    const move = (column: BoardColumn, telling: Telling = {}) =>
      as(actor, () => test.app.get(DeviationsService).moveTo(actor, id, column, telling));
    expect(await conflict(move('parked'))).toBe('deviation-has-no-such-column');
    expect(await conflict(move('done'))).toBe('step-not-possible');
    expect((await move('ongoing')).state).toBe('action');
    expect((await move('done')).state).toBe('followed_up');
    expect(await conflict(move('effect_checked'))).toBe('effect-check-needs-note');
    expect((await move('effect_checked', { reason: 'Sju har skrivit på' })).state).toBe('closed');
    expect(await conflict(move('ongoing'))).toBe('move-needs-reason');
  });
});

describe('an improvement’s card', () => {
  it('stands in the column of its state', async () => {
    const { id } = await insert(test, 'improvement', {
      platform_id: here.platform.id,
      title: 'Förbättring',
      organisation_id: here.municipality.id,
    });
    const { actor } = here.approver;
    const move = (column: BoardColumn, telling: Telling = {}) =>
      as(actor, () => test.app.get(ImprovementsService).moveTo(actor, id, column, telling));
    expect(await conflict(move('ongoing'))).toBe('step-not-possible');
    expect((await move('planned', { version: 1 })).state).toBe('planned');
    expect((await move('parked', { reason: 'Väntar' })).state).toBe('parked');
    await expect(move('ongoing', { version: 1 })).rejects.toBeInstanceOf(Stale);
    expect((await move('ongoing')).state).toBe('ongoing');
  });
});
