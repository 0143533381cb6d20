import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import { columnsOf, type Columns } from './figure-columns.js';
import { COMPARE, SAVE_FIGURES, type Comparison, type SourceFigure } from './source-figures.js';

/** Where figures come from, as it stands with each of them, and why those that change something do. */
export type TakenFrom = { readonly note: string; readonly reason: string };

export type SavedFigures = { added: number; revised: number; unchanged: number };

/** Whose figures one set is, and what stands with each of them. */
type About = {
  readonly platformId: string;
  readonly indicatorId: string;
  readonly note: string;
  /** Null where the source itself says why. */
  readonly reason: string | null;
  readonly membershipId: string | null;
  /** Whether figures of a practice platform are made up too: what is fetched from a real source is not. */
  readonly asPlatform: boolean;
};

/** As many figures as one statement writes well within the time that a statement has. */
const PART = 5_000;

/** Takes figures of a source in, however many, part by part in one unit of work: what has not changed is left alone. */
@Injectable()
export class SourceValues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async compare(actor: Actor, indicatorId: string, figures: readonly SourceFigure[]): Promise<Comparison> {
    const [, ...columns] = await columnsOf(figures);
    const asked = [actor.platformId, indicatorId, figures.length, ...columns];
    return JSON.parse((await this.database.readJson(COMPARE, asked)) ?? '{}') as Comparison;
  }

  /** Joins the unit of work under way, which has locked the indicator. */
  async record(
    { platformId, membershipId }: Pick<Actor, 'platformId' | 'membershipId'>,
    indicatorId: string,
    figures: readonly SourceFigure[],
    { note, reason }: TakenFrom,
  ): Promise<SavedFigures> {
    const about = { platformId, indicatorId, note, reason: reason || null, membershipId, asPlatform: true };
    const saved = { added: 0, revised: 0, unchanged: 0 };
    for (let from = 0; from < figures.length; from += PART) {
      const part = await this.save(about, await columnsOf(figures.slice(from, from + PART)));
      for (const key of ['added', 'revised', 'unchanged'] as const) saved[key] += part[key];
    }
    return saved;
  }

  /** One page of what an import fetched, each place once. */
  async fetched(
    whose: Pick<About, 'platformId' | 'indicatorId' | 'note'>,
    columns: Columns,
  ): Promise<SavedFigures> {
    const about = { ...whose, reason: null, membershipId: null, asPlatform: false };
    return await this.save(about, columns);
  }

  private async save(about: About, columns: Columns): Promise<SavedFigures> {
    const [saved] = await this.database.query<SavedFigures>(SAVE_FIGURES, [
      about.platformId,
      about.indicatorId,
      ...columns,
      this.clock.now(),
      about.note,
      about.reason,
      about.asPlatform,
      about.membershipId,
      newId(),
    ]);
    return saved ?? { added: 0, revised: 0, unchanged: 0 };
  }
}
