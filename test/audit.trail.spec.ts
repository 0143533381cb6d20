import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as newUuid } from 'uuid';
import { verifyAudit, type Verdict } from '../src/audit/verifier.js';
import { copyOf, testDatabase, type TestDatabase } from './support/database.js';
import { fullPlatform, type FullPlatform } from './support/full-platform.js';
import { refusalOf, Sql, type Tx } from './support/sql.js';

async function verify(url: string): Promise<Verdict[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verifyAudit(client);
  } finally {
    await client.end();
  }
}

describe('the audit trail', () => {
  let database: TestDatabase;
  let owner: Sql;
  let app: Sql;
  let platform: FullPlatform;

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Sql(database.superuser);
    app = new Sql(database.app, 8);
    platform = await fullPlatform(app, 'sparad');
  });

  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.close();
  });

  const revision = async (): Promise<number> =>
    Number(await owner.value('select revision from platform_revision where platform_id = $1', [platform.id]));
  const entries = async (): Promise<number> => Number(await owner.value('select count(*) from audit_entry'));
  const organisation = (name: string) => ({
    platform_id: platform.id,
    name,
    kind: 'other',
    relation: 'external',
  });

  it('says who, why, what before and what after, for every changed row and for no other', async () => {
    const actor = newUuid();
    const before = await entries();
    const first = await app.work(
      platform.id,
      async (tx) => {
        const id = await tx.insert('organisation', organisation('Ny'));
        await tx.insert('organisation', organisation('Orörd'));
        await tx.query(`update organisation set short_name = 'N' where id = $1`, [id]);
        await tx.query(`update organisation set short_name = short_name`);
        return id;
      },
      actor,
      'Provets skäl',
    );
    expect((await entries()) - before).toBe(3);
    const trail = await app.work(
      platform.id,
      async (tx) =>
        (
          await tx.query(
            `select operation, actor, actor_kind, reason, request, before ->> 'short_name' as old, after ->> 'short_name' as new
             from audit_entry where row_id = $1 order by id`,
            [first],
          )
        ).rows,
    );
    const who = { actor, actor_kind: 'person', reason: 'Provets skäl', request: 'test' };
    expect(trail).toEqual([
      { ...who, operation: 'I', old: null, new: null },
      { ...who, operation: 'U', old: null, new: 'N' },
    ]);
  });

  it('refuses every write without an actor', async () => {
    const before = await entries();
    const nobody = app.work(platform.id, (tx) => tx.insert('organisation', organisation('Ingens')), '');
    await expect(nobody).rejects.toMatchObject({ constraint: 'audit_actor_required' });
    const person = app.work('', (tx) => tx.query(`update person set name = 'X'`), '');
    await expect(person).rejects.toMatchObject({ constraint: 'audit_actor_required' });
    expect(await entries()).toBe(before);
  });

  it('keeps nothing of what was rolled back, in whole or in part', async () => {
    const [count, number] = [await entries(), await revision()];
    const whole = app.work(platform.id, async (tx) => {
      await tx.insert('organisation', organisation('Ångrad'));
      throw new Error('ångrar');
    });
    await expect(whole).rejects.toThrow('ångrar');
    expect([await entries(), await revision()]).toEqual([count, number]);
    await app.work(platform.id, async (tx) => {
      await refusalOf(tx, async () => {
        await tx.insert('organisation', organisation('Halv'));
        throw new Error('ångrar');
      });
      await tx.insert('organisation', organisation('Hel'));
    });
    expect([await entries(), await revision()]).toEqual([count + 1, number + 1]);
  });

  it('keeps persons in a chain of their own, without their passwords', async () => {
    await app.work('', async (tx) => {
      await tx.query(`update person set password_hash = '$argon2id$hemlig' where id = $1`, [platform.person]);
    });
    const after = await owner.value(
      `select after::text from audit_entry where table_name = 'person' order by id desc`,
    );
    expect(after).toContain('password_hash');
    expect(after).not.toContain('argon2');
    const seen = await app.work(platform.id, (tx) =>
      tx.query(`select from audit_entry where table_name = 'person'`),
    );
    expect(seen.rowCount).toBe(0);
  });

  it('counts exactly under 8 writers who make 50 changes each to the same rows', async () => {
    const [count, number] = [await entries(), await revision()];
    const writer = async (which: number): Promise<void> => {
      for (let turn = 0; turn < 50; turn += 1) {
        await app.work(platform.id, async (tx) => {
          await tx.query('update body set purpose = $1, version = version + 1', [`${which} ${turn}`]);
          await tx.insert('organisation', organisation(`Skrivare ${which} ${turn}`));
        });
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, which) => writer(which)));
    expect([await entries(), await revision()]).toEqual([count + 800, number + 400]);
    expect(await verify(database.backup)).toEqual(await verify(database.owner));
    expect(await verify(database.owner)).toContainEqual({
      platformId: platform.id,
      name: 'Samverkan sparad',
      commits: number + 400,
      fault: null,
    });
  }, 60_000);

  it('does not lock up when transactions touch two platforms in opposite order', async () => {
    const other = await fullPlatform(app, 'andra');
    const both = (first: FullPlatform, second: FullPlatform, turn: number) =>
      app.work(first.id, async (tx) => {
        await tx.query(`update platform set made_up_values = $1, version = version + 1 where id = $2`, [
          true,
          first.id,
        ]);
        await tx.query(`select set_config('app.platform_id', $1, true)`, [second.id]);
        await tx.insert('organisation', {
          ...organisation(`Korsvis ${turn} ${first.id}`),
          platform_id: second.id,
        });
      });
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        turn % 2 ? both(platform, other, turn) : both(other, platform, turn),
      ),
    );
    expect((await verify(database.owner)).map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  it('does not change, not even for the owner', async () => {
    const own = new Sql(database.owner);
    for (const table of ['audit_entry', 'audit_commit', 'domain_event']) {
      for (const act of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(own.rows(act)).rejects.toMatchObject({ constraint: `${table}_is_append_only` });
      }
      await expect(app.rows(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(own.rows('truncate link')).rejects.toMatchObject({ constraint: 'link_is_append_only' });
    await own.close();
  });

  describe('when somebody with every right has changed it', () => {
    const tampered = async (sql: string): Promise<Verdict | undefined> => {
      await app.close();
      await owner.close();
      const copy = await copyOf(database);
      app = new Sql(database.app, 8);
      owner = new Sql(database.superuser);
      const superuser = new Sql(copy.superuser, 1);
      await superuser.rows('set session_replication_role = replica');
      await superuser.rows(sql.replaceAll('$platform', `'${platform.id}'`));
      await superuser.close();
      const verdict = (await verify(copy.owner)).find(({ platformId }) => platformId === platform.id);
      await copy.close();
      return verdict;
    };
    const commit = (number: number) =>
      `(select tx, platform_id, at from audit_commit where platform_id = $platform and revision = ${number})`;

    it.each([
      [
        'one byte of one entry',
        `update audit_entry set after = replace(after::text, 'Skrivare', 'Skrivarf')::json where (tx, platform_id, at) in ${commit(60)}`,
        '60',
      ],
      [
        'who did it',
        `update audit_entry set actor = gen_random_uuid() where (tx, platform_id, at) in ${commit(61)}`,
        '61',
      ],
      ['why', `update audit_entry set reason = 'Annat' where (tx, platform_id, at) in ${commit(62)}`, '62'],
      [
        'an entry removed',
        `delete from audit_entry where id = (select min(id) from audit_entry where (tx, platform_id, at) in ${commit(63)})`,
        '63',
      ],
      ['a commit removed', `delete from audit_commit where revision = 64`, '64'],
      ['a seal', `update audit_commit set hash = sha256('x') where revision = 65`, '65'],
      ['when it was', `update audit_commit set at = at - interval '1 day' where revision = 66`, '66'],
    ])('finds %s, and names the number', async (_, sql, number) => {
      const verdict = await tampered(sql);
      expect(verdict?.fault?.number).toBe(number);
      expect(verdict?.commits).toBe(Number(number) - 1);
    });

    describe('in a set of values', () => {
      const [first, second] = [newUuid(), newUuid()];
      let written = 0;
      const add = (tx: Tx, set: string, from: number, to: number, revision = 1) =>
        tx.query(
          `insert into indicator_value (platform_id, id, indicator_id, area_code, period_start, period_end, number, kind,
             source_note, comment, reason, revision, written_in)
           select $1, gen_random_uuid(), $2, '0180', make_date(y, 1, 1), make_date(y, 12, 31), round(y / 4.0, 2), 'fetched',
             'Källa: "Kolada", (prov)', nullif('', ''), case when $6::int > 1 then 'Ändrat' end, $6, $3
           from generate_series($4::int, $5::int) y`,
          [platform.id, platform.indicator, set, from, to, revision],
        );

      it('has one entry, and the rest in the values', async () => {
        await app.work(platform.id, (tx) => add(tx, first, 1991, 2000));
        written = await revision();
        await app.work(platform.id, async (tx) => {
          await tx.query(
            `update indicator_value set superseded_at = now(), superseded_in = $1 where written_in = $2
             and period_start > '1998-01-01'`,
            [second, first],
          );
          await add(tx, second, 1999, 2001, 2);
        });
        const told = await owner.rows(
          `select operation, before, after ->> 'rows' as rows, row_id as set from audit_entry
           where table_name = 'indicator_value' and row_id in ($1, $2) order by id`,
          [first, second],
        );
        const entry = { before: null, rows: '10', set: first };
        expect(told).toEqual([
          { ...entry, operation: 'I' },
          { ...entry, operation: 'U', rows: '2', set: second },
          { ...entry, operation: 'I', rows: '3', set: second },
        ]);
        expect((await verify(database.backup)).map(({ fault }) => fault)).not.toContainEqual(
          expect.anything(),
        );
      });

      it.each([
        ['a value', `update indicator_value set number = number + 1 where period_start = '1995-01-01'`, 0],
        ['a comment', `update indicator_value set comment = '' where period_start = '1995-01-01'`, 0],
        ['a value removed', `delete from indicator_value where period_start = '1996-01-01'`, 0],
        [
          'a value added',
          `update indicator_value set written_in = '${first}' where written_in is null and platform_id = $platform`,
          0,
        ],
        [
          'when one was superseded',
          `update indicator_value set superseded_at = superseded_at - interval '1 second' where superseded_in is not null`,
          1,
        ],
      ])('finds %s, and names the number', async (_, sql, later) => {
        const verdict = await tampered(sql);
        expect(verdict?.fault?.number).toBe(String(written + later));
      });
    });

    it('finds an entry that was added, and commits cut off at the end', async () => {
      const added = `insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, table_name, row_id)
        values ('${platform.id}', '1', now(), true, 'D', gen_random_uuid(), 'person', 'link', gen_random_uuid())`;
      expect((await tampered(added))?.fault?.number).toMatch(/^entry \d+$/);
      const last = await revision();
      const cut = `with cut as (delete from audit_commit where platform_id = '${platform.id}' and revision = ${last} returning *)
        delete from audit_entry e using cut c where e.tx = c.tx and e.at = c.at`;
      expect((await tampered(cut))?.fault?.number).toBe(String(last));
    });
  });
});
