import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from './support/database.js';
import { fullPlatform, sha256Of, type FullPlatform } from './support/full-platform.js';
import { refusalOf, Sql, type Tx } from './support/sql.js';

describe('a logic model in the database', () => {
  let database: TestDatabase;
  let app: Sql;
  let ours: FullPlatform;

  beforeAll(async () => {
    database = await testDatabase();
    app = new Sql(database.app, 20);
    ours = await fullPlatform(app, 'modell');
  });

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const link = (tx: Tx, version: string, from: string | undefined, to: string | undefined) =>
    tx.insert('link', {
      platform_id: ours.id,
      version_id: version,
      from_node_id: from,
      to_node_id: to,
    });
  const linking = (from: string | undefined, to: string | undefined, version = ours.version) =>
    app.work(ours.id, (tx) => refusalOf(tx, () => link(tx, version, from, to)));
  const addNodes = (kind: string, howMany: number): Promise<string[]> =>
    app.work(ours.id, async (tx) => {
      const made: string[] = [];
      for (let turn = 0; turn < howMany; turn += 1) {
        const node = await tx.insert('node', { platform_id: ours.id, model_id: ours.model, kind });
        await tx.insert('version_node', {
          platform_id: ours.id,
          version_id: ours.version,
          node_id: node,
          kind,
          text: `${kind} ${turn}`,
        });
        made.push(node);
      }
      return made;
    });

  it('refuses links backward, to itself, twice, and out of its version', async () => {
    const { activity, output, outcome } = ours.nodes;
    expect(await linking(output, activity)).toBe('link_goes_forward');
    expect(await linking(output, output)).toBe('link_makes_cycle');
    expect(await linking(activity, output)).toBe('link_from_to_key');
    expect(await linking(activity, ours.organisation)).toBe('link_to_fkey');
    const other = await fullPlatform(app, 'annan');
    expect(await linking(activity, outcome, other.version)).toBe('link_from_fkey');
  });

  it('refuses a circle, also when a link is turned round afterwards', async () => {
    const [a, b, c] = await addNodes('outcome', 3);
    expect(await linking(a, b)).toBe('allowed');
    expect(await linking(b, c)).toBe('allowed');
    expect(await linking(c, a)).toBe('link_makes_cycle');
    const turn = app.work(ours.id, (tx) =>
      tx.query(
        'update link set from_node_id = $1, to_node_id = $2 where from_node_id = $2 and to_node_id = $3',
        [c, a, b],
      ),
    );
    await expect(turn).resolves.toMatchObject({ rowCount: 1 });
    expect(await linking(a, b)).toBe('link_makes_cycle');
  });

  it('refuses a circle that 20 writers would close together', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ring = await addNodes('effect_medium', 20);
      const answers = await Promise.all(
        ring.map((node, index) => linking(node, ring[(index + 1) % ring.length])),
      );
      expect(answers.filter((one) => one === 'allowed')).toHaveLength(19);
      expect(answers.filter((one) => one === 'link_makes_cycle')).toHaveLength(1);
    }
  }, 60_000);

  it('has one overall goal, numbered sub-goals, and nodes of its own model under sub-goals', async () => {
    await app.work(ours.id, async (tx) => {
      const model = await tx.insert('logic_model', {
        platform_id: ours.id,
        name: 'Lokal',
        organisation_id: ours.partner,
        kind: 'local',
      });
      const nodeIn = (modelId: string, kind: string) =>
        tx.insert('node', { platform_id: ours.id, model_id: modelId, kind });
      const place = (node: string, kind: string, more: object = {}) =>
        refusalOf(tx, () =>
          tx.insert('version_node', {
            platform_id: ours.id,
            version_id: ours.version,
            node_id: node,
            kind,
            text: 'Text',
            ...more,
          }),
        );
      expect(await place(await nodeIn(ours.model, 'overall_goal'), 'overall_goal')).toBe(
        'version_node_one_overall_goal',
      );
      const second = await nodeIn(ours.model, 'sub_goal');
      expect(await place(second, 'sub_goal')).toBe('version_node_number_for_sub_goal');
      expect(await place(second, 'sub_goal', { number: 1 })).toBe('version_node_sub_goal_number_key');
      expect(await place(second, 'sub_goal', { number: 2 })).toBe('allowed');
      expect(await place(second, 'sub_goal', { number: 3 })).toBe('version_node_node_key');
      expect(await place(await nodeIn(ours.model, 'need'), 'resource')).toBe('version_node_node_fkey');
      expect(await place(await nodeIn(model, 'need'), 'need')).toBe('version_node_same_model');
      const under = { sub_goal_node_id: ours.nodes['output'] };
      expect(await place(await nodeIn(ours.model, 'need'), 'need', under)).toBe(
        'version_node_under_sub_goal',
      );
      const swap = await tx.query(
        `update version_node set number = 3 - number where version_id = $1 and kind = 'sub_goal'`,
        [ours.version],
      );
      expect(swap.rowCount).toBe(2);
      const remove = () => tx.query('delete from version_node where node_id = $1', [ours.nodes['sub_goal']]);
      expect(await refusalOf(tx, remove)).toBe('version_node_sub_goal_fkey');
    });
  });

  it('is frozen from tabling on, and adopted for ever', async () => {
    const text = 'Övergripande mål: ingen ska utsättas för våld';
    await app.work(ours.id, async (tx) => {
      const set = (state: string, more = '') =>
        refusalOf(tx, () =>
          tx.query(`update model_version set state = $2 ${more} where id = $1`, [ours.version, state]),
        );
      const frozen = `, canonical_text = '${text}', sha256 = '${sha256Of(text)}', adopted_at = now()`;
      expect(await set('adopted', frozen)).toBe('model_version_transition');
      expect(await set('superseded', `${frozen}, superseded_at = now()`)).toBe('model_version_transition');
      expect(await set('tabled')).toBe('allowed');
      for (const act of [
        `update version_node set text = 'Ändrad' where version_id = $1`,
        'delete from version_node where version_id = $1',
        'delete from link where version_id = $1',
        `update link set assumption = 'Ändrad' where version_id = $1`,
      ]) {
        expect(await refusalOf(tx, () => tx.query(act, [ours.version]))).toBe('version_content_is_frozen');
      }
      const { need, outcome } = ours.nodes;
      expect(await refusalOf(tx, () => link(tx, ours.version, need ?? ours.nodes['activity'], outcome))).toBe(
        'version_content_is_frozen',
      );
      expect(await set('adopted')).toBe('model_version_frozen_check');
      expect(await set('adopted', frozen.replace('Övergripande', 'övergripande'))).toBe(
        'model_version_sha256_check',
      );
      expect(await set('adopted', frozen)).toBe('allowed');
      for (const change of [
        `title = 'Ny'`,
        `canonical_text = 'Ny', sha256 = '${sha256Of('Ny')}'`,
        `state = 'draft', canonical_text = null, sha256 = null, adopted_at = null`,
        `period_to = '2030-12-31'`,
        `state = 'superseded', superseded_at = now(), title = 'Ny'`,
      ]) {
        const act = () => tx.query(`update model_version set ${change} where id = $1`, [ours.version]);
        expect([change, await refusalOf(tx, act)]).toEqual([change, 'model_version_is_frozen']);
      }
      const remove = () => tx.query('delete from model_version where id = $1', [ours.version]);
      expect(await refusalOf(tx, remove)).toBe('model_version_is_frozen');
    });
  });

  it('has one adopted and one open version, the old superseded by the new in one step', async () => {
    await app.work(ours.id, async (tx) => {
      const draft = (number: number) =>
        tx.insert('model_version', {
          platform_id: ours.id,
          model_id: ours.model,
          number,
          title: 'Nästa',
          period_from: '2028-01-01',
          period_to: '2031-12-31',
          based_on_version_id: ours.version,
        });
      const next = await draft(2);
      expect(await refusalOf(tx, () => draft(3))).toBe('model_version_one_open');
      expect(await refusalOf(tx, () => tx.query(`delete from model_version where id = $1`, [next]))).toBe(
        'allowed',
      );
      const again = await draft(2);
      await tx.query(`update model_version set state = 'tabled' where id = $1`, [again]);
      const adopt = () =>
        tx.query(
          `update model_version set state = 'adopted', canonical_text = 'x', sha256 = $2, adopted_at = now() where id = $1`,
          [again, sha256Of('x')],
        );
      expect(await refusalOf(tx, adopt)).toBe('model_version_one_adopted');
      await tx.query(
        `update model_version set state = 'superseded', superseded_at = now(), version = version + 1 where id = $1`,
        [ours.version],
      );
      expect(await refusalOf(tx, adopt)).toBe('allowed');
      const revive = () =>
        tx.query(`update model_version set state = 'adopted', superseded_at = null where id = $1`, [
          ours.version,
        ]);
      expect(await refusalOf(tx, revive)).toBe('model_version_is_frozen');
    });
  });

  it('lets a draft be removed with all its content, in the trail too', async () => {
    const other = await fullPlatform(app, 'kasserad');
    const remove = (tx: Tx, version: string) =>
      tx.query('delete from model_version where id = $1', [version]);
    // Whoever was asked about a draft has been asked: it stays.
    expect(await app.work(other.id, (tx) => refusalOf(tx, () => remove(tx, other.version)))).toBe(
      'circulation_version_fkey',
    );
    const draft = await app.work(other.id, (tx) => aLocalDraft(tx, other));
    const removed = await app.work(other.id, async (tx) => {
      await remove(tx, draft);
      const left = await tx.query(
        'select from link where version_id = $1 union all select from version_node where version_id = $1',
        [draft],
      );
      expect(left.rowCount).toBe(0);
      return tx.query(
        `select table_name, count(*)::int as n from audit_entry where operation = 'D' group by 1 order by 1`,
      );
    });
    expect(removed.rows).toEqual([
      { table_name: 'link', n: 1 },
      { table_name: 'model_version', n: 1 },
      { table_name: 'version_node', n: 2 },
    ]);
  });
});

/** An organisation's own model with two steps and what joins them; answers its version. */
async function aLocalDraft(tx: Tx, { id }: FullPlatform): Promise<string> {
  const row = { platform_id: id };
  const organisation = await tx.insert('organisation', {
    ...row,
    name: 'Utan egen logik',
    kind: 'ngo',
    relation: 'internal',
  });
  const model = await tx.insert('logic_model', {
    ...row,
    name: 'Kasserad',
    organisation_id: organisation,
    kind: 'local',
  });
  const version = await tx.insert('model_version', {
    ...row,
    model_id: model,
    number: 1,
    title: 'Kasserad',
    period_from: '2026-01-01',
    period_to: '2026-12-31',
  });
  const step = async (kind: string): Promise<string> => {
    const node = await tx.insert('node', { ...row, model_id: model, kind });
    await tx.insert('version_node', { ...row, version_id: version, node_id: node, kind, text: kind });
    return node;
  };
  const [from, to] = [await step('activity'), await step('output')];
  await tx.insert('link', { ...row, version_id: version, from_node_id: from, to_node_id: to });
  return version;
}
