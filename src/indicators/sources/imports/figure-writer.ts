import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { text } from '../../../shared/text.js';
import { termsOf } from '../../indicator.rules.js';
import type { Line } from '../connector.js';
import { faults } from '../source-fault.js';
import type { Columns } from '../figure-columns.js';
import { SourceValues, type SavedFigures } from '../source-values.js';
import type { Figures } from './prepared.js';
import { NOTHING, type Place, type Saved } from './saved.js';
import { HAS_VALUES, RETRIEVED, SAVE_COMPARISON } from './values.statements.js';

/** As many columns as figures to compare with have: no parts of a share, no text. */
const COMPARED = 9;

/** Saves the figures that an import fetched: the platform's own, and those it compares itself with. */
@Injectable()
export class FigureWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly values: SourceValues,
  ) {}

  async write(place: Place, { into, indicatorId, columns, count, rounded }: Figures): Promise<Saved> {
    const { platformId, system, name } = place;
    if (count === 0) return await this.nothingOf(place, indicatorId);
    const { attribution: note } = termsOf({
      source: system,
      producer: name,
      attribution: null,
      licence: null,
    });
    const counts =
      into === 'values'
        ? await this.values.fetched({ platformId, indicatorId, note }, columns)
        : await this.comparison(platformId, indicatorId, note, columns);
    await this.database.query(RETRIEVED, [platformId, indicatorId, this.clock.now()]);
    return { ...NOTHING, ...counts, rounded };
  }

  private async comparison(
    platformId: string,
    indicatorId: string,
    note: string,
    columns: Columns,
  ): Promise<SavedFigures | undefined> {
    const [counts] = await this.database.query<SavedFigures>(SAVE_COMPARISON, [
      platformId,
      indicatorId,
      ...columns.slice(0, COMPARED),
      this.clock.now(),
      note,
      newId(),
    ]);
    return counts;
  }

  /** Nothing for a figure we have values of: they stay, and the log says so. */
  private async nothingOf({ platformId, system }: Place, indicatorId: string): Promise<Saved> {
    const [row] = await this.database.query<{ known: boolean }>(HAS_VALUES, [platformId, indicatorId]);
    const line: Line = row?.known
      ? { level: 'warning', text: faults.silentEmpty(system, indicatorId).text }
      : { level: 'info', text: text('Källan har inga värden här.', 'The source has no values here.') };
    return { ...NOTHING, lines: [line] };
  }
}
