import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Actor } from '../../../shared/actor.js';
import { authorize } from '../../../shared/authorize.js';
import { NotFound } from '../../../shared/errors.js';
import { can } from '../../indicator.policy.js';
import type { IndicatorRow } from '../../indicator.types.js';
import { IndicatorsQueries } from '../../indicators.queries.js';
import type { ImportState } from '../sources.dto.js';
import type { KnownAreas } from './areas.rules.js';
import type { FileMapping } from './file-mapping.dto.js';
import {
  FILE_BY_ID,
  FILE_CONTENT,
  FILES_OF_INDICATOR,
  KNOWN_AREAS,
  MAPPINGS_TO_OFFER,
} from './value-files.sql.js';

export type Outcome = {
  added: number;
  corrected: number;
  unchanged: number;
  gone: number;
  /** Figures with more decimals than the six that are kept. Not told of files before this was. */
  rounded?: number;
  leftOut: number;
  outside: number;
};

type OfPlatform = Pick<Actor, 'platformId'>;

/** The import that takes a large file in, latest first. */
export type FileImportRow = { id: string; state: ImportState; done: number; total: number };

export type ValueFileRow = {
  id: string;
  indicatorId: string;
  version: number;
  name: string;
  sha256: string;
  bytes: number;
  publisher: string;
  year: number;
  attribution: string | null;
  licence: string | null;
  mapping: FileMapping | null;
  state: 'received' | 'taken_in' | 'removed';
  outcome: Outcome | null;
  reason: string | null;
  receivedAt: Date;
  takenInAt: Date | null;
  /** Null where it has never been taken in in the background. */
  import: FileImportRow | null;
  /** Whether the bytes are still kept. */
  hasContent: boolean;
  function: string | null;
  organisation: string | null;
};

export type OfferedMapping = {
  id: string;
  name: string;
  publisher: string;
  year: number;
  mapping: FileMapping;
  indicatorName: string;
  same: boolean;
};

/** Files with figures: for those who may enter the indicator's values, since they hold small counts too. */
@Injectable()
export class ValueFilesQueries {
  constructor(
    private readonly database: Database,
    private readonly indicators: IndicatorsQueries,
  ) {}

  async list(actor: Actor, indicatorId: string): Promise<{ indicator: IndicatorRow; files: ValueFileRow[] }> {
    const indicator = await this.indicators.get(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const files = await this.database.read<ValueFileRow>(FILES_OF_INDICATOR, [actor.platformId, indicatorId]);
    return { indicator, files };
  }

  /** @throws {NotFound} */
  async get(actor: Actor, id: string): Promise<{ indicator: IndicatorRow; file: ValueFileRow }> {
    const [file] = await this.database.read<ValueFileRow>(FILE_BY_ID, [actor.platformId, id]);
    if (!file) throw new NotFound();
    const indicator = await this.indicators.get(actor, file.indicatorId);
    authorize(can.enterValues(actor, indicator));
    return { indicator, file };
  }

  /** Null where the file has been taken away. */
  async content(actor: OfPlatform, id: string): Promise<Buffer | null> {
    const [row] = await this.database.read<{ content: Buffer }>(FILE_CONTENT, [actor.platformId, id]);
    return row?.content ?? null;
  }

  async offered(actor: Actor, id: string): Promise<OfferedMapping[]> {
    return await this.database.read<OfferedMapping>(MAPPINGS_TO_OFFER, [actor.platformId, id]);
  }

  async areas(actor: OfPlatform): Promise<KnownAreas> {
    return JSON.parse((await this.database.readJson(KNOWN_AREAS, [actor.platformId])) ?? '{}') as KnownAreas;
  }
}
