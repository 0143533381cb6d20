import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import type { IndicatorRow } from '../indicator.types.js';
import { COUNTS } from './small-counts.sql.js';
import { WithheldFigures, type CountedFigure } from './withheld-figures.js';

/** The one place where it is decided what is withheld of an indicator: for pages, API, files and pictures alike. */
@Injectable()
export class SmallCountsQueries {
  constructor(private readonly database: Database) {}

  async withheld(
    actor: Actor,
    { id, threshold, aggregation }: Pick<IndicatorRow, 'id' | 'threshold' | 'aggregation'>,
  ): Promise<WithheldFigures> {
    const figures =
      threshold < 2 ? [] : await this.database.read<CountedFigure>(COUNTS, [actor.platformId, id, threshold]);
    return new WithheldFigures(figures, aggregation, threshold);
  }
}
