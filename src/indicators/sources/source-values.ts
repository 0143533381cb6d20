import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import { jsonInSlices } from './json-in-slices.js';
import { COMPARE, RECORD, type Comparison, type SourceFigure } from './source-figures.js';

/** Where figures come from, as it stands with each of them, and why those that change something do. */
export type TakenFrom = { readonly note: string; readonly reason: string };

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
    const asked = [actor.platformId, indicatorId, await jsonInSlices(figures)];
    return JSON.parse((await this.database.readJson(COMPARE, asked)) ?? '{}') as Comparison;
  }

  /** Joins the unit of work under way, which has locked the indicator. */
  async record(
    actor: Pick<Actor, 'platformId' | 'membershipId'>,
    indicatorId: string,
    figures: readonly SourceFigure[],
    { note, reason }: TakenFrom,
  ): Promise<{ added: number; corrected: number }> {
    const written = { added: 0, corrected: 0 };
    const now = this.clock.now();
    for (let from = 0; from < figures.length; from += PART) {
      const part = figures.slice(from, from + PART).map((figure) => ({ id: newId(), ...figure }));
      const values = [
        actor.platformId,
        indicatorId,
        JSON.stringify(part),
        now,
        note,
        reason,
        actor.membershipId,
      ];
      const [counts] = await this.database.query<typeof written>(RECORD, values);
      written.added += counts?.added ?? 0;
      written.corrected += counts?.corrected ?? 0;
    }
    return written;
  }
}
