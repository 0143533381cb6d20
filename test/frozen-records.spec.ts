import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from './support/database.js';
import { fullPlatform, sha256Of, type FullPlatform } from './support/full-platform.js';
import { refusalOf, Sql, type Tx } from './support/sql.js';

const CERTIFY = `update reporting_round set state = 'certified', canonical_text = $2, sha256 = $3,
  certified_by = $4, certified_at = now() where id = $1`;

describe('what is settled', () => {
  let database: TestDatabase;
  let app: Sql;
  let ours: FullPlatform;
  let counter = 0;

  beforeAll(async () => {
    database = await testDatabase();
    app = new Sql(database.app, 8);
    ours = await fullPlatform(app, 'fast');
  });

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const trying = (tx: Tx, sql: string, params: unknown[] = []) => refusalOf(tx, () => tx.query(sql, params));

  const certify = (tx: Tx, round: string) =>
    tx.query(CERTIFY, [round, 'Omgången', sha256Of('Omgången'), ours.reviewer]);

  it('a decision needs its protocol or its reason, and then neither it nor its stands change', async () => {
    await app.work(ours.id, async (tx) => {
      const decide = (more: string) =>
        trying(tx, `update decision set decided_by = $2, decided_at = now(), ${more} where id = $1`, [
          ours.decision,
          ours.membership,
        ]);
      const second = () =>
        tx.insert('decision', {
          platform_id: ours.id,
          subject_type: 'model_version',
          subject_id: ours.version,
          body_id: ours.body,
          tabled_by: ours.membership,
        });
      expect(await refusalOf(tx, second)).toBe('decision_one_open');
      expect(await decide(`state = 'adopted'`)).toBe('decision_adopted_needs_protocol');
      expect(await decide(`state = 'returned', reason = ' '`)).toBe('decision_returned_needs_reason');
      expect(await decide(`state = 'open'`)).toBe('decision_decided_check');
      const adopted = `state = 'adopted', meeting_date = '2025-04-01', protocol_reference = '2025:7'`;
      expect(await decide(adopted)).toBe('allowed');
      expect(await decide(`note = 'Tillägg'`)).toBe('decision_is_final');
      expect(await trying(tx, `update stand set stance = 'against'`)).toBe('stand_is_final');
      const late = () =>
        tx.insert('stand', {
          platform_id: ours.id,
          decision_id: ours.decision,
          seat_id: ours.seat,
          stance: 'against',
          membership_id: ours.membership,
        });
      expect(await refusalOf(tx, late)).toBe('stand_is_final');
    });
  });

  it('a value is corrected by a new one with a reason; missing is not zero', async () => {
    await app.work(ours.id, async (tx) => {
      const add = (more: object) =>
        refusalOf(tx, () =>
          tx.insert('indicator_value', {
            platform_id: ours.id,
            indicator_id: ours.indicator,
            period_start: '2024-01-01',
            period_end: '2024-12-31',
            kind: 'reported',
            ...more,
          }),
        );
      expect(await add({ number: '11' })).toBe('indicator_value_current_key');
      expect(await add({ sex: 'K', state: 'missing', number: '0' })).toBe('indicator_value_matches_state');
      expect(await add({ sex: 'K', state: 'final' })).toBe('indicator_value_matches_state');
      expect(await add({ sex: 'K', numerator: '3' })).toBe('indicator_value_share_check');
      expect(await add({ sex: 'K', numerator: '3', denominator: '0' })).toBe(
        'indicator_value_denominator_check',
      );
      for (const number of ['NaN', 'Infinity', '-Infinity', '1e400', '0.1234567']) {
        expect([number, await add({ sex: 'K', number })]).toEqual([number, 'indicator_value_number_check']);
      }
      expect(await add({ sex: 'K', state: 'missing' })).toBe('allowed');
      expect(await trying(tx, `update indicator_value set number = 11 where id = $1`, [ours.value])).toBe(
        '42501',
      );
      expect(await trying(tx, `delete from indicator_value where id = $1`, [ours.value])).toBe('42501');
      const supersede = `update indicator_value set superseded_at = now() where id = $1`;
      expect(await trying(tx, supersede, [ours.value])).toBe('allowed');
      expect(await trying(tx, supersede, [ours.value])).toBe('indicator_value_is_append_only');
      expect(await add({ number: '11', revision: 2 })).toBe('indicator_value_correction_needs_reason');
      expect(await add({ number: '11', revision: 2, reason: 'Rättad' })).toBe('allowed');
      expect(await trying(tx, 'update target set value = 1')).toBe('42501');
    });
  });

  it('a report is not reviewed by who submitted it, nor submitted by nobody', async () => {
    await app.work(ours.id, async (tx) => {
      const set = (more: string, params: unknown[] = []) =>
        trying(tx, `update report set ${more} where id = $1`, [ours.report, ...params]);
      expect(await set(`state = 'submitted'`)).toBe('report_submitted_check');
      expect(
        await set(`state = 'submitted', submitted_by = $2, submitted_at = now()`, [ours.membership]),
      ).toBe('allowed');
      expect(await set(`state = 'approved'`)).toBe('report_reviewed_check');
      const review = (state: string) => `state = '${state}', reviewed_by = $2, reviewed_at = now()`;
      expect(await set(review('approved'), [ours.membership])).toBe('report_submitter_is_not_reviewer');
      expect(await set(review('returned'), [ours.reviewer])).toBe('report_returned_needs_reason');
      expect(await set(review('approved'), [ours.reviewer])).toBe('allowed');
    });
  });

  const reportTo = async (round: string): Promise<string> =>
    app.work(ours.id, async (tx) => {
      counter += 1;
      const organisation = await tx.insert('organisation', {
        platform_id: ours.id,
        name: `Rapportör ${counter}`,
        kind: 'municipality',
        relation: 'internal',
      });
      return tx.insert('report', { platform_id: ours.id, round_id: round, organisation_id: organisation });
    });

  it('a certified round keeps its reports, items and values as they are', async () => {
    await app.work(ours.id, async (tx) => {
      expect(
        await trying(tx, `update report_value set number = 8 where report_item_id = $1`, [ours.item]),
      ).toBe('allowed');
      expect(await trying(tx, `update reporting_round set state = 'certified'`)).toBe(
        'reporting_round_certified_check',
      );
      expect(await trying(tx, CERTIFY, [ours.round, 'Omgången', sha256Of('omgången'), ours.reviewer])).toBe(
        'reporting_round_sha256_check',
      );
      await certify(tx, ours.round);
      for (const act of [
        `update reporting_round set state = 'open'`,
        `update report set summary = 'Ny'`,
        `delete from report`,
        `update report_item set done_text = 'Ny'`,
        `delete from report_item`,
        `update report_value set number = 9`,
        `delete from report_value`,
      ]) {
        expect([act, await trying(tx, act)]).toEqual([act, 'reporting_round_is_certified']);
      }
      const add = (table: string, row: object) =>
        refusalOf(tx, () => tx.insert(table, { platform_id: ours.id, ...row }));
      expect(await add('report_value', { report_item_id: ours.item, label: 'Ny', number: '1' })).toBe(
        'reporting_round_is_certified',
      );
      expect(
        await add('report', {
          round_id: ours.round,
          organisation_id: ours.organisation,
          state: 'in_progress',
        }),
      ).toBe('reporting_round_is_certified');
    });
  });

  it('nothing slips into a round while it is being certified', async () => {
    const round = await app.work(ours.id, (tx) =>
      tx.insert('reporting_round', {
        platform_id: ours.id,
        name: 'Halvår',
        period_from: '2025-01-01',
        period_to: '2025-06-30',
        opens_on: '2025-07-01',
        due_on: '2025-08-01',
        state: 'locked',
      }),
    );
    const report = await reportTo(round);
    let late: Promise<string> | undefined;
    await app.work(ours.id, async (tx) => {
      await certify(tx, round);
      late = app.work(ours.id, (other) =>
        refusalOf(other, () =>
          other.insert('report_item', {
            platform_id: ours.id,
            report_id: report,
            kind: 'activity',
            activity_id: ours.activity,
          }),
        ),
      );
      await pause(200);
    });
    expect(await late).toBe('reporting_round_is_certified');
  });

  it('a published follow-up keeps its text, its hash and its sections', async () => {
    await app.work(ours.id, async (tx) => {
      const publish = (text: string, hash: string) =>
        trying(
          tx,
          `update follow_up set state = 'published', canonical_text = $2, sha256 = $3, published_at = now(),
             published_by = $4 where id = $1`,
          [ours.followUp, text, hash, ours.membership],
        );
      expect(await trying(tx, `update follow_up set state = 'published'`)).toBe('follow_up_published_check');
      expect(await publish('Lägesrapport', sha256Of('lägesrapport'))).toBe('follow_up_sha256_check');
      expect(await trying(tx, `update follow_up_section set conclusion = 'Klart'`)).toBe('allowed');
      expect(await publish('Lägesrapport', sha256Of('Lägesrapport'))).toBe('allowed');
      expect(await trying(tx, `update follow_up set analysis = 'Ny'`)).toBe('follow_up_is_published');
      expect(await trying(tx, `update follow_up_section set analysis = 'Ny'`)).toBe('follow_up_is_published');
      expect(await trying(tx, `delete from follow_up_section`)).toBe('follow_up_is_published');
    });
  });

  it('a deviation is closed, an activity stopped or checked, only with the words that go with it', async () => {
    await app.work(ours.id, async (tx) => {
      expect(await trying(tx, `update deviation set state = 'closed'`)).toBe(
        'deviation_closing_needs_effect_check',
      );
      expect(await trying(tx, `update activity set state = 'paused'`)).toBe('activity_cause_required');
      expect(await trying(tx, `update activity set state = 'effect_checked', effect_check_note = ''`)).toBe(
        'activity_effect_check_required',
      );
    });
  });
});
