import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fillDemonstration } from '../src/demo/fill.js';
import { verifyGoals, type GoalsVerdict } from '../src/logic-model/verification/verify-goals.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type BuiltPlatform, type Member } from './support/builders.js';
import { Pages } from './support/client.js';
import { program, type Ended } from './support/program.js';

let test: TestApp;
let home: BuiltPlatform;
let reader: Member;
beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  const { rows } = await test.owner.query<BuiltPlatform>(
    `select id, slug, name from platform where slug = 'operation-kvinnofrid'`,
  );
  home = rows[0] as BuiltPlatform;
  reader = await aMember(test, home, { roles: ['reader'] });
}, 120_000);
afterAll(() => test.close());

/** What the command finds with this login. */
async function verified(connectionString: string): Promise<GoalsVerdict[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await verifyGoals(client);
  } finally {
    await client.end();
  }
}

/** One change past every guard, as only a superuser can make it, and its undoing. */
async function tampered(change: string, undo: string, look: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: test.database.superuser });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(change);
    await look();
    await client.query(undo);
  } finally {
    await client.end();
  }
}

const broken = (verdicts: GoalsVerdict[]): string[] =>
  verdicts
    .filter(({ fault }) => fault !== null)
    .map(({ platform, number, kind, fault }) => `${platform} ${number} ${kind}: ${fault ?? ''}`);
const page = async (): Promise<string> => (await new Pages(test, reader).get(`/p/${home.slug}/mal/1`)).text;

const command = (url: string): Promise<Ended> =>
  program('src/logic-model/verification/verify.cli.ts', { DATABASE_OWNER_URL: url });

describe('the verification of adopted goals', () => {
  it('finds every frozen text as it was, with the owner’s and with the backup’s login', async () => {
    const verdicts = await verified(test.database.owner);
    expect(verdicts.map(({ platform, number, kind }) => `${platform} ${number} ${kind}`)).toEqual([
      'Operation Kvinnofrid 1 adopted',
      'Operation Kvinnofrid 2 circulated',
      // An organisation's own, adopted by itself.
      'Operation Kvinnofrid 1 adopted',
      'Våld i nära relationer i Fyrbodal 1 adopted',
    ]);
    expect(broken(verdicts)).toEqual([]);
    expect(await verified(test.database.backup)).toEqual(verdicts);
    expect(await page()).toContain('har räknats om just nu och stämmer');
    const printed = await command(test.database.owner);
    expect(printed.code).toBe(0);
    expect(printed.said.trim().split('\n')).toHaveLength(verdicts.length);
    expect(printed.said).not.toContain('BROKEN');
  });

  it('says how to be called where it is not told the database', async () => {
    expect(await command('')).toMatchObject({ code: 2, said: expect.stringContaining('DATABASE_OWNER_URL') });
  });

  it('names the version where one letter of a goal was changed past the guards', async () => {
    const set = (from: string, to: string): string =>
      `update version_node n set text = replace(n.text, '${from}', '${to}') from model_version v
       join logic_model m on m.id = v.model_id and m.kind = 'platform'
       where v.id = n.version_id and v.state = 'adopted' and n.kind = 'overall_goal'
         and n.platform_id = '${home.id}'`;
    await tampered(set('Ingen', 'Jngen'), set('Jngen', 'Ingen'), async () => {
      expect(broken(await verified(test.database.owner))).toEqual([
        'Operation Kvinnofrid 1 adopted: its goals, nodes or links are not those that were frozen',
      ]);
      expect(await page()).toContain('stämmer inte med den som frystes');
      const printed = await command(test.database.backup);
      expect(printed.code).toBe(1);
      expect(printed.said).toMatch(/^Operation Kvinnofrid: .*version 1, adopted: BROKEN: its goals/m);
    });
    expect(broken(await verified(test.database.owner))).toEqual([]);
  });

  it('names the version whose frozen text or circulated text was changed', async () => {
    const constraint = `alter table circulation drop constraint circulation_sha256_check`;
    await tampered(
      `${constraint}; update circulation set canonical_text = replace(canonical_text, 'dröjsmål', 'drojsmål')`,
      `update circulation set canonical_text = replace(canonical_text, 'drojsmål', 'dröjsmål')`,
      async () => {
        expect(broken(await verified(test.database.owner))).toEqual([
          'Operation Kvinnofrid 2 circulated: the frozen text is not the one that was summed',
        ]);
      },
    );
  });
});
