import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Invalid } from '../../../shared/errors.js';
import { readSheets, type Sheet } from '../../../web/sheets/sheets.js';
import type { IndicatorRow } from '../../indicator.types.js';
import type { Comparison } from '../source-figures.js';
import { SourceValues } from '../source-values.js';
import { AreaReader, type KnownAreas } from './areas.rules.js';
import { FigureReader, type ReadFigures } from './read-figures.js';
import { ValueFilesQueries, type ValueFileRow } from './value-files.queries.js';

/** As many rows as the largest file of figures by municipality, year and sex; and as many years side by side. */
const MOST = { rows: 60_000, columns: 400 } as const;

export type OpenedFile = { indicator: IndicatorRow; file: ValueFileRow; sheets: Sheet[] };
export type FilePreview = OpenedFile & { read: ReadFigures; comparison: Comparison; areas: KnownAreas };

/** The sheets of a file. @throws {Invalid} saying why it cannot be read */
export async function sheetsOf(bytes: Buffer): Promise<Sheet[]> {
  const read = await readSheets(bytes, MOST);
  if ('refused' in read) throw new Invalid([{ field: 'file', reason: read.refused }]);
  return read.sheets;
}

/** Reads a received file again each time it is looked at: nothing of it is kept before somebody confirms. */
@Injectable()
export class FilePreviews {
  constructor(
    private readonly files: ValueFilesQueries,
    private readonly values: SourceValues,
    private readonly clock: Clock,
  ) {}

  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const { indicator, file } = await this.files.get(actor, id);
    const content = await this.files.content(actor, id);
    if (!content) {
      throw Invalid.field(
        'file',
        'Filen är borttagen. Skicka in den igen om den ska läsas.',
        'The file has been removed. Send it again if it is to be read.',
      );
    }
    return { indicator, file, sheets: await sheetsOf(content) };
  }

  /** @throws {Invalid} where it is not yet said how the file is to be read */
  async preview(actor: Actor, id: string): Promise<FilePreview> {
    const opened = await this.open(actor, id);
    const { indicator, file, sheets } = opened;
    const sheet = sheets.find(({ name }) => name === file.mapping?.sheet);
    if (!file.mapping || !sheet) {
      throw Invalid.field(
        'sheet',
        'Ange först blad och kolumner. Bladet kan ha bytt namn.',
        'Give sheet and columns first. The sheet may have changed its name.',
      );
    }
    const areas = await this.files.areas(actor);
    const reader = new AreaReader(areas);
    const read = new FigureReader(sheet, file.mapping, indicator, reader, this.clock.today()).read();
    return {
      ...opened,
      read,
      areas,
      comparison: await this.values.compare(actor, indicator.id, read.figures),
    };
  }
}
