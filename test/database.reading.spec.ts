import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemContext } from '../src/database/context.js';
import { ReadDoor } from '../src/database/read-door.js';
import { newId } from '../src/shared/id.js';
import { testDatabase, type TestDatabase } from './support/database.js';

let database: TestDatabase;
let door: ReadDoor;
beforeAll(async () => {
  database = await testDatabase();
  door = new ReadDoor({ url: database.app, size: 2 });
});
afterAll(async () => {
  await door.close();
  await database.close();
});

const SEEN = {
  name: 'seen',
  text: `select current_setting('app.platform_id') as platform, current_setting('app.request') as request, $1::int as turn,
    current_setting('transaction_read_only') as reading, current_setting('plan_cache_mode') as planned`,
};
const LEFT = {
  name: 'left',
  text: `select coalesce(current_setting('app.platform_id', true), '') as platform,
    current_setting('plan_cache_mode') as planned, current_setting('transaction_read_only') as reading`,
};
const FAILS = { name: 'fails', text: 'select 1 / $1::int as never' };
const WRITES = { name: 'writes', text: 'insert into platform (id, slug) values ($1, $2)' };

const NOTHING = { platform: '', planned: 'auto', reading: 'off' };

describe('the door for reading', () => {
  it('has each read see its own context, however many there are at once', async () => {
    const asked = Array.from({ length: 200 }, (_, turn) => ({
      platform: newId(),
      request: `r${turn}`,
      turn,
    }));
    const seen = await Promise.all(
      asked.map(({ platform, request, turn }) => door.read(systemContext(platform, request), SEEN, [turn])),
    );
    expect(seen).toEqual(asked.map((one) => [{ ...one, reading: 'on', planned: 'auto' }]));
  });

  it('leaves nothing behind, neither of a read nor of one that failed', async () => {
    const context = systemContext(newId(), 'r');
    const [planned] = await door.read(context, { ...SEEN, name: 'seen_planned', planned: 'once' }, [1]);
    expect(planned).toMatchObject({ planned: 'force_generic_plan' });
    await expect(door.read(context, FAILS, [0])).rejects.toMatchObject({ code: '22012' });
    await expect(
      door.read(context, { name: 'wrong', text: 'select from nowhere' }, []),
    ).rejects.toMatchObject({
      code: '42P01',
    });
    for (let turn = 0; turn < 4; turn += 1) expect(await door.direct(LEFT, [])).toEqual([NOTHING]);
    expect(await door.read(context, FAILS, [1])).toEqual([{ never: 1 }]);
  });

  it('writes nothing', async () => {
    const platform = newId();
    await expect(
      door.read(systemContext(platform, 'r'), WRITES, [platform, 'skriven']),
    ).rejects.toMatchObject({ code: '25006' });
  });

  it('answers a revision with what was read', async () => {
    const platforms = [newId(), newId()];
    const context = systemContext(platforms[0] ?? '', 'r');
    const { revision, rows } = await door.readRevised(context, platforms, SEEN, [7]);
    expect(revision).toBe('0+0');
    expect(rows).toMatchObject([{ platform: platforms[0], turn: 7 }]);
  });
});
