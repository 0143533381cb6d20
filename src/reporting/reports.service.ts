import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale, type FieldError } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { checkAnswer, type Answer } from './answer.rules.js';
import { REPORT_STEPS, reportCan, type ReportVerb } from './report.lifecycle.js';
import type { AnswerReport, ItemAnswer } from './reporting.dto.js';
import { can, mayTake } from './reporting.policy.js';
import { REFUSALS } from './report.refusals.js';
import { answerOf, askedOf, sameAnswer, type LockedReport, type StoredItem } from './stored-item.js';
import { ITEMS, LOCK_REPORT, SAVE, SUBMIT } from './reports.sql.js';

type Texts = { summary: string | null; needs: string | null };

/** What the organisation does with its report: fill it in, hand it in. The review is `ReviewsService`'s. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Replaces the whole answer, if nobody has changed the report since `version`. Answers its new version. */
  async answer(actor: Actor, reportId: string, version: number, input: AnswerReport): Promise<number> {
    const report = await this.load(actor, reportId, 'save');
    if (report.version !== version) throw new Stale();
    const items = await this.items(actor, report.id);
    if (!namesEachOnce(items, input.items)) {
      throw Invalid.field(
        'items',
        'Svara på varje post i rapporten en gång.',
        'Answer each item of the report once.',
      );
    }
    return await this.save(actor, report, items, input.items, {
      summary: input.summary || null,
      needs: input.needs || null,
    });
  }

  /**
   * Saves one item, if nobody has changed that item since `version`: two reporters can work side by side.
   * Errors name their fields `items.<id>.…`.
   */
  async answerItem(actor: Actor, reportId: string, version: number, input: ItemAnswer): Promise<void> {
    const report = await this.load(actor, reportId, 'save');
    const items = await this.items(actor, report.id);
    const item = items.find(({ id }) => id === input.id);
    if (!item) throw new NotFound();
    if (item.version !== version) throw new Stale();
    await this.save(actor, report, items, [input], null);
  }

  /** Saves what stands above the items. */
  async summarise(actor: Actor, reportId: string, version: number, texts: Texts): Promise<void> {
    const report = await this.load(actor, reportId, 'save');
    if (report.version !== version) throw new Stale();
    await this.save(actor, report, [], [], texts);
  }

  /**
   * Hands the report in. `version`, where given, is what the approver has read.
   * @throws {Invalid} naming each item that is not complete
   */
  async submit(actor: Actor, reportId: string, version?: number): Promise<void> {
    const report = await this.load(actor, reportId, 'submit');
    if (version !== undefined && report.version !== version) throw new Stale();
    const left = (await this.items(actor, report.id)).filter(({ answered }) => !answered);
    if (left.length > 0) throw new Invalid(left.map(incomplete));
    const sent = await this.database.query(SUBMIT, [
      actor.platformId,
      report.id,
      actor.membershipId,
      this.clock.now(),
      report.version,
    ]);
    if (sent.length === 0) throw new Stale();
    await this.events.record(actor, { subject: 'report', subjectId: report.id, verb: 'submitted' });
  }

  /** Loads the report locked and refuses whoever may not take this step, then what its state does not allow. */
  private async load(actor: Actor, reportId: string, verb: ReportVerb): Promise<LockedReport> {
    const [report] = await this.database.query<LockedReport>(LOCK_REPORT, [actor.platformId, reportId]);
    if (!report || !can.see(actor, report)) throw new NotFound();
    authorize(mayTake(actor, verb, report), REFUSALS[verb].role);
    if (!reportCan(verb, report.state, report.roundState)) {
      throw new Conflict('report-wrong-state', REFUSALS[verb].state);
    }
    return report;
  }

  private async items(actor: Actor, reportId: string): Promise<StoredItem[]> {
    return await this.database.query<StoredItem>(ITEMS, [actor.platformId, reportId]);
  }

  private async save(
    actor: Actor,
    report: LockedReport,
    items: readonly StoredItem[],
    input: readonly ItemAnswer[],
    texts: Texts | null,
  ): Promise<number> {
    const answers = input.flatMap((one) => {
      const item = items.find(({ id }) => id === one.id);
      return item ? [{ item, answer: answerOf(one) }] : [];
    });
    const faults = answers.flatMap(({ item, answer }) => faultsOf(item, answer));
    if (faults.length > 0) throw new Invalid(faults);
    const changed = answers.filter(({ item, answer }) => !sameAnswer(item, answer));
    const [saved] = await this.database.query<{ version: number | null; items: number }>(
      SAVE,
      saveParams(actor, report, changed, texts),
    );
    if (typeof saved?.version !== 'number' || saved.items !== changed.length) throw new Stale();
    return saved.version;
  }
}

type Changed = { item: StoredItem; answer: Answer };

function saveParams(
  actor: Actor,
  report: LockedReport,
  changed: readonly Changed[],
  texts: Texts | null,
): unknown[] {
  const rows = changed.map(({ item, answer: { values: _, ...row } }) => ({
    id: item.id,
    version: item.version,
    ...row,
  }));
  const figures = changed.flatMap(({ item, answer }) =>
    answer.values.map((value) => ({ id: newId(), itemId: item.id, ...value })),
  );
  const { summary, needs } = texts ?? report;
  return [
    actor.platformId,
    report.id,
    report.version,
    REPORT_STEPS.save.to,
    summary,
    needs,
    JSON.stringify(rows),
    JSON.stringify(figures),
  ];
}

function namesEachOnce(items: readonly StoredItem[], input: readonly ItemAnswer[]): boolean {
  const named = new Set(input.map(({ id }) => id));
  return (
    named.size === input.length && input.length === items.length && items.every(({ id }) => named.has(id))
  );
}

const faultsOf = (item: StoredItem, answer: Answer): FieldError[] =>
  checkAnswer(askedOf(item), answer).map(({ field, reason }) => ({
    field: `items.${item.id}.${field}`,
    reason,
  }));

const incomplete = ({ id, position, title }: StoredItem): FieldError => ({
  field: `items.${id}`,
  reason: text(
    `${position}. ${title} är inte klar. Fyll i den och markera den som klar.`,
    `${position}. ${title} is not complete. Fill it in and mark it as complete.`,
  ),
});
