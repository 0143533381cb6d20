import type { Database } from '../../../database/database.js';
import { systemContext } from '../../../database/context.js';
import type { Clock } from '../../../shared/clock.js';
import { Invalid } from '../../../shared/errors.js';
import type { Text } from '../../../shared/text.js';
import type { Batch, Connector, Counts, Step } from '../connector.js';
import { faults } from '../source-fault.js';
import type { SourceFigure } from '../source-figures.js';
import type { SourceValues, TakenFrom } from '../source-values.js';
import type { FilePreviews, Reading } from './file-previews.js';
import { KEEP_TERMS, LOCK_INDICATOR, TAKEN_IN } from './file-import.statements.js';

/** What somebody confirmed: kept in the plan of its import, so that it goes on with the same after anything. */
export type Confirmed = {
  readonly platformId: string;
  readonly membershipId: string;
  readonly indicatorId: string;
  readonly fileId: string;
  readonly reading: Reading;
  readonly from: TakenFrom;
  /** How many figures the preview read: another number is another file. */
  readonly figures: number;
  readonly gone: number;
  readonly rounded: number;
  readonly leftOut: number;
  readonly outside: number;
};

type FileStep = Step & { readonly confirmed: Confirmed } & (
    { readonly kind: 'figures'; readonly first: number; readonly end: number } | { readonly kind: 'end' }
  );

/** As many figures as are taken in within the time somebody waits for an answer; more come in the background. */
export const AT_ONCE = 2_000;

/** As many figures as are written in a few milliseconds of this thread, and saved with the place come to. */
const PART = 2_000;

/** The steps of an import of a file: so many figures each, and the file's own end. */
export function planOf(confirmed: Confirmed, nameOf: (first: number, end: number) => Text): FileStep[] {
  const parts = Array.from({ length: Math.ceil(confirmed.figures / PART) }, (_, part): FileStep => {
    const first = part * PART;
    const end = Math.min(first + PART, confirmed.figures);
    return { kind: 'figures', name: nameOf(first + 1, end), first, end, confirmed };
  });
  return [...parts, { kind: 'end', name: null, confirmed }];
}

/** Takes one file in part by part, as a source's figures are. It asks nobody: the file is here. */
export class FileImport implements Connector {
  readonly system = 'file';
  readonly name = 'Filer';
  readonly kinds = [] as const;
  readonly address = null;
  /** Read once an import, whatever was taken in before it broke off. */
  private figures: Promise<readonly SourceFigure[]> | null = null;

  constructor(
    private readonly database: Database,
    private readonly previews: FilePreviews,
    private readonly values: SourceValues,
    private readonly clock: Clock,
  ) {}

  turn(platformId: string): string {
    return `file:${platformId}`;
  }

  /** The plan is made where the file is confirmed. */
  plan(): readonly FileStep[] {
    return [];
  }

  async *fetch(given: Step): AsyncGenerator<Batch> {
    const step = given as FileStep;
    const save = step.kind === 'end' ? () => this.end(step.confirmed) : await this.part(step);
    yield { next: null, writes: [{ into: 'own', save }], lines: [] };
  }

  private async part({
    confirmed,
    first,
    end,
  }: FileStep & { kind: 'figures' }): Promise<() => Promise<Counts>> {
    this.figures ??= this.read(confirmed);
    const part = (await this.figures).slice(first, end);
    return async () => {
      const { platformId, indicatorId, from } = confirmed;
      await this.database.query(LOCK_INDICATOR, [platformId, indicatorId]);
      if (from.reason !== '') await this.database.because(from.reason);
      // Somebody may have entered values since the preview found that nothing would change.
      const told = { ...from, reason: from.reason || 'Ändrat i filen' };
      return { ...(await this.values.record(confirmed, indicatorId, part, told)), rounded: 0 };
    };
  }

  private async read({ platformId, fileId, reading, figures }: Confirmed): Promise<readonly SourceFigure[]> {
    const context = systemContext(platformId, 'import');
    try {
      const { read } = await this.database.within(context, () =>
        this.previews.read({ platformId }, fileId, reading),
      );
      if (read.figures.length !== figures) throw faults.fileChanged();
      return read.figures;
    } catch (fault) {
      throw fault instanceof Invalid ? faults.fileChanged() : fault;
    }
  }

  private async end(confirmed: Confirmed): Promise<Counts> {
    const { platformId, fileId, indicatorId, from, gone, rounded, leftOut, outside } = confirmed;
    const now = this.clock.now();
    await this.database.query(KEEP_TERMS, [platformId, indicatorId, fileId, now]);
    const rest = JSON.stringify({ gone, rounded, leftOut, outside });
    await this.database.query(TAKEN_IN, [platformId, fileId, from.reason || null, rest, now]);
    return { added: 0, revised: 0, unchanged: 0, rounded: 0 };
  }
}
