import type { Database } from '../../../database/database.js';
import { systemContext, type Context } from '../../../database/context.js';
import type { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { said, text, type Text } from '../../../shared/text.js';
import type { Connector, Counts, ImportKind, Line, Step, Wanted } from '../connector.js';
import { Interrupted } from '../source-fault.js';
import { ahead } from './ahead.js';
import type { Turn } from './import-lease.js';
import {
  ADD_LINES,
  ADVANCE_IMPORT,
  BEGIN_IMPORT,
  FINISH_IMPORT,
  PLAN_IMPORT,
  SOURCE_GOOD,
  WANTED,
} from './import.statements.js';
import type { ImportWriter } from './import-writer.js';
import { prepared, type PreparedBatch } from './prepared.js';

export type Begun = {
  kind: ImportKind;
  /** Null for a file's. */
  sourceId: string | null;
  plan: Step[] | null;
  step: number;
  next: string | null;
  interruptions: number;
  startedAt: Date;
};

export type Outcome = { readonly state: 'done' | 'failed' | 'cancelled'; readonly reason: Text | null };

type Answer = { readonly step: Step; readonly index: number; readonly batch: PreparedBatch };

const NONE: Counts = { added: 0, revised: 0, unchanged: 0, rounded: 0 };

/** One import under way, from where it was left to its end. Everything it does leaves the place it came to. */
export class ImportRun {
  private readonly context: Context;

  constructor(
    private readonly database: Database,
    private readonly writer: ImportWriter,
    private readonly clock: Clock,
    private readonly connector: Connector,
    private readonly turn: Turn,
    private readonly platformId: string,
    private readonly jobId: string,
  ) {
    this.context = systemContext(platformId, `import ${jobId}`);
  }

  /** Null when there is nothing left to do. */
  async begin(): Promise<Begun | null> {
    return await this.inTurn(async () => {
      const [begun] = await this.query<Begun>(BEGIN_IMPORT, [this.clock.now()]);
      if (!begun) return null;
      if (begun.interruptions > 0) await this.log([resumed(begun)]);
      if (begun.plan) return begun;
      const [wanted] = await this.database.query<Wanted>(WANTED, [this.platformId, begun.sourceId]);
      if (!wanted) return null;
      const plan = [...this.connector.plan(begun.kind, { ...wanted, today: this.clock.today() })];
      await this.query(PLAN_IMPORT, [JSON.stringify(plan), plan.length]);
      return { ...begun, plan };
    });
  }

  /** @throws {SourceFault} @throws {Interrupted} @throws {TurnLost} */
  async steps(begun: Begun): Promise<void> {
    const counts: Counts = { ...NONE };
    let at = begun.step;
    for await (const { step, index, batch } of ahead(this.answers(begun))) {
      if (this.turn.signal.aborted) throw new Interrupted();
      if (index !== at) Object.assign(counts, NONE);
      at = index;
      await this.save(step, index, batch, counts, begun.startedAt);
    }
  }

  /** What the source answers, step by step, from where the import was left. */
  private async *answers({ plan, step: from, next }: Begun): AsyncGenerator<Answer> {
    for (const [index, step] of (plan ?? []).entries()) {
      if (index < from) continue;
      const place = index === from ? next : null;
      const batches = this.connector.fetch(step, place, this.clock.today(), this.turn.signal);
      for await (const batch of prepared(batches)) yield { step, index, batch };
    }
  }

  async finish(sourceId: string | null, { state, reason }: Outcome): Promise<void> {
    const now = this.clock.now();
    const kept = reason ? said(reason) : null;
    await this.inTurn(async () => {
      await this.query(FINISH_IMPORT, [state, now, kept?.sv ?? null, kept?.en ?? null]);
      if (state === 'done') await this.database.query(SOURCE_GOOD, [this.platformId, sourceId, now]);
      await this.log([{ level: state === 'failed' ? 'fault' : 'info', text: kept ?? ENDS[state] }]);
    });
  }

  private async save(
    step: Step,
    index: number,
    batch: PreparedBatch,
    counts: Counts,
    startedAt: Date,
  ): Promise<void> {
    const { system, name } = this.connector;
    const place = { platformId: this.platformId, system, name, startedAt };
    await this.inTurn(async () => {
      const now: Counts = { ...NONE };
      const lines = [...batch.lines];
      for (const write of batch.writes) {
        const saved = await this.writer.write(place, write);
        add(now, saved);
        lines.push(...saved.lines);
      }
      add(counts, now);
      if (batch.next === null && step.name) lines.push({ level: 'info', text: stepLine(step.name, counts) });
      const at = batch.next === null ? index + 1 : index;
      const figures = [at, batch.next, now.added, now.revised, now.unchanged];
      if ((await this.query(ADVANCE_IMPORT, figures)).length === 0) throw new Interrupted();
      await this.log(lines);
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    return await this.database.unitOfWork(this.context, async () => {
      await this.turn.hold();
      return await work();
    });
  }

  private async query<T extends object>(sql: string, params: readonly unknown[]): Promise<T[]> {
    return await this.database.query<T>(sql, [this.platformId, this.jobId, ...params]);
  }

  private async log(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    await this.query(ADD_LINES, [
      lines.map(() => newId()),
      lines.map(({ level }) => level),
      lines.map(({ text: { sv } }) => sv),
      lines.map(({ text: { en } }) => en),
    ]);
  }
}

const add = (sum: Counts, more: Counts): void => {
  for (const key of ['added', 'revised', 'unchanged', 'rounded'] as const) sum[key] += more[key];
};

const stepLine = (step: Text | string, { added, revised, unchanged, rounded }: Counts): Text => {
  const name = typeof step === 'string' ? text(step, step) : step;
  const also = rounded === 0 ? NONE_ROUNDED : roundedLine(rounded);
  return text(
    `${name.sv}: ${added} nya, ${revised} ändrade, ${unchanged} oförändrade.${also.sv}`,
    `${name.en}: ${added} new, ${revised} changed, ${unchanged} unchanged.${also.en}`,
  );
};

const NONE_ROUNDED = text('', '');
const roundedLine = (rounded: number): Text =>
  text(` Avrundade till sex decimaler: ${rounded}.`, ` Rounded to six decimals: ${rounded}.`);

const resumed = ({ step, plan }: Begun): Line => ({
  level: 'warning',
  text: text(
    `Hämtningen avbröts och fortsätter från del ${step + 1} av ${plan?.length ?? '?'}.`,
    `The import was interrupted and goes on from part ${step + 1} of ${plan?.length ?? '?'}.`,
  ),
});

const ENDS = {
  done: text('Klart.', 'Done.'),
  failed: text('Avbröts av ett fel.', 'Ended by a fault.'),
  cancelled: text(
    'Avbruten. Det som redan hämtats finns kvar.',
    'Cancelled. What was fetched already is kept.',
  ),
};
